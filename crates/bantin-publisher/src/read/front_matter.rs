//! The front matter of texts: cuts it off, reads its keys, and describes them as a JSON Schema.

use std::ops::Range;

use bantin_messages::messages::{
    AddDayOfCorrection, AddFileOfPicture, AddTextOfCorrection, AddToFrontMatter, DrawnClosing, DrawnOpening,
    FrontMatterNotToml, FrontMatterNotYaml, NeverClosed, NoFrontMatter, QuoteInToml, QuoteInYaml,
    StraightQuotes,
};
use schemars::JsonSchema;

use super::attachment_matter::{AttachmentMatter, attachments};
use super::fields::{Fields, Written};
use super::source_text::SourceText;
use super::spacing::has_typographic_quotes;
use super::tree::{Entry, SyntaxError, Value};
use super::{toml_tree, yaml_tree};
use crate::problem::{self, Problem};

/// Front matter of a file under `content/`.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "it is drawn as a schema only")]
pub(super) enum FrontMatter {
    Article(Box<ArticleMatter>),
    Standing(StandingMatter),
}

/// Front matter of an article, `content/{section}/{slug}.md` or `content/{section}/{slug}/index.md`.
#[derive(Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ArticleMatter {
    /// The headline, plain text.
    #[schemars(required, with = "String")]
    pub headline: Option<Written<String>>,
    /// When it is or will be published: `2026-03-14T08:30` or `2026-03-14` in the site's time zone, or
    /// RFC 3339 (`2026-03-14T08:30:00+07:00`). In the future, the article is held back until then.
    #[schemars(required, with = "String", example = &"2026-03-14T08:30")]
    pub published: Option<Written<String>>,
    /// One or two sentences of plain text, set bold under the headline.
    pub lead: Option<Written<String>>,
    /// Who wrote it, a person, an organisation or both: `Hà Vân (Trung tâm Văn hóa)`.
    pub byline: Option<Written<String>>,
    /// When the text was last changed; written as `published` is.
    #[schemars(example = &"2026-03-15T10:00")]
    pub updated: Option<Written<String>>,
    /// The lead picture, a file beside `index.md`. Left out, the first figure of the text is it.
    pub picture: Option<Written<PictureMatter>>,
    /// Keeps the article at the top of the front page.
    #[schemars(default)]
    pub pinned: bool,
    /// Not to be published.
    #[schemars(default)]
    pub draft: bool,
    /// Addresses under which the article used to stand, path and query: `/Default.aspx?id=123`. Whoever comes there is sent on.
    #[schemars(default)]
    pub aliases: Vec<Written<String>>,
    /// Words to find it by.
    #[schemars(default)]
    pub tags: Vec<Written<String>>,
    /// What was wrong in the text and has been put right.
    #[schemars(default)]
    pub corrections: Vec<CorrectionMatter>,
    /// Files to take along, listed under the text: each a file beside `index.md`, alone or with its title.
    #[schemars(default)]
    pub attachments: Vec<Written<AttachmentMatter>>,
    /// The day on which the article was taken down. Its address stays and says so.
    #[schemars(example = &"2026-11-23")]
    pub withdrawn: Option<Written<String>>,
}

/// The lead picture: its file alone, or with what it shows.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum PictureMatter {
    /// A file beside `index.md`.
    File(String),
    /// A file and what it shows.
    Described(DescribedPicture),
}

/// A picture and what it shows.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct DescribedPicture {
    /// A file beside `index.md`.
    #[schemars(required, with = "String")]
    pub file: Option<Written<String>>,
    /// What the picture shows, for who cannot see it; "" where it only adorns.
    pub alt: Option<Written<String>>,
    /// Set under the picture.
    pub caption: Option<Written<String>>,
}

/// What was wrong and has been put right.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct CorrectionMatter {
    /// The day of the correction.
    #[schemars(required, with = "String", example = &"2026-03-16")]
    pub date: Option<Written<String>>,
    /// What was wrong and what is right.
    #[schemars(required, with = "String")]
    pub text: Option<Written<String>>,
}

/// Front matter of a standing page, `content/{page}.md`.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct StandingMatter {
    /// The page's title; `headline` does as well.
    #[schemars(required, with = "String")]
    pub title: Option<Written<String>>,
    /// Files to take along, as of an article.
    #[schemars(default)]
    pub attachments: Vec<Written<AttachmentMatter>>,
}

/// Keys of other programs, and what they are called here.
const HABITS: [(&str, &str); 12] = [
    ("title", "headline"),
    ("date", "published"),
    ("author", "byline"),
    ("authors", "byline"),
    ("summary", "lead"),
    ("description", "lead"),
    ("excerpt", "lead"),
    ("image", "picture"),
    ("cover", "picture"),
    ("lastmod", "updated"),
    ("keywords", "tags"),
    ("featured", "pinned"),
];

