//! What a file is by its name: a text, a text in another format, a picture or the like, or unknown.

use crate::did_you_mean::guess;
use crate::disk::source_file;
use crate::problem::Problem;
use crate::slug_maker::slug_from;
use bantin_messages::messages::{
    DocumentBesideIndex, ForeignDocument, TextBesideIndex, TextEnding, TextWithoutEnding,
};
use std::path::Path;

/// The text that makes its folder an article or a standing page.
pub(super) const INDEX: &str = "index.md";

/// What a file under `content/` is by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// A text: its name without `.md`.
    Text(&'a str),
    /// Markdown with another ending: its name without that.
    Misnamed(&'a str),
    /// A text in another format, which is named as messages have it; its author must copy it into a `.md`.
    Foreign(&'static str),
    /// A picture, a film, a table: no text.
    Other,
    /// The name does not say.
    Unknown,
}

/// Endings of Markdown in other programs.
const MISNAMED: [&str; 10] =
    ["md", "markdown", "mdown", "mkd", "mkdn", "mkdown", "mdwn", "mdtxt", "mdtext", "mdx"];

/// Endings of documents, and what they are, as messages have it.
const FOREIGN: [(&str, &str); 28] = [
    ("doc", "word"),
    ("docm", "word"),
    ("docx", "word"),
    ("dot", "word"),
    ("dotx", "word"),
    ("odt", "opendocument"),
    ("fodt", "opendocument"),
    ("ott", "opendocument"),
    ("sxw", "opendocument"),
    ("rtf", "rtf"),
    ("pages", "pages"),
    ("gdoc", "google"),
    ("wps", "other"),
    ("wpd", "other"),
    ("html", "html"),
    ("htm", "html"),
    ("xhtml", "html"),
    ("shtml", "html"),
    ("mht", "html"),
    ("mhtml", "html"),
    ("txt", "plain"),
    ("text", "plain"),
    ("rst", "restructuredtext"),
    ("adoc", "asciidoc"),
    ("asciidoc", "asciidoc"),
    ("org", "org"),
    ("textile", "textile"),
    ("tex", "tex"),
];

const OTHER: [&str; 90] = [
    "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "heic", "heif", "hif", "bmp", "tif", "tiff",
    "svg", "svgz", "ico", "jxl", "jp2", "psd", "ai", "eps", "xcf", "indd", "cdr", "raw", "dng", "cr2", "cr3",
    "nef", "arw", "orf", "raf", "aae", "xmp", "thm", "mp3", "m4a", "wav", "ogg", "oga", "opus", "flac",
    "aac", "wma", "mid", "mp4", "m4v", "mov", "avi", "mkv", "webm", "ogv", "wmv", "mpg", "mpeg", "3gp",
    "mts", "pdf", "xls", "xlsx", "xlsm", "ods", "csv", "tsv", "ppt", "pptx", "odp", "key", "numbers", "zip",
    "rar", "7z", "gz", "tar", "json", "xml", "yaml", "yml", "toml", "css", "js", "db", "ini", "lnk", "url",
    "srt", "vtt", "ttf", "woff2",
];

/// Names without an ending that systems give to files of their own.
const OF_SYSTEMS: [&str; 2] = ["icon\r", "thumbs"];

impl<'a> Form<'a> {
    pub fn of(name: &'a str) -> Self {
        let Some((stem, ending)) = name.rsplit_once('.') else {
            let of_a_system = OF_SYSTEMS.contains(&name.to_ascii_lowercase().as_str());
            return if of_a_system { Form::Other } else { Form::Unknown };
        };
        if ending == "md" {
            return Form::Text(stem);
        }
        let lower = ending.trim_end().to_ascii_lowercase();
        if MISNAMED.contains(&lower.as_str()) {
            return Form::Misnamed(stem);
        }
        // Windows hides the last ending, and an author who sees none writes a second one.
        if let ("txt" | "text", Form::Text(inner) | Form::Misnamed(inner)) = (lower.as_str(), Form::of(stem))
        {
            return Form::Misnamed(inner);
        }
        match FOREIGN.iter().find(|(known, _)| *known == lower) {
            Some((_, what)) => Form::Foreign(what),
            None if OTHER.contains(&lower.as_str()) => Form::Other,
            None => Form::Unknown,
        }
    }

    /// Whether a file of this name may be a text.
    pub fn may_be_text(self) -> bool {
        self != Form::Other
    }
}

/// Where a file is that is not read as a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Beside<'a> {
    /// In a section or directly under `content/`.
    Articles,
    /// Beside an `index.md`; with the folder into which a text of its own belongs.
    Index(&'a str),
}

/// Adds the problem of a text that is not published. A file that is no text has none.
pub(super) fn tell_unpublished(newsroom: &Path, path: &str, beside: Beside<'_>, problems: &mut Vec<Problem>) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let problem = match (Form::of(name), beside) {
        (Form::Other, _) => return,
        (Form::Unknown, _) if !holds_text(newsroom, path) => return,
        (Form::Text(_) | Form::Misnamed(_), Beside::Index(place)) => {
            Problem::error(path, TextBesideIndex { folder: place.into() })
        }
        (Form::Foreign(_) | Form::Unknown, Beside::Index(_)) => Problem::warning(path, DocumentBesideIndex),
        (Form::Text(stem) | Form::Misnamed(stem), _) => {
            let mut stem = stem;
            // index.md.MD, a.md.markdown
            while let Form::Text(inner) | Form::Misnamed(inner) = Form::of(stem) {
                stem = inner;
            }
            Problem::error(path, TextEnding { stem: stem.into() })
        }
        (Form::Foreign(form), _) => {
            let (guesses, near) = guess(right_name(name));
            Problem::error(path, ForeignDocument { form: form.into(), guesses, near })
        }
        (Form::Unknown, _) => {
            let (guesses, near) = guess(right_name(name));
            Problem::error(path, TextWithoutEnding { guesses, near })
        }
    };
    problems.push(problem);
}

/// The name under which a text would be published, if one can be made of its own.
fn right_name(name: &str) -> Option<String> {
    let mut stem = name;
    while let (Some((inner, _)), Form::Foreign(_) | Form::Text(_) | Form::Misnamed(_)) =
        (stem.rsplit_once('.'), Form::of(stem))
    {
        stem = inner;
    }
    if stem == "index" {
        return Some(INDEX.to_owned());
    }
    slug_from(stem).map(|slug| format!("{slug}.md"))
}

/// Whether a file of an unknown kind is a text, by its beginning. One that cannot be read is taken for a text.
fn holds_text(newsroom: &Path, path: &str) -> bool {
    let Ok(bytes) = source_file::beginning(newsroom, path, 4096) else { return true };
    let two_bytes_a_letter = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let acts = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let blank = bytes.iter().all(u8::is_ascii_whitespace);
    two_bytes_a_letter || !(blank || bytes.iter().any(acts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_texts_from_pictures() {
        for (name, form) in [
            ("a.md", Form::Text("a")),
            ("a.MD", Form::Misnamed("a")),
            ("a.markdown", Form::Misnamed("a")),
            ("a.mdx", Form::Misnamed("a")),
            ("index.md.txt", Form::Misnamed("index")),
            ("index.markdown.TXT", Form::Misnamed("index")),
            ("a.md ", Form::Misnamed("a")),
            ("a.txt", Form::Foreign("plain")),
            ("a.md.docx", Form::Foreign("word")),
            ("a", Form::Unknown),
            ("so-12.2026", Form::Unknown),
            ("a.jpg", Form::Other),
            ("a.md.JPG", Form::Other),
        ] {
            assert_eq!(Form::of(name), form, "{name}");
        }
        assert_eq!(right_name("Công văn.md.docx").as_deref(), Some("cong-van.md"));
        assert_eq!(right_name("index.html").as_deref(), Some("index.md"));
        assert_eq!(right_name("số 12.2026").as_deref(), Some("so-12-2026.md"));
    }
}
