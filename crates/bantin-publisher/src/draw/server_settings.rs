//! Settings for servers that Bantin does not run: how every kind of file is served, filled in from the one table of headers
//! (`bantin_content::FileHeaders`). They are the same in every edition of a version of Bantin, and nothing of a newsroom
//! stands in them. Operators copy them out of the edition before their server takes them.

mod caddy;
pub(crate) mod covered;
pub(crate) mod hosts;
mod iis;
mod nginx;

use bantin_content::{DRAWINGS, FILE_KINDS, FileKind, PAGE_POLICY, SECURITY, UNKNOWN_TYPE, content_type};

/// A file for a server.
pub(crate) struct SettingsFile {
    pub name: &'static str,
    pub write: fn() -> String,
}

/// Every such file.
pub(crate) const SETTINGS: [SettingsFile; 4] = [
    SettingsFile { name: "nginx-http.conf", write: nginx::http },
    SettingsFile { name: "nginx-server.conf", write: nginx::server },
    SettingsFile { name: "caddy.conf", write: caddy::snippets },
    SettingsFile { name: "iis-web.config", write: iis::web_config },
];

/// What stands at the beginning of each, in a comment.
const BEGINNING: &str = "Written by Bantin; the same for every newsroom. Copy it anew after an upgrade.";

/// Where the settings expect the edition. Who keeps it elsewhere writes that in its place.
const ROOT: &str = "/srv/portal";

/// What programs are told of data that is not there, as the live server tells them.
const MISSING_DATA: &str =
    r#"{"title":"Not found","status":404,"detail":"Nothing is published at this address."}"#;
const GONE_DATA: &str = r#"{"title":"Gone","status":410,"detail":"This article was withdrawn."}"#;
/// And who asks for something to be done: files are only read.
const WRONG_METHOD: &str = r#"{"title":"Method not allowed","status":405,"detail":"See the Allow header."}"#;

/// A template with its places, `«NAME»`, filled: those that are the same for all servers, and these.
fn filled(template: &str, own: &[(&str, &str)]) -> String {
    let (drawing, drawings_policy) = DRAWINGS;
    let of_all = [
        ("BEGINNING", BEGINNING),
        ("ROOT", ROOT),
        ("PAGE_TYPE", content_type("index.html")),
        ("UNKNOWN_TYPE", UNKNOWN_TYPE),
        ("PAGE_POLICY", PAGE_POLICY),
        ("DRAWING", drawing),
        ("DRAWING_POLICY", drawings_policy),
        ("MISSING_DATA", MISSING_DATA),
        ("GONE_DATA", GONE_DATA),
        ("WRONG_METHOD", WRONG_METHOD),
    ];
    // A server's own spelling goes before the one of all.
    let places = own.iter().chain(&of_all);
    places.fold(template.to_owned(), |text, (name, part)| text.replace(&["«", name, "»"].concat(), part))
}

/// Kinds of files that have a twin, or that have none.
fn kinds(has_twin: bool) -> impl Iterator<Item = &'static FileKind> {
    FILE_KINDS.iter().filter(move |kind| kind.has_twin == has_twin)
}

/// Ends of the names of files with a twin, as the alternatives of an expression.
fn ends_with_twin() -> String {
    let ends: Vec<&str> = kinds(true).flat_map(|kind| kind.ends).copied().collect();
    ends.join("|")
}

/// A line for each header of every answer.
fn security(line: impl Fn(&str, &str) -> String) -> String {
    SECURITY.iter().map(|(name, value)| line(name, value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_of_a_template_stays_empty() {
        for file in SETTINGS {
            let text = (file.write)();
            assert!(!text.contains(['«', '»']), "{}: {text}", file.name);
        }
    }
}