/// A file cut into front matter and body.
pub(super) struct Parts {
    pub entries: Vec<Entry>,
    /// The opening fence: the place of problems with missing keys.
    pub fence: Range<usize>,
    /// First byte of the body.
    pub body: usize,
}

/// Cuts a file's text and parses its front matter.
pub(super) fn split(source: &SourceText) -> Result<Parts, Vec<Problem>> {
    let text = source.text.as_str();
    let start = text.len() - text.trim_start().len();
    let first = text[start..].lines().next().unwrap_or_default();
    let fence = start..start + first.len();
    let fence_line = match first.trim_end() {
        fence_line @ ("---" | "+++") => fence_line,
        _ => return Err(vec![no_front_matter(source, &fence)]),
    };
    let matter = (fence.end + 1).min(text.len());
    let Some(close) = closing_fence(text, matter, fence_line) else {
        return Err(vec![never_closed(source, &fence, fence_line)]);
    };
    let parsed = match fence_line {
        "---" => {
            yaml_tree::parse(text, matter..close.start).map_err(|error| vec![yaml_problem(source, error)])
        }
        _ => toml_tree::parse(text, matter..close.start).map_err(|errors| toml_problems(source, errors)),
    };
    Ok(Parts { entries: parsed?, fence, body: (close.end + 1).min(text.len()) })
}

/// Reads the keys of an article.
pub(super) fn article(fields: &mut Fields<'_>) -> ArticleMatter {
    ArticleMatter {
        headline: fields.required("headline", AddToFrontMatter { line: "headline: \"…\"".into() }),
        published: fields
            .required("published", AddToFrontMatter { line: "published: 2026-03-14T08:30".into() }),
        lead: fields.text("lead"),
        byline: fields.text("byline"),
        updated: fields.text("updated"),
        picture: picture(fields),
        pinned: fields.flag("pinned"),
        draft: fields.flag("draft"),
        aliases: fields.texts("aliases"),
        tags: fields.texts("tags"),
        corrections: fields.tables("corrections", |fields| CorrectionMatter {
            date: fields.required("date", AddDayOfCorrection),
            text: fields.required("text", AddTextOfCorrection),
        }),
        attachments: attachments(fields),
        withdrawn: fields.text("withdrawn"),
    }
}

/// Reads all keys of an article; unknown ones become problems.
pub(super) fn article_matter(
    source: &SourceText,
    parts: Parts,
    problems: &mut Vec<Problem>,
) -> (ArticleMatter, Vec<&'static str>) {
    let mut fields = Fields::new(source, parts.entries, parts.fence, problems);
    let matter = article(&mut fields);
    (matter, fields.finish(&HABITS))
}

/// Reads the keys of a standing page.
pub(super) fn standing_matter(
    source: &SourceText,
    parts: Parts,
    problems: &mut Vec<Problem>,
) -> StandingMatter {
    let mut fields = Fields::new(source, parts.entries, parts.fence, problems);
    let headline = fields.text("headline");
    let title = match headline {
        Some(headline) => fields.text("title").or(Some(headline)),
        None => fields.required("title", AddToFrontMatter { line: "title: \"…\"".into() }),
    };
    let attachments = attachments(&mut fields);
    fields.finish(&[]);
    StandingMatter { title, attachments }
}

fn picture(fields: &mut Fields<'_>) -> Option<Written<PictureMatter>> {
    let node = fields.node("picture")?;
    let span = node.span.clone();
    let value = if matches!(node.value, Value::Table(_)) {
        PictureMatter::Described(fields.inner(node, "picture", &|fields| DescribedPicture {
            file: fields.required("file", AddFileOfPicture),
            alt: fields.text_even_empty("alt"),
            caption: fields.text("caption"),
        })?)
    } else {
        PictureMatter::File(fields.text_of(node, "picture")?.value)
    };
    Some(Written { value, span })
}

/// The first line behind `from` that is this fence and nothing else.
fn closing_fence(text: &str, from: usize, fence_line: &str) -> Option<Range<usize>> {
    let mut start = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        let bare = line.strip_suffix('\n').unwrap_or(line);
        if bare.trim_end() == fence_line {
            return Some(start..start + bare.len());
        }
        start += line.len();
    }
    None
}

/// Whether a line is what office programs make of `---`: a long dash, or too few or too many hyphens.
fn is_dashes(line: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}' | '─' | '━');
    let line = line.trim();
    !line.is_empty() && line.chars().all(dash)
}

fn never_closed(source: &SourceText, fence: &Range<usize>, fence_line: &str) -> Problem {
    let mut start = fence.end;
    for line in source.text[fence.end..].split_inclusive('\n') {
        if is_dashes(line) && fence_line == "---" {
            return source.error(&(start..start), DrawnClosing { line: line.trim().into() });
        }
        start += line.len();
    }
    source.error(fence, NeverClosed { fence: fence_line.into() })
}

