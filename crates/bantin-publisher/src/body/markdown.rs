//! Markdown as a newsroom writes it: tables, struck text, bare links, footnotes, raw HTML.

use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::options::{Extension, Parse, Render};
use comrak::{Arena, Node, Options, format_html};

use super::too_much::TooMuch;
use super::{bare_links, columns, definitions, heading_ids, loose_pictures, picture_paths, tildes};

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| Options {
    extension: Extension {
        strikethrough: true,
        table: true,
        autolink: true,
        footnotes: true,
        ..Extension::default()
    },
    parse: Parse::default(),
    // Raw HTML passes, into the sanitiser.
    render: Render { r#unsafe: true, ..Render::default() },
});

/// The tree of a text; its places count characters.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, markdown: &str) -> Result<Node<'a>, TooMuch> {
    let (text, tilde) = tildes::hidden(markdown);
    let root = definitions::parse(arena, &text, &OPTIONS)?;
    if let Some(sign) = tilde {
        tildes::restore(root, sign);
    }
    if !text.is_ascii() {
        bare_links::end_before_marks(arena, root);
        columns::count_characters(root, &text);
    }
    drop_spare_notes(root);
    heading_ids::take(arena, root, markdown);
    loose_pictures::accept(arena, root, markdown);
    picture_paths::make_paths(root, markdown);
    Ok(root)
}

/// The names that links of a text use and that nothing defines, in small letters.
pub(super) fn unresolved(markdown: &str) -> definitions::Names {
    definitions::unresolved(markdown, &OPTIONS)
}

/// Footnotes that nothing refers to. Of several with one name comrak takes the last to the text's end and leaves the others
/// where they stand, where they would open the list of all footnotes around what follows them. What is written within another
/// footnote belongs to that.
fn drop_spare_notes(root: Node<'_>) {
    let is_spare = |node: &Node<'_>| match &node.data().value {
        NodeValue::FootnoteDefinition(note) => note.total_references == 0,
        _ => false,
    };
    let spare: Vec<Node<'_>> = root.descendants().filter(is_spare).collect();
    for note in spare {
        let is_note = |node: &Node<'_>| matches!(node.data().value, NodeValue::FootnoteDefinition(_));
        if note.ancestors().skip(1).any(|outer| is_note(&outer)) {
            while let Some(child) = note.first_child() {
                note.insert_before(child);
            }
        }
        note.detach();
    }
}

/// HTML that nobody may see before it is sanitised.
pub(super) fn html_of(root: Node<'_>) -> String {
    let mut html = String::new();
    // Writing to a `String` does not fail.
    let _ = format_html(root, &OPTIONS, &mut html);
    html
}
