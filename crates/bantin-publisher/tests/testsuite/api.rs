//! The content API keeps what `docs/content-api.yaml` promises.

use std::collections::HashMap;
use std::fmt::Debug;
use std::fs;

use bantin_app::PageData;
use bantin_content::{
    Article, ClosedPage, Copied, FrontPage, LatestPage, NewsBox, NoticeFile, Redirects, Site, StandingPage,
    Withdrawn,
};
use bantin_publisher::{content_api, content_api_yaml};
use json_reading::FromJson;
use json_reading::testing::assert_reads_like_serde;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::edition::{Edition, data_json};
use crate::newsroom::{Newsroom, repository};

#[test]
fn the_document_in_the_repository_is_the_one_that_the_types_make() {
    let file = repository().join("docs/content-api.yaml");
    let made = content_api_yaml().unwrap();
    if std::env::var_os("BANTIN_BLESS").is_some() {
        fs::write(&file, &made).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == made, "run `BANTIN_BLESS=1 cargo test -p bantin-publisher` and look at what changed");
}

#[test]
fn the_yaml_says_what_the_document_says() {
    let yaml = content_api_yaml().unwrap();
    let read: Value = serde_saphyr::from_str(&yaml).unwrap();
    assert_eq!(read, content_api());
}

#[test]
fn what_a_small_newsroom_publishes_keeps_the_contract() {
    let newsroom = Newsroom::with_articles(31);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nBa bản.\n");
    newsroom.article("tin/bai-003", "2021-01-04", "withdrawn: 2021-02-02");
    keeps_the_contract(&newsroom.publish());
    newsroom.says_urgently("text = \"Nước lên\"\nuntil = 2026-01-02\nhref = \"/tin/bai-004/\"");
    keeps_the_contract(&newsroom.publish());
}

/// One page of every kind, and with each everything that differs from its data in one place.
#[test]
fn the_app_reads_a_pages_data_like_serde() {
    let newsroom = Newsroom::with_articles(31);
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nBa bản.\n");
    newsroom.article("tin/bai-003", "2021-01-04", "withdrawn: 2021-02-02");
    let edition = newsroom.publish();
    let pages =
        ["/", "/tin/", "/tin/trang/1/", "/tin/bai-020/", "/tin/bai-003/", "/gioi-thieu/", "/404.html"];
    for page in pages {
        let data: Value = serde_json::from_str(data_json(&edition.page(page))).unwrap();
        assert_reads_like_serde::<PageData>(&data);
    }
}

/// Every JSON file has a schema, keeps it and holds no field that its type does not know.
pub fn keeps_the_contract(edition: &Edition) {
    let document = content_api();
    let mut validators = HashMap::new();
    let mut files = 0;
    for (path, bytes) in edition.tree() {
        let Some(name) = path.strip_prefix("api/v1/").filter(|name| name.ends_with(".json")) else {
            continue;
        };
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        let parts: Vec<&str> = name.split('/').collect();
        let (template, known) = match parts[..] {
            ["site.json"] => ("site.json", read_both_ways::<Site>(&value)),
            ["front.json"] => ("front.json", read_both_ways::<FrontPage>(&value)),
            ["articles", _] => ("articles/{slug}.json", read_both_ways::<Article>(&value)),
            ["pages", _] => ("pages/{page}.json", read_both_ways::<StandingPage>(&value)),
            ["sections", _, "latest.json"] => {
                ("sections/{section}/latest.json", read_both_ways::<LatestPage>(&value))
            }
            ["sections", _, "pages", _] => {
                ("sections/{section}/pages/{n}.json", read_both_ways::<ClosedPage>(&value))
            }
            ["boxes", _] => ("boxes/{box}.json", read_both_ways::<NewsBox>(&value)),
            ["withdrawn.json"] => ("withdrawn.json", reread::<Withdrawn>(&value)),
            ["redirects.json"] => ("redirects.json", reread::<Redirects>(&value)),
            ["copied.json"] => ("copied.json", reread::<Copied>(&value)),
            ["notice.json"] => ("notice.json", reread::<NoticeFile>(&value)),
            _ => panic!("{path} is promised nowhere"),
        };
        assert_eq!(value, known, "{path} holds what its type does not know");
        let validator = validators
            .entry(template)
            .or_insert_with(|| jsonschema::validator_for(&schema(&document, template)).unwrap());
        if let Err(error) = validator.validate(&value) {
            panic!("{path}: {error}");
        }
        files += 1;
    }
    assert!(files > 10);
}

/// What the app reads of a file: the same as serde.
fn read_both_ways<T: FromJson + DeserializeOwned + Serialize + PartialEq + Debug>(value: &Value) -> Value {
    assert_eq!(T::from_json(value), serde_json::from_value(value.clone()).ok(), "of {value}");
    reread::<T>(value)
}

fn reread<T: DeserializeOwned + Serialize>(value: &Value) -> Value {
    serde_json::to_value(serde_json::from_value::<T>(value.clone()).unwrap()).unwrap()
}

fn schema(document: &Value, template: &str) -> Value {
    let operation = &document["paths"][format!("/api/v1/{template}")]["get"];
    let mut schema = operation["responses"]["200"]["content"]["application/json"]["schema"].clone();
    assert!(schema.is_object(), "{template}");
    schema["components"] = document["components"].clone();
    schema
}
