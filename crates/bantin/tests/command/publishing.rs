//! `bantin check` and `bantin publish`: from a broken article to an edition.

use crate::person::Person;

const ARTICLE: &str = "town/content/tin-tuc/cho-phien/index.md";
const GOOD: &str =
    "---\nheadline: \"Chợ phiên họp lại\"\npublished: 2026-01-05T08:00\n---\n\nChợ đông từ sáng.\n";

#[test]
fn an_article_is_broken_mended_and_published() {
    let person = Person::with_a_newsroom();
    person.writes(ARTICLE, &GOOD.replace("2026-01-05", "2026-13-05"));
    for command in [&["check", "town"][..], &["publish", "town"]] {
        person.types(command).ends_with(2).complains("content/tin-tuc/cho-phien/index.md:3:12: error:");
    }
    assert!(!person.has("town/dist"));
    person.writes(ARTICLE, GOOD);
    person.types(&["check", "town"]).ends_with(0);
    person.types(&["publish", "town"]).ends_with(0).says("Published 2 articles").says("Next:");
    assert!(person.reads("town/dist/tin-tuc/cho-phien/index.html").contains("Chợ đông từ sáng."));
    assert!(
        !person.reads("town/dist/index.html").contains("__bantin"),
        "the preview's script is for the preview"
    );
}

#[test]
fn what_is_held_back_is_listed_with_the_time_it_falls_due() {
    let person = Person::with_a_newsroom();
    person.writes(ARTICLE, &GOOD.replace("2026-01-05", "2099-01-05"));
    person.writes("town/content/tin-tuc/nhap.md", &GOOD.replace("published", "draft: true\npublished"));
    person
        .types(&["publish", "town", "--out", "site"])
        .ends_with(0)
        .says("Published 1 article on")
        .says("1 draft")
        .says("2099-01-05T08:00:00+07:00  Chợ phiên họp lại")
        .says("publish again then");
    person
        .types(&["publish", "town", "--out", "site", "--as-of", "2099-01-05T08:00"])
        .ends_with(0)
        .says("Published 2 articles");
    person.types(&["publish", "town", "--as-of", "tomorrow"]).ends_with(1).complains("2026-11-23T08:30");
}

#[test]
fn a_folder_of_somebody_else_is_left_alone_unless_told() {
    let person = Person::with_a_newsroom();
    person.writes("site/holiday.txt", "mine");
    person.types(&["publish", "town", "--out", "site"]).ends_with(6).complains("--replace");
    assert!(person.has("site/holiday.txt"));

    person
        .types(&["publish", "town", "--out", ".", "--replace"])
        .ends_with(1)
        .complains("the newsroom itself");
    assert!(person.has("town/site.toml"));

    person.writes(ARTICLE, "no front matter");
    person.types(&["publish", "town", "--out", "site", "--replace"]).ends_with(2);
    assert!(person.has("site/holiday.txt"), "nothing is deleted for an edition that was not made");

    person.writes(ARTICLE, GOOD);
    person.types(&["publish", "town", "--out", "site", "--replace"]).ends_with(0);
    assert!(!person.has("site/holiday.txt") && person.has("site/index.html") && !person.has("site.replaced"));
}

#[test]
fn what_the_machine_does_not_let_happen_has_its_own_code() {
    let person = Person::with_a_newsroom();
    person.writes("file", "");
    person.types(&["publish", "town", "--out", "file/site"]).ends_with(5).complains("file");
}

#[test]
fn a_command_without_the_app_says_how_to_get_one() {
    let person = Person::with_a_newsroom();
    let output =
        person.bantin("", &["publish", "town"]).env("BANTIN_APP_DIR", person.home()).output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cargo xtask build"));
}

#[test]
fn what_was_mistyped_is_a_matter_of_usage() {
    let person = Person::sits_down();
    person.types(&["publsh"]).ends_with(1).complains("publish");
    person.types(&[]).ends_with(1);
    person.types(&["publish"]).ends_with(1).complains("site.toml");
    person.types(&["publish", "nowhere"]).ends_with(1).complains("nowhere");
    person
        .types(&["live", "--edition", "x", "--listen", "eighty", "--data", "y"])
        .ends_with(1)
        .complains("--listen");
}

#[test]
fn help_has_examples() {
    let person = Person::sits_down();
    for command in [
        &["--help"][..],
        &["new", "--help"],
        &["new", "article", "--help"],
        &["publish", "--help"],
        &["check", "--help"],
        &["serve", "--help"],
        &["live", "--help"],
    ] {
        person.types(command).ends_with(0).says("Examples:\n  bantin ");
    }
}
