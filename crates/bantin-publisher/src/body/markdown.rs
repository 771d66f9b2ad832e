//! Markdown as newsrooms write it: with tables, struck text, addresses without brackets, footnotes and raw HTML. Parses it
//! with comrak, and mends in comrak's tree what it reads otherwise than authors mean it.

use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::options::{Extension, Parse, Render};
use comrak::{Arena, Node, Options, format_html};

use super::too_much::TooMuch;
use super::{bare_links, columns, definitions, foreign, heading_ids, loose_pictures, picture_paths, tildes};

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

/// The tree of a text. Its columns count characters.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, markdown: &str) -> Result<Node<'a>, TooMuch> {
    let text = foreign::hidden(markdown);
    let (text, tilde) = tildes::hidden(&text);
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

/// The names that links of a text use and that nothing defines, in lower case.
pub(super) fn unresolved(markdown: &str) -> definitions::Names {
    definitions::unresolved(markdown, &OPTIONS)
}

/// Takes out footnotes that nothing refers to. Of several with one name, comrak moves the last to the text's end and leaves
/// the others where they are: written as HTML they would open the list of footnotes in the middle of the text. A footnote
/// that is written within another one leaves its words there.
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

/// The HTML of a tree, which nobody may see before it is sanitised.
pub(super) fn html_of(root: Node<'_>) -> String {
    let mut html = String::new();
    // Writing to a `String` does not fail.
    let _ = format_html(root, &OPTIONS, &mut html);
    html
}
