//! Sitemaps, read as search engines read them.

use std::collections::BTreeMap;

use xml::reader::{EventReader, XmlEvent};

use crate::edition::Edition;
use crate::newsroom::{Newsroom, SITE, day};

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS: &str = "http://www.google.com/schemas/sitemap-news/0.9";

/// Texts of an entry's elements by their names.
type Entry = BTreeMap<String, String>;

/// The root element, and its entries. Whoever reads it is strict.
fn sitemap(edition: &Edition, path: &str) -> (String, Vec<Entry>) {
    let text = edition.page(path);
    let (mut root, mut entries, mut open) = (String::new(), Vec::new(), Vec::<String>::new());
    for event in EventReader::new(text.as_bytes()) {
        match event.unwrap_or_else(|error| panic!("{path}: {error}")) {
            XmlEvent::StartElement { name, .. } => {
                let expected = if name.prefix.as_deref() == Some("news") { NEWS } else { SITEMAPS };
                assert_eq!(name.namespace.as_deref(), Some(expected), "{path}");
                match open.len() {
                    0 => root = name.local_name.clone(),
                    1 => entries.push(Entry::new()),
                    _ => {}
                }
                open.push(name.local_name);
            }
            XmlEvent::EndElement { .. } => drop(open.pop()),
            XmlEvent::Characters(text) => {
                entries.last_mut().unwrap().insert(open.last().unwrap().clone(), text);
            }
            _ => {}
        }
    }
    (root, entries)
}

/// What an entry names, from the site's root, and when that changed last.
fn places(edition: &Edition, path: &str) -> Vec<(String, Option<String>)> {
    let (_, entries) = sitemap(edition, path);
    let place = |entry: &Entry| {
        let address = entry["loc"].strip_prefix("https://thu.example").expect("a whole address");
        (address.to_owned(), entry.get("lastmod").cloned())
    };
    entries.iter().map(place).collect()
}

fn full() -> Newsroom {
    let newsroom = Newsroom::with_articles(3);
    newsroom
        .file("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nMột trang.\n")
        .article("le-hoi/hoi-xuan", &day(1), "updated: 2021-03-01T09:00:00+07:00")
        .article("le-hoi/hoi-thu", &day(2), "corrections: [{date: 2021-04-01, text: Sửa}]")
        .article("le-hoi/da-go", &day(9), "withdrawn: 2021-05-01")
        .article("le-hoi/nhap", &day(9), "draft: true");
    newsroom
}

#[test]
fn the_index_leads_to_every_page_that_may_be_found_each_with_its_own_day() {
    let edition = full().publish();
    let (root, _) = sitemap(&edition, "/sitemap.xml");
    assert_eq!(root, "sitemapindex");
    let newest = Some("2021-04-01T00:00:00+07:00".to_owned());
    let index = places(&edition, "/sitemap.xml");
    let expected = ["/sitemap-pages.xml", "/sitemap-news.xml", "/sitemap-1.xml"];
    assert_eq!(index, expected.map(|address| (address.to_owned(), newest.clone())));
    let named: BTreeMap<String, Option<String>> = places(&edition, "/sitemap-1.xml").into_iter().collect();
    let day = |text: &str| Some(text.to_owned());
    let expected = [
        ("/le-hoi/hoi-thu/", newest.clone()),
        ("/le-hoi/hoi-xuan/", day("2021-03-01T09:00:00+07:00")),
        ("/tin/bai-000/", day("2021-01-01T08:00:00+07:00")),
        ("/tin/bai-001/", day("2021-01-02T08:00:00+07:00")),
        ("/tin/bai-002/", day("2021-01-03T08:00:00+07:00")),
    ];
    assert_eq!(named, BTreeMap::from(expected.map(|(address, day)| (address.to_owned(), day))));
    let pages = places(&edition, "/sitemap-pages.xml");
    assert_eq!(
        pages[..3],
        [
            ("/".to_owned(), newest.clone()),
            ("/tin/".to_owned(), day("2021-01-03T08:00:00+07:00")),
            ("/le-hoi/".to_owned(), newest),
        ]
    );
    assert!(pages.contains(&("/gioi-thieu/".to_owned(), None)));
    let of_pages_and_maps = index.iter().chain(&pages).map(|(address, _)| address);
    for address in of_pages_and_maps.chain(named.keys()) {
        assert!(edition.has(address), "{address}");
    }
    assert!(edition.page("/robots.txt").ends_with("\nSitemap: https://thu.example/sitemap.xml\n"));
}

