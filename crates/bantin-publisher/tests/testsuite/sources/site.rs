//! What is read of `site.toml`, and how its mistakes are told.

use std::fs;

use bantin_content::NumberFormat;
use bantin_publisher::newsroom::BoxSource;
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::problem::{Problem, Severity};
use bantin_publisher::read::{self, SourcesError};
use bantin_publisher::{PublishError, check};

use super::{AS_OF, problems, told};
use crate::newsroom::{Newsroom, SITE};

fn settings(newsroom: &Newsroom) -> SiteSettings {
    read::settings(&newsroom.path()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn site_toml_is_read_whole() {
    let newsroom = Newsroom::new();
    let more = r##"
[[menu]]
title = "Tin"
href = "/tin/"
[[menu.items]]
title = "Tỉnh"
href = "https://tinh.example"

[[boxes]]
id = "chon"
title = "Chọn"
from = ["a"]

[visits]
base = 3_012_450
since = 2024-01-01

[palette]
accent = "#33417A"
paper = { light = "#fff", dark = "#111" }

[messages]
visits_today = "Hôm nay"
"##;
    let site = format!("number_format = \"space\"\nlive = \"https://live.thu.example/\"\n{SITE}{more}");
    newsroom.file("site.toml", site).article("tin/a", "2026-01-02", "");
    let site = settings(&newsroom);
    assert_eq!(site.zone.iana_name(), Some("Asia/Ho_Chi_Minh"));
    assert_eq!(
        (site.base_url.as_str(), site.live.as_str()),
        ("https://thu.example", "https://live.thu.example")
    );
    assert_eq!(site.number_format, NumberFormat::Space);
    assert_eq!(site.menu[0].items[0].href, "https://tinh.example");
    assert_eq!(site.boxes.len(), 3);
    assert!(matches!(&site.boxes[2].from, BoxSource::Articles(slugs) if slugs.len() == 1));
    assert_eq!((site.visits_base, site.visits_since.unwrap().to_string()), (3_012_450, "2024-01-01".into()));
    assert_eq!((site.palette[0].light.as_str(), site.palette[0].dark.as_deref()), ("#33417a", None));
    assert_eq!(site.palette[1].dark.as_deref(), Some("#111"));
    assert_eq!(site.messages["visits_today"], "Hôm nay");
}

#[test]
fn what_is_wrong_in_site_toml_is_told_where_it_is() {
    for (from, to, expected) in [
        ("name = ", "nam = ", "“name” is missing"),
        ("language = \"vi\"", "language = \"fr\"", "site.toml:4:12: error: “fr” is no language"),
        ("language = \"vi\"", "language = \"fr\"", "write \"vi\" or \"en\""),
        ("Asia/Ho_Chi_Minh", "Asia/Hanoi", "error: “Asia/Hanoi” is no time zone"),
        ("https://thu.example", "https://thu.example/vi/", "has a path"),
        ("https://thu.example", "thu.example", "is not the address of a site"),
        ("from = \"le-hoi\"", "from = \"le-hoy\"", "did you mean “le-hoi”?"),
        ("id = \"le-hoi\"", "id = \"Lễ hội\"", "write \"le-hoi\""),
        ("id = \"le-hoi\"", "id = \"tin\"", "there are two of the section “tin”"),
        ("id = \"tin-moi\"", "id = \"hop-le-hoi\"", "there are two of the box “hop-le-hoi”"),
        ("owner = ", "owener = ", "did you mean “owner”?"),
        ("address = \"Số 1\"\n", "", "warning: “address” is missing"),
        ("name = ", "logo = \"logo.svg\"\nname = ", "there is no file “logo.svg” beside site.toml"),
        ("name = ", "number_format = \"dots\"\nname = ", "error: “dots” is no way"),
        (
            "[[sections]]",
            "[[menu]]\ntitle = \"A\"\nhref = \"javascript:alert(1)\"\n[[sections]]",
            "not where an entry",
        ),
        ("[[sections]]", "[[menu]]\ntitle = \"A\"\nhref = \"/tim/\"\n[[sections]]", "did you mean “/tin/”?"),
        ("[[sections]]", "[palette]\naccent = \"red\"\n[[sections]]", "error: “red” is not a colour"),
        ("[[sections]]", "[visits]\nbase = -1\n[[sections]]", "error: “-1” is not a whole number"),
        (
            "[[sections]]",
            "[visits]\nbase = 9_000_000_000_000_001\n[[sections]]",
            "write 9000000000000000 at most",
        ),
        (
            "[[sections]]",
            "[visits]\nbase = 99999999999999999999\n[[sections]]",
            "more than browsers can count on from",
        ),
        ("[[sections]]", "[visits]\nbase = 1.5\n[[sections]]", "error: “1.5” is not a whole number"),
        (
            "[[sections]]",
            "[messages]\nother_new = \"a\"\n[[sections]]",
            "warning: there is no message “other_new”",
        ),
        ("[[sections]]", "[messages]\nother_new = \"a\"\n[[sections]]", "did you mean “other_news”?"),
        ("[[sections]]", "[messages]\nxyz = \"a\"\n[[sections]]", "known here: “skip”"),
        ("[[sections]]", "[messages]\nas_of = \"Đến {ngay}\"\n[[sections]]", "nothing fills in “{ngay}”"),
        ("name = ", "name\u{a0}=\u{202f}“a” #", "write straight ones"),
        ("name = ", "x = \nname = ", "this is not TOML"),
    ] {
        let newsroom = Newsroom::new();
        newsroom.file("site.toml", SITE.replacen(from, to, 1));
        let told: Vec<String> = problems(&newsroom).iter().map(Problem::to_string).collect();
        assert!(told.iter().any(|told| told.contains(expected)), "{from} → {to}\n{}", told.join("\n"));
    }
}

#[test]
fn the_largest_base_and_the_default_zone_are_taken() {
    let newsroom = Newsroom::new();
    let site = SITE.replace("time_zone = \"Asia/Ho_Chi_Minh\"\n", "");
    newsroom.file("site.toml", format!("{site}\n[visits]\nbase = 9_000_000_000_000_000\n"));
    let site = settings(&newsroom);
    assert_eq!(site.visits_base, bantin_content::MOST_EARLIER_VISITS);
    assert_eq!(site.zone.iana_name(), Some(bantin_content::DEFAULT_TIME_ZONE));
}

#[test]
fn a_site_that_names_no_number_format_writes_numbers_as_its_language_does() {
    for (language, format) in [("vi", NumberFormat::Dot), ("en", NumberFormat::Comma)] {
        let newsroom = Newsroom::new();
        let site = SITE.replace("language = \"vi\"", &format!("language = {language:?}"));
        newsroom.file("site.toml", &site).article("tin/a", "2026-01-02", "");
        assert_eq!(settings(&newsroom).number_format, format, "{language}");
        newsroom.file("site.toml", ["number_format = \"space\"\n", &site].concat());
        assert_eq!(settings(&newsroom).number_format, NumberFormat::Space, "{language}: what it says counts");
    }
}

#[test]
fn spaces_that_come_with_pasted_text_are_spaces_in_site_toml() {
    let plain = Newsroom::new();
    let odd = Newsroom::new();
    let site = SITE.replace(" = ", "\u{a0}=\u{202f}").replace("\"\n", "\"\u{200b}\u{a0}\n");
    odd.file("site.toml", site.replace("\n[[", "\n\u{a0}[["));
    assert_eq!(format!("{:?}", settings(&plain)), format!("{:?}", settings(&odd)));
}

#[test]
fn articles_are_checked_although_site_toml_is_broken() {
    let newsroom = Newsroom::new();
    newsroom.file("site.toml", "name = \n").file("content/tin/a.md", "Không có gì.\n");
    assert_eq!(problems(&newsroom).len(), 2);
}

#[test]
fn a_folder_without_site_toml_is_no_newsroom() {
    let newsroom = Newsroom::new();
    fs::remove_file(newsroom.path().join("site.toml")).unwrap();
    let error = read::settings(&newsroom.path()).unwrap_err();
    assert!(matches!(error, SourcesError::NotANewsroom { .. }));
    assert!(error.to_string().contains("make one with `bantin new DIR`"));
    let error = check(&newsroom.path(), AS_OF.parse().unwrap()).unwrap_err();
    assert!(matches!(error, PublishError::NotANewsroom { .. }));
}

#[test]
fn a_site_without_articles_is_a_newsroom() {
    let report = Newsroom::new().publish_as_of(AS_OF).1;
    assert!(report.articles == 0 && report.warnings.is_empty());
}

#[test]
fn warnings_alone_refuse_nothing() {
    let newsroom = Newsroom::new();
    newsroom.file("site.toml", SITE.replace("owner = ", "# owner = "));
    assert!(told(&newsroom).contains(": warning: “owner” is missing"));
    let warnings = newsroom.publish_as_of(AS_OF).1.warnings;
    assert!(warnings.iter().all(|problem| problem.severity == Severity::Warning));
}
