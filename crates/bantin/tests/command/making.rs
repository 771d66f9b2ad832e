//! `bantin new`: a newsroom, an article.

use crate::person::{Person, only_article_in};

#[test]
fn a_new_newsroom_is_complete_and_nothing_is_wrong_with_it() {
    for language in ["vi", "en"] {
        let person = Person::sits_down();
        person
            .types(&["new", "town", "--name", "Thị trấn \"Mây\"", "--language", language])
            .ends_with(0)
            .says("Next: cd town");
        let answer = person.types(&["check", "town"]).ends_with(0).says("Next: bantin publish");
        assert!(!answer.err.contains("warning"), "{}", answer.err);
    }
}

#[test]
fn what_was_just_made_can_be_published_picture_and_all() {
    let person = Person::sits_down();
    person.types(&["new", "town"]).ends_with(0);
    let answer = person.types_in("town", &["publish"]).ends_with(0).says("Published 1 article");
    assert!(!answer.err.contains("warning"), "{}", answer.err);
    assert!(person.reads("town/dist/tin-tuc/chao-mung/index.html").contains("<img"));
}

#[test]
fn a_folder_in_use_is_left_alone_unless_told() {
    let person = Person::sits_down();
    person.writes("town/notes.txt", "mine");
    person.types(&["new", "town"]).ends_with(6).complains("--force");
    assert!(!person.has("town/site.toml"));
    person.writes("town/site.toml", "# mine too");
    person.types(&["new", "town", "--force"]).ends_with(0);
    assert_eq!(person.reads("town/site.toml"), "# mine too");
    assert!(person.has("town/content/gioi-thieu.md"));
}

#[test]
fn an_article_is_named_after_its_headline_and_dated_now_in_the_sites_zone() {
    let person = Person::with_a_newsroom();
    person
        .types_in("town/content", &["new", "article", "Lễ hội đình làng Đông: “mở cửa”"])
        .ends_with(0)
        .says("le-hoi-dinh-lang-dong-mo-cua")
        .says("Next:");
    let article = only_article_in(&person.home().join("town/content/tin-tuc"));
    assert!(article.ends_with("le-hoi-dinh-lang-dong-mo-cua"));
    let text = person.reads(&article.join("index.md").display().to_string());
    assert!(text.contains("headline: \"Lễ hội đình làng Đông: “mở cửa”\""), "{text}");
    assert!(text.contains("+07:00\n") && !text.contains("draft"), "{text}");
    person.types(&["check", "town"]).ends_with(0);
}

#[test]
fn an_address_is_given_once() {
    let person = Person::with_a_newsroom();
    let again = ["new", "article", "Chào mừng", "--newsroom", "town"];
    person.types(&again).ends_with(1).complains("content/tin-tuc/chao-mung").complains("--slug");
    person.types(&[&again[..], &["--slug", "chao-mung-2", "--draft"]].concat()).ends_with(0);
    assert!(person.reads("town/content/tin-tuc/chao-mung-2/index.md").contains("draft: true"));
}

#[test]
fn a_section_that_is_not_there_is_named_with_those_that_are() {
    let person = Person::with_a_newsroom();
    person
        .types_in("town", &["new", "article", "Một tin", "--section", "the-thao"])
        .ends_with(1)
        .complains("“the-thao”")
        .complains("tin-tuc");
    person.types(&["new", "article", "Một tin"]).ends_with(1).complains("bantin new DIR");
}
