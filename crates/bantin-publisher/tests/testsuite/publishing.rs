//! A newsroom becomes an edition: every page whole, every link leading somewhere.

use std::io::Read;

use base64::Engine;
use sha2::{Digest, Sha256};

use bantin_app::Page;
use bantin_content::{Article, Site, StandingPage};
use bantin_publisher::{Manner, Order, Preview, Silent, publish};

use crate::edition::{Edition, attributes, data_script, page_data};
use crate::newsroom::{Newsroom, SITE, app, day, styled_app};

/// One of everything that a page can show.
fn full() -> Newsroom {
    let newsroom = Newsroom::with_articles(32);
    newsroom
        .file("site.toml", format!("logo = \"logo.svg\"\n{SITE}"))
        .file("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></svg>")
        .file("content/gioi-thieu.md", "---\ntitle: \"Giới thiệu\"\n---\n\nThị trấn có ba bản. Và một chợ.\n")
        .file("content/tin/co-anh/phien-cho.png", png(640, 480))
        .file(
            "content/tin/co-anh/index.md",
            "---\nheadline: \"Có ảnh </script> & “dấu”\"\npublished: 2021-03-01T09:30\nlead: \"Đoạn \\\"đầu\\\" <b>\"\nbyline: \"Hà Vân\"\n---\n\n\
             ![Một phiên chợ](phien-cho.png)\n\nChợ họp.\n\n![Người mua](phien-cho.png \"Người mua hàng\")\n",
        )
        .article("le-hoi/da-go", &day(4), "withdrawn: 2021-05-01");
    newsroom
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn every_link_and_picture_leads_to_a_file() {
    let edition = full().publish();
    for (path, html) in edition.html() {
        let places = attributes(&html, "href").into_iter().chain(attributes(&html, "src"));
        let widths = attributes(&html, "srcset").into_iter().flat_map(|set| set.split(", "));
        let widths = widths.filter_map(|place| place.split(' ').next());
        for place in places.chain(widths) {
            let inside = place.starts_with('/') && !place.starts_with("//");
            assert!(!inside || edition.has(place), "{path}: {place} leads nowhere");
            let elsewhere = ["https://", "mailto:", "tel:", "#", "data:image/svg+xml,"]
                .iter()
                .any(|start| place.starts_with(start));
            assert!(inside || elsewhere, "{path}: {place} is no address");
        }
    }
}

/// What the URL standard lets an address hold, and the sign before a coded byte.
fn is_letter_of_an_address(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || "!$&'()*+,-./:;=?@_~#%[]".contains(letter)
        || letter > '\u{a0}' && !letter.is_whitespace()
}

#[test]
fn no_address_on_any_page_holds_a_letter_that_addresses_may_not_hold() {
    let newsroom = full();
    let odd = "<a href='https://x.example/a b|c^{d}`\\e?q=[1] %'>a</a> [b](<https://x.example/b c>) \
        <a href='/tin/co-anh/?x=\u{a0}\u{7f}y'>c</a> ![Xa](<https://x.example/d e.jpg>)";
    newsroom.file(
        "content/tin/dia-chi-la.md",
        format!("---\nheadline: Địa chỉ lạ\npublished: {}\n---\n\nChữ {odd}\n", day(3)),
    );
    newsroom.file(
        "logo.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n <path d=\"M0 0 h2 v2 z\" fill='#fff'/></svg>",
    );
    let site = std::fs::read_to_string(newsroom.path().join("site.toml")).unwrap();
    if !site.contains("logo =") {
        newsroom.file("site.toml", format!("logo = \"logo.svg\"\n{site}"));
    }
    let edition = newsroom.publish();
    let mut seen = 0;
    for (path, html) in edition.html() {
        let single = ["href", "src", "action", "poster", "cite"].map(|name| attributes(&html, name)).concat();
        let sets = attributes(&html, "srcset").into_iter().flat_map(|set| set.split(", "));
        for place in single.into_iter().chain(sets.filter_map(|place| place.split(' ').next())) {
            seen += 1;
            let plain = place.replace("&amp;", "&");
            assert!(plain.chars().all(is_letter_of_an_address), "{path}: {place}");
            assert!(plain.matches('#').count() < 2, "{path}: {place}");
            let coded =
                |rest: &str| rest.len() >= 2 && rest[..2].bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(plain.split('%').skip(1).all(coded), "{path}: {place}");
        }
    }
    let page = edition.page("/tin/dia-chi-la/");
    assert!(page.contains("https://x.example/a%20b%7Cc%5E%7Bd%7D%60/e?q=%5B1%5D%20%25"), "{page}");
    assert!(seen > 50 && page.contains("data:image/svg+xml,%3Csvg"));
}

#[test]
fn a_page_holds_its_data_and_the_data_no_body() {
    let edition = full().publish();
    let html = edition.page("/tin/co-anh/");
    let Page::Article(page) = page_data(&html).page else { panic!("an article page") };
    assert_eq!(page.article.headline, "Có ảnh </script> & “dấu”");
    assert_eq!(page.article.published.text, "09:30 ngày 01/03/2021");
    assert_eq!(page.article.body_html, "");
    assert_eq!(html.matches("Chợ họp").count(), 1);
    let mut whole: Article = edition.json("articles/co-anh.json");
    assert!(whole.body_html.contains("Chợ họp"));
    assert_eq!((whole.picture.is_some(), whole.pictures.len()), (true, 1));
    whole.body_html.clear();
    assert_eq!(whole, page.article);
    let about: StandingPage = edition.json("pages/gioi-thieu.json");
    assert!(about.body_html.contains("ba bản"));
    let data = edition.data("/gioi-thieu/");
    assert!(data.boxes.is_empty());
    assert!(matches!(data.page, Page::Standing(page) if page.body_html.is_empty()));
}

#[test]
fn a_pages_script_repeats_no_row_that_the_page_shows() {
    let newsroom = Newsroom::with_articles(35);
    let edition = newsroom.publish();
    let mut kept = 0;
    for (path, html) in edition.app_pages() {
        let data = data_script(&html);
        let list = match data.page {
            Page::Section(page) => page.list,
            Page::Article(page) => page.other_news,
            _ => None,
        };
        if let Some(list) = list {
            let rows = list.closed.map(|closed| closed.teasers).or(list.latest.map(|latest| latest.teasers));
            assert_eq!(rows, Some(Vec::new()), "{path}");
        }
        for state in data.boxes {
            let start = format!("<section class=\"news-box\" id=\"{}\"", state.news.id);
            let shown = html.find(&start).map_or("", |at| &html[at..]);
            let shown = &shown[..shown.find("</ol>").unwrap_or_default()];
            for row in state.news.teasers {
                kept += 1;
                assert!(!shown.contains(&format!("/{}/\"", row.slug)), "{path}: {} is said twice", row.slug);
            }
        }
    }
    assert!(kept > 100, "a box's other pages are in no script: {kept}");
}

#[test]
fn a_page_keeps_its_own_policy() {
    let newsroom = full();
    let out = newsroom.out();
    let (app, preview) = (app(), Preview { script: "console.log(1)".to_owned(), desk: None });
    for preview in [None, Some(&preview)] {
        let as_of = "2026-01-01T00:00:00Z".parse().unwrap();
        publish(
            &Order {
                newsroom: &newsroom.path(),
                out: &out,
                as_of,
                app: &app,
                preview,
                manner: Manner::default(),
            },
            &Silent,
        )
        .unwrap();
        for (path, html) in Edition::new(out.clone()).html() {
            let policy =
                attributes(&html, "content").into_iter().find(|text| text.contains("default-src")).unwrap();
            assert!(policy.starts_with("default-src 'none'; script-src 'self' "), "{policy}");
            for (open, close) in [("<script>", "</script>"), ("<style>", "</style>")] {
                for inline in html.split(open).skip(1).map(|rest| rest.split(close).next().unwrap()) {
                    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inline));
                    assert!(policy.contains(&format!("'sha256-{hash}'")), "{path}: {open}");
                }
            }
            assert_eq!(html.matches("<script>").count(), 1 + usize::from(preview.is_some()), "{path}");
            assert!(!html.contains(" style=\""), "{path} has a style attribute");
            assert!(!html.contains(" onclick="), "{path}");
        }
    }
}

