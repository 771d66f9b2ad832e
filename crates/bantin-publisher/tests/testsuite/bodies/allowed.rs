//! A body holds nothing but what the app lets in, whatever an author writes: the app shows no body in which it finds
//! anything else.

use bantin_content::Article;
use bantin_content::body_html::{is_allowed_attribute, is_allowed_element};
use bantin_publisher::{Manner, Order, Silent, publish};

use super::body;
use crate::newsroom::{Newsroom, app};
use crate::pictures::png;

#[test]
fn whatever_an_author_writes_the_body_holds_only_what_the_app_lets_in() {
    let everything = "## A\n\n![b](a.png \"c\")\n\nd ![e](b.png) f\n\n<figure><img src=\"c.png\"><figcaption>g</figcaption></figure>\n\n\
         | h | i |\n|:-:|---|\n| [j](/tin/bai/) | <https://k.example/?a=b:c> |\n\n- l\n\n3. m\n\n> n[^o]\n\n[^o]: p\n\n~~q~~ `r`\n\n---\n\n\
         <h3 id=\"s\" lang=\"en\">t</h3><a id=\"u\" name=\"v\" href=\" https://w.example/\" target=_top onclick=x>y</a>\n\n\
         <ol type=\"a\" start=\"3\" reversed><li value=9>z</li></ol><bdo dir=rtl>a</bdo> <abbr title=\"b\">c</abbr>\n\n\
         <table class=x><caption>d</caption><tr><th scope=row colspan=2 rowspan=2 align=left>e</table><details open><summary>f</summary>g</details>\n\n\
         <p style=\"h:i\" data-retry class=viewer hidden>j</p><img src=\"https://k.example/l.png\" alt=\"m\">";
    let html = body(everything).body_html;
    assert!(elements_that_are_allowed(&html) > 40, "{html}");
}

const NOW: &str = "2026-12-01T00:00:00+07:00";

#[test]
fn of_everything_that_is_tried_the_body_holds_only_what_the_app_lets_in() {
    let attacks = attacks::all();
    let newsroom = Newsroom::new();
    for (at, attack) in attacks.iter().enumerate() {
        let text =
            format!("---\nheadline: Bài {at}\npublished: 2026-01-01\n---\n\nĐoạn đầu.\n\n{}\n", attack.text);
        newsroom.file(&format!("content/tin/bai-{at}/index.md"), text);
        for picture in ["a.png", "x"] {
            newsroom.file(&format!("content/tin/bai-{at}/{picture}"), png(8, 8, 1));
        }
    }
    let (app, manner) = (app(), Manner { keep_going: true, force: true, ..Manner::default() });
    let (folder, out, as_of) = (newsroom.path(), newsroom.out(), NOW.parse().expect("it is a moment"));
    let order = Order { newsroom: &folder, out: &out, as_of, app: &app, preview: None, manner };
    publish(&order, &Silent).unwrap_or_else(|error| panic!("{error}"));
    let edition = newsroom.edition();
    let mut looked_at = 0;
    for (at, attack) in attacks.iter().enumerate() {
        let name = format!("articles/bai-{at}.json");
        // What is refused by its line does no harm either.
        if edition.has(&format!("api/v1/{name}")) {
            let article: Article = edition.json(&name);
            assert!(elements_that_are_allowed(&article.body_html) > 0, "{attack:?}");
            looked_at += 1;
        }
    }
    assert!(looked_at * 10 > attacks.len() * 8, "{looked_at} of {}", attacks.len());
}

/// How many elements there are; every one of them is allowed, with all its attributes.
fn elements_that_are_allowed(html: &str) -> usize {
    let mut elements = 0;
    for tag in html.split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
        let (tag, _) = tag.split_once('>').expect("tags end");
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(is_allowed_element(name), "<{tag}>");
        while let Some((attribute, rest)) = attributes.trim_start().split_once("=\"") {
            let (value, rest) = rest.split_once('"').expect("values end");
            assert!(is_allowed_attribute(name, attribute, value), "{attribute} in <{tag}>");
            attributes = rest;
        }
        assert_eq!(attributes, "", "every attribute of <{tag}> has a value");
        elements += 1;
    }
    elements
}
