//! The files to take along, as front matter lists them.

use bantin_messages::messages::AddFileOfAttachment;
use schemars::JsonSchema;

use super::fields::{Fields, Written};
use super::tree::{Node, Value};

/// A file to take along: its name alone, or with its title.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum AttachmentMatter {
    /// A file beside `index.md`.
    File(String),
    /// A file and its title.
    Titled(TitledFile),
}

/// A file and its title.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct TitledFile {
    /// A file beside `index.md`.
    #[schemars(required, with = "String")]
    pub file: Option<Written<String>>,
    /// What readers see in place of the file's name.
    pub title: Option<Written<String>>,
}

/// Reads the list.
pub(super) fn attachments(fields: &mut Fields<'_>) -> Vec<Written<AttachmentMatter>> {
    let items = match fields.node("attachments") {
        None => return Vec::new(),
        Some(Node { value: Value::List(items), .. }) => items,
        Some(node) => vec![node],
    };
    let attachment = |node: Node| {
        let span = node.span.clone();
        let value = if matches!(node.value, Value::Table(_)) {
            AttachmentMatter::Titled(fields.inner(node, "attachments", &|fields| TitledFile {
                file: fields.required("file", AddFileOfAttachment),
                title: fields.text("title"),
            })?)
        } else {
            AttachmentMatter::File(fields.text_of(node, "attachments")?.value)
        };
        Some(Written { value, span })
    };
    items.into_iter().filter_map(attachment).collect()
}
