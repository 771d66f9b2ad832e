//! The archive: plain pages through which every article is reached.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Edition, Tree, attributes};
use crate::newsroom::{Newsroom, SITE, day};

/// Pages of a site that a page leads to, as addresses.
fn leads_to(edition: &Edition, address: &str) -> Vec<String> {
    let html = edition.page(address);
    let own =
        attributes(&html, "href").into_iter().filter(|href| href.starts_with('/') && href.ends_with('/'));
    own.map(str::to_owned).collect()
}

/// How many links one follows from the front page to each page that can be reached.
fn clicks(edition: &Edition) -> BTreeMap<String, usize> {
    let mut clicks = BTreeMap::from([("/".to_owned(), 0)]);
    let mut here = vec!["/".to_owned()];
    for away in 1.. {
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

#[test]
fn every_article_is_reached_in_four_clicks_without_script() {
    let newsroom = Newsroom::new();
    // Several a day: more in a month than lists show, in each of several years.
    for at in 0..700 {
        let section = if at % 3 == 0 { "le-hoi" } else { "tin" };
        newsroom.article(&format!("{section}/bai-{at:03}"), &day(at * 2), "");
    }
    for at in 0..250 {
        let published = format!("2020-{:02}-{:02}T{:02}:00:00+07:00", at % 3 + 1, at % 28 + 1, at % 24);
        newsroom.article(&format!("tin/cu-{at:03}"), &published, "");
    }
    let edition = newsroom.publish();
    let clicks = clicks(&edition);
    let articles: Vec<String> = edition
        .tree()
        .into_keys()
        .filter_map(|path| path.strip_prefix("api/v1/articles/")?.strip_suffix(".json").map(str::to_owned))
        .collect();
    assert_eq!(articles.len(), 950);
    for slug in articles {
        let addresses = [format!("/tin/{slug}/"), format!("/le-hoi/{slug}/")];
        let away = addresses.iter().find_map(|address| clicks.get(address));
        assert!(away.is_some_and(|&away| away <= 4), "{slug}: {away:?}");
    }
    // A year of many articles is cut into its months, others are not.
    assert!(edition.has("/luu-tru/2020/03/") && edition.has("/tin/luu-tru/2020/03/"));
    assert!(!edition.has("/luu-tru/2021/03/"));
    let largest = edition.tree().into_iter().filter(|(path, _)| path.contains("luu-tru/"));
    assert!(largest.map(|(_, bytes)| bytes.len()).max().unwrap() < 100_000);
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
    assert!(clicks(&edition).keys().all(|address| edition.has(address)));
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
