//! What HTML that was written by hand refers to: its links, its videos, elements that are not published, and pictures that would be
//! lost. Reads tag by tag, before the sanitiser.

use super::pasted::pasted;
use super::picture_links::is_picture_file;
use super::raw_tags::{RawTag, raw_tags};
use super::reference::{Kind, Reference};
use super::video_frames::video_page;
use crate::attached::{FileKind, is_file_beside, is_video_beside};
use crate::percent::percent_decoded;
use crate::pictures::is_elsewhere;

/// Elements that are dropped with what they show, which an author has to know.
const EMBEDS: [&str; 7] = ["iframe", "audio", "object", "embed", "form", "script", "svg"];

/// Schemes that a picture's address may begin with.
const SCHEMES: [&str; 2] = ["http", "https"];

/// Adds what a block or a tag refers to that begins at this line and column. `around` is the picture that follows the tag.
/// True when it has pictures that the sanitiser keeps.
pub(super) fn raw_references(
    html: &str,
    around: Option<&str>,
    (line, column): (usize, usize),
    found: &mut Vec<Reference>,
) -> bool {
    let mut place = Walk { html, at: 0, line, column };
    let mut pictures = false;
    let mut tags = raw_tags(html).peekable();
    while let Some(tag) = tags.next() {
        let (line, column) = place.go_to(tag.start);
        let mut add = |kind, url: &str| {
            found.push(Reference { kind, url: percent_decoded(url), alt: String::new(), line, column });
        };
        if tag.is("img") {
            match source(&tag) {
                Source::Shown => pictures = true,
                Source::Pasted(kind) => add(Kind::Pasted, &kind),
                Source::Lost(address) => add(Kind::Lost, &address),
            }
        } else if tag.is("a") {
            let next =
                tags.peek().filter(|next| next.is("img") && html[tag.end..next.start].trim().is_empty());
            let inside = next.and_then(|picture| picture.attribute("src"));
            if let Some(href) = tag.attribute("href") {
                link(&href, inside.as_deref().or(around), &mut add);
            }
        } else if tag.is("iframe")
            && let Some(page) = tag.attribute("src").and_then(|src| video_page(&src))
        {
            add(Kind::Link, &page);
        } else if tag.is("video") || tag.is("source") {
            // A video names its file itself or in an element of its own; one without any is left out unsaid.
            let src = tag.attribute("src").unwrap_or_default();
            let address = percent_decoded(&src);
            if is_video_beside(&address) {
                add(Kind::Video, &src);
            } else if is_elsewhere(&address) {
                // A link to it is published in its place.
                add(Kind::Link, &src);
            } else if !address.is_empty() && (tag.is("video") || is_video_name(&address)) {
                add(Kind::Embed, "video");
            }
            if let Some(poster) = tag.attribute("poster") {
                add(Kind::Poster, &poster);
            }
        } else if let Some(name) = EMBEDS.into_iter().find(|name| tag.is(name)) {
            add(Kind::Embed, name);
        }
    }
    pictures
}

/// Adds a link. `around` is the picture that is the link's content.
pub(super) fn link(href: &str, around: Option<&str>, add: &mut impl FnMut(Kind, &str)) {
    let name = |address: &str| percent_decoded(address.trim().trim_start_matches("./"));
    match around {
        Some(picture) if is_picture_file(&percent_decoded(href)) => {
            if name(picture) != name(href) {
                add(Kind::Larger, href);
            }
        }
        // A pasted file is no address; the sanitiser drops it.
        _ if pasted(href).is_some() => {}
        _ if is_file_beside(&percent_decoded(href)) => add(Kind::Attached, href),
        _ => add(Kind::Link, href),
    }
}

/// Whether an address ends as a video's does, wherever it leads.
fn is_video_name(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    FileKind::of(path).is_some_and(FileKind::is_video)
}

/// The source of the first picture of some raw HTML.
pub(super) fn picture_of(html: &str) -> Option<String> {
    raw_tags(html).find(|tag| tag.is("img"))?.attribute("src").map(Into::into)
}

enum Source {
    Shown,
    Pasted(String),
    /// Missing, or one that the sanitiser drops.
    Lost(String),
}

fn source(picture: &RawTag<'_>) -> Source {
    let Some(address) = picture.attribute("src") else { return Source::Lost(String::new()) };
    if let Some(kind) = pasted(&address) {
        return Source::Pasted(kind.to_owned());
    }
    let scheme = address.trim().split(['/', '?', '#']).next().and_then(|first| first.split_once(':'));
    match scheme {
        Some((scheme, _)) if !SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)) => {
            Source::Lost(address.into_owned())
        }
        _ => Source::Shown,
    }
}

/// Finds the lines and columns of bytes in HTML, which are asked for from first to last.
struct Walk<'a> {
    html: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl Walk<'_> {
    fn go_to(&mut self, at: usize) -> (usize, usize) {
        let passed = &self.html[self.at..at];
        self.at = at;
        match passed.rsplit_once('\n') {
            Some((before, last)) => {
                self.line += before.matches('\n').count() + 1;
                self.column = last.chars().count() + 1;
            }
            None => self.column += passed.chars().count(),
        }
        (self.line, self.column)
    }
}
