//! Section lists as they are published.

use bantin_app::Page;
use bantin_content::{ClosedPage, FrontPage, LatestPage, NewsBox, Site, closed_pages};

use crate::newsroom::{Newsroom, day};
use crate::pictures::png;

#[test]
fn whatever_the_total_every_article_is_listed_once() {
    let newsroom = Newsroom::with_articles(41);
    for total in [0, 1, 9, 10, 19, 20, 29, 30, 31, 41] {
        let (edition, _) = newsroom.publish_as_of(&last_moment(total));
        let latest: LatestPage = edition.json("sections/tin/latest.json");
        let mut listed: Vec<String> = latest.teasers.iter().map(|line| line.slug.to_string()).collect();
        assert_eq!(latest.closed as usize, closed_pages(total));
        assert_eq!(latest.as_of, None);
        for number in (1..=latest.closed).rev() {
            let page: ClosedPage = edition.json(&format!("sections/tin/pages/{number}.json"));
            assert_eq!(page.span.number.get(), number);
            listed.extend(page.teasers.iter().map(|line| line.slug.to_string()));
            let html = edition.data(&format!("/tin/trang/{number}/"));
            let Page::Section(html) = html.page else { panic!("a section page") };
            let list = html.list.unwrap();
            assert_eq!(
                (list.latest, list.closed, list.newer_closed),
                (None, Some(page), number < latest.closed)
            );
        }
        let all: Vec<String> = (0..total).rev().map(|at| format!("bai-{at:03}")).collect();
        assert_eq!(listed, all);
        assert!(!edition.has(&format!("/tin/trang/{}/", latest.closed + 1)));
        let site: Site = edition.json("site.json");
        assert_eq!(site.sections[0].total as usize, total);
    }
}

#[test]
fn a_list_page_has_pictures_where_all_its_articles_have_one() {
    let newsroom = Newsroom::new();
    for at in 0..21 {
        let folder = format!("content/tin/bai-{at:02}");
        let picture = if at == 15 { "" } else { "picture: { file: anh.png, alt: Ảnh }\n" };
        let text = format!("---\nheadline: Bài {at}\npublished: {}\n{picture}---\nChữ.\n", day(at));
        newsroom
            .file(&format!("{folder}/index.md"), text)
            .file(&format!("{folder}/anh.png"), png(180, 120, at as u8));
    }
    let edition = newsroom.publish();
    let closed: ClosedPage = edition.json("sections/tin/pages/1.json");
    assert!(closed.teasers.iter().all(|row| row.picture.is_some()));
    let latest: LatestPage = edition.json("sections/tin/latest.json");
    assert_eq!(latest.teasers.len(), 11);
    assert!(latest.teasers.iter().all(|row| row.picture.is_none()), "one of them has none");
    let front: FrontPage = edition.json("front.json");
    assert!(front.seconds.iter().all(|story| story.teaser.picture.is_some() && story.picture.is_none()));
    let pictured: Vec<bool> = front.sections[0].teasers.iter().map(|row| row.picture.is_some()).collect();
    assert_eq!(pictured, [true, false, false, false, false]);
    // What is listed under an article is baked without them: a picture that came later would change old pages.
    let Page::Article(page) = edition.data("/tin/bai-05/").page else { panic!("an article") };
    let rows = page.other_news.unwrap().latest.unwrap().teasers;
    assert!(rows.iter().all(|row| row.picture.is_none()));
}

#[test]
fn a_box_holds_the_nine_newest_of_what_it_is_for() {
    let newsroom = Newsroom::with_articles(12);
    newsroom.article("le-hoi/hoi-xuan", &day(3), "").article("le-hoi/hoi-thu", &day(20), "");
    let edition = newsroom.publish();
    let all: NewsBox = edition.json("boxes/tin-moi.json");
    assert_eq!(all.teasers.len(), 9);
    assert_eq!(all.teasers[0].slug.as_str(), "hoi-thu");
    assert_eq!((all.section, all.as_of), (None, None));
    let festivals: NewsBox = edition.json("boxes/hop-le-hoi.json");
    let slugs: Vec<&str> = festivals.teasers.iter().map(|line| line.slug.as_str()).collect();
    assert_eq!(slugs, ["hoi-thu", "hoi-xuan"]);
}

#[test]
fn articles_of_one_moment_stand_in_the_order_of_their_slugs() {
    let newsroom = Newsroom::new();
    for slug in ["b", "c", "a"] {
        newsroom.article(&format!("tin/{slug}"), "2021-01-01", "");
    }
    let latest: LatestPage = newsroom.publish().json("sections/tin/latest.json");
    let slugs: Vec<&str> = latest.teasers.iter().map(|line| line.slug.as_str()).collect();
    assert_eq!(slugs, ["c", "b", "a"]);
}

#[test]
fn the_front_page_leads_with_what_is_pinned_and_then_with_the_newest() {
    let newsroom = Newsroom::with_articles(8);
    newsroom.article("le-hoi/hoi-xuan", &day(0), "pinned: true\nlead: \"Hội mở cửa\"");
    let edition = newsroom.publish();
    let front: FrontPage = edition.json("front.json");
    let lead = front.lead.clone().unwrap();
    assert_eq!((lead.teaser.slug.as_str(), lead.lead.as_deref()), ("hoi-xuan", Some("Hội mở cửa")));
    let seconds: Vec<&str> = front.seconds.iter().map(|story| story.teaser.slug.as_str()).collect();
    assert_eq!(seconds, ["bai-007", "bai-006", "bai-005"]);
    // What is told above is not told again, unless the column would be empty.
    assert_eq!(front.sections[0].teasers[0].slug.as_str(), "bai-004");
    assert_eq!(front.sections[1].teasers[0].slug.as_str(), "hoi-xuan");
    assert_eq!(edition.data("/").page, Page::Front(front));
}

/// After the `total`th article of [`Newsroom::with_articles`] and before the next.
fn last_moment(total: usize) -> String {
    match total {
        0 => "2020-01-01T00:00:00+07:00".to_owned(),
        _ => day(total - 1),
    }
}
