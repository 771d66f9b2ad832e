//! What must not be read: withdrawn, drafts, held.

use bantin_app::{Page, Trouble};
use bantin_content::{LatestPage, NewsBox, Site, Withdrawn};

use crate::newsroom::{Newsroom, day};

fn with_one_withdrawn() -> Newsroom {
    let newsroom = Newsroom::with_articles(12);
    newsroom.article(
        "tin/bai-005",
        &day(5),
        "withdrawn: 2021-11-23\nlead: \"Câu này không được còn lại\"\ncorrections: [{date: 2021-02-01, text: \"Cũng không\"}]",
    );
    newsroom
}

#[test]
fn a_withdrawn_article_leaves_a_page_that_says_so_and_nothing_else() {
    let edition = with_one_withdrawn().publish();
    let html = edition.page("/tin/bai-005/");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    let data = edition.data("/tin/bai-005/");
    let Page::Trouble(page) = data.page else { panic!("a trouble page") };
    let Trouble::Gone(day) = page.trouble else { panic!("gone") };
    assert_eq!(day.text, "23/11/2021");
    assert_eq!(page.section.unwrap().as_str(), "tin");
    assert_eq!(data.boxes[0].news.teasers[0].slug.as_str(), "bai-004");
    assert!(!edition.has("api/v1/articles/bai-005.json"));
    for (path, bytes) in edition.tree() {
        let text = String::from_utf8_lossy(&bytes);
        for gone in ["Tin về bai-005", "Nội dung của bai-005", "không được còn lại", "Cũng không"]
        {
            assert!(!text.contains(gone), "{gone} in {path}");
        }
    }
    let withdrawn: Withdrawn = edition.json("withdrawn.json");
    assert_eq!(withdrawn.articles.len(), 1);
    assert_eq!(withdrawn.articles[0].slug.as_str(), "bai-005");
    assert_eq!(withdrawn.articles[0].date.text, "23/11/2021");
}

#[test]
fn it_is_counted_and_a_box_fills_up_with_the_next() {
    let edition = with_one_withdrawn().publish();
    let site: Site = edition.json("site.json");
    assert_eq!(site.sections[0].total, 12);
    let latest: LatestPage = edition.json("sections/tin/latest.json");
    assert_eq!(latest.teasers.len(), 11);
    let all: NewsBox = edition.json("boxes/tin-moi.json");
    assert_eq!(all.teasers.len(), 9);
    assert_eq!(all.teasers[8].slug.as_str(), "bai-002");
}

#[test]
fn drafts_and_what_is_held_appear_nowhere_and_are_reported() {
    let newsroom = Newsroom::with_articles(3);
    newsroom
        .article("tin/nhap", &day(1), "draft: true")
        .article("tin/hen-sau", "2027-05-01T07:00:00+07:00", "")
        .article("le-hoi/hen-truoc", "2027-01-01T07:00:00+07:00", "aliases: [\"/cu/\"]");
    let (edition, report) = newsroom.publish_as_of("2026-01-01T00:00:00+07:00");
    for (path, bytes) in edition.tree() {
        let text = String::from_utf8_lossy(&bytes);
        for hidden in ["nhap", "hen-sau", "hen-truoc"] {
            assert!(!path.contains(hidden), "{path}");
            assert!(!text.contains(&format!("Tin về {hidden}")), "{hidden} in {path}");
        }
    }
    assert_eq!(report.articles, 3);
    assert_eq!(report.withheld.drafts[0].file, "content/tin/nhap.md");
    let held: Vec<&str> = report.withheld.held.iter().map(|held| held.file.as_str()).collect();
    assert_eq!(held, ["content/le-hoi/hen-truoc.md", "content/tin/hen-sau.md"]);
    assert_eq!(report.next_due().unwrap().text, "07:00 ngày 01/01/2027");
}

#[test]
fn what_is_held_goes_out_at_its_moment() {
    let newsroom = Newsroom::with_articles(2);
    let moment = "2027-05-01T07:00:00+07:00";
    newsroom.article("tin/hen", moment, "");
    assert!(!newsroom.publish().has("/tin/hen/"));
    assert!(newsroom.publish_as_of(moment).0.has("/tin/hen/"));
}
