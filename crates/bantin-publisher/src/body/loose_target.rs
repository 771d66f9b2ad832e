//! What is meant behind a `](` that Markdown does not accept: a path with spaces or brackets, and a caption in any
//! quotation marks.

use super::picture_links::is_picture_name;

/// An address and a title, as they are meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LooseTarget {
    pub url: String,
    pub title: String,
    /// Bytes up to and with the `)`.
    pub length: usize,
}

/// Endings of files that texts link to, besides pictures.
const ENDINGS: [&str; 18] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "zip", "rar", "7z", "txt", "csv", "md",
    "htm", "html", "mp4",
];

/// So many places are tried as the end of a path, and so many as the end of a caption.
const ENDS: usize = 16;

/// Beginnings of addresses that are no files beside the text.
const BEGINNINGS: [&str; 7] = ["http://", "https://", "mailto:", "/", "./", "../", "#"];

/// Marks that authors set around a caption.
const QUOTES: [char; 12] = ['"', '“', '”', '„', '‟', '″', '«', '»', '\'', '‘', '’', '‚'];

/// Of [`QUOTES`], those that are no apostrophe.
const DOUBLE: &[char] = QUOTES.split_at(8).0;

impl LooseTarget {
    /// Reads what follows `](`.
    pub fn read(text: &str, is_picture: bool) -> Option<Self> {
        let start = text.len() - text.trim_start().len();
        let inner = &text[start..];
        if let Some((path, behind)) = inner.strip_prefix('<').and_then(|inner| inner.split_once('>')) {
            let (title, end) = title(behind)?;
            return Some(Self::new(path, title, start + path.len() + 2 + end));
        }
        let known = |end: usize| {
            let path = &inner[..end];
            is_picture_name(path) || !is_picture && is_file_name(path)
        };
        let begins = BEGINNINGS.iter().any(|beginning| inner.starts_with(beginning));
        let ends = inner.char_indices().map(|(at, _)| at).skip(1).filter(|&at| {
            let next = &inner[at..];
            next.starts_with(')') || next.starts_with(char::is_whitespace)
        });
        // The path ends at the first place behind which there is only a caption.
        let (end, (title, more)) = ends
            .filter(|&end| known(end) || begins)
            .take(ENDS)
            .find_map(|end| Some((end, title(&inner[end..])?)))?;
        Some(Self::new(&inner[..end], title, start + end + more))
    }

    fn new(path: &str, title: &str, length: usize) -> Self {
        LooseTarget { url: path.trim_end().to_owned(), title: title.to_owned(), length }
    }
}

/// How the author should write this picture.
pub(super) fn spelled(alt: &str, target: &str) -> String {
    let target = target.split_once(')').map_or(target, |(before, _)| before).trim();
    let ends = target.char_indices().filter(|(at, c)| *at > 0 && c.is_whitespace()).map(|(at, _)| at);
    let end = ends.chain([target.len()]).find(|&end| is_picture_name(&target[..end])).unwrap_or(target.len());
    let path = target[..end].trim_matches(['<', '>']);
    let caption = target[end..].trim().trim_matches(QUOTES);
    let caption = if caption.is_empty() { String::new() } else { format!(" \"{caption}\"") };
    format!("![{alt}](<{path}>{caption})")
}

/// The caption between a path and the closing bracket, and the bytes up to and with that bracket.
fn title(text: &str) -> Option<(&str, usize)> {
    let inner = text.trim_start();
    let start = text.len() - inner.len();
    if inner.starts_with(')') {
        return Some(("", start + 1));
    }
    let first = inner.chars().next().filter(|c| start > 0 && QUOTES.contains(c))?;
    let ends = inner.match_indices(')').take(ENDS).filter_map(|(at, _)| {
        let quoted = inner[..at].trim_end();
        let within = quoted.strip_prefix(first)?.strip_suffix(QUOTES)?;
        Some((quoted, within.trim(), start + at + 1))
    });
    // Quotation marks within a caption come in pairs.
    let paired = |quoted: &str| quoted.matches(DOUBLE).count().is_multiple_of(2);
    let mut ends = ends.peekable();
    let any = ends.peek().copied();
    ends.find(|(quoted, ..)| paired(quoted)).or(any).map(|(_, within, end)| (within, end))
}

fn is_file_name(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String, &str)> {
        let LooseTarget { url, title, length } = LooseTarget::read(text, true)?;
        Some((url, title, &text[length..]))
    }

    #[test]
    fn paths_and_captions_are_read_as_they_are_meant() {
        for (text, url, title) in [
            ("Gian hang gom.jpg)", "Gian hang gom.jpg", ""),
            ("San khau (2).jpg \"Đêm khai mạc\")", "San khau (2).jpg", "Đêm khai mạc"),
            ("a.jpg “Phiên chợ”)", "a.jpg", "Phiên chợ"),
            ("<a b.jpg> «Phiên»)", "a b.jpg", "Phiên"),
            ("a.jpg \"Lễ hội \"Đình\" cổ\")", "a.jpg", "Lễ hội \"Đình\" cổ"),
            ("a.jpg \"Lễ (hội \"đình\")\")", "a.jpg", "Lễ (hội \"đình\")"),
            ("a.jpg 'Chợ 'phiên' sớm')", "a.jpg", "Chợ 'phiên' sớm"),
            ("ảnh 1.2 chợ (1).JPEG )", "ảnh 1.2 chợ (1).JPEG", ""),
            ("anh(1.png)", "anh(1.png", ""),
            ("https://a.example/x y)", "https://a.example/x y", ""),
        ] {
            assert_eq!(read(&format!("{text} b")), Some((url.to_owned(), title.to_owned(), " b")), "{text}");
        }
        for text in ["xem trên)", "a.jpg chú thích)", "a b", "a.jpg \"chú", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_not_read_is_spelled_as_it_should_be() {
        assert_eq!(spelled("Chợ", "cho que.jpg Phiên sớm)"), "![Chợ](<cho que.jpg> \"Phiên sớm\")");
        assert_eq!(spelled("Chợ", "cho que"), "![Chợ](<cho que>)");
    }
}
