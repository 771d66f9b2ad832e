//! What HTML that was written by hand refers to: its links, elements that are not published, and pictures that would be
//! lost. Reads tag by tag, before the sanitiser.

use super::pasted::pasted;
use super::picture_links::is_picture_file;
use super::raw_tags::{RawTag, raw_tags};
use super::reference::{Kind, Reference};
use crate::percent::percent_decoded;

/// Elements that are dropped with what they show, which an author has to know.
const EMBEDS: [&str; 8] = ["iframe", "video", "audio", "object", "embed", "form", "script", "svg"];

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
            found.push(Reference { kind, url: percent_decoded(url), line, column });
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
        _ => add(Kind::Link, href),
    }
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
