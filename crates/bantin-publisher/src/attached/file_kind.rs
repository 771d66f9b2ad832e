//! The kinds of files that are published beside pictures, by the endings of their names.

use serde::{Deserialize, Serialize};

/// What a file is, as its name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum FileKind {
    Pdf,
    Doc,
    Docx,
    Xls,
    Xlsx,
    Ppt,
    Pptx,
    Odt,
    Ods,
    Odp,
    Zip,
    Mp4,
    Webm,
}

/// Every kind with the ending of its files. No browser runs what is in any of them.
const ENDINGS: [(&str, FileKind); 13] = [
    ("pdf", FileKind::Pdf),
    ("doc", FileKind::Doc),
    ("docx", FileKind::Docx),
    ("xls", FileKind::Xls),
    ("xlsx", FileKind::Xlsx),
    ("ppt", FileKind::Ppt),
    ("pptx", FileKind::Pptx),
    ("odt", FileKind::Odt),
    ("ods", FileKind::Ods),
    ("odp", FileKind::Odp),
    ("zip", FileKind::Zip),
    ("mp4", FileKind::Mp4),
    ("webm", FileKind::Webm),
];

impl FileKind {
    /// The kind of a file of this name; `None` where such files are not published.
    pub fn of(name: &str) -> Option<Self> {
        let (stem, ending) = name.trim_end().rsplit_once('.')?;
        let named = ENDINGS.iter().find(|(known, _)| ending.eq_ignore_ascii_case(known));
        named.map(|(_, kind)| *kind).filter(|_| !stem.is_empty())
    }

    pub fn ending(self) -> &'static str {
        ENDINGS.iter().find(|(_, kind)| *kind == self).map_or("", |(ending, _)| ending)
    }

    pub fn is_video(self) -> bool {
        matches!(self, FileKind::Mp4 | FileKind::Webm)
    }
}

/// The kind of the file beside the text that a link or a picture leads to; `None` where it leads to something else.
fn beside(href: &str) -> Option<FileKind> {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let mut names = path.split(['/', '\\']);
    let first = names.next().unwrap_or_default();
    let elsewhere =
        first.is_empty() || first.contains(':') || path.split(['/', '\\']).any(|name| name == "..");
    FileKind::of(path).filter(|_| !elsewhere)
}

/// Whether a link leads to a file beside the text that can be published.
pub(crate) fn is_file_beside(href: &str) -> bool {
    beside(href).is_some()
}

/// Whether what is shown like a picture is a video beside the text.
pub(crate) fn is_video_beside(href: &str) -> bool {
    beside(href).is_some_and(FileKind::is_video)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beside_the_text_is_told_from_addresses() {
        for href in ["mau-don.pdf", "./Mẫu đơn (2).PDF", "phu-luc/bang.xlsx", "a.b.docx", "a.pdf#page=2"]
        {
            assert!(is_file_beside(href), "{href}");
        }
        for href in [
            "/mau-don.pdf",
            "https://x.example/a.pdf",
            "../a.pdf",
            "//x.example/a.pdf",
            ".pdf",
            "a.exe",
            "a.html",
            "a.svg",
            "pdf",
            "",
        ] {
            assert!(!is_file_beside(href), "{href}");
        }
        assert!(is_video_beside("le-hoi.MP4") && !is_video_beside("a.pdf"));
    }
}
