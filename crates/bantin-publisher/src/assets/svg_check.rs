//! Looks an SVG through for anything that runs, moves or loads. Strict rather than clever:
//! what a drawing program saves as "plain SVG" passes.

/// What was found, told to who owns the drawing.
pub(super) fn check(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "this SVG is not UTF-8 text".to_owned())?;
    let text = text.to_lowercase();
    if !text.contains("<svg") {
        return Err("this file is no SVG drawing".to_owned());
    }
    const FORBIDDEN: [&str; 12] = [
        "<script",
        "<foreignobject",
        "<iframe",
        "<embed",
        "<object",
        "<animate",
        "<set",
        "<handler",
        "<!entity",
        "<?xml-stylesheet",
        "javascript:",
        "@import",
    ];
    if let Some(found) = FORBIDDEN.iter().find(|word| text.contains(**word)) {
        return Err(format!("this SVG holds “{found}”, which a drawing does not need"));
    }
    if let Some(name) = attributes(&text).find(|name| name.starts_with("on")) {
        return Err(format!("this SVG holds a script, in “{name}”"));
    }
    for (start, mark) in [("href", "="), ("url", "(")] {
        for value in values(&text, start, mark) {
            let inside = value.starts_with('#') || is_picture(value) || value.is_empty();
            if !inside {
                let shown: String = value.chars().take(40).collect();
                return Err(format!("this SVG loads “{shown}” from elsewhere"));
            }
        }
    }
    Ok(())
}

fn is_picture(value: &str) -> bool {
    ["data:image/png", "data:image/jpeg", "data:image/webp"].iter().any(|kind| value.starts_with(kind))
}

/// Names right before a `=`.
fn attributes(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('=').map(|(at, _)| {
        let before = text[..at].trim_end();
        let start = before.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':' && c != '_');
        start.map_or(before, |at| before[at..].trim_start_matches(|c: char| !c.is_ascii_alphanumeric()))
    })
}

/// What follows each `start` and `mark`, without quotes and white space before it.
fn values<'a>(text: &'a str, start: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(start).filter_map(move |(at, _)| {
        let rest = text[at + start.len()..].trim_start().strip_prefix(mark)?;
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        let rest = rest.trim_start_matches("&quot;");
        Some(&rest[..rest.find(['"', '\'', ')', '>']).unwrap_or(rest.len())])
    })
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn plain_drawings_pass() {
        for inner in [
            "<path d='M0 0' fill='url(#g)'/>",
            "<use xlink:href=\"#a\"/>",
            "<image href='data:image/png;base64,AA=='/>",
            "<style>.a{fill:#33417a}</style>",
            "",
        ] {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" font-size=\"1\">{inner}</svg>");
            assert_eq!(check(svg.as_bytes()), Ok(()), "{inner}");
        }
    }

    #[test]
    fn what_runs_or_loads_does_not() {
        for inner in [
            "<script>alert(1)</script>",
            "<SCRIPT href='#a'/>",
            "<path onload='x'/>",
            "<path d='M0'onclick = x />",
            "<image href='https://example.com/a.png'/>",
            "<use href=\"//example.com/a.svg#b\"/>",
            "<a href='java&#115;cript:alert(1)'>a</a>",
            "<rect fill='url(https://example.com/#a)'/>",
            "<style>@import 'a.css'</style>",
            "<foreignObject/>",
            "<set attributeName='href' to='x'/>",
        ] {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>");
            assert!(check(svg.as_bytes()).is_err(), "{inner}");
        }
        assert!(check(b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>").is_err());
        assert!(check(b"\xff\xfe<svg/>").is_err());
    }
}
