//! What a page says of itself to those who share it and to search engines, read as they read it.

mod icons;
mod read_page;
mod rules;
mod structured_data;

use bantin_content::Language;
use read_page::ReadPage;

use crate::edition::Edition;
use crate::newsroom::{Newsroom, SITE, day};
use crate::pictures::png;

const BASE: &str = "https://thu.example";

/// Headlines that would be something else, were they not written as text.
const HOSTILE: [&str; 8] = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "\"><meta property=\"og:title\" content=\"khác\">",
    "]]> & &amp; &lt; '\\\" \\u003c",
    "Dòng\u{2028}mới\u{2029}nữa",
    "</title><img src=x onerror=alert(1)>",
    "-->{\"@type\":\"Thing\"}",
    "${alert(1)} {{headline}} %3Cscript%3E",
];

/// A site with one of every kind of page.
fn newsroom(language: Language) -> Newsroom {
    let newsroom = Newsroom::with_articles(32);
    newsroom.file("site.toml", SITE.replace("language = \"vi\"", &format!("language = \"{language}\"")));
    newsroom.file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nThị trấn có ba bản.\n");
    newsroom.article("le-hoi/da-go", &day(4), "withdrawn: 2021-05-01\nlead: Đã có.");
    newsroom.file("content/tin/co-anh/cho.png", png(1600, 1200, 1)).file(
        "content/tin/co-anh/index.md",
        "---\nheadline: \"Phiên chợ\"\npublished: 2021-03-01T09:30\nupdated: 2021-03-02T10:00\nlead: Chợ họp sớm.\n\
         byline: \"Hà Vân (Trung tâm Văn hóa)\"\npicture: {file: cho.png, alt: \"Người mua hàng\"}\n\
         tags: [chợ, \"du lịch\"]\ncorrections:\n  - date: 2021-03-03\n    text: \"Chợ họp lúc sáu giờ.\"\n---\n\nMột câu.\n",
    );
    newsroom
}

#[test]
fn every_page_keeps_the_rules_of_every_network() {
    for language in Language::ALL {
        let edition = newsroom(*language).publish();
        let pages = edition.html();
        let shared = pages.iter().filter(|(path, html)| {
            let page = ReadPage::of(html);
            let is_trouble = html.contains("data-kind=\"trouble\"");
            assert_eq!(page.named("robots") == ["noindex"], is_trouble, "{path}");
            if is_trouble {
                rules::tells_nothing(&page, path);
            } else {
                rules::keeps_all(&page, html, path, &edition, *language);
            }
            !is_trouble
        });
        assert!(shared.count() >= 30);
    }
}

#[test]
fn an_article_is_shared_with_what_it_says() {
    let edition = newsroom(Language::Vi).publish();
    let page = ReadPage::of(&edition.page("/tin/co-anh/"));
    for (property, value) in [
        ("og:type", "article"),
        ("og:title", "Phiên chợ"),
        ("og:description", "Chợ họp sớm."),
        ("og:site_name", "Thị trấn Thử"),
        ("og:url", "https://thu.example/tin/co-anh/"),
        ("article:published_time", "2021-03-01T09:30:00+07:00"),
        ("article:modified_time", "2021-03-02T10:00:00+07:00"),
        ("article:section", "Tin"),
    ] {
        assert_eq!(page.property(property), [value], "{property}");
    }
    assert_eq!(page.property("article:tag"), ["chợ", "du lịch"]);
    assert_eq!(page.property("og:image:alt"), ["Người mua hàng"]);
    assert!(page.property("og:image")[0].ends_with(".jpg"), "its own picture");
    assert_eq!(page.title, "Phiên chợ · Thị trấn Thử");
    let front = ReadPage::of(&edition.page("/"));
    assert_eq!(front.property("og:type"), ["website"]);
    assert_eq!(front.property("og:title"), ["Thị trấn Thử"]);
    assert_eq!(front.property("og:url"), ["https://thu.example/"]);
}

