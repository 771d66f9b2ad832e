//! Takes out of HTML what a body may not have. What it may have is listed in `bantin_content::body_html`, by which the app
//! checks bodies too: a new element or attribute is added there.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use bantin_content::body_html::{ATTRIBUTES, CLASSES, COUNTS, ELEMENTS, EVERYWHERE, ID_PREFIX, SCHEMES};

/// HTML is sanitised so often at most, until nothing changes: then a browser moves none of its elements. No HTML that was
/// written by hand has needed more than two passes.
const PASSES: usize = 4;

/// Elements that are dropped with their content.
const DROPPED_WHOLE: [&str; 13] = [
    "script", "style", "svg", "math", "iframe", "object", "template", "noscript", "title", "textarea",
    "select", "video", "audio",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(ELEMENTS))
        .clean_content_tags(DROPPED_WHOLE.into_iter().collect())
        .tag_attributes(sets(&ATTRIBUTES))
        .tag_attribute_values(HashMap::from([("ol", HashMap::from([("type", COUNTS.into())]))]))
        .allowed_classes(sets(&CLASSES))
        .generic_attributes(HashSet::from(EVERYWHERE))
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .id_prefix(Some(ID_PREFIX));
    cleaner
});

/// Whether elements of this name are kept.
pub(super) fn is_kept(name: &str) -> bool {
    ELEMENTS.iter().any(|tag| name.eq_ignore_ascii_case(tag))
}

/// Sanitised HTML, as a browser would write it. `by_hand` is for HTML of which some was not made of Markdown: when elements
/// are taken out of it, others may be left where a browser would move them.
pub(super) fn clean(html: &str, by_hand: bool) -> String {
    let mut clean = CLEANER.clean(html).to_string();
    if by_hand {
        for _ in 1..PASSES {
            let again = CLEANER.clean(&clean).to_string();
            if again == clean {
                break;
            }
            clean = again;
        }
    }
    clean
}

fn sets(of: &[(&'static str, &'static [&'static str])]) -> HashMap<&'static str, HashSet<&'static str>> {
    of.iter().map(|(name, values)| (*name, values.iter().copied().collect())).collect()
}

#[cfg(test)]
mod tests {
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
            assert_eq!(CLEANER.clean(&once).to_string(), once, "{html}");
        }
    }
}
