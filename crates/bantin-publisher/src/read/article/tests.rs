//! Articles are read as their authors meant them, whatever program wrote their front matter.

use jiff::tz::TimeZoneDatabase;

use super::*;

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

fn read_article(text: &str) -> ReadArticle {
    let source = SourceText::decode_article("content/tin/a/index.md", text.as_bytes()).unwrap();
    let zone = TimeZoneDatabase::bundled().get("Asia/Ho_Chi_Minh").unwrap();
    let mut problems = Vec::new();
    let (section, slug) = ("tin".parse().unwrap(), "a".parse().unwrap());
    let article = read(&source, section, slug, None, &zone, &mut problems);
    assert_eq!(problems, [], "{text:?}");
    article.unwrap()
}

/// All that is read of an article, but for the place where its picture is named.
fn article(text: &str) -> String {
    let ReadArticle { article, picture, .. } = read_article(text);
    format!("{article:?} {:?}", picture.map(|named| (named.file, named.alt, named.caption)))
}

#[test]
fn every_key_of_an_article_is_read_from_yaml_and_from_toml() {
    let yaml = "---\nheadline: \" Hội:\\n đình \"\npublished: 2026-03-14\nlead: Mở cửa.\nbyline: Hà Vân (Đài)\n\
                updated: 2026-03-15 09:00\npinned: true\ndraft: true\naliases: [/cu/1]\ntags: [hội, đình]\n\
                corrections:\n  - date: 2026-03-16\n    text: Sửa giờ.\nwithdrawn: 2026-04-01\n---\nThân bài.\n";
    let toml = "+++\nheadline = \"Hội: đình\"\npublished = 2026-03-14\nlead = \"Mở cửa.\"\nbyline = \"Hà Vân (Đài)\"\n\
                updated = 2026-03-15T09:00:00\npinned = true\ndraft = true\naliases = [\"/cu/1\"]\n\
                tags = [\"hội\", \"đình\"]\nwithdrawn = 2026-04-01\n\
                [[corrections]]\ndate = 2026-03-16\ntext = \"Sửa giờ.\"\n+++\nThân bài.\n";
    for text in [yaml, toml] {
        let ReadArticle { article, .. } = read_article(text);
        assert_eq!(article.headline, "Hội: đình");
        assert_eq!(article.published.to_string(), "2026-03-13T17:00:00Z");
        assert_eq!(article.updated.map(|at| at.to_string()).as_deref(), Some("2026-03-15T02:00:00Z"));
        assert_eq!(article.lead.as_deref(), Some("Mở cửa."));
        assert_eq!(article.byline.as_deref(), Some("Hà Vân (Đài)"));
        assert!(article.pinned && article.draft);
        assert_eq!(
            (article.aliases[0].address.as_str(), article.tags),
            ("/cu/1", vec!["hội".into(), "đình".into()])
        );
        assert_eq!(article.corrections[0].text, "Sửa giờ.");
        assert_eq!(article.corrections[0].date.to_string(), "2026-03-16");
        assert_eq!(article.withdrawn.map(|day| day.to_string()).as_deref(), Some("2026-04-01"));
        assert_eq!(article.markdown, "Thân bài.\n");
    }
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
