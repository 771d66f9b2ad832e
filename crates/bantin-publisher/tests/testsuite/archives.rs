//! The archive: plain pages through which every article is reached.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Edition, Tree, attributes};
use crate::newsroom::{Newsroom, SITE, day};

/// Pages of a site that a page leads to, as addresses: what its links say, and nothing else of it.
fn leads_to(edition: &Edition, address: &str) -> Vec<String> {
    let html = edition.page(address);
    let links = html.split("<a ").skip(1).filter_map(|link| link.split('>').next());
    let addresses = links.filter_map(|link| {
        Some([" ", link].concat().split(" href=\"").nth(1)?.split('"').next()?.to_owned())
    });
    let own = addresses.filter(|href| {
        href.starts_with('/') && href.split(['?', '#']).next().is_some_and(|path| path.ends_with('/'))
    });
    own.map(|href| href.split(['?', '#']).next().unwrap_or_default().to_owned()).collect()
}

/// How many links one follows from the front page to each page that can be reached with so many.
fn clicks(edition: &Edition, most: usize) -> BTreeMap<String, usize> {
    let mut clicks = BTreeMap::from([("/".to_owned(), 0)]);
    let mut here = vec!["/".to_owned()];
    for away in 1..=most {
        let next = here.iter().flat_map(|address| leads_to(edition, address)).collect::<BTreeSet<_>>();
        here = next.into_iter().filter(|address| !clicks.contains_key(address)).collect();
        if here.is_empty() {
            break;
        }
        clicks.extend(here.iter().map(|address| (address.clone(), away)));
    }
    clicks
}

/// What is shown between masthead and footer.
fn shown(edition: &Edition, address: &str) -> String {
    let html = edition.page(address);
    let start = html.find("<main").unwrap();
    html[start..html.find("</main>").unwrap()].to_owned()
}

fn archive_of(edition: &Edition, within: &str) -> Tree {
    edition.tree().into_iter().filter(|(path, _)| path.contains(within)).collect()
}

/// A newsroom of so many articles over thirty years, the last of them with most. Some cannot be read.
fn of_many_years(articles: usize) -> Newsroom {
    let newsroom = Newsroom::new();
    let days = 30 * 365;
    for at in 0..articles {
        let section = if at % 3 == 0 { "le-hoi" } else { "tin" };
        // More and more a day.
        let share = (at as f64 / articles as f64).cbrt();
        let day = jiff::civil::date(1996, 1, 1)
            .checked_add(jiff::Span::new().days((share * f64::from(days)) as i64))
            .unwrap();
        let more = if at % 50 == 7 { "withdrawn: 2025-12-01" } else { "" };
        newsroom.article(
            &format!("{section}/bai-{at:06}"),
            &format!("{day}T{:02}:{:02}:00+07:00", at / 60 % 24, at % 60),
            more,
        );
    }
    newsroom
}

/// Every article that may be read is at most four links away from the front page.
fn assert_reached(edition: &Edition, articles: usize) {
    let clicks = clicks(edition, 4);
    let far: Vec<String> = (0..articles)
        .filter(|at| at % 50 != 7)
        .map(|at| format!("/{}/bai-{at:06}/", if at % 3 == 0 { "le-hoi" } else { "tin" }))
        .filter(|address| !clicks.contains_key(address))
        .collect();
    assert!(far.is_empty(), "{} articles, first {:?}", far.len(), &far[..far.len().min(5)]);
}

#[test]
fn every_article_of_many_years_is_reached_in_four_clicks_without_script() {
    let edition = of_many_years(3_000).publish();
    assert_reached(&edition, 3_000);
    // A year of many articles is cut into its months, others are not.
    assert!(
        edition.has("/luu-tru/2025/03/")
            && !edition.has("/luu-tru/1996/03/")
            && edition.has("/le-hoi/luu-tru/1996/")
    );
    let largest = edition.tree().into_iter().filter(|(path, _)| path.contains("luu-tru/"));
    assert!(largest.map(|(_, bytes)| bytes.len()).max().unwrap() < 100_000);
}

#[test]
#[ignore = "minutes and gigabytes; `cargo xtask test --long` runs it"]
fn every_article_of_a_hundred_thousand_is_reached_in_four_clicks_without_script() {
    assert_reached(&of_many_years(100_000).publish(), 100_000);
}

