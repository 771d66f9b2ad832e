//! Caddy, which knows twins by itself. Content types are said nevertheless: it would ask the machine for them, and machines
//! differ.

use bantin_content::{FILE_KINDS, KEPT};

use super::{filled, kinds, security};

/// What a line of a log does not keep: whose request it was, and what stands behind the question mark.
const UNLOGGED: [&str; 5] = [
    "request>remote_ip delete",
    "request>remote_port delete",
    "request>client_ip delete",
    "request>headers delete",
    "request>uri regexp \\?.* \"\"",
];

pub(super) fn snippets() -> String {
    let types: String = FILE_KINDS
        .iter()
        .map(|kind| rule(&patterns(kind.ends), kind.ends[0], "Content-Type", kind.content_type))
        .collect();
    let kept = KEPT.iter().enumerate().map(|(at, (place, caching))| {
        let all_below = if place.ends_with('/') { "*" } else { "" };
        rule(
            &["/", place, all_below].concat(),
            &["kept_", &at.to_string()].concat(),
            "Cache-Control",
            caching.header(),
        )
    });
    let kept: String = kept.collect();
    let twins: Vec<String> = kinds(true).map(|kind| patterns(kind.ends)).collect();
    let [of_files, of_errors] = ["\t\t\t", "\t\t\t\t"]
        .map(|indent| security(|name, value| [indent, name, " \"", value, "\"\n"].concat()));
    let own = [
        ("TYPES", &*types),
        ("KEPT", &kept),
        ("TWINS", &twins.join(" ")),
        ("SECURITY", &of_files),
        ("SECURITY_OF_ERRORS", &of_errors),
        ("UNLOGGED", &UNLOGGED.join("\n\t\t\t\t")),
    ];
    filled(include_str!("caddy.conf"), &own)
}

/// A header of the files at some paths, which have a name among the matchers.
fn rule(paths: &str, name: &str, header: &str, value: &str) -> String {
    let name = ["@bantin_", name].concat();
    ["\t\t", &name, " path ", paths, "\n\t\theader ", &name, " ", header, " \"", value, "\"\n"].concat()
}

fn patterns(ends: &[&str]) -> String {
    let patterns: Vec<String> = ends.iter().map(|end| ["*.", end].concat()).collect();
    patterns.join(" ")
}
