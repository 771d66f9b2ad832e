//! Whole addresses for what a body links to and shows: a feed is read elsewhere, where no page stands around it.

use bantin_app::escape;
use url::Url;

/// Attributes that hold one address.
const ADDRESSES: [&str; 4] = ["href", "src", "poster", "cite"];

/// A body as [`crate::body`] writes it, on the page at the address `page`, with every address whole. What cannot be one
/// stays as it is.
pub(super) fn absolute(html: &str, page: &str) -> String {
    let Ok(page) = Url::parse(page) else { return html.to_owned() };
    let mut whole = String::with_capacity(html.len() + 1024);
    let mut rest = html;
    // Texts write `<` by name, so each one that stands there begins a tag.
    while let Some(at) = rest.find('<') {
        whole.push_str(&rest[..at]);
        rest = tag(&rest[at..], &page, &mut whole);
    }
    whole.push_str(rest);
    whole
}

/// Writes the tag with which `html` begins, and gives what follows it.
fn tag<'a>(html: &'a str, page: &Url, whole: &mut String) -> &'a str {
    let mut rest = html;
    loop {
        let end = rest.find('>').map_or(rest.len(), |at| at + 1);
        // Values stand in double quotes and write these by name.
        // In this tag alone: most tags have no attributes, and each would be looked for to the end of the text.
        let value = rest[..end].find("=\"").map(|at| at + 2);
        let closed = value.and_then(|start| rest[start..].find('"').map(|length| (start, start + length)));
        let Some((start, stop)) = closed else {
            whole.push_str(&rest[..end]);
            return &rest[end..];
        };
        whole.push_str(&rest[..start]);
        let before = &rest[..start - 2];
        let name = before.rsplit(' ').next().unwrap_or_default();
        let value = &rest[start..stop];
        if ADDRESSES.contains(&name) {
            escape(&address(&plain(value), page), whole);
        } else if name == "srcset" {
            escape(&set(&plain(value), page), whole);
        } else {
            whole.push_str(value);
        }
        rest = &rest[stop..];
    }
}

/// The whole address; one that is whole already stays to the letter.
fn address(href: &str, page: &Url) -> String {
    match Url::parse(href) {
        Ok(_) => href.to_owned(),
        Err(_) => page.join(href).map_or_else(|_| href.to_owned(), String::from),
    }
}

/// The candidates of a `srcset`, each an address and its width.
fn set(candidates: &str, page: &Url) -> String {
    let one = |candidate: &str| match candidate.trim().split_once(' ') {
        Some((href, width)) => [&*address(href, page), " ", width].concat(),
        None => address(candidate.trim(), page),
    };
    let candidates: Vec<String> = candidates.split(", ").map(one).collect();
    candidates.join(", ")
}

/// An attribute's value, of which a body writes four letters by name.
fn plain(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(html: &str) -> String {
        absolute(html, "https://may.example/tin/le-hoi/")
    }

    #[test]
    fn links_and_pictures_get_whole_addresses() {
        for (before, after) in [
            (
                r#"<a href="/tin/a/?x=1&amp;y=2">a</a>"#,
                r#"<a href="https://may.example/tin/a/?x=1&amp;y=2">a</a>"#,
            ),
            (
                r##"<a id="x" href="#body-b">b</a>"##,
                r##"<a id="x" href="https://may.example/tin/le-hoi/#body-b">b</a>"##,
            ),
            (r#"<a href="../c/">c</a>"#, r#"<a href="https://may.example/tin/c/">c</a>"#),
            (r#"<a href="//other.example/d">d</a>"#, r#"<a href="https://other.example/d">d</a>"#),
            (r#"<a href="https://other.example/Đ">e</a>"#, r#"<a href="https://other.example/Đ">e</a>"#),
            (r#"<a href="mailto:a@b.example">f</a>"#, r#"<a href="mailto:a@b.example">f</a>"#),
            (
                r#"<img sizes="(min-width:9px) 1px" srcset="/assets/a.webp 400w, /assets/b.webp 800w" src="/assets/a.webp" alt="x">"#,
                r#"<img sizes="(min-width:9px) 1px" srcset="https://may.example/assets/a.webp 400w, https://may.example/assets/b.webp 800w" src="https://may.example/assets/a.webp" alt="x">"#,
            ),
        ] {
            assert_eq!(made(before), after);
        }
    }

    #[test]
    fn what_only_looks_like_an_address_stays() {
        for html in [
            "<p>viết href=\"/a\" và src=\"/b\"</p>",
            "<img alt=\"a > b href=\" src=\"https://x.example/c\">",
            "<p title=\"/a\">&lt;a href=\"/a\"&gt;</p>",
            "<video controls></video>",
            "a < b",
            "<a href=\"",
            "",
        ] {
            assert_eq!(made(html), html);
        }
    }
}