#[test]
fn one_more_article_changes_the_last_part_alone_and_a_full_part_never() {
    let newsroom = Newsroom::with_articles(1000);
    let part = |edition: &Edition, number: usize| edition.page(&format!("/sitemap-{number}.xml"));
    let full = part(&newsroom.publish(), 1);
    for (at, of_last) in [(1000, 1), (1001, 2)] {
        newsroom.article(&format!("tin/bai-{at}"), &day(at), "");
        let edition = newsroom.publish();
        assert_eq!(part(&edition, 1), full);
        assert_eq!(places(&edition, "/sitemap-2.xml").len(), of_last);
        assert_eq!(places(&edition, "/sitemap.xml").len(), 4);
    }
    newsroom.article("tin/bai-1000", &day(1000), "withdrawn: 2026-01-01");
    newsroom.article("tin/bai-1001", &day(1001), "withdrawn: 2026-01-01");
    let edition = newsroom.publish();
    assert!(!edition.has("/sitemap-2.xml"));
    assert_eq!(part(&edition, 1), full);
}

#[test]
fn news_are_of_the_two_days_before_the_newest() {
    let newsroom = Newsroom::with_articles(9);
    newsroom
        .file("site.toml", SITE.replace("Thị trấn Thử\"", "Thị trấn & “Thử”\""))
        .file(
            "content/tin/moi.md",
            "---\nheadline: \"Chợ <phiên> & hội\"\npublished: 2021-01-09T08:00:00+07:00\n---\n\nChợ họp.\n",
        )
        .article("tin/go", &day(9), "withdrawn: 2021-05-01");
    let edition = newsroom.publish();
    let (root, entries) = sitemap(&edition, "/sitemap-news.xml");
    assert_eq!(root, "urlset");
    let named: Vec<&str> = entries.iter().map(|entry| entry["loc"].rsplit('/').nth(1).unwrap()).collect();
    assert_eq!(named, ["moi", "bai-008", "bai-007", "bai-006"]);
    let newest = &entries[0];
    assert_eq!((newest["name"].as_str(), newest["language"].as_str()), ("Thị trấn & “Thử”", "vi"));
    assert_eq!(newest["title"], "Chợ <phiên> & hội");
    assert_eq!(newest["publication_date"], "2021-01-09T08:00:00+07:00");
}

#[test]
fn no_sitemap_names_more_than_search_engines_take() {
    let newsroom = Newsroom::new();
    for at in 0..1_100 {
        let (hour, minute) = (at / 60, at % 60);
        newsroom.article(
            &format!("tin/bai-{at:04}"),
            &format!("2021-03-{:02}T{:02}:{minute:02}:00+07:00", 1 + hour / 24, hour % 24),
            "",
        );
    }
    let edition = newsroom.publish();
    // All are of the last two days: the newest thousand are news.
    let (_, news) = sitemap(&edition, "/sitemap-news.xml");
    assert_eq!(news.len(), 1_000);
    assert!(news[0]["loc"].ends_with("/bai-1099/") && news[999]["loc"].ends_with("/bai-0100/"));
    let maps = places(&edition, "/sitemap.xml");
    assert!(maps.len() <= 50_000);
    for (map, _) in maps {
        assert!(edition.bytes(&map[1..]).len() <= 50 << 20, "{map}");
        let (_, entries) = sitemap(&edition, &map);
        assert!(entries.len() <= 50_000);
        for entry in entries {
            let address = &entry["loc"];
            assert!(
                address.len() < 2_048 && address.is_ascii() && url::Url::parse(address).is_ok(),
                "{address}"
            );
            let changed = entry.get("lastmod").or(entry.get("publication_date"));
            assert!(changed.is_none_or(|moment| moment.parse::<jiff::Timestamp>().is_ok()), "{changed:?}");
        }
    }
}

#[test]
fn a_site_without_articles_has_no_empty_sitemap() {
    let edition = Newsroom::new().publish();
    assert_eq!(places(&edition, "/sitemap.xml"), [("/sitemap-pages.xml".to_owned(), None)]);
    assert!(!edition.has("/sitemap-news.xml") && !edition.has("/sitemap-1.xml"));
}
