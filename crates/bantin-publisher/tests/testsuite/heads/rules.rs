//! What the networks ask of a page that is shared, as they write it down; as of November 2026. They differ little, so
//! each rule stands once, with those who make it.

use bantin_content::Language;

use super::BASE;
use super::read_page::ReadPage;
use crate::edition::Edition;

/// Slack reads a page's first 32 KB; WhatsApp 300 KB, Facebook 1 MB.
const WINDOW: usize = 32 << 10;

/// X and LinkedIn take 5 MB; Facebook 8 MB; Telegram and Zalo say nothing, and WhatsApp shows nothing above 600 KB.
const LARGEST: usize = 600 << 10;

/// X: at most 420 letters.
const LONGEST_ALT: usize = 420;

/// What a page that is shared must say, and what its picture must be.
pub fn keeps_all(page: &ReadPage, html: &str, path: &str, edition: &Edition, language: Language) {
    let one = |property: &str| {
        let values = page.property(property);
        assert_eq!(values.len(), 1, "{path}: {property} stands there once: {values:?}");
        assert!(!values[0].trim().is_empty(), "{path}: {property} says something");
        values[0]
    };
    // Open Graph wants four; all networks fall back to them.
    let title = one("og:title");
    assert!(matches!(one("og:type"), "website" | "article"), "{path}");
    assert!(page.title.starts_with(title), "{path}: the title is the same");
    // Facebook and LinkedIn count shares by it, so it is the address for good.
    let address = ["/", path.strip_suffix("index.html").unwrap_or(path)].concat();
    assert_eq!(one("og:url"), [BASE, &address].concat());
    assert_eq!(page.links("canonical"), [one("og:url")], "{path}");
    assert!(!one("og:site_name").contains(" · "), "{path}");
    let locale = match language {
        Language::Vi => "vi_VN",
        Language::En => "en_US",
    };
    assert_eq!(one("og:locale"), locale);
    let described = page.property("og:description");
    assert_eq!(described, page.named("description"), "{path}: one description, for all");
    // X knows four kinds of cards, and reads all else from Open Graph.
    assert_eq!(page.named("twitter:card"), ["summary_large_image"], "{path}");
    picture(page, path, edition);
    let last = html.rfind("<meta property=").expect("it has some");
    assert!(last < WINDOW, "{path}: {last} bytes before the last of what networks read");
    let (head, body) = html.split_once("</head>").expect("it has a head");
    assert!(!body.contains("<meta "), "{path}: networks read the head alone");
    // What paints is not kept waiting.
    let (style, own) = head.split_once("</style>").expect("it has a style");
    assert!(!style.contains("<meta property=") && own.contains("<title>"), "{path}");
    assert!(html.rfind("application/ld+json") > html.rfind("</footer>"), "{path}");
}

/// A page that is nothing to share says nothing.
pub fn tells_nothing(page: &ReadPage, path: &str) {
    for property in ["og:title", "og:url", "og:image", "og:description", "article:published_time"] {
        assert!(page.property(property).is_empty(), "{path}: {property}");
    }
    assert!(page.named("description").is_empty() && page.links("canonical").is_empty(), "{path}");
    assert_eq!(page.things().len(), 1, "{path}: only the publisher is told of");
}

fn picture(page: &ReadPage, path: &str, edition: &Edition) {
    let one = |property: &str| {
        let values = page.property(property);
        assert_eq!(values.len(), 1, "{path}: {property}");
        values[0]
    };
    // An address of its own, whole: every network.
    let file = one("og:image").strip_prefix(BASE).unwrap_or_else(|| panic!("{path}: another host"));
    let bytes = edition.bytes(file.trim_start_matches('/'));
    // LinkedIn takes JPEG, PNG and GIF; Facebook and X WebP too.
    let format = image::guess_format(&bytes).unwrap();
    assert!(matches!(format, image::ImageFormat::Jpeg | image::ImageFormat::Png), "{path}: {format:?}");
    assert_eq!(one("og:image:type"), format.to_mime_type(), "{path}");
    // With its size Facebook shows it to the first who shares the page, too.
    let drawn = image::load_from_memory(&bytes).unwrap();
    let said = [one("og:image:width"), one("og:image:height")].map(|side| side.parse::<u32>().unwrap());
    assert_eq!([drawn.width(), drawn.height()], said, "{path}");
    // Facebook: 1200 × 630 and 1.91 : 1, large from 600 × 315 on; LinkedIn 1200 × 627; X 300 × 157 to 4096 × 4096.
    assert_eq!(said, [1200, 630], "{path}");
    assert!(bytes.len() <= LARGEST, "{path}: {} bytes", bytes.len());
    let alt = page.property("og:image:alt");
    assert_eq!(alt, page.named("twitter:image:alt"), "{path}");
    assert!(alt.iter().all(|alt| !alt.is_empty() && alt.chars().count() <= LONGEST_ALT), "{path}");
}
