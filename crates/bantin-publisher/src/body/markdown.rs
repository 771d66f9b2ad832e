//! Markdown as a newsroom writes it: tables, struck text, bare links, footnotes, raw HTML.

use std::sync::LazyLock;

use comrak::options::{Extension, Parse, Render};
use comrak::{Arena, Node, Options, format_html, parse_document};

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
    parse_document(arena, markdown, &OPTIONS)
}

pub(super) fn html_of(root: Node<'_>) -> String {
    let mut html = String::new();
    // Writing to a `String` does not fail.
    let _ = format_html(root, &OPTIONS, &mut html);
    html
}
