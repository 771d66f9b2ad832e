//! JavaScript is off: every page is whole, and plain links lead everywhere.

use std::collections::{BTreeMap, BTreeSet};

use browser_tests::{Edition, Live, Newsroom, Scene, Window, sample};

#[tokio::test]
async fn without_script_the_long_read_is_whole() {
    let reader = Scene::of_the_sample().without_script().on(Window::PHONE).reads(sample::LONG_READ).await;
    assert_eq!(reader.text("article h1").await, sample::LONG_READ_HEADLINE);
    assert!(reader.text("article .lead").await.starts_with("Mỗi tháng hai lần"));
    let weight = reader.number("+getComputedStyle(document.querySelector('article .lead')).fontWeight").await;
    assert!(weight >= 600.0, "the lead is bold: {weight}");
    let words = reader.text("article [data-body]").await.split_whitespace().count();
    assert!(words > 800, "{words} words");
    assert_eq!(reader.text("article .byline").await, "Hà Vân (Trung tâm Văn hóa thị trấn)");
    assert_eq!(reader.texts("main h2").await.last().map(String::as_str), Some("Tin khác"));
    assert!(reader.texts("[data-list] .teaser").await.len() >= 10);
    assert_eq!(reader.texts(".visits dd[data-figure]").await, ["—"; 4]);
    assert!(!reader.has("html[data-app]").await, "the app never started");
}

#[tokio::test]
async fn without_script_every_picture_shows() {
    let reader = Scene::of_the_sample().without_script().reads(sample::LONG_READ).await;
    assert_eq!(reader.number("document.querySelectorAll('article figure').length").await, 4.0);
    assert_eq!(reader.number("document.querySelectorAll('article figure figcaption').length").await, 2.0);
    for at in 0..4 {
        let picture = format!("document.querySelectorAll('article figure img')[{at}]");
        reader.js(&format!("{picture}.scrollIntoView()")).await;
        reader.waits_until(&format!("{picture}.complete && {picture}.naturalWidth > 100")).await;
    }
}

#[tokio::test]
async fn without_script_a_link_leads_to_the_next_article_and_a_label_to_its_page() {
    let reader = Scene::of_the_sample().without_script().reads(sample::LONG_READ).await;
    let headline = reader.text("[data-list] .teaser a").await;
    reader.clicks("[data-list] .teaser a").await;
    reader.waits_until(&format!("document.querySelector('h1').innerText == {headline:?}")).await;
    reader.browser.goes_back().await;
    reader.clicks(".pager [data-label='2']").await;
    reader.waits_until("/^.tin-tuc.trang.\\d+.$/.test(location.pathname)").await;
    assert_eq!(reader.texts("[data-list] .teaser").await.len(), 10);
    let links = reader.texts("[data-list] .pager a").await;
    assert_eq!(
        (links.first().map(String::as_str), links.last().map(String::as_str)),
        (Some("Mới nhất"), Some("Tin cũ hơn"))
    );
}

/// Over HTTP alone: what a browser without script would follow.
#[test]
fn every_article_is_reached_by_following_links_from_the_front_page() {
    let edition = Edition::of_the_sample();
    let live = Live::of(edition.folder());
    let (mut seen, mut waiting) = (BTreeSet::new(), vec!["/".to_owned()]);
    let mut broken = BTreeMap::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let (status, html) = get(&live, &path);
        if status != 200 {
            broken.insert(path, status);
            continue;
        }
        let links = links(&html).into_iter().filter(|link| !link.starts_with("/assets/"));
        waiting.extend(links.filter(|link| !seen.contains(link)));
    }
    assert!(broken.is_empty(), "links that lead nowhere: {broken:?}");
    let articles = articles(&edition);
    assert!(articles.len() >= 180, "{} articles", articles.len());
    let missed: Vec<_> = articles.iter().filter(|path| !seen.contains(*path)).collect();
    assert!(missed.is_empty(), "no link leads to {missed:?}");
}

fn get(live: &Live, path: &str) -> (u16, String) {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut answer = agent.get(format!("http://{}{path}", live.address())).call().expect("it answers");
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap_or_default())
}

/// Where the `<a>` of a page lead within the site, without what is after `#`.
fn links(html: &str) -> Vec<String> {
    let opened = html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
    let hrefs = opened.filter_map(|tag| tag.split("href=\"").nth(1)?.split('"').next());
    let within =
        hrefs.filter(|href| href.starts_with('/')).map(|href| href.split('#').next().unwrap_or(href));
    within.map(|href| href.replace("&amp;", "&")).collect()
}

/// The pages of the articles that the content API knows.
fn articles(edition: &Edition) -> Vec<String> {
    let folder = edition.folder().join("api/v1/articles");
    let files = std::fs::read_dir(folder).expect("the edition has articles");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let articles = names.filter(|name| name.ends_with(".json")).map(|name| {
        let article: serde_json::Value =
            serde_json::from_str(&edition.file(&format!("api/v1/articles/{name}"))).expect("it is JSON");
        let text = |key: &str| article[key].as_str().unwrap_or_default().to_owned();
        format!("/{}/{}/", text("section"), text("slug"))
    });
    articles.collect()
}

#[tokio::test]
async fn a_lettered_list_counts_as_statutes_do() {
    let newsroom = Newsroom::with_articles(1);
    let text = "---\nheadline: Quy định\npublished: 2026-02-01\n---\n\n<ol type=\"a\" start=\"3\"><li>Chợ họp.</li></ol>\n";
    newsroom.file("content/tin/quy-dinh.md", text);
    let reader = Scene::of(&newsroom.publishes()).without_script().reads("/tin/quy-dinh/").await;
    let list = "(({ start, type }) => start + type + getComputedStyle(document.querySelector('[data-body] ol')).listStyleType)\
                (document.querySelector('[data-body] ol'))";
    assert_eq!(reader.js(list).await, "3alower-alpha");
    // What a browser prints before an item is in no document; how it counts is.
    let suffix = "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).find((rule) => rule.name == 'lower-alpha')?.suffix";
    assert_eq!(reader.js(suffix).await, "\") \"");
}
