//! What a file is by its name: a text, a text in another format, a picture or the like, or unknown.

use crate::disk::source_file;
use crate::problem::Problem;
use crate::slug_maker::slug_from;
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
    /// A text in another format, which is named; its author must copy it into a `.md`.
    Foreign(&'static str),
    /// A picture, a film, a table: no text.
    Other,
    /// The name does not say.
    Unknown,
}

/// Endings of Markdown in other programs.
const MISNAMED: [&str; 10] =
    ["md", "markdown", "mdown", "mkd", "mkdn", "mkdown", "mdwn", "mdtxt", "mdtext", "mdx"];

const FOREIGN: [(&str, &str); 28] = [
    ("doc", "a Word document"),
    ("docm", "a Word document"),
    ("docx", "a Word document"),
    ("dot", "a Word document"),
    ("dotx", "a Word document"),
    ("odt", "an OpenDocument text"),
    ("fodt", "an OpenDocument text"),
    ("ott", "an OpenDocument text"),
    ("sxw", "an OpenDocument text"),
    ("rtf", "a text in Rich Text Format"),
    ("pages", "a Pages document"),
    ("gdoc", "a link to a Google document"),
    ("wps", "a document of another program"),
    ("wpd", "a document of another program"),
    ("html", "an HTML page"),
    ("htm", "an HTML page"),
    ("xhtml", "an HTML page"),
    ("shtml", "an HTML page"),
    ("mht", "an HTML page"),
    ("mhtml", "an HTML page"),
    ("txt", "a plain text"),
    ("text", "a plain text"),
    ("rst", "a text in reStructuredText"),
    ("adoc", "a text in AsciiDoc"),
    ("asciidoc", "a text in AsciiDoc"),
    ("org", "a text in Org"),
    ("textile", "a text in Textile"),
    ("tex", "a text in TeX"),
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
    let (what, mend) = match (Form::of(name), beside) {
        (Form::Other, _) => return,
        (Form::Unknown, _) if !holds_text(newsroom, path) => return,
        (Form::Text(_) | Form::Misnamed(_), Beside::Index(place)) => {
            let what = "this text is not published: the page of its folder is index.md";
            let mend = format!(
                "move it to {place}/, or begin its name with “_” to keep it here; \
                 a folder that is there for order alone has no index.md"
            );
            problems.push(Problem::plain_error(path, what, mend));
            return;
        }
        (Form::Foreign(_) | Form::Unknown, Beside::Index(_)) => {
            let what = "this text is not published: the page of its folder is index.md";
            let mend = "copy what readers should have into index.md; begin its name with “_” if it is a note of yours";
            problems.push(Problem::plain_warning(path, what, mend));
            return;
        }
        (Form::Text(stem) | Form::Misnamed(stem), _) => {
            let mut stem = stem;
            // index.md.MD, a.md.markdown
            while let Form::Text(inner) | Form::Misnamed(inner) = Form::of(stem) {
                stem = inner;
            }
            ("a text's file name ends in .md".to_owned(), format!("rename it to {stem}.md"))
        }
        (Form::Foreign(form), _) => (
            format!("this is {form}, and pages are made of Markdown, in files that end in .md"),
            format!("copy its text into {}, or begin its name with “_” to keep it here", right_name(name)),
        ),
        (Form::Unknown, _) => (
            "this text is not published: a text's file name ends in .md".to_owned(),
            format!("rename it to {}, or begin its name with “_” to keep it here", right_name(name)),
        ),
    };
    problems.push(Problem::plain_error(path, what, mend));
}

/// The name under which a text would be published.
fn right_name(name: &str) -> String {
    let mut stem = name;
    while let (Some((inner, _)), Form::Foreign(_) | Form::Text(_) | Form::Misnamed(_)) =
        (stem.rsplit_once('.'), Form::of(stem))
    {
        stem = inner;
    }
    if stem == "index" {
        return INDEX.to_owned();
    }
    slug_from(stem).map_or_else(|| "a file such as le-hoi.md".to_owned(), |slug| format!("{slug}.md"))
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
            ("a.txt", Form::Foreign("a plain text")),
            ("a.md.docx", Form::Foreign("a Word document")),
            ("a", Form::Unknown),
            ("so-12.2026", Form::Unknown),
            ("a.jpg", Form::Other),
            ("a.md.JPG", Form::Other),
        ] {
            assert_eq!(Form::of(name), form, "{name}");
        }
        assert_eq!(right_name("Công văn.md.docx"), "cong-van.md");
        assert_eq!(right_name("index.html"), "index.md");
        assert_eq!(right_name("số 12.2026"), "so-12-2026.md");
    }
}
