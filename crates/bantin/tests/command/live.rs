//! `bantin live`: an edition for readers.

use crate::person::Person;

#[test]
fn an_edition_is_served_with_its_figures_until_it_ends_when_asked() {
    let person = Person::with_a_newsroom();
    person.types(&["publish", "town"]).ends_with(0);
    let words = [
        "live",
        "--edition",
        "town/dist",
        "--listen",
        "127.0.0.1:0",
        "--data",
        "visits",
        "--newsroom",
        "town",
    ];
    let server = person.starts(&words);
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
    let words = ["live", "--edition", "town", "--listen", "127.0.0.1:0", "--data", "visits"];
    person.types(&words).ends_with(1).complains("bantin publish");
}

#[test]
fn an_address_that_is_taken_is_told_with_its_mend() {
    let person = Person::with_a_newsroom();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    person.types(&["serve", "town", "--listen", &address]).ends_with(5).complains("--listen");
}