#[test]
fn a_year_shows_its_articles_month_by_month_newest_first() {
    let newsroom = Newsroom::with_articles(35);
    newsroom.article("le-hoi/hoi", "2020-12-31T23:59:00+07:00", "").article(
        "tin/go",
        &day(3),
        "withdrawn: 2021-05-01",
    );
    let edition = newsroom.publish();
    let year = shown(&edition, "/luu-tru/2021/");
    assert!(year.contains("<h1 class=\"headline\">Năm 2021</h1>"), "{year}");
    assert!(year.find("Tháng 2 năm 2021").unwrap() < year.find("Tháng 1 năm 2021").unwrap());
    let slugs: Vec<&str> =
        attributes(&year, "href").into_iter().filter(|href| href.contains("/bai-")).collect();
    let expected: Vec<String> = (0..35).rev().map(|at| format!("/tin/bai-{at:03}/")).collect();
    assert_eq!(slugs, expected);
    assert!(year.contains("<a href=\"/luu-tru/\">Lưu trữ tin</a>"));
    assert!(
        year.contains("<a href=\"/tin/luu-tru/2021/\">Tin</a> <span class=\"listing__note\">35 bài</span>")
    );
    assert!(!year.contains("/le-hoi/") && !year.contains("go"));
    let all = shown(&edition, "/luu-tru/");
    assert!(
        all.contains("<a href=\"/luu-tru/2020/\">Năm 2020</a> <span class=\"listing__note\">1 bài</span>")
    );
    assert!(
        all.contains("<a href=\"/le-hoi/luu-tru/\">Lễ hội</a> <span class=\"listing__note\">1 bài</span>")
    );
    assert!(
        edition
            .page("/le-hoi/luu-tru/2020/")
            .contains("<title>Năm 2020 · Lễ hội · Lưu trữ tin · Thị trấn Thử</title>")
    );
}

#[test]
fn a_page_of_the_archive_has_the_frame_of_others_and_starts_no_app() {
    let edition = Newsroom::with_articles(3).publish();
    let (page, article) = (edition.page("/luu-tru/2021/"), edition.page("/tin/bai-001/"));
    let head = |html: &str| html[..html.find("<title>").unwrap()].to_owned();
    let foot = |html: &str| {
        let rest = &html[html.find("</div><footer").unwrap()..];
        // What search engines are told of the publisher; of itself a plain page tells nothing.
        rest[..rest.find("}}").unwrap()].to_owned()
    };
    assert_eq!((head(&page), foot(&page)), (head(&article), foot(&article)));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://thu.example/luu-tru/2021/\">"));
    assert!(!page.contains("id=\"app\"") && !page.contains("page-data"));
    assert_eq!(
        (page.matches("<div").count(), page.matches("<main").count()),
        (page.matches("</div>").count(), 1)
    );
    let foot = foot(&page);
    let led_to = attributes(&foot, "href");
    assert!(["/luu-tru/", "/feed.xml"].iter().all(|address| led_to.contains(address)), "{led_to:?}");
}

#[test]
fn a_year_that_is_over_changes_only_when_an_article_of_it_does() {
    let newsroom = Newsroom::with_articles(3);
    let before = archive_of(&newsroom.publish(), "luu-tru/2021");
    assert_eq!(before.len(), 4);
    newsroom.article("tin/sau", "2022-03-01T08:00:00+07:00", "").article("le-hoi/sau-nua", "2023-03-01", "");
    let edition = newsroom.publish();
    assert!(archive_of(&edition, "luu-tru/2021") == before);
    assert!(edition.has("/luu-tru/2022/") && edition.has("/le-hoi/luu-tru/2023/"));
    newsroom.article("tin/bai-001", &day(1), "withdrawn: 2026-01-01");
    let after = newsroom.publish();
    assert!(!after.page("/luu-tru/2021/").contains("bai-001"));
    assert_eq!(shown(&after, "/luu-tru/2022/"), shown(&edition, "/luu-tru/2022/"));
}

#[test]
fn days_are_those_of_the_sites_zone() {
    let newsroom = Newsroom::new();
    newsroom.article("tin/giao-thua", "2021-12-31T17:30:00Z", "");
    assert!(newsroom.publish().has("/luu-tru/2022/"));
    newsroom.file("site.toml", SITE.replace("Asia/Ho_Chi_Minh", "Europe/Paris"));
    let edition = newsroom.publish();
    assert!(edition.has("/luu-tru/2021/") && !edition.has("/luu-tru/2022/"));
}

#[test]
fn nothing_of_a_site_without_articles_leads_nowhere() {
    let edition = Newsroom::new().publish();
    assert!(shown(&edition, "/luu-tru/").contains("<p>Chưa có tin nào.</p>"));
    assert!(clicks(&edition, 9).keys().all(|address| edition.has(address)));
}

#[test]
fn texts_may_link_to_the_archive_and_no_file_takes_its_place() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file(
        "content/tin/nhac.md",
        format!(
            "---\nheadline: Nhắc\npublished: {}\n---\n\nXem [cũ](/luu-tru/2021/) và [nữa](/tin/luu-tru/).\n",
            day(1)
        ),
    );
    let (edition, report) = newsroom.publish_as_of("2026-01-01T00:00:00+07:00");
    assert_eq!(report.warnings, []);
    assert!(leads_to(&edition, "/tin/nhac/").contains(&"/tin/luu-tru/".to_owned()));
    newsroom.file("static/luu-tru/index.html", "x");
    assert!(newsroom.try_publish("2026-01-01T00:00:00+07:00").is_err());
}
