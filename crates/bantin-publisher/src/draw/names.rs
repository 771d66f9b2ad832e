//! Forms of file names that Bantin gives, by which its files are known again.

/// Address of the index of all sitemaps.
pub(crate) const SITEMAP: &str = "/sitemap.xml";

/// The name before `.json`.
pub(crate) fn json_name(name: &str) -> Option<&str> {
    name.strip_suffix(".json").filter(|name| !name.is_empty())
}

/// Whether a name under `assets/` is `start`, a hash of the content and one of these ends.
pub(crate) fn is_hashed_name(name: &str, start: &str, ends: &[&str]) -> bool {
    let rest = name.strip_prefix(start).and_then(|rest| rest.split_once('.'));
    rest.is_some_and(|(hash, end)| {
        let digits = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        hash.len() == 16 && digits && ends.contains(&end)
    })
}
