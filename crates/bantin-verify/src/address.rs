//! The address at which a file of an edition is served.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands in a path as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Files that hosts take for their own settings and need not serve.
const FOR_HOSTS: [&str; 4] = ["_headers", "_redirects", "_routes.json", "staticwebapp.config.json"];

/// The end of names that IIS sends to nobody, wherever they lie.
const OF_IIS: &str = ".config";

/// `/tin/` for `tin/index.html`.
pub(crate) fn of(path: &str) -> String {
    let page = path.strip_suffix("index.html").filter(|page| page.is_empty() || page.ends_with('/'));
    ["/", &utf8_percent_encode(page.unwrap_or(path), PLAIN).to_string()].concat()
}

/// Whether a host may keep a file to itself: its own settings, and what is hidden.
pub(crate) fn may_be_hidden(path: &str) -> bool {
    let is_hidden = |name: &str| name.starts_with('.') && name != ".well-known";
    FOR_HOSTS.contains(&path) || path.ends_with(OF_IIS) || path.split('/').any(is_hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_asked_for_by_its_folder_and_a_name_in_percent_codes() {
        assert_eq!(of("index.html"), "/");
        assert_eq!(of("tin/cho/index.html"), "/tin/cho/");
        assert_eq!(of("tin/trang-index.html"), "/tin/trang-index.html");
        assert_eq!(of("Báo cáo 50%?.pdf"), "/B%C3%A1o%20c%C3%A1o%2050%25%3F.pdf");
        assert!(may_be_hidden("_redirects") && may_be_hidden("tin/.nojekyll"));
        assert!(may_be_hidden("web.config") && may_be_hidden("api/redirects/iis.config"));
        assert!(!may_be_hidden(".well-known/security.txt") && !may_be_hidden("tin/_redirects"));
    }
}
