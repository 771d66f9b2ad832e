//! Pages are printed as of their own day: newer articles change nothing that is older.

use bantin_app::Page;

use crate::edition::{Edition, Tree};
use crate::newsroom::{Newsroom, SITE, day};

/// Files of articles and of closed pages that something newer has closed.
fn older_files(edition: &Edition, total: usize, closed: usize) -> Tree {
    let article = |path: &str| (0..total).any(|at| path.contains(&format!("bai-{at:03}")));
    let page = |path: &str| {
        (1..closed).any(|number| {
            path.contains(&format!("tin/trang/{number}/"))
                || path.contains(&format!("tin/pages/{number}.json"))
        })
    };
    edition.tree().into_iter().filter(|(path, _)| article(path) || page(path)).collect()
}

#[test]
fn newer_articles_change_no_older_article_and_no_closed_page() {
    let newsroom = Newsroom::with_articles(45);
    let before = older_files(&newsroom.publish(), 45, 3);
    // HTML, JSON and their twins, of the articles and of two closed pages.
    assert_eq!(before.len(), (45 + 2) * 4);
    for at in 45..80 {
        newsroom.article(&format!("tin/moi-{at:03}"), &day(at), "");
        newsroom.article(&format!("le-hoi/hoi-{at:03}"), &day(at), "pinned: true");
    }
    let after = older_files(&newsroom.publish(), 45, 3);
    assert!(before == after, "changed: {:?}", changed(&before, &after));
}

#[test]
fn one_more_article_writes_at_most_forty_files_whatever_it_shows() {
    // A year that is cut into months, sections with closed pages, tags that many have, a sitemap of several parts.
    let newsroom = Newsroom::new();
    let written = |number: usize| {
        let section = if number.is_multiple_of(2) { "tin" } else { "le-hoi" };
        let more = format!("tags: [chung, \"từ khóa {}\", \"riêng {number}\"]", number % 5);
        let at = format!(
            "2021-{:02}-{:02}T{:02}:{:02}",
            number / 90 + 1,
            number % 28 + 1,
            number % 24,
            number % 60
        );
        newsroom.article(&format!("{section}/bai-{number:04}"), &at, &more);
    };
    (0..1002).for_each(written);
    newsroom.publish();
    written(1003);
    let (edition, report) = newsroom.publish_as_of("2026-01-01T00:00:00+07:00");
    assert!(edition.has("/luu-tru/2021/12/") && edition.has("/tu-khoa/chung/trang/1/"));
    assert!(report.written <= 40, "{report:?}");
}

#[test]
fn the_page_that_closed_last_is_written_once_more_when_the_next_closes() {
    let newsroom = Newsroom::with_articles(39);
    let closed = |edition: &Edition, number: u32| edition.page(&format!("/tin/trang/{number}/"));
    let before = newsroom.publish();
    let (first, second) = (closed(&before, 1), closed(&before, 2));
    newsroom.article("tin/bai-039", &day(39), "");
    let after = newsroom.publish();
    assert_eq!(first, closed(&after, 1));
    assert_ne!(second, closed(&after, 2));
    assert!(after.has("/tin/trang/3/"));
}

#[test]
fn an_article_stands_first_in_its_own_list_and_box() {
    let newsroom = Newsroom::with_articles(25);
    newsroom.article("le-hoi/hoi-xuan", &day(12), "");
    let edition = newsroom.publish();
    for at in 0..25 {
        let data = edition.data(&format!("/tin/bai-{at:03}/"));
        let Page::Article(page) = data.page else { panic!("an article page") };
        let latest = page.other_news.unwrap().latest.unwrap();
        assert_eq!(latest.teasers[0].slug, page.article.slug);
        assert_eq!(latest.teasers.len(), at + 1 - 10 * latest.closed as usize);
        assert_eq!(latest.as_of, Some(latest.teasers[0].published.clone()));
        let all = &data.boxes[0].news;
        assert_eq!(all.teasers[0].slug, page.article.slug);
        assert_eq!(all.as_of, latest.as_of);
        let festivals = &data.boxes[1].news;
        assert_eq!(festivals.teasers.len(), usize::from(at > 12), "{at}");
    }
}

#[test]
fn a_hand_picked_article_that_is_newer_is_left_out() {
    let newsroom = Newsroom::with_articles(5);
    newsroom.file(
        "site.toml",
        format!("{SITE}\n[[boxes]]\nid = \"chon\"\ntitle = \"Nên đọc\"\nfrom = [\"bai-001\", \"bai-003\"]\n"),
    );
    let edition = newsroom.publish();
    let picked = |path: &str| -> Vec<String> {
        let data = edition.data(path);
        data.boxes[2].news.teasers.iter().map(|line| line.slug.to_string()).collect()
    };
    assert_eq!(picked("/tin/bai-002/"), ["bai-001"]);
    assert_eq!(picked("/tin/bai-004/"), ["bai-003", "bai-001"]);
    assert_eq!(picked("/"), ["bai-003", "bai-001"]);
}

#[test]
fn a_closed_page_stands_beside_boxes_of_its_newest_article() {
    let newsroom = Newsroom::with_articles(25);
    let data = newsroom.publish().data("/tin/trang/1/");
    let all = &data.boxes[0].news;
    assert_eq!(all.teasers[0].slug.as_str(), "bai-009");
    assert_eq!(all.as_of.as_ref().unwrap().text, "10/01/2021");
}

fn changed(before: &Tree, after: &Tree) -> Vec<String> {
    before
        .iter()
        .filter(|(path, bytes)| after.get(*path) != Some(*bytes))
        .map(|(path, _)| path.clone())
        .collect()
}
