//! Names that an element may take in a document or a form, so that a script which asks for something of the document gets
//! the element.

/// What the boot script, the app and the frameworks ask for.
const NAMES: [&str; 34] = [
    "bantin",
    "app",
    "page-data",
    "noi-dung",
    "location",
    "body",
    "head",
    "cookie",
    "forms",
    "images",
    "querySelector",
    "querySelectorAll",
    "getElementById",
    "documentElement",
    "implementation",
    "readyState",
    "hidden",
    "currentScript",
    "defaultView",
    "navigation",
    "trustedTypes",
    "innerHTML",
    "attributes",
    "childNodes",
    "parentNode",
    "nodeName",
    "firstChild",
    "remove",
    "fetch",
    "addEventListener",
    "createElement",
    "dataset",
    "__proto__",
    "constructor",
];

const ELEMENTS: [(&str, &str); 8] = [
    ("<form id=! name=!><input name=!><input id=! name=!>", "</form>"),
    ("<img name=! id=! src=x>", ""),
    ("<a id=! name=! href='javascript:evil=1'>", "</a>"),
    ("<a id=!></a><a id=! name=data href='//evil.example/'>", "</a>"),
    ("<iframe name=! srcdoc='<a id=!>'>", "</iframe>"),
    ("<object id=! name=!>", "</object>"),
    ("<p id=! slot=! is=! part=!>", "</p>"),
    ("<section id='!' data-!=x class='!' itemprop=!>a", "</section>"),
];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (at, name) in NAMES.iter().enumerate() {
        let elements = ELEMENTS.iter().enumerate().filter(|(of, _)| (at + of) % 2 == 0);
        all.extend(elements.map(|(_, (open, close))| [&open.replace('!', name), *close].concat()));
    }
    all
}
