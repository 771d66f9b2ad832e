//! What a picture shows is told to who cannot see it; its caption is read by all. Neither takes the other's place.

use bantin_content::{Article, Picture};
use serde_json::Value;

use super::files::{flat, png};
use crate::newsroom::{Newsroom, day};

/// The words that a picture has: what it shows, and its caption.
type Words = (&'static str, Option<&'static str>);

const ALL: [Words; 4] = [
    ("", Some("Phiên chợ đầu năm")),
    ("Người bán hàng ngồi dưới mái lá", None),
    ("Cô gái thử khăn", Some("Khăn thổ cẩm giá 90.000 đồng")),
    ("", None),
];

/// Publishes an article whose lead picture and three others have these words, one after the other or in a row.
fn published(lead: Words, in_a_row: bool) -> (Vec<Words>, crate::edition::Edition) {
    let newsroom = Newsroom::new();
    let folder = "content/tin/cho-que";
    let others: Vec<Words> = ALL.into_iter().filter(|words| *words != lead).collect();
    let between = if in_a_row { "" } else { "Đoạn giữa.\n\n" };
    let mut body = String::new();
    for (at, (alt, caption)) in others.iter().enumerate() {
        newsroom.file(&format!("{folder}/{at}.png"), png(&flat(60, 40, [at as u8 * 60, 90, 90])));
        let caption = caption.map(|caption| format!(" \"{caption}\"")).unwrap_or_default();
        body += &format!("![{alt}]({at}.png{caption})\n\n{between}");
    }
    newsroom.file(&format!("{folder}/dau.png"), png(&flat(700, 470, [200, 90, 90])));
    let caption = lead.1.map(|caption| format!(", caption: \"{caption}\"")).unwrap_or_default();
    let text = format!(
        "---\nheadline: Chợ quê\npublished: {}\npicture: {{ file: dau.png, alt: \"{}\"{caption} }}\n---\n\nChợ họp.\n\n{body}Hết.\n",
        day(1),
        lead.0
    );
    newsroom.file(&format!("{folder}/index.md"), text);
    ([&[lead], &others[..]].concat(), newsroom.publish())
}

/// The words of every picture in HTML, as a browser reads them.
fn words_in(html: &str) -> Vec<(String, Option<String>)> {
    let pictures = html.split("<img ").skip(1).map(|rest| {
        let (image, after) = rest.split_once('>').unwrap();
        assert!(
            format!("{image} ").contains(" alt"),
            "each picture says what it shows, be it nothing: {image}"
        );
        let alt = image.split_once(" alt=\"").map_or("", |(_, rest)| rest.split_once('"').unwrap().0);
        let figure = after.split("</figure>").next().unwrap();
        let caption = figure.split_once("<figcaption>").map(|(_, rest)| rest.split_once('<').unwrap().0);
        (alt.to_owned(), caption.map(str::to_owned))
    });
    pictures.collect()
}

fn owned(words: &[Words]) -> Vec<(String, Option<String>)> {
    words.iter().map(|(alt, caption)| ((*alt).to_owned(), caption.map(str::to_owned))).collect()
}

#[test]
fn what_a_picture_shows_and_its_caption_stand_each_in_its_own_place() {
    for (lead, in_a_row) in ALL.into_iter().flat_map(|lead| [(lead, false), (lead, true)]) {
        let (words, edition) = published(lead, in_a_row);
        let wanted = owned(&words);
        let page = edition.page("/tin/cho-que/");
        let article =
            page.split_once("<article").and_then(|(_, rest)| rest.split_once("</article>")).unwrap().0;
        assert_eq!(words_in(article), wanted, "{lead:?}");

        let data: Article = edition.json("articles/cho-que.json");
        let told = |picture: &Picture| (picture.alt.clone(), picture.caption.clone());
        let all: Vec<_> = data.picture.iter().chain(&data.pictures).map(told).collect();
        assert_eq!(all, wanted, "{lead:?}");
        assert_eq!(words_in(&data.body_html), wanted[1..], "{lead:?}");

        let feed: Value = serde_json::from_slice(&edition.bytes("feed.json")).unwrap();
        assert_eq!(words_in(feed["items"][0]["content_html"].as_str().unwrap()), wanted, "{lead:?}");
        for feed in ["feed.xml", "atom.xml"] {
            let feed = String::from_utf8(edition.bytes(feed)).unwrap();
            let feed = feed.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            assert_eq!(words_in(&feed), wanted, "{lead:?}");
        }
        // A card and a list show the picture without its caption.
        let (head, _) = page.split_once("<body").unwrap();
        assert!(lead.1.is_none_or(|caption| !head.contains(caption)), "{lead:?}: {head}");
        assert_eq!(head.contains(&format!("image:alt\" content=\"{}\"", lead.0)), !lead.0.is_empty());
        assert!(
            words_in(&edition.page("/tin/")).iter().all(|(alt, caption)| alt.is_empty() && caption.is_none())
        );
    }
}
