//! Elements with handlers: which element, which event, and how the attribute is written.

use crate::script;

const ELEMENTS: [&str; 30] = [
    "img src=x",
    "img src=/assets/x.webp",
    "svg",
    "body",
    "input autofocus",
    "details open",
    "video src=x",
    "audio src=x",
    "iframe",
    "object data=x",
    "p tabindex=1 autofocus",
    "a href=/tin/",
    "b",
    "div",
    "table",
    "td",
    "marquee",
    "select autofocus",
    "textarea autofocus",
    "button autofocus",
    "form",
    "style",
    "link rel=stylesheet href=x",
    "embed src=x",
    "math",
    "x-y",
    "summary",
    "ol",
    "blockquote",
    "figure",
];

const EVENTS: [&str; 26] = [
    "onload",
    "onerror",
    "onfocus",
    "ontoggle",
    "onmouseover",
    "onpointerenter",
    "onanimationstart",
    "onanimationend",
    "ontransitionend",
    "onbeforematch",
    "onscroll",
    "onscrollend",
    "onbegin",
    "onstart",
    "onpageshow",
    "onhashchange",
    "oncanplay",
    "onloadstart",
    "onclick",
    "onauxclick",
    "onfocusin",
    "onbeforetoggle",
    "onsecuritypolicyviolation",
    "onslotchange",
    "oncontentvisibilityautostatechange",
    "onwheel",
];

/// How an attribute stands behind a tag's name, its value within quotes, or not.
const WRITTEN: [(&str, &str, &str); 12] = [
    (" ", "=", ""),
    (" ", "=\"", "\""),
    (" ", "='", "'"),
    ("/", "=", ""),
    ("//", " = \"", "\""),
    ("\t", "=`", "`"),
    ("\n", "=\n\"", "\""),
    ("\u{c}", "='", "'"),
    (" x=\"a\"", "=\"", "\""),
    (" title='>' ", "=\"", "\""),
    (" \u{0}", "=", ""),
    (" =x ", "=\"", "\""),
];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (of, element) in ELEMENTS.iter().enumerate() {
        for (at, event) in EVENTS.iter().enumerate() {
            // Each element with each event, and each way to write it with each of them somewhere.
            let (before, opens, closes) = WRITTEN[(of + at) % WRITTEN.len()];
            let script = encoded(script(of * EVENTS.len() + at), of + at * 3);
            all.push(["<", element, before, &cased(event, of + at), opens, &script, closes, ">"].concat());
        }
    }
    all
}

/// In small letters, in capitals, or mixed.
fn cased(event: &str, at: usize) -> String {
    match at % 3 {
        0 => event.to_owned(),
        1 => event.to_ascii_uppercase(),
        _ => event
            .chars()
            .enumerate()
            .map(|(at, c)| if at % 2 == 0 { c.to_ascii_uppercase() } else { c })
            .collect(),
    }
}

/// A script as it stands, or with letters written by number.
fn encoded(script: &str, at: usize) -> String {
    match at % 4 {
        0 => script.chars().map(|c| format!("&#{};", u32::from(c))).collect(),
        1 => script.chars().map(|c| format!("&#x{:X}", u32::from(c))).collect::<Vec<_>>().join(";"),
        2 => script.replace("evil", "\\u0065vil").replace(' ', "/**/"),
        _ => script.to_owned(),
    }
}
