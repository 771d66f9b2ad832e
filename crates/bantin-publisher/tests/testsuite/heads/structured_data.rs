//! What a page tells search engines, against what Google asks for.

use bantin_content::Language;
use serde_json::{Value, json};

use super::read_page::ReadPage;
use super::{BASE, newsroom};

fn read(path: &str) -> ReadPage {
    ReadPage::of(&newsroom(Language::Vi).publish().page(path))
}

#[test]
fn an_article_has_what_google_recommends() {
    let page = read("/tin/co-anh/");
    let article = page.thing("NewsArticle").unwrap();
    let publisher = page.thing("Organization").unwrap();
    assert_eq!(article["publisher"]["@id"], publisher["@id"]);
    for (property, value) in [
        ("headline", json!("Phiên chợ")),
        ("datePublished", json!("2021-03-01T09:30:00+07:00")),
        ("dateModified", json!("2021-03-02T10:00:00+07:00")),
        ("url", json!("https://thu.example/tin/co-anh/")),
        ("mainEntityOfPage", json!("https://thu.example/tin/co-anh/")),
        ("inLanguage", json!("vi")),
        ("articleSection", json!("Tin")),
        ("keywords", json!(["chợ", "du lịch"])),
        (
            "author",
            json!([{
                "@type": "Person",
                "name": "Hà Vân",
                "affiliation": { "@type": "Organization", "name": "Trung tâm Văn hóa" },
            }]),
        ),
        (
            "correction",
            json!([{
                "@type": "CorrectionComment",
                "text": "Chợ họp lúc sáu giờ.",
                "datePublished": "2021-03-03T00:00:00+07:00",
            }]),
        ),
    ] {
        assert_eq!(article[property], value, "{property}");
    }
}

#[test]
fn an_articles_picture_is_told_in_the_three_shapes_that_google_shows() {
    let edition = newsroom(Language::Vi).publish();
    let article = ReadPage::of(&edition.page("/tin/co-anh/")).thing("NewsArticle").unwrap();
    let pictures = article["image"].as_array().unwrap();
    let shapes = pictures.iter().map(|picture| {
        let path = picture.as_str().unwrap().strip_prefix("https://thu.example/").unwrap();
        let drawn = image::load_from_memory(&edition.bytes(path)).unwrap();
        let (width, height) = (drawn.width(), drawn.height());
        assert!(width * height >= 50_000, "Google: fewer pixels are not taken");
        f64::from(width) / f64::from(height)
    });
    for (shape, wanted) in shapes.zip([1.0, 4.0 / 3.0, 16.0 / 9.0]) {
        assert!((shape - wanted).abs() < 0.01, "{shape}");
    }
    assert_eq!(pictures.len(), 3);
}

#[test]
fn an_article_without_a_byline_is_the_publishers() {
    let page = read("/tin/bai-001/");
    let (article, publisher) = (page.thing("NewsArticle").unwrap(), page.thing("Organization").unwrap());
    assert_eq!(article["author"], json!([{ "@id": publisher["@id"] }]));
    assert_eq!(article["dateModified"], article["datePublished"]);
    assert!(article.get("image").is_none(), "the site's card shows nothing of it");
}

#[test]
fn the_publisher_has_a_name_and_a_logo_that_is_there() {
    let edition = newsroom(Language::Vi).publish();
    // Google: 112 × 112 at least.
    let logo = json!({
        "@type": "ImageObject",
        "url": "https://thu.example/icon-512.png",
        "width": 512,
        "height": 512,
    });
    assert!(edition.has("icon-512.png"));
    for (path, html) in edition.html() {
        let publisher = ReadPage::of(&html).thing("Organization").unwrap();
        assert_eq!(publisher["name"], "Thị trấn Thử", "{path}");
        assert_eq!(publisher["legalName"], "Ủy ban nhân dân thị trấn Thử");
        assert_eq!(publisher["logo"], logo);
    }
}

#[test]
fn each_page_tells_the_way_to_it() {
    let edition = newsroom(Language::Vi).publish();
    let way = |path: &str| -> Vec<(String, Option<String>)> {
        let page = ReadPage::of(&edition.page(path));
        let list = page.thing("BreadcrumbList").unwrap_or_else(|| panic!("{path}"));
        let items = list["itemListElement"].as_array().unwrap().clone();
        assert!(items.len() >= 2, "Google: two at least");
        for (at, item) in items.iter().enumerate() {
            assert_eq!((&item["@type"], &item["position"]), (&json!("ListItem"), &json!(at + 1)));
        }
        let text = |value: &Value| value.as_str().map(str::to_owned);
        items.iter().map(|item| (text(&item["name"]).unwrap(), text(&item["item"]))).collect()
    };
    let to = |name: &str, path: &str| (name.to_owned(), Some([BASE, path].concat()));
    let here = |name: &str| (name.to_owned(), None);
    let home = || to("Thị trấn Thử", "/");
    assert_eq!(way("/tin/co-anh/"), [home(), to("Tin", "/tin/"), here("Phiên chợ")]);
    assert_eq!(way("/tin/"), [home(), here("Tin")]);
    assert_eq!(way("/gioi-thieu/"), [home(), here("Giới thiệu")]);
    assert_eq!(way("/tin/trang/1/")[..2], [home(), to("Tin", "/tin/")]);
    assert!(ReadPage::of(&edition.page("/")).thing("BreadcrumbList").is_none());
}

#[test]
fn the_front_page_tells_of_the_site_and_a_standing_page_of_itself() {
    let front = read("/").thing("WebSite").unwrap();
    assert_eq!((&front["name"], &front["url"]), (&json!("Thị trấn Thử"), &json!("https://thu.example/")));
    assert_eq!(front["description"], "Trang thông tin của thị trấn Thử");
    let page = read("/gioi-thieu/");
    let standing = page.thing("WebPage").unwrap();
    assert_eq!(standing["name"], "Giới thiệu");
    assert_eq!(standing["description"], "Thị trấn có ba bản.");
    assert_eq!(standing["publisher"]["@id"], page.thing("Organization").unwrap()["@id"]);
}