#[test]
fn a_page_names_itself_to_browsers_and_search_engines() {
    let edition = full().publish();
    let html = edition.page("/tin/co-anh/");
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"));
    assert!(html.contains("<link rel=\"canonical\" href=\"https://thu.example/tin/co-anh/\">"));
    assert!(html.contains("<meta name=\"description\" content=\"Đoạn &quot;đầu&quot; &lt;b&gt;\">"));
    assert!(html.contains("<link rel=\"icon\" href=\"/favicon.svg\""));
    let about = edition.page("/gioi-thieu/");
    assert!(about.contains("<meta name=\"description\" content=\"Thị trấn có ba bản. Và một chợ.\">"));
    assert!(edition.page("/404.html").contains("noindex"));
    for file in ["favicon.ico", "robots.txt", "favicon.svg"] {
        assert!(edition.has(file), "{file}");
    }
}

#[test]
fn the_app_is_named_by_its_content_and_every_page_starts_it() {
    let edition = full().publish();
    let app = |end: &str| {
        let named = |path: &String| path.starts_with("assets/bantin-") && path.ends_with(end);
        edition.tree().into_keys().find(named).unwrap()
    };
    let (script, wasm) = (app(".js"), app(".wasm"));
    for (path, html) in edition.html() {
        assert!(html.contains(&format!("/{script}")) && html.contains(&format!("/{wasm}")), "{path}");
    }
}

