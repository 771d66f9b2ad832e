//! `docs/content-api.yaml` promises only what answers.

use serde_json::Value;

use crate::person::{Person, live};

/// Every article, page, section, closed page and box of the newsroom, as a path names one.
fn filled(path: &str) -> String {
    let names = [
        ("{slug}", "bai-03"),
        ("{page}", "gioi-thieu"),
        ("{section}", "tin-tuc"),
        ("{n}", "1"),
        ("{box}", "tin-moi"),
    ];
    let filled = names.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    assert!(!filled.contains('{'), "what stands for {filled}?");
    filled
}

#[test]
fn every_path_that_the_content_api_names_is_published_or_answered() {
    let person = Person::with_a_newsroom();
    for at in 0..30 {
        let text = format!("---\nheadline: Bài {at}\npublished: 2020-01-{:02}\n---\nTin.\n", at + 1);
        person.writes(&format!("town/content/tin-tuc/bai-{at:02}.md"), &text);
    }
    let boxed = "\n[[boxes]]\nid = \"tin-moi\"\ntitle = \"Tin mới\"\nfrom = \"all\"\n";
    let site = person.reads("town/site.toml");
    if !site.contains("id = \"tin-moi\"") {
        person.writes("town/site.toml", &(site + boxed));
    }
    person.types(&["publish", "town"]).ends_with(0);
    let server = person.starts(&live("town/dist", "visits"));
    let document = bantin_publisher::content_api();
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() > 5);
    for (path, methods) in paths {
        let path = filled(path);
        for method in methods.as_object().unwrap().keys() {
            match method.as_str() {
                "get" => {
                    let answer = server.gets(&path);
                    assert_eq!(answer.status, 200, "GET {path}");
                    assert!(
                        serde_json::from_str::<Value>(&answer.text).is_ok(),
                        "GET {path}: {}",
                        answer.text
                    );
                }
                "post" => {
                    let url = format!("{}{path}", server.address);
                    assert_eq!(ureq::post(url).send_empty().unwrap().status().as_u16(), 200, "POST {path}");
                }
                other => panic!("{other} {path}"),
            }
        }
    }
}
