//! What a check tells beyond what stops or warns a publish.

use std::fs::File;

use bantin_publisher::check_against;

use crate::newsroom::{Newsroom, SITE};

const NOW: &str = "2026-06-01T00:00:00+07:00";

fn told(newsroom: &Newsroom) -> Vec<String> {
    let warnings = check_against(&newsroom.path(), NOW.parse().unwrap(), Some(&newsroom.out()));
    warnings.unwrap().warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn a_standing_page_to_which_nothing_leads_is_told() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/lien-he.md", "---\ntitle: Liên hệ\n---\nGọi số 1. [Trang này](/lien-he/)\n")
        .file("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nMột.\n");
    let pages: Vec<bool> = told(&newsroom).iter().map(|told| told.contains("[BT0415]")).collect();
    assert_eq!(pages, [true, true]);

    newsroom
        .file("site.toml", format!("{SITE}\n[[menu]]\ntitle = \"Giới thiệu\"\nhref = \"/gioi-thieu/\"\n"))
        .file(
            "content/tin/bai.md",
            "---\nheadline: Bài\npublished: 2026-03-14\n---\n[Liên hệ](https://thu.example/lien-he/)\n",
        );
    assert_eq!(told(&newsroom), [""; 0]);
    // A draft leads nobody there.
    newsroom.file(
        "content/tin/bai.md",
        "---\nheadline: Bài\npublished: 2026-03-14\ndraft: true\n---\n[Liên hệ](/lien-he/)\n",
    );
    let told = told(&newsroom);
    assert!(told.len() == 1 && told[0].starts_with("content/lien-he.md: warning"), "{told:?}");
}

#[test]
fn a_file_that_big_hosts_refuse_is_told_once_it_is_published() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("static/phim.bin", "");
    File::options()
        .write(true)
        .open(newsroom.path().join("static/phim.bin"))
        .unwrap()
        .set_len(26 << 20)
        .unwrap();
    assert_eq!(told(&newsroom), [""; 0]);
    newsroom.publish_as_of(NOW);
    let told = told(&newsroom);
    assert!(told.len() == 1 && told[0].contains("“phim.bin” has 26 MB"), "{told:?}");
}
