//! `bantin new`: a newsroom, an article.

use crate::person::{Person, live, only_article_in};

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

#[test]
fn articles_begun_one_after_the_other_are_dated_one_after_the_other() {
    for language in ["vi", "en"] {
        let person = Person::sits_down();
        person.types(&["new", "town", "--language", language]).ends_with(0);
        for at in 0..12 {
            person.types_in("town", &["new", "article", &format!("Tin số {at}")]).ends_with(0);
        }
        let answer = person.types(&["check", "town"]).ends_with(0).says("Nothing is wrong");
        assert!(!answer.err.contains("warning"), "{}", answer.err);
        // None is dated later than now, or it would be held back.
        person.types(&["publish", "town"]).ends_with(0).says("Published 13 articles");
    }
}

#[test]
fn without_a_time_zone_every_command_goes_on_with_the_same_one() {
    let person = Person::with_a_newsroom();
    person.changes("town/site.toml", "time_zone = \"Asia/Ho_Chi_Minh\"\n", "");
    person.types(&["new", "article", "Một tin", "--newsroom", "town"]).ends_with(0);
    assert!(person.reads("town/content/tin-tuc/mot-tin/index.md").contains("+07:00\n"));
    person.types(&["check", "town", "--as-of", "2099-12-01"]).ends_with(0);
    person.types(&["publish", "town", "--as-of", "2099-12-01"]).ends_with(0);
    assert!(person.reads("town/dist/api/v1/site.json").contains("\"time_zone\":\"Asia/Ho_Chi_Minh\""));
    assert!(person.starts(&live("town/dist", "visits")).gets("/api/v1/visits").text.contains("+07:00"));
    let served = person.starts(&["serve", "town", "--listen", "127.0.0.1:0"]);
    assert!(served.gets("/__bantin/status?after=0").text.contains("\"error\":null"));
    // An edition made by other hands may leave it out too.
    person.changes("town/dist/api/v1/site.json", "\"time_zone\":\"Asia/Ho_Chi_Minh\",", "");
    assert!(person.starts(&live("town/dist", "other")).gets("/api/v1/visits").text.contains("+07:00"));
}

#[test]
fn an_id_that_leads_out_of_the_newsroom_is_told_and_nothing_is_made_there() {
    for id in ["../../x", "..", "/tmp/x", "a/b", "a\\\\b", "Tin", "tin-tuc/../../x", ".", "", "%2e%2e"] {
        let person = Person::with_a_newsroom();
        person.changes("town/site.toml", "id = \"tin-tuc\"", &format!("id = \"{id}\""));
        let outside = || std::fs::read_dir(person.home()).unwrap().count();
        let before = outside();
        for words in [
            &["new", "article", "Một tin", "--newsroom", "town"][..],
            &["new", "article", "Một tin", "--newsroom", "town", "--section", id],
            &["check", "town"],
            &["publish", "town"],
        ] {
            let code = person.types(words).code;
            assert!(code == 1 || code == 2, "{id:?} {words:?}: {code}");
        }
        assert_eq!(outside(), before, "{id:?}");
        assert!(!person.has("x") && !person.has("town/x") && !person.has("town/content/a"), "{id:?}");
    }
}

#[test]
fn nothing_is_made_where_a_link_leads() {
    use std::os::unix::fs::symlink;
    let person = Person::with_a_newsroom();
    std::fs::create_dir(person.home().join("elsewhere")).unwrap();
    person.moves("town/content/tin-tuc", "aside");
    symlink("../../elsewhere", person.home().join("town/content/tin-tuc")).unwrap();
    person.types(&["new", "article", "Một tin", "--newsroom", "town"]).ends_with(2).complains("a link");
    std::fs::create_dir(person.home().join("village")).unwrap();
    symlink("../elsewhere", person.home().join("village/content")).unwrap();
    person.types(&["new", "village", "--force"]).ends_with(2).complains("a link");
    assert_eq!(std::fs::read_dir(person.home().join("elsewhere")).unwrap().count(), 0);
}

#[test]
fn a_slug_is_taken_wherever_it_lies() {
    let person = Person::with_a_newsroom();
    let text = "---\nheadline: Một tin\npublished: 2020-01-01\n---\nTin.\n";
    person.writes("town/content/tin-tuc/2020/01/mot-tin.md", text);
    person
        .types(&["new", "article", "Một tin", "--newsroom", "town"])
        .ends_with(1)
        .complains("content/tin-tuc/2020/01/mot-tin.md");
}