#[test]
fn a_page_without_a_picture_is_shared_with_the_sites_card() {
    let newsroom = newsroom(Language::Vi);
    let edition = newsroom.publish();
    let card = |edition: &Edition| {
        let page = ReadPage::of(&edition.page("/tin/bai-001/"));
        page.property("og:image")[0].strip_prefix("https://thu.example/").unwrap().to_owned()
    };
    let plain = card(&edition);
    let drawn = image::load_from_memory(&edition.bytes(&plain)).unwrap().to_rgb8();
    assert_eq!(drawn.dimensions(), (1200, 630));
    // The paper above, the ridge line below, the icon in the middle.
    let colours: std::collections::BTreeSet<[u8; 3]> = drawn.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() > 20 && drawn.get_pixel(5, 5) != drawn.get_pixel(600, 625), "it is empty");
    let site = SITE.to_owned() + "\n[palette]\ncolor-paper = \"#123456\"\n";
    newsroom.file("site.toml", &site);
    let edition = newsroom.publish();
    let own = card(&edition);
    assert_ne!(own, plain);
    assert!(!edition.has(&plain), "nobody is shown the old one");
    let drawn = image::load_from_memory(&edition.bytes(&own)).unwrap().to_rgb8();
    assert_eq!(drawn.get_pixel(5, 5).0, [0x12, 0x34, 0x56]);
}

#[test]
fn a_newsroom_may_bring_its_own_card() {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("static/card.png", png(1200, 630, 7));
    let edition = newsroom.publish();
    let page = ReadPage::of(&edition.page("/tin/bai-000/"));
    assert_eq!(page.property("og:image"), ["https://thu.example/card.png"]);
    assert!(!edition.tree().keys().any(|path| path.starts_with("assets/card-")));
    // One that no network shows whole is told of, and not used.
    newsroom.file("static/card.png", png(630, 630, 7));
    let (edition, report) = newsroom.publish_as_of("2026-01-01T00:00:00+07:00");
    assert!(report.warnings.iter().any(|warning| warning.file == "static/card.png"));
    let page = ReadPage::of(&edition.page("/tin/bai-000/"));
    assert!(page.property("og:image")[0].starts_with("https://thu.example/assets/card-"));
}

#[test]
fn a_headline_stays_a_headline_wherever_it_is_written() {
    let newsroom = Newsroom::with_articles(2);
    let usual = ReadPage::of(&newsroom.publish().page("/tin/bai-001/"));
    for (at, headline) in HOSTILE.iter().enumerate() {
        let text = serde_json::to_string(headline).unwrap();
        newsroom.file(
            &format!("content/tin/hiem-{at}.md"),
            format!(
                "---\nheadline: {text}\nlead: {text}\nbyline: {text}\npublished: 2021-03-01\ntags: [{text}]\n\
                 corrections:\n  - date: 2021-03-02\n    text: {text}\n---\n\nMột câu.\n"
            ),
        );
    }
    let edition = newsroom.publish();
    for (at, headline) in HOSTILE.iter().enumerate() {
        let page = ReadPage::of(&edition.page(&format!("/tin/hiem-{at}/")));
        // As the page's own data have it: a headline is one line.
        let data = edition.data(&format!("/tin/hiem-{at}/"));
        let bantin_app::Page::Article(shown) = data.page else { panic!("an article") };
        let shown = shown.article.headline;
        assert!(shown.contains(&headline[..3]), "{shown}");
        assert_eq!(page.property("og:title"), [&*shown], "{headline}");
        assert_eq!(page.title, format!("{shown} · Thị trấn Thử"));
        assert_eq!(page.scripts.len(), usual.scripts.len(), "{headline}");
        assert_eq!(page.elements("img"), usual.elements("img"), "{headline}");
        let article = page.thing("NewsArticle").unwrap();
        assert_eq!(article["headline"], *shown, "{headline}");
        assert_eq!(article["keywords"][0], *shown, "{headline}");
        let json = page.structured_data_text();
        assert!(!json.contains(['<', '\u{2028}', '\u{2029}']), "{json}");
    }
}
