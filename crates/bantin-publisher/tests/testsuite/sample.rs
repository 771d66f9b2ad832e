//! The sample newsroom: it keeps the contract of the content API, and whatever an editor can do is done in it once.

use bantin_content::{Article, Notice, Redirects, Withdrawn};

use crate::api::keeps_the_contract;
use crate::edition::Edition;
use crate::newsroom::{publish_to, repository};

/// Some day on which its urgent notice is not over.
const AS_OF: &str = "2026-11-01T00:00:00+07:00";

#[test]
fn the_sample_keeps_the_contract_and_uses_every_feature() {
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("dist");
    let report = publish_to(&repository().join("sample"), &out, AS_OF);
    let report = report.unwrap_or_else(|error| panic!("{error}"));
    assert!(report.articles > 100);
    let edition = Edition::new(out);
    keeps_the_contract(&edition);
    shows_every_kind_of_content(&edition);
    has_old_addresses_a_withdrawal_and_a_notice(&edition);
}

/// What is printed into the page of some article.
fn shows_every_kind_of_content(edition: &Edition) {
    let pages = edition.app_pages();
    for (feature, mark) in [
        ("a gallery", "<div class=\"gallery\""),
        ("a table", "<div class=\"table-scroll\""),
        ("attachments", "<ul class=\"attachments\""),
        ("a video", "<video "),
        ("a video elsewhere", "https://www.youtube.com/watch?v="),
        ("a tag", "href=\"/tu-khoa/"),
        ("a person who wrote", "\"author\":[{\"@type\":\"Person\",\"name\":"),
        ("an organisation that wrote", "\"author\":[{\"@type\":\"Organization\",\"name\":"),
        ("a person of an organisation", "\"affiliation\":{\"@type\":\"Organization\""),
        ("a correction", "\"correction\":[{"),
        ("an urgent notice", "bà con nhốt trâu bò"),
    ] {
        assert!(pages.iter().any(|(_, html)| html.contains(mark)), "the sample has {feature} nowhere");
    }
    let articles = edition.tree().into_iter().filter(|(path, _)| path.starts_with("api/v1/articles/"));
    let articles: Vec<Article> = articles
        .filter(|(path, _)| path.ends_with(".json"))
        .map(|(_, bytes)| serde_json::from_slice(&bytes).unwrap())
        .collect();
    for (feature, has) in [
        ("a correction", &(|article: &Article| !article.corrections.is_empty()) as &dyn Fn(&Article) -> bool),
        ("an update", &|article| article.updated.is_some()),
        ("an attachment", &|article| !article.attachments.is_empty()),
        ("two tags at once", &|article| article.tags.len() > 1),
    ] {
        assert!(articles.iter().any(has), "no article of the sample has {feature}");
    }
}

fn has_old_addresses_a_withdrawal_and_a_notice(edition: &Edition) {
    assert!(edition.page("/du-lich/thac-bac-may/").contains("http-equiv=\"refresh\""), "an alias");
    let redirects: Redirects = edition.json("redirects.json");
    assert!(redirects.redirects.iter().any(|one| one.from.query().is_some()), "an old address with a query");
    let withdrawn: Withdrawn = edition.json("withdrawn.json");
    assert!(!withdrawn.articles.is_empty());
    let notice: Notice = edition.json("notice.json");
    assert!(notice.href.is_some());
}
