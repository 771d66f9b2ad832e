//! The link to the editors' desk: on every page where there is one, and nothing of it where there is none. And what the
//! desk is told of a newsroom.

use std::fs;

use bantin_publisher::{Manner, Order, Preview, Silent, UnpublishedReader, publish};
use serde_json::Value;

use crate::edition::Edition;
use crate::newsroom::{Newsroom, SITE, app};

const DESK: &str = "https://desk.thu.example";

#[test]
fn every_page_leads_to_the_desk_where_there_is_one() {
    let newsroom = Newsroom::with_articles(21);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nBa bản.\n");
    newsroom.file("site.toml", format!("desk_url = \"{DESK}/\"{SITE}"));
    let edition = newsroom.publish();
    assert_eq!(edition.json::<Value>("site.json")["desk_url"], DESK);
    let masthead = format!("<a class=\"masthead__sign-in\" href=\"{DESK}\">Đăng nhập</a></div>");
    let footer = format!("<a href=\"{DESK}\">Đăng nhập</a></p>");
    for path in ["/", "/tin/", "/tin/trang/1/", "/tin/bai-020/", "/gioi-thieu/", "/luu-tru/", "/404.html"] {
        let html = edition.page(path);
        assert!(html.contains(&masthead) && html.contains(&footer), "{path}");
        // It is a plain link: a page knows nothing else of the desk.
        assert_eq!(html.split("<body>").nth(1).unwrap().matches(DESK).count(), 2, "{path}");
        assert!(!html.split("<body>").next().unwrap().contains(DESK), "{path}");
    }
}

#[test]
fn where_there_is_no_desk_nothing_leads_there() {
    let newsroom = Newsroom::with_articles(3);
    let edition = newsroom.publish();
    assert!(edition.json::<Value>("site.json").get("desk_url").is_none());
    assert!(edition.html().iter().all(|(_, html)| !html.contains("Đăng nhập</a>")));
}

#[test]
fn while_an_editor_looks_on_pages_lead_to_the_desk_beside_the_preview() {
    let newsroom = Newsroom::with_articles(3);
    newsroom.file("site.toml", format!("desk_url = \"{DESK}\"{SITE}"));
    let links = |preview: Option<&Preview>| {
        let (as_of, app, out) = ("2026-01-01T00:00:00Z".parse().unwrap(), app(), newsroom.out());
        let (newsroom, manner) = (&*newsroom.path(), Manner::default());
        publish(&Order { newsroom, out: &out, as_of, app: &app, preview, manner }, &Silent).unwrap();
        let page = Edition::new(out).page("/tin/");
        ["/beside", DESK].map(|desk| page.matches(&format!("href=\"{desk}\">Đăng nhập")).count())
    };
    let beside = Preview { desk: Some("/beside".to_owned()), ..Preview::default() };
    for (preview, counts) in [(None, [0, 2]), (Some(&beside), [2, 0]), (Some(&Preview::default()), [0, 2])] {
        assert_eq!(links(preview), counts, "{preview:?}");
    }
}

#[test]
fn a_desk_that_comes_or_goes_changes_every_page_as_a_publish_from_nothing_does() {
    let newsroom = Newsroom::with_articles(12);
    newsroom.publish();
    newsroom.file("site.toml", format!("desk_url = \"{DESK}\"{SITE}"));
    let edition = newsroom.publish();
    assert!(edition.html().iter().all(|(_, html)| html.contains(DESK) || !html.contains("masthead")));
    newsroom.file("site.toml", SITE);
    let edition = newsroom.publish();
    assert!(edition.html().iter().all(|(_, html)| !html.contains(DESK)));
}

#[test]
fn the_reader_for_the_desk_sees_each_change_and_writes_nothing() {
    let newsroom = Newsroom::with_articles(3);
    let article = |headline: &str, more: &str| {
        format!("---\nheadline: \"{headline}\"\npublished: 2026-05-01\n{more}---\n\nMột bài.\n")
    };
    newsroom.file("content/tin/nhap.md", article("Nháp", "draft: true\n"));
    newsroom.file("content/le-hoi/hen.md", article("Hẹn", ""));
    let mut reader = UnpublishedReader::new(&newsroom.path());
    let mut seen = |as_of: &str| {
        let found = reader.look(as_of.parse().unwrap()).unwrap();
        let line = |article: &bantin_publisher::UnpublishedArticle| {
            format!("{} {} {}", article.headline, article.section, article.is_draft)
        };
        found.articles.iter().map(line).collect::<Vec<_>>()
    };
    for _ in 0..3 {
        assert_eq!(seen("2026-04-01T00:00:00Z"), ["Hẹn Lễ hội false", "Nháp Tin true"]);
    }
    assert_eq!(seen("2026-06-01T00:00:00Z"), ["Nháp Tin true"]);
    newsroom.file("content/tin/nhap.md", article("Nháp mới", "draft: true\n"));
    assert_eq!(seen("2026-06-01T00:00:00Z"), ["Nháp mới Tin true"]);
    fs::remove_file(newsroom.path().join("content/tin/nhap.md")).unwrap();
    assert!(seen("2026-06-01T00:00:00Z").is_empty());
    assert!(!newsroom.path().join(".bantin").exists(), "nothing was written");
}
