//! Takes out of HTML what a body may not have. What it may have is listed in `bantin_content::body_html`, by which the app
//! checks bodies too: a new element or attribute is added there.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use bantin_content::body_html::{ATTRIBUTES, CLASSES, COUNTS, ELEMENTS, EVERYWHERE, ID_PREFIX, SCHEMES};

use super::foreign::{STYLED, kept_of};

/// HTML is sanitised so often at most, until nothing changes: then a browser moves none of its elements. No HTML that was
/// written by hand has needed more than two passes.
const PASSES: usize = 4;

/// Elements that are dropped with their content.
const DROPPED_WHOLE: [&str; 12] = [
    "script", "style", "svg", "math", "iframe", "object", "template", "noscript", "title", "textarea",
    "select", "audio",
];

/// What is read and never published: a video names its file in one of its own elements.
pub(super) const READ_ONLY: &str = "source";

/// For HTML that was made of Markdown alone.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);

/// For HTML that was written by hand: what of its styles and classes means something is kept as marks (`foreign`).
static BY_HAND: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = cleaner();
    cleaner.add_tags(["span"]).attribute_filter(kept_of);
    for element in STYLED {
        cleaner.add_tag_attributes(element, ["class", "style"]);
    }
    cleaner
});

fn cleaner() -> Builder<'static> {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(ELEMENTS.into_iter().chain([READ_ONLY]).collect())
        .clean_content_tags(DROPPED_WHOLE.into_iter().collect())
        .tag_attributes(sets(&[&ATTRIBUTES[..], &[(READ_ONLY, &["src"])]].concat()))
        .tag_attribute_values(HashMap::from([("ol", HashMap::from([("type", COUNTS.into())]))]))
        .allowed_classes(sets(&CLASSES))
        .generic_attributes(HashSet::from(EVERYWHERE))
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .id_prefix(Some(ID_PREFIX));
    cleaner
}

/// Whether elements of this name are kept.
pub(super) fn is_kept(name: &str) -> bool {
    ELEMENTS.iter().any(|tag| name.eq_ignore_ascii_case(tag))
}

/// Sanitised HTML, as a browser would write it. `by_hand` is for HTML of which some was not made of Markdown: when elements
/// are taken out of it, others may be left where a browser would move them.
pub(super) fn clean(html: &str, by_hand: bool) -> String {
    if !by_hand {
        return CLEANER.clean(html).to_string();
    }
    let mut clean = BY_HAND.clean(html).to_string();
    for _ in 1..PASSES {
        let again = BY_HAND.clean(&clean).to_string();
        if again == clean {
            break;
        }
        clean = again;
    }
    clean
}

fn sets(of: &[(&'static str, &'static [&'static str])]) -> HashMap<&'static str, HashSet<&'static str>> {
    of.iter().map(|(name, values)| (*name, values.iter().copied().collect())).collect()
}

#[cfg(test)]
mod tests {
    use bantin_content::body_html::is_allowed_attribute;

    use super::*;

    #[test]
    fn nothing_that_runs_comes_through() {
        for html in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href='javascript:alert(1)'>a</a>",
            "<a href=' java\nscript:alert(1)'>a</a>",
            "<a href='data:text/html,<script>'>a</a>",
            "<img src='data:image/svg+xml,x'>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mi xlink:href='javascript:x'>",
            "<style>*{}</style><p style='x:y'>a</p>",
            "<form action=/x><button formaction=javascript:x>a</button></form>",
            "<iframe srcdoc='<script>'></iframe>",
            "<p onclick=x class=masthead>a</p>",
            "<base href=//x><meta http-equiv=refresh><link rel=stylesheet>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        ] {
            let clean = clean(html, true);
            for bad in
                ["script", "onerror", "onclick", "style", "svg", "math", "form", "iframe", "class", "data:"]
            {
                assert!(!clean.contains(bad), "{html} → {clean}");
            }
            for bad in ["<base", "<meta", "<link"] {
                assert!(!clean.contains(bad), "{html} → {clean}");
            }
        }
    }

    /// The app's list knows no marks and no names of files: the body is written without them.
    fn holds_only_what_is_allowed(html: &str) -> bool {
        let mut whole = Builder::empty();
        let mut elements = HashSet::from(ELEMENTS);
        elements.extend(["span", "source"]);
        whole
            .tags(elements)
            .generic_attribute_prefixes(HashSet::from([""]))
            .link_rel(None)
            .url_relative(UrlRelative::PassThrough);
        whole.url_schemes(HashSet::from(SCHEMES)).id_prefix(Some(ID_PREFIX));
        let allowed = |element: &str, name: &str, value: &str| match name {
            "style" | "class" => {
                kept_of(element, name, value).as_deref() == Some(value)
                    || name == "class" && is_allowed_attribute(element, name, value)
            }
            // Names of files still; what is found for them is written in their place.
            "src" | "poster" => true,
            _ => is_allowed_attribute(element, name, value),
        };
        let wrong = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        let noted = wrong.clone();
        whole.attribute_filter(move |element, name, value| {
            noted.fetch_or(!allowed(element, name, value), std::sync::atomic::Ordering::Relaxed);
            Some(value.into())
        });
        whole.clean(html).to_string() == html && !wrong.load(std::sync::atomic::Ordering::Relaxed)
    }

    #[test]
    fn whatever_is_tried_a_second_pass_finds_nothing_to_take_out() {
        let attacks = attacks::all();
        let texts = attacks.iter().map(|attack| attack.text.clone());
        // One attack behind another may be inside of what the first left open.
        let pairs = attacks
            .iter()
            .zip(attacks.iter().skip(997))
            .map(|(a, b)| [&*a.text, &*b.text, attacks::CLOSER, &*a.text].concat());
        for text in texts.chain(pairs) {
            let once = clean(&text, true);
            assert_eq!(clean(&once, true), once, "{text}");
            assert!(holds_only_what_is_allowed(&once), "{text} → {once}");
        }
    }

    #[test]
    fn ids_are_set_apart_once() {
        let once = clean("<p id=main>a</p>", true);
        assert_eq!(once, "<p id=\"body-main\">a</p>");
        assert_eq!(clean(&once, true), once);
    }

    #[test]
    fn taking_elements_out_leaves_html_that_a_browser_keeps() {
        for html in
            ["<p><button><p>x</p></button></p>", "<a href=/1><p><a href=/2>x</a></p></a>", "<table><p>x"]
        {
            let once = clean(html, true);
            assert_eq!(BY_HAND.clean(&once).to_string(), once, "{html}");
        }
    }
}
