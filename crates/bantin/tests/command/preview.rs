//! `bantin serve`: pages that follow what is written.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::person::{Person, Running};

pub const ARTICLE: &str = "town/content/tin-tuc/chao-mung/index.md";
pub const PAGE: &str = "/tin-tuc/chao-mung/";

/// Far longer than a publish takes, so that a test that waits in vain fails instead of hanging.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the script in each page asks: the next outcome after the one it knows.
pub struct Watching<'a> {
    pub server: &'a Running,
    pub known: u64,
}

impl Watching<'_> {
    pub fn next(&mut self) -> Value {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let answer = self.server.gets(&format!("/__bantin/status?after={}", self.known));
            if answer.status == 200 {
                let outcome: Value = serde_json::from_str(&answer.text).unwrap();
                self.known = outcome["number"].as_u64().unwrap();
                return outcome;
            }
        }
        panic!("no outcome came");
    }

    /// Reads on until one is as wanted: one change may be published in two steps.
    pub fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let outcome = self.next();
            if wanted(&outcome) {
                return outcome;
            }
        }
    }
}

pub fn preview(person: &Person) -> Running {
    person.starts(&["serve", "town", "--listen", "127.0.0.1:0"])
}

#[test]
fn a_broken_article_leaves_the_last_good_pages_up_and_its_mend_brings_new_ones() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    let first = watching.next();
    assert_eq!(first["error"], Value::Null);
    let page = server.gets(PAGE);
    assert!(page.status == 200 && page.text.contains("Trang thông tin đã sẵn sàng"), "{}", page.text);
    assert!(page.text.contains("/__bantin/status"), "each page follows");

    person.changes(ARTICLE, "headline:", "headlin:");
    let broken = watching.until(|outcome| outcome["error"].is_string());
    assert!(broken["error"].as_str().unwrap().contains("content/tin-tuc/chao-mung/index.md:"), "{broken}");
    assert_eq!(broken["edition"], first["edition"]);
    assert!(server.gets(PAGE).text.contains("Trang thông tin đã sẵn sàng"));

    person.changes(ARTICLE, "headlin: \"Trang thông tin đã sẵn sàng\"", "headline: \"Một nhan đề khác\"");
    let mended = watching.until(|outcome| outcome["error"].is_null());
    assert_ne!(mended["edition"], first["edition"]);
    assert!(server.gets(PAGE).text.contains("Một nhan đề khác"));
    assert_eq!(server.ends_when_asked(), Some(0));
}

#[test]
fn what_is_added_is_shown_and_counts_visits() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    watching.next();
    person.types(&["new", "article", "Chợ phiên", "--newsroom", "town"]).ends_with(0);
    watching.until(|outcome| outcome["error"].is_null());
    assert_eq!(server.gets("/tin-tuc/cho-phien/").status, 200);
    assert!(server.gets("/api/v1/visits").text.contains("\"online\""));
}

#[test]
fn only_local_names_are_answered() {
    let person = Person::with_a_newsroom();
    let server = preview(&person);
    for host in ["localhost:8080", "127.0.0.1", "[::1]:8080"] {
        assert_ne!(server.gets_as("/", Some(host)).status, 403, "{host}");
    }
    for host in ["example.vn", "192.168.1.7:8080", "localhost.example.vn"] {
        for path in ["/", "/__bantin/status?after=0", "/api/v1/visits"] {
            let page = server.gets_as(path, Some(host));
            assert_eq!(page.status, 403, "{host}{path}");
            assert!(page.text.contains("bantin live"));
        }
    }
}

#[test]
fn a_newsroom_that_was_never_whole_shows_what_is_wrong() {
    let person = Person::with_a_newsroom();
    person.changes(ARTICLE, "headline:", "headlin:");
    let server = preview(&person);
    let mut watching = Watching { server: &server, known: 0 };
    let broken = watching.next();
    assert!(broken["edition"].is_null() && broken["error"].is_string(), "{broken}");
    let page = server.gets("/");
    assert!(page.status == 503 && page.text.contains("/__bantin/status"), "{}", page.text);
    person.changes(ARTICLE, "headlin:", "headline:");
    watching.until(|outcome| outcome["edition"].is_string());
    assert_eq!(server.gets(PAGE).status, 200);
}
