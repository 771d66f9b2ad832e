//! `bantin live`: an edition for readers.

use crate::person::{Person, live};

#[test]
fn an_edition_is_served_with_its_figures_until_it_ends_when_asked() {
    let person = Person::with_a_newsroom();
    person.types(&["publish", "town"]).ends_with(0);
    let server = person.starts(&live("town/dist", "visits"));
    assert_eq!(server.gets("/tin-tuc/chao-mung/").status, 200);
    assert_eq!(server.gets("/nowhere/").status, 404);
    assert!(server.gets("/api/v1/visits").text.contains("\"online\""));
    assert_eq!(server.gets_as("/", Some("www.example.vn")).status, 200);
    assert_eq!(server.ends_when_asked(), Some(0));
    assert!(person.has("visits"));
}

#[test]
fn without_an_edition_it_says_what_to_do() {
    let person = Person::with_a_newsroom();
    let answer = person.types(&live("town", "visits")).ends_with(1).complains("bantin publish");
    assert_eq!(answer.out, "", "nothing is served, and nothing said to be");
}

#[test]
fn an_address_that_is_taken_is_told_with_its_mend() {
    let person = Person::with_a_newsroom();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    person.types(&["serve", "town", "--listen", &address]).ends_with(5).complains("--listen");
}

#[test]
fn every_usual_form_of_listen_is_taken_and_any_other_shown_its_form() {
    let person = Person::with_a_newsroom();
    person.types(&["publish", "town"]).ends_with(0);
    let anywhere = ["live", "--edition", "town/dist", "--data", "visits", "--listen"];
    for listen in ["localhost:0", ":0", "0", "127.0.0.1:0"] {
        for words in [&anywhere[..], &["serve", "town", "--listen"]] {
            let server = person.starts(&[words, &[listen]].concat());
            assert_ne!(server.gets("/tin-tuc/chao-mung/").status, 404, "{words:?} {listen}");
        }
    }
    for (listen, form) in [
        ("0.0.0.0", "write 0.0.0.0:8080"),
        ("localhost", "write localhost:8080"),
        ("::1", "write [::1]:8080"),
        ("http://127.0.0.1:8080/", "as 127.0.0.1:8080"),
        ("*:8080", "write 0.0.0.0:8080"),
    ] {
        for words in [&anywhere[..], &["serve", "town", "--listen"]] {
            person.types(&[words, &[listen]].concat()).ends_with(1).complains(form);
        }
    }
    person.types(&[&anywhere[..], &["nowhere.invalid:8080"]].concat()).ends_with(1).complains("no such host");
}

#[test]
fn visits_are_kept_neither_in_an_edition_nor_around_it() {
    let person = Person::with_a_newsroom();
    person.types(&["publish", "town"]).ends_with(0);
    std::os::unix::fs::symlink("town/dist", person.home().join("current")).unwrap();
    for data in [
        "town/dist/visits",
        "town/dist",
        "current/visits",
        "town/../town/dist/x/y",
        "town",
        ".",
        "town/content",
    ] {
        person.types(&live("current", data)).ends_with(1).complains("name a folder of their own with --data");
    }
    assert!(
        !person.has("town/dist/visits") && !person.has("town/dist/live.lock") && !person.has("live.lock")
    );
}
