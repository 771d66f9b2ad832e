//! nginx as Debian has it, without a module for Brotli: a file is looked for under the name of its twin first where the
//! reader takes that, and the headers go by what was found. `try_files` forgets what a twin is a twin of, so each kind of
//! file with twins has a `location` that knows its type.

use bantin_content::KEPT;

use super::{ends_with_twin, filled, kinds, security};

/// For the level `http`.
pub(super) fn http() -> String {
    let kept = KEPT.iter().map(|(place, caching)| {
        let end = if place.ends_with('/') { "." } else { "(\\.br)?$" };
        ["    \"~^/", &escaped(place), end, "\" \"", caching.header(), "\";\n"].concat()
    });
    let kept: String = kept.collect();
    let drawing = escaped(bantin_content::DRAWINGS.0);
    let own = [("TWINS", &*ends_with_twin()), ("KEPT", &kept), ("DRAWING", &drawing)];
    filled(include_str!("nginx-http.conf"), &own)
}

/// For the level `server`.
pub(super) fn server() -> String {
    let types = kinds(false)
        .map(|kind| ["    \"", kind.content_type, "\" ", &kind.ends.join(" "), ";\n"].concat())
        .collect::<String>();
    let with_twins = kinds(true).map(|kind| location(&kind.ends.join("|"), kind.content_type));
    let with_twins: String = with_twins.collect();
    let security = security(|name, value| ["add_header ", name, " \"", value, "\" always;\n"].concat());
    let own = [("TYPES", &*types), ("KINDS", &with_twins), ("SECURITY", &security)];
    filled(include_str!("nginx-server.conf"), &own)
}

/// Where files of a kind with twins are.
fn location(ends: &str, content_type: &str) -> String {
    // A page is missing as all pages are.
    let missing = if ends == "html" { "" } else { "    error_page 404 = @bantin_missing_file;\n" };
    [
        "location ~ \\.(",
        ends,
        ")$ {\n    types {}\n    default_type \"",
        content_type,
        "\";\n    max_ranges 0;\n",
        missing,
        "    try_files $uri$bantin_twin $uri =404;\n}\n",
    ]
    .concat()
}

/// For an expression: nothing but the dot means anything there.
fn escaped(path: &str) -> String {
    path.replace('.', "\\.")
}
