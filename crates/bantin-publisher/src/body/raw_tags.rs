//! The opening tags of HTML that was written by hand: where they are in the text, and their attributes. Which tags are
//! allowed is decided by the sanitiser, not here.

use std::borrow::Cow;

use memchr::memchr;
use memchr::memmem::find;

use super::tree::decoded;

/// An opening tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawTag<'a> {
    /// From its first byte to the one behind its last.
    pub start: usize,
    pub end: usize,
    /// As it was written.
    pub name: &'a str,
    attributes: &'a str,
}

/// Every opening tag of some HTML, found in one pass even if the HTML is broken.
pub(super) fn raw_tags(html: &str) -> impl Iterator<Item = RawTag<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + memchr(b'<', html.as_bytes().get(from..)?)?;
            let rest = &html[start + 1..];
            if rest.starts_with("!--") {
                from = start + find(rest.as_bytes(), b"-->")?;
                continue;
            }
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                from = start + 1;
                continue;
            }
            let name = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '<'))?;
            let attributes = Attributes(&rest[name..]).end()?;
            let end = start + 1 + name + attributes + 1;
            from = end;
            let (name, attributes) = (&rest[..name], &rest[name..name + attributes]);
            return Some(RawTag { start, end, name, attributes });
        }
    })
}

impl<'a> RawTag<'a> {
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute's value as it was written; "" where it has none.
    pub fn written(&self, name: &str) -> Option<&'a str> {
        Attributes(self.attributes).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// An attribute's value, decoded.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.written(name).map(decoded)
    }
}

/// The attributes behind a tag's name, read as browsers do: names and values.
struct Attributes<'a>(&'a str);

impl Attributes<'_> {
    /// The byte of the tag's `>`.
    fn end(mut self) -> Option<usize> {
        let whole = self.0.len();
        while self.next().is_some() {}
        self.0.starts_with('>').then(|| whole - self.0.len())
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let rest = self.0.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        self.0 = rest;
        // A `=` at the beginning is the name's first letter.
        let first = rest.chars().next().filter(|c| *c != '>')?.len_utf8();
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
        let end = rest[first..].find(ends).map_or(rest.len(), |end| first + end);
        let (name, after) = rest.split_at(end);
        let Some(value) = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
            self.0 = after;
            return Some((name, ""));
        };
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value
                .split_at(value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len())),
        };
        self.0 = after;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_with_their_attributes() {
        let html =
            "a < b <P title=it's id = 'x > y'>c</P><!-- <a name=n> --><IMG\nsrc=a&amp;b.jpg alt/><a b=\"";
        let tags: Vec<_> = raw_tags(html).collect();
        let written: Vec<_> = tags.iter().map(|tag| (tag.name, &html[tag.start..tag.end])).collect();
        assert_eq!(written, [("P", "<P title=it's id = 'x > y'>"), ("IMG", "<IMG\nsrc=a&amp;b.jpg alt/>")]);
        assert_eq!((tags[0].written("ID"), tags[0].written("title")), (Some("x > y"), Some("it's")));
        assert_eq!(tags[1].attribute("src").as_deref(), Some("a&b.jpg"));
        assert_eq!((tags[1].written("alt"), tags[1].written("id")), (Some(""), None));
    }
}
