//! Front matter that was pasted from a web page or an office program reads as its author sees it, or is told.

use super::{TOP, problems, read, told_of};
use crate::newsroom::Newsroom;

/// What is no space to YAML and TOML and looks like one, or like nothing.
const ODD: [&str; 16] = [
    "\u{a0}",
    "\u{202f}",
    "\u{2002}",
    "\u{2003}",
    "\u{2007}",
    "\u{2009}",
    "\u{200a}",
    "\u{205f}",
    "\u{3000}",
    "\u{2800}",
    " \u{200b}",
    "\u{200b} ",
    "\u{feff} ",
    "\u{2060} ",
    " \u{200e}",
    "\u{a0}\u{200d}",
];

/// `_` stands where a space may be. Indentations are of one space, so that each makes the same text.
const YAML: &str = "---_\n\
    headline:_Hội đình mở cửa_\n\
    published:_2026-03-14T08:30_\n\
    lead:_\"Mở cửa.\"_\n\
    pinned:_true_\n\
    picture:_\n_file:_dinh.jpg\n_alt:_Đình\n\
    tags:_[hội,_đình]_\n\
    corrections:\n_-_date:_2026-03-16_\n___text:_Sửa giờ._\n\
    ---_\nThân bài.\n";

const TOML: &str = "+++_\n\
    headline_=_\"Hội đình mở cửa\"_\n\
    _published_=_2026-03-14T08:30:00_\n\
    lead_=_\"Mở cửa.\"_\n\
    pinned_=_true_\n\
    picture_=_{_file_=_\"dinh.jpg\",_alt_=_\"Đình\"_}_\n\
    tags_=_[\"hội\",_\"đình\"]_\n\
    +++_\nThân bài.\n";

fn article(text: &str) -> String {
    let newsroom = Newsroom::new();
    newsroom.file("content/tin/a/index.md", text).file("content/tin/a/dinh.jpg", "");
    let (mut read, warnings) = read(&newsroom);
    assert_eq!(warnings, [], "{text:?}");
    format!("{:?}", read.articles.remove(0))
}

#[test]
fn spaces_that_are_none_to_yaml_and_toml_read_as_spaces() {
    for text in [YAML, TOML] {
        let plain = article(&text.replace('_', " "));
        for odd in ODD {
            assert_eq!(article(&text.replace('_', odd)), plain, "{odd:?}");
        }
    }
}

#[test]
fn what_nobody_sees_before_the_first_line_and_in_keys_is_nothing() {
    let plain = article(&YAML.replace('_', " "));
    for text in [
        format!("\u{feff}\u{200b}{YAML}"),
        format!("\u{a0}\n\u{200b}\n{YAML}"),
        YAML.replace("headline", "head\u{200b}line").replace("lead", "\u{200b}lead\u{2060}"),
    ] {
        let read = article(&text.replace('_', " "));
        assert_eq!(read.replace("body_line: 16", "body_line: 14"), plain, "{text:?}");
    }
}

#[test]
fn a_value_keeps_the_spaces_that_its_author_set() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/a.md", TOP.replace("Hội đình", "Cách\u{a0}chợ 20\u{202f}km:\u{a0}xa") + "---\n");
    assert_eq!(read(&newsroom).0.articles[0].headline, "Cách\u{a0}chợ 20 km:\u{a0}xa mở cửa");
}

#[test]
fn wide_colons_drawn_dashes_and_drawn_quotes_are_read_in_days_and_names() {
    let plain = article(&YAML.replace('_', " "));
    let text = YAML
        .replace("headline:_", "headline：")
        .replace("2026-03-14T08:30", "“2026–03–14T08：30”")
        .replace("pinned:_true", "pinned:_”true”")
        .replace("file:_dinh.jpg", "file：“dinh.jpg”")
        .replace("date:_2026-03-16", "date:_2026—03—16")
        .replace('_', " ");
    assert_eq!(article(&text), plain);
}

#[test]
fn what_cannot_be_read_so_is_told_with_its_cause() {
    for (text, expected) in [
        ("---\nheadline: “Hội: đình”\npublished: 2026-03-14\n---\n", "write straight ones"),
        ("+++\nheadline = “Hội”\npublished = 2026-03-14\n+++\n", "write straight ones"),
        ("—\nheadline: a\n—\n", "le-hoi.md:1:1: error: “—” does not begin front matter"),
        ("–--\nheadline: a\n---\n", "“–--” does not begin front matter"),
        ("--\nheadline: a\n--\n", "“--” does not begin front matter"),
        (
            "---\nheadline: a\npublished: 2026-03-14\n——\nThân bài.\n",
            "le-hoi.md:4:1: error: “——” does not close",
        ),
    ] {
        let told = told_of(text);
        assert!(told.contains(expected), "{text}\n{told}");
    }
}

#[test]
fn a_place_in_evened_front_matter_is_on_its_line() {
    let newsroom = Newsroom::new();
    let text = "\u{200b}---\u{a0}\n\u{200b}headline:\u{a0}a\npublished:\u{a0}hôm\u{a0}nay\n---\u{200b}\n\n![x](a.jpg)\n";
    newsroom.file("content/tin/a/index.md", text);
    let lines: Vec<usize> = problems(&newsroom)
        .iter()
        .map(|problem| problem.place.as_ref().map_or(0, |place| place.line))
        .collect();
    assert_eq!(lines, [3]);
}

#[test]
fn an_old_address_that_nothing_answers_yet_is_told_with_the_new_one() {
    let newsroom = Newsroom::new();
    newsroom.article("tin/moi", "2026-01-02", "aliases: [/cu/1/, bai.aspx?id=7]");
    for link in ["/cu/1/", "/cu/1", "https://thu.example/cu/1/#a", "/bai.aspx?id=7", "../../cu/1/"] {
        newsroom.file("content/tin/b.md", format!("{TOP}---\nXem [bài]({link}).\n"));
        let told = super::told(&newsroom);
        assert!(
            told.contains("nothing answers there yet") && told.contains("link to “/tin/moi/”"),
            "{link}: {told}"
        );
    }
    for link in ["/tim-kiem/?q=a", "/luu-tru/2026/", "/bai-da-luu/", "/metrics", "/tin/trang/1/"] {
        newsroom.file("content/tin/b.md", format!("{TOP}---\nXem [bài]({link}).\n"));
        assert!(super::told(&newsroom).contains("warning"), "{link}");
    }
}