fn no_front_matter(source: &SourceText, fence: &Range<usize>) -> Problem {
    let first = &source.text[fence.clone()];
    if is_dashes(first) {
        return source.error(fence, DrawnOpening { line: first.trim().into() });
    }
    source.error(fence, NoFrontMatter)
}

fn yaml_problem(source: &SourceText, error: SyntaxError) -> Problem {
    let typographic = has_typographic_quotes(source.line(&error.span));
    let how = if typographic { StraightQuotes.into() } else { QuoteInYaml.into() };
    source.error(&error.span, FrontMatterNotYaml { reason: error.reason.into(), how })
}

fn toml_problems(source: &SourceText, errors: Vec<SyntaxError>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for SyntaxError { reason, span } in errors {
        let typographic = has_typographic_quotes(source.line(&span));
        let how = if typographic { StraightQuotes.into() } else { QuoteInToml.into() };
        let problem = Problem::error(&source.file, FrontMatterNotToml { reason: reason.into(), how });
        problem::add(&mut problems, problem, |problem| problem.at(source.place(&span)));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<ArticleMatter>, Vec<Problem>) {
        let source = SourceText { file: "content/tin/a.md".into(), text: text.into() };
        let mut problems = Vec::new();
        let matter = match split(&source) {
            Ok(parts) => Some(article_matter(&source, parts, &mut problems).0),
            Err(more) => {
                problems.extend(more);
                None
            }
        };
        (matter, problems)
    }

    fn only_problem(text: &str) -> (usize, usize, String, String) {
        let problems = read(text).1;
        assert_eq!(problems.len(), 1, "{problems:?}");
        let place = problems[0].place.clone().unwrap();
        (place.line, place.column, problems[0].what(), problems[0].mend())
    }

    #[test]
    fn the_reader_and_the_schema_know_the_same_keys() {
        let source = SourceText { file: "a.md".into(), text: "---\n---\n".into() };
        let parts = split(&source).unwrap();
        let mut asked = article_matter(&source, parts, &mut Vec::new()).1;
        asked.sort_unstable();
        let schema = schemars::schema_for!(ArticleMatter).to_value();
        let mut known: Vec<&str> =
            schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        known.sort_unstable();
        assert_eq!(asked, known);
    }

    #[test]
    fn yaml_and_toml_say_the_same() {
        let yaml = "---\nheadline: Hội\npublished: 2026-03-14\npinned: true\ntags: [a, b]\n\
                    picture: { file: a.jpg, alt: Đình }\n---\nbody";
        let toml = "+++\nheadline = \"Hội\"\npublished = 2026-03-14\npinned = true\ntags = [\"a\", \"b\"]\n\
                    picture = { file = \"a.jpg\", alt = \"Đình\" }\n+++\nbody";
        for text in [yaml, toml] {
            let (matter, problems) = read(text);
            let matter = matter.unwrap();
            assert_eq!(problems, []);
            assert_eq!(matter.published.unwrap().value, "2026-03-14");
            assert!(matter.pinned && !matter.draft);
            assert_eq!(matter.tags.len(), 2);
            assert!(matches!(matter.picture.unwrap().value, PictureMatter::Described(_)));
        }
    }

    #[test]
    fn every_missing_key_is_told() {
        let (_, problems) = read("---\nlead: a\n---\n");
        assert_eq!(problems.len(), 2);
        let (line, column, what, _) = only_problem("---\nheadline:\npublished: 2026-03-14\n---\n");
        assert_eq!((line, column, what.as_str()), (2, 9, "“headline” is empty"));
    }

    #[test]
    fn an_unknown_key_is_told_with_the_one_that_was_meant() {
        let top = "---\nheadline: a\npublished: 2026-03-14\n";
        let (line, column, _, mend) = only_problem(&format!("{top}taggs: a\n---\n"));
        assert_eq!((line, column, mend.as_str()), (4, 1, "did you mean “tags”?"));
        assert_eq!(only_problem(&format!("{top}title: a\n---\n")).3, "did you mean “headline”?");
    }

    #[test]
    fn front_matter_that_is_not_there_or_never_ends_is_told() {
        assert!(only_problem("Chào").2.contains("does not begin"));
        assert!(only_problem("").2.contains("does not begin"));
        let (line, _, what, _) = only_problem("\n---\nheadline: a\n\nText\n");
        assert_eq!((line, what.contains("never closed")), (2, true));
    }

    #[test]
    fn a_colon_in_a_bare_headline_is_told_with_its_mend() {
        let (line, _, _, mend) = only_problem("---\nheadline: Hội đình: mở cửa\n---\n");
        assert_eq!((line, mend.contains("between quotes")), (2, true));
    }

    #[test]
    fn a_value_of_another_kind_is_told() {
        let top = "---\nheadline: a\npublished: 2026-03-14\n";
        assert!(only_problem(&format!("{top}pinned: maybe\n---\n")).2.contains("neither true nor false"));
        assert!(only_problem(&format!("{top}lead: [a]\n---\n")).2.contains("should be a text"));
    }
}
