//! Markdown as a newsroom writes it: tables, struck text, bare links, footnotes, raw HTML.

use std::sync::LazyLock;

use comrak::options::{Extension, Parse, Render};
use comrak::{Arena, Node, Options, format_html, parse_document};

use super::{heading_ids, loose_pictures, picture_paths};

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| Options {
    extension: Extension {
        strikethrough: true,
        table: true,
        autolink: true,
        footnotes: true,
        ..Extension::default()
    },
    parse: Parse { sourcepos_chars: true, ..Parse::default() },
    // Raw HTML passes, into the sanitiser.
    render: Render { r#unsafe: true, ..Render::default() },
});

/// HTML that nobody may see before it is sanitised.
pub(super) fn html(markdown: &str) -> String {
    let arena = Arena::new();
    html_of(parse(&arena, markdown))
}

pub(super) fn parse<'a>(arena: &'a Arena<'a>, markdown: &str) -> Node<'a> {
    let root = parse_document(arena, markdown, &OPTIONS);
    heading_ids::take(arena, root, markdown);
    loose_pictures::accept(arena, root, markdown);
    picture_paths::make_paths(root, markdown);
    root
}

pub(super) fn html_of(root: Node<'_>) -> String {
    let mut html = String::new();
    // Writing to a `String` does not fail.
    let _ = format_html(root, &OPTIONS, &mut html);
    html
}
