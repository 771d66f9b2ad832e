//! What HTML a body may hold: one list, by which the publisher cleans what authors wrote and the app refuses an
//! answer that holds anything else. Knows no parser.

/// Every element of a body that an author may write.
#[rustfmt::skip]
pub const ELEMENTS: [&str; 57] = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "video", "wbr",
];

/// Elements that the publisher adds: a picture in a second coding.
const ADDED_ELEMENTS: [&str; 2] = ["picture", "source"];

/// Attributes that an author may write, by element.
pub const ATTRIBUTES: [(&str, &[&str]); 10] = [
    ("a", &["href"]),
    ("abbr", &["title"]),
    ("bdo", &["dir"]),
    ("dfn", &["title"]),
    ("img", &["src", "alt", "title"]),
    ("li", &["value"]),
    ("ol", &["start", "reversed"]),
    ("td", &["colspan", "rowspan", "align"]),
    ("th", &["colspan", "rowspan", "align", "scope"]),
    ("video", &["src", "poster", "title"]),
];

/// Attributes that an author may write on every element.
pub const EVERYWHERE: [&str; 2] = ["id", "lang"];

/// How a list counts: `a)` in a statute is named so in other texts.
pub const COUNTS: [&str; 5] = ["1", "a", "A", "i", "I"];

/// Classes of footnotes, as the Markdown writer gives them.
pub const CLASSES: [(&str, &[&str]); 3] =
    [("a", &["footnote-backref"]), ("section", &["footnotes"]), ("sup", &["footnote-ref"])];

/// Attributes that the publisher adds to what an author wrote.
const ADDED_ATTRIBUTES: [(&str, &[&str]); 5] = [
    ("a", &["aria-label", "rel"]),
    ("div", &["aria-label", "role", "tabindex"]),
    ("img", &["decoding", "height", "loading", "sizes", "srcset", "width"]),
    ("source", &["sizes", "srcset"]),
    ("video", &["aria-label", "controls", "height", "preload", "width"]),
];

/// Classes that the publisher adds.
const ADDED_CLASSES: [(&str, &[&str]); 3] = [
    ("a", &["video-link"]),
    ("div", &["gallery", "table-scroll"]),
    ("figure", &["figure", "figure--tall", "video"]),
];

/// The kind of a picture's second coding.
pub const AVIF: &str = "image/avif";

/// Schemes of links. Without a scheme a link leads to a page of the same site, or is another host's by `//`.
pub const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Set before every id in a body, so that none meets an id of the page around it.
pub const ID_PREFIX: &str = "body-";

/// Where the publisher puts pictures and videos.
const PICTURES: &str = "/assets/";

/// Whether a body may hold this element, named in lower case.
pub fn is_allowed_element(name: &str) -> bool {
    ELEMENTS.contains(&name) || ADDED_ELEMENTS.contains(&name)
}

/// Whether an element of a body may have this attribute with this value.
pub fn is_allowed_attribute(element: &str, name: &str, value: &str) -> bool {
    match name {
        "class" => value
            .split_ascii_whitespace()
            .all(|class| names(&CLASSES, element, class) || names(&ADDED_CLASSES, element, class)),
        "type" if element == "source" => value == AVIF,
        "type" => element == "ol" && COUNTS.contains(&value),
        "id" => value.starts_with(ID_PREFIX),
        _ if !(EVERYWHERE.contains(&name)
            || names(&ATTRIBUTES, element, name)
            || names(&ADDED_ATTRIBUTES, element, name)) =>
        {
            false
        }
        "href" => scheme(value).is_none_or(|scheme| SCHEMES.contains(&&*scheme)),
        "src" | "poster" => is_picture(value),
        "srcset" => are_pictures(value),
        _ => true,
    }
}

/// Whether an address is one of the site's own pictures or videos.
pub fn is_picture(address: &str) -> bool {
    address.starts_with(PICTURES)
}

/// Whether a `srcset` names the site's own pictures alone.
pub fn are_pictures(srcset: &str) -> bool {
    srcset.split(',').all(|candidate| is_picture(candidate.trim()))
}

fn names(table: &[(&str, &[&str])], element: &str, name: &str) -> bool {
    table.iter().any(|(of, all)| *of == element && all.contains(&name))
}

/// What a browser takes for an address's scheme: it passes over control characters and spaces before it, and over
/// tabs and line ends inside it.
pub fn scheme(address: &str) -> Option<String> {
    let mut scheme = String::new();
    for letter in address.trim_start_matches(|letter| letter <= ' ').chars() {
        match letter {
            ':' => return Some(scheme),
            '\t' | '\n' | '\r' => {}
            'a'..='z' | 'A'..='Z' | '0'..='9' | '+' | '-' | '.' => scheme.push(letter.to_ascii_lowercase()),
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_elements_stand_in_a_body() {
        assert!(ELEMENTS.iter().all(|name| is_allowed_element(name)));
        for name in
            ["script", "style", "meta", "base", "link", "form", "iframe", "svg", "math", "template", "P", ""]
        {
            assert!(!is_allowed_element(name), "{name}");
        }
    }

    #[test]
    fn attributes_are_their_elements_own() {
        assert!(is_allowed_attribute("a", "rel", "noopener"));
        assert!(is_allowed_attribute("p", "lang", "en"));
        assert!(is_allowed_attribute("ol", "type", "a"));
        assert!(is_allowed_attribute("div", "class", "table-scroll"));
        for (element, name, value) in [
            ("a", "target", "_top"),
            ("a", "ping", "/x"),
            ("a", "onclick", "x"),
            ("p", "style", "x"),
            ("p", "href", "/x"),
            ("p", "srcset", "/assets/a.webp 1w"),
            ("video", "autoplay", ""),
            ("video", "srcset", "/assets/a.webp 1w"),
            ("a", "class", "video"),
            ("p", "data-retry", ""),
            ("p", "class", "masthead"),
            ("div", "class", "table-scroll viewer"),
            ("p", "id", "app"),
            ("ol", "type", "disc"),
            ("p", "type", "a"),
        ] {
            assert!(!is_allowed_attribute(element, name, value), "{element} {name}={value:?}");
        }
    }

    #[test]
    fn a_link_has_a_listed_scheme_or_none() {
        for href in [
            "/tin/a/",
            "#body-1",
            "a:b/c",
            "https://x.example",
            "HTTPS://x",
            "mailto:a@b",
            "tel:1",
            "",
            "?a=b:c",
        ] {
            let known = href != "a:b/c";
            assert_eq!(is_allowed_attribute("a", "href", href), known, "{href:?}");
        }
        for href in [
            "javascript:x",
            " java\nscript:x",
            "\u{1}javascript:x",
            "JaVaScRiPt\t:x",
            "data:text/html,x",
            "blob:x",
            ":x",
        ] {
            assert!(!is_allowed_attribute("a", "href", href), "{href:?}");
        }
    }

    #[test]
    fn pictures_are_the_sites_own() {
        assert!(is_allowed_attribute("img", "srcset", "/assets/a-1.webp 480w, /assets/a-2.webp 800w"));
        for src in
            ["https://x/a.webp", "//x/assets/a.webp", "/\\x/a", "/\t/x", "data:image/svg+xml,x", "a.webp", ""]
        {
            assert!(!is_allowed_attribute("img", "src", src), "{src:?}");
            assert!(!is_allowed_attribute("video", "src", src), "{src:?}");
            assert!(!is_allowed_attribute("video", "poster", src), "{src:?}");
            assert!(
                !is_allowed_attribute("img", "srcset", &["/assets/a.webp 1w, ", src, " 2w"].concat()),
                "{src:?}"
            );
        }
    }
}
