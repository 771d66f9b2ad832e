//! Lines of a file as they are written, each with its end.

/// How the lines of a text end, as far as its first line tells.
pub(super) fn line_end(text: &str) -> &'static str {
    match text.find(['\r', '\n']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// A text cut behind each of its lines, whichever way they end.
pub(super) fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\r', '\n']) {
        let end = at + if rest[at..].starts_with("\r\n") { 2 } else { 1 };
        let (line, after) = rest.split_at(end);
        lines.push(line);
        rest = after;
    }
    lines.extend((!rest.is_empty()).then_some(rest));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_ends() {
        assert_eq!(lines("a\nb\r\n\rc"), ["a\n", "b\r\n", "\r", "c"]);
        assert_eq!(lines(""), [""; 0]);
        assert_eq!([line_end("a\r\nb\n"), line_end("a\rb"), line_end("a")], ["\r\n", "\r", "\n"]);
    }
}
