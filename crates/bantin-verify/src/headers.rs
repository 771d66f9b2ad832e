//! The headers of a right answer, against the table of `bantin_content`: which protection is missing, what is kept too long
//! or not long enough, what type is another.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use bantin_content::{Caching, FileHeaders};
use ureq::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LINK, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};

use crate::Finding;
use crate::answer::Answer;
use crate::report::Findings;
use crate::site::Site;

/// What is asked for again may be kept so long, in seconds: hosts of files keep pages some minutes.
const SHORT: u64 = 60 * 60;

/// What is kept for good is kept so long at least.
const LONG: u64 = 24 * 60 * 60;

/// Types that differ in name only.
const SAME: [(&str, &str); 4] = [
    ("application/javascript", "text/javascript"),
    ("text/xml", "application/xml"),
    ("image/vnd.microsoft.icon", "image/x-icon"),
    ("application/x-javascript", "text/javascript"),
];

/// Types of what runs when it is opened.
const ACTIVE: [&str; 5] =
    ["text/html", "application/xhtml+xml", "text/javascript", "image/svg+xml", "application/xml"];

/// Each weakness is told once, with the first address that has it.
#[derive(Debug, Default)]
pub(crate) struct Told(Mutex<BTreeSet<String>>);

impl Told {
    fn first(&self, what: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(what.to_owned())
    }
}

/// Looks at the headers of what is right otherwise.
pub(crate) fn look(
    path: &str,
    address: &str,
    answer: &Answer,
    site: &Site,
    told: &Told,
    findings: &Findings,
) {
    let right = FileHeaders::of(path);
    let kinds = || [answer.header(CONTENT_TYPE), " for ", right.content_type].concat();
    // Of what is harmless one of a kind is enough.
    let wrong = wrong_type(path, address, answer.header(CONTENT_TYPE));
    if let Some(wrong) = wrong.filter(|wrong| wrong.is_error || told.first(&kinds())) {
        findings.add(wrong);
    }
    let is_page = right.content_type.starts_with("text/html");
    let has_frames_forbidden = answer.headers.contains_key(X_FRAME_OPTIONS)
        || answer
            .headers
            .get_all(CONTENT_SECURITY_POLICY)
            .iter()
            .any(|policy| policy.to_str().is_ok_and(|policy| policy.contains("frame-ancestors")));
    for (header, is_missing) in [
        ("X-Content-Type-Options", !answer.header(X_CONTENT_TYPE_OPTIONS).eq_ignore_ascii_case("nosniff")),
        ("Content-Security-Policy: frame-ancestors", is_page && !has_frames_forbidden),
        (
            "Strict-Transport-Security",
            site.is_secure() && !answer.headers.contains_key(STRICT_TRANSPORT_SECURITY),
        ),
    ] {
        if is_missing && told.first(header) {
            findings.add(Finding::no_header(address, header));
        }
    }
    for link in links_out(answer, site).iter().filter(|link| told.first(link)) {
        findings.add(Finding::foreign_link(address, link));
    }
    let caching = answer.header(CACHE_CONTROL);
    if !is_kept_rightly(caching, right.caching) && told.first(right.caching.header()) {
        findings.add(Finding::caching(address, caching, right.caching.header()));
    }
}

/// What a visitor is told beside the same bytes, and somebody at a computer is not.
pub(crate) fn compare(
    path: &str,
    address: &str,
    answer: &Answer,
    first: &Answer,
    site: &Site,
) -> Vec<Finding> {
    let links = links_out(answer, site);
    let links = links.difference(&links_out(first, site)).cloned().collect::<Vec<_>>();
    let mut found: Vec<Finding> = links.iter().map(|link| Finding::foreign_link(address, link)).collect();
    let served = answer.header(CONTENT_TYPE);
    if essence(served) != essence(first.header(CONTENT_TYPE)) {
        found.extend(wrong_type(path, address, served));
    }
    found
}

/// Whether a file is served as another type than its own.
pub(crate) fn wrong_type(path: &str, address: &str, served: &str) -> Option<Finding> {
    let right = FileHeaders::of(path).content_type;
    let is_error = ACTIVE.contains(&&*essence(served));
    (essence(served) != essence(right)).then(|| Finding::wrong_type(address, served, right, is_error))
}

/// Where the header `Link` leads out of the site: search engines take another site for the original of a page that says so.
fn links_out(answer: &Answer, site: &Site) -> BTreeSet<String> {
    let lines = answer.headers.get_all(LINK).iter().map(|line| String::from_utf8_lossy(line.as_bytes()));
    let lines: Vec<String> = lines.map(Cow::into_owned).collect();
    let links = lines.iter().flat_map(|line| line.split('<').skip(1));
    let links = links.map(|link| link.split('>').next().unwrap_or_default().trim());
    links.filter(|link| site.at(link).is_none()).map(str::to_owned).collect()
}

fn is_kept_rightly(caching: &str, right: Caching) -> bool {
    let directives = || caching.split(',').map(|directive| directive.trim().to_ascii_lowercase());
    let has = |name: &str| directives().any(|directive| directive == name);
    let age = directives().find_map(|directive| directive.strip_prefix("max-age=")?.parse::<u64>().ok());
    let is_asked_again = has("no-cache") || has("no-store");
    match right {
        Caching::Forever => !is_asked_again && (has("immutable") || age.is_some_and(|age| age >= LONG)),
        Caching::Checked | Caching::Minute => is_asked_again || age.is_none_or(|age| age <= SHORT),
    }
}

/// The type without its parameters.
fn essence(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let same = SAME.iter().find(|(name, _)| *name == essence);
    same.map_or(essence, |(_, name)| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_by_its_content_is_kept_and_all_else_asked_for_again() {
        for (caching, right, is_right) in [
            ("public, max-age=31536000, immutable", Caching::Forever, true),
            ("max-age=31536000", Caching::Forever, true),
            ("no-cache", Caching::Forever, false),
            ("", Caching::Forever, false),
            ("no-cache", Caching::Checked, true),
            ("", Caching::Checked, true),
            ("public, max-age=600", Caching::Checked, true),
            ("public, max-age=31536000, immutable", Caching::Checked, false),
            ("max-age=31536000, no-cache", Caching::Checked, true),
        ] {
            assert_eq!(is_kept_rightly(caching, right), is_right, "{caching} {right:?}");
        }
        assert_eq!(essence("Application/JavaScript; charset=utf-8"), "text/javascript");
    }
}
