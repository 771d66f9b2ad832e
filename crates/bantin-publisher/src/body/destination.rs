//! Where a link leads, decided as browsers do: they take backslashes for slashes, ignore tabs and line breaks, and read
//! hosts in lower case.

use url::{ParseError, Position, Url};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// To a page of the site: it names no host.
    Within,
    /// To a page of the site, whose host it names. This is the link without the host; or with it, where a browser would
    /// take the beginning of the path for another host.
    Own(String),
    /// To another site.
    Outside,
    /// To no page: `mailto:`, `tel:`.
    NoPage,
}

/// Where a link, decoded, leads on the site of this address.
pub(crate) fn destination(href: &str, base_url: &str) -> Destination {
    match Url::parse(href) {
        Ok(url) => named(&url, base_url),
        Err(ParseError::RelativeUrlWithoutBase) => relative(href, base_url),
        // No browser can follow it as it is written, and what it makes of it is not known.
        Err(_) => Destination::Outside,
    }
}

/// A link that names its host.
fn named(url: &Url, base_url: &str) -> Destination {
    if !matches!(url.scheme(), "http" | "https") {
        return Destination::NoPage;
    }
    let own = Url::parse(base_url).is_ok_and(|base| base.origin() == url.origin());
    if !own || !url.username().is_empty() || url.password().is_some() {
        return Destination::Outside;
    }
    match &url[Position::BeforePath..] {
        // Without its host it would name another one.
        path if path.starts_with("//") => Destination::Own(url.to_string()),
        path => Destination::Own(path.to_owned()),
    }
}

/// A link that names no scheme, and mostly no host.
fn relative(href: &str, base_url: &str) -> Destination {
    let from = |page: &str| Url::parse(page).and_then(|page| page.join(href));
    // From pages of two hosts a link leads to the same host only if it names that host.
    match (from("https://one.invalid/"), from("https://other.invalid/")) {
        (Ok(one), Ok(other)) if one.host_str() != other.host_str() => Destination::Within,
        _ => from(base_url).map_or(Destination::Outside, |url| named(&url, base_url)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_the_site_is_seen_however_it_is_spelled() {
        for href in [
            "https://evil.example/",
            "HTTPS://EVIL.example",
            "//evil.example/",
            "\\\\evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "\n//evil.example",
            " //evil.example",
            "\u{1}//evil.example",
            "ht\ttp://evil.example",
            "http:\\\\evil.example",
            "https:evil.example",
            "https:/evil.example",
            "https:///evil.example",
            "https://thu.example:8443/",
            "https://thu.example.evil.example/",
            "https://thu.example@evil.example/",
            "https://a:b@thu.example/",
            "https://thu.example./",
            "http://thu.example/",
            "//[bad",
        ] {
            assert_eq!(destination(href, "https://thu.example"), Destination::Outside, "{href:?}");
        }
    }

    #[test]
    fn the_sites_own_address_is_seen_however_it_is_spelled() {
        for (href, path) in [
            ("https://thu.example", "/"),
            ("https://thu.example/tin/?q=1&b=2#c", "/tin/?q=1&b=2#c"),
            ("HTTPS://Thu.Example:443/tin/", "/tin/"),
            ("https:\\\\thu.example\\tin\\", "/tin/"),
            ("ht\ntps://thu.example?q", "/?q"),
            ("//thu.example/tin/", "/tin/"),
            ("\\\\thu.example\\tin", "/tin"),
            ("https://thu.example//evil.example/x", "https://thu.example//evil.example/x"),
            ("https://thu.example/\\evil.example", "https://thu.example//evil.example"),
            ("https://thu.example/\t/evil.example", "https://thu.example//evil.example"),
            ("https://thu.example/.//evil.example", "https://thu.example//evil.example"),
            ("https://thu.example/a/..//evil.example", "https://thu.example//evil.example"),
            ("https:thu.example//evil.example", "https://thu.example//evil.example"),
            ("//thu.example//evil.example", "https://thu.example//evil.example"),
        ] {
            assert_eq!(
                destination(href, "https://thu.example"),
                Destination::Own(path.to_owned()),
                "{href:?}"
            );
        }
    }

    #[test]
    fn other_links_stay_as_they_are() {
        for href in [
            "/tin/",
            "../tin/",
            "#a",
            "?q",
            "",
            ".//evil.example",
            "/.//x",
            "a:b/../c".trim_start_matches("a:"),
        ] {
            assert_eq!(destination(href, "https://thu.example"), Destination::Within, "{href:?}");
        }
        for href in ["mailto:a@b.example", "tel:+84", "MAILTO:a@b.example"] {
            assert_eq!(destination(href, "https://thu.example"), Destination::NoPage, "{href:?}");
        }
        assert_eq!(destination("https://thu.example/", ""), Destination::Outside);
    }
}