#[test]
fn text_files_have_a_twin_that_unpacks_to_them() {
    let tree = full().publish().tree();
    let mut twins = 0;
    for (path, bytes) in &tree {
        let Some(file) = path.strip_suffix(".br") else { continue };
        let mut unpacked = Vec::new();
        brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == tree[file], "{path}");
        twins += 1;
    }
    let text = |path: &&String| {
        [".html", ".json", ".js", ".wasm", ".svg", ".txt"].iter().any(|end| path.ends_with(end))
    };
    assert!(twins >= tree.keys().filter(text).count());
}

/// What is the same on many pages is packed once, as small as it gets: how a twin begins and how it ends.
#[test]
fn twins_of_all_pages_begin_and_end_alike() {
    let edition = full().publish();
    let tree = edition.tree();
    let ends: Vec<String> = edition
        .app_pages()
        .into_iter()
        .map(|(_, html)| {
            let visits = html.find("<section class=\"visits\">").unwrap();
            // The publisher is told of on every page; what comes behind is the page's own.
            let own = html.find("<script type=\"application/ld+json\">").unwrap();
            html[visits..own + html[own..].find("}}").unwrap()].to_owned()
        })
        .collect();
    assert!(ends.iter().all(|end| *end == ends[0]), "the visits and what follows differ");
    let app_pages = edition.app_pages();
    let twins: Vec<&Vec<u8>> = app_pages.iter().map(|(path, _)| &tree[&format!("{path}.br")]).collect();
    // Packed for each page, twins would soon differ; packed once, a sixth of the text at least is left of it.
    let beginning = edition.page("/").find("<title>").unwrap() / 6;
    assert!(twins.iter().all(|twin| twin[..beginning] == twins[0][..beginning]), "all begin alike");
    // Any run of that length holds a whole piece of half of it.
    let mut pieces = twins[0][beginning..].chunks_exact(ends[0].len() / 10).rev();
    let is_in_all = |piece: &[u8]| twins.iter().all(|twin| memchr::memmem::find(twin, piece).is_some());
    assert!(pieces.any(is_in_all), "all end alike");
}

#[test]
fn the_edition_id_follows_the_content() {
    let newsroom = Newsroom::with_articles(3);
    let id = || newsroom.publish().json::<Site>("site.json").edition;
    let first = id();
    assert_eq!(first, id());
    newsroom.article("tin/bai-001", &day(1), "byline: \"Hà Vân\"");
    assert_ne!(first, id());
}

#[test]
fn a_newsroom_without_articles_is_a_site_all_the_same() {
    let newsroom = Newsroom::new();
    let edition = newsroom.publish();
    for path in ["/", "/tin/", "/le-hoi/", "/404.html"] {
        assert!(edition.page(path).contains("Thị trấn Thử"), "{path}");
    }
}

#[test]
fn the_sites_colours_reach_the_page() {
    let newsroom = Newsroom::new();
    newsroom.file("site.toml", format!("{SITE}\n[palette]\ncolor-accent = \"#123456\"\n"));
    assert!(newsroom.publish().page("/").contains("--color-accent:#123456"));
}

#[test]
fn the_apps_own_style_is_lowered_to_old_phones_and_fits_a_page() {
    let newsroom = Newsroom::with_articles(1);
    let (app, out) = (styled_app(), newsroom.out());
    let as_of = "2026-01-01T00:00:00Z".parse().unwrap();
    publish(
        &Order {
            newsroom: &newsroom.path(),
            out: &out,
            as_of,
            app: &app,
            preview: None,
            manner: Manner::default(),
        },
        &Silent,
    )
    .unwrap();
    let html = newsroom.edition().page("/");
    let style = html.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    for newer in ["@layer", "@import", "light-dark(", ":is(", ":where(", "inset:", "&"] {
        assert!(!style.contains(newer), "{newer}");
    }
    // What has no side of its own is lowered for both directions of writing, at three times the size.
    for either_way in
        [":lang(", "inline-size", "block-size", "inset-", "-inline-start", "-inline-end", "margin-inline"]
    {
        assert!(!style.contains(either_way), "{either_way}: name the side, as in margin-left");
    }
    assert_eq!(html.matches("<meta name=\"theme-color\"").count(), 2);
}
