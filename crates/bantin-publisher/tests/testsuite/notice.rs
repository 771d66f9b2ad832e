//! The urgent notice: where it is printed, until when, and how little of an edition it touches.

use bantin_content::{Notice, NoticeFile, Site};
use bantin_publisher::PublishError;
use serde_json::json;

use crate::edition::Edition;
use crate::newsroom::Newsroom;

const NOW: &str = "2026-11-23T08:00:00+07:00";
const WATER: &str = "text = \"Nước lên cao\"\nuntil = 2026-11-23T18:00";

fn notice(edition: &Edition) -> Option<Notice> {
    let file: NoticeFile = edition.json("notice.json");
    assert_eq!(file.app, edition.json::<Site>("site.json").app);
    file.notice
}

/// How a page's region of the notice begins, up to its words.
fn region(html: &str) -> &str {
    let region = html.split("<section class=\"notice\"").nth(1).expect("every page has its place");
    region.split('>').next().unwrap()
}

#[test]
fn it_is_in_its_document_and_on_the_front_and_section_pages_until_it_is_over() {
    let newsroom = Newsroom::with_articles(31);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nBa bản.\n");
    newsroom.says_urgently(&format!("{WATER}\nhref = \"/tin/bai-004/\""));
    let (edition, _) = newsroom.publish_as_of(NOW);
    let published = notice(&edition).expect("there is one");
    assert_eq!(published.text, "Nước lên cao");
    assert_eq!(published.until.at, "2026-11-23T18:00:00+07:00");
    assert_eq!(published.until.text, "18:00 ngày 23/11/2026");
    assert_eq!(published.href.as_deref(), Some("/tin/bai-004/"));
    for (path, printed) in [
        ("/", true),
        ("/tin/", true),
        ("/le-hoi/", true),
        ("/tin/trang/1/", false),
        ("/tin/bai-020/", false),
        ("/gioi-thieu/", false),
        ("/404.html", false),
    ] {
        let html = edition.page(path);
        assert_eq!(html.contains("Nước lên cao"), printed, "{path}");
        assert_eq!(region(&html).contains(" hidden"), !printed, "{path}");
        assert_eq!(region(&html).contains(&published.id), printed, "{path}");
    }
    for over in ["2026-11-23T18:00:00+07:00", "2027-01-01T00:00:00Z"] {
        let (edition, _) = newsroom.publish_as_of(over);
        assert_eq!(notice(&edition), None);
        assert!(edition.html().iter().all(|(_, html)| !html.contains("Nước lên cao")), "{over}");
    }
}

#[test]
fn a_thousand_articles_are_left_as_they_are_when_it_is_set_and_when_it_ends() {
    let newsroom = Newsroom::with_articles(1_000);
    newsroom.publish_as_of(NOW);
    for lines in [WATER, "text = \"Nước đã rút\"\nuntil = 2026-11-23T20:00", ""] {
        newsroom.says_urgently(lines);
        let (_, report) = newsroom.publish_as_of(NOW);
        // The document, the front page, two sections, and site.json, which names the edition.
        assert_eq!((report.written, report.removed), (5, 0), "{lines}");
    }
}

#[test]
fn another_text_or_link_makes_another_notice_and_another_end_does_not() {
    let newsroom = Newsroom::with_articles(1);
    let id = |lines: &str| {
        newsroom.says_urgently(lines);
        notice(&newsroom.publish_as_of(NOW).0).expect("there is one").id
    };
    let first = id(WATER);
    assert_eq!(first, id("text = \"Nước lên  cao \"\nuntil = 2026-11-25"));
    assert_ne!(first, id("text = \"Nước lên rất cao\"\nuntil = 2026-11-23T18:00"));
    assert_ne!(first, id(&format!("{WATER}\nhref = \"/tin/bai-000/\"")));
}

#[test]
fn the_longest_one_is_a_kilobyte_and_a_day_alone_is_the_whole_of_it() {
    let newsroom = Newsroom::with_articles(1);
    let text = "\"Ễ\\".repeat(90);
    let lines = format!("text = {}\nuntil = 2026-11-23\nhref = \"/{}\"", json!(text), "a".repeat(218));
    newsroom.says_urgently(&lines);
    let (edition, _) = newsroom.publish_as_of(NOW);
    let published = notice(&edition).expect("there is one");
    assert_eq!((published.text.as_str(), published.until.text.as_str()), (&*text, "23:59 ngày 23/11/2026"));
    assert!(edition.tree()["api/v1/notice.json"].len() <= 1024);
    let more = lines.replace("\"/a", "\"/aaaaa");
    newsroom.says_urgently(&more);
    let Err(PublishError::Problems(problems)) = newsroom.try_publish(NOW) else { panic!("it is too long") };
    assert!(problems[0].what().contains("270 letters"), "{problems:?}");
}
