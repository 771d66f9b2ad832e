//! Finds the pictures of a body that stand in a row: two figures or more with nothing between them are a gallery.

use super::shaped::{Image, Shaped};
use super::tree::is_blank;

/// A piece of a body.
pub(super) enum Piece<'a, 'b> {
    Node(&'a Shaped<'b>),
    Gallery(Vec<&'a Image>),
}

/// The pieces of a body, in order. `is_shown` says whether a figure's picture is there: of another site's there is only a link.
pub(super) fn pieces<'a, 'b>(
    mut nodes: &'a [Shaped<'b>],
    is_shown: impl Fn(&Image) -> bool,
) -> Vec<Piece<'a, 'b>> {
    let mut pieces = Vec::with_capacity(nodes.len());
    while let Some(node) = nodes.first() {
        let (row, end) = row(nodes, &is_shown);
        if row.len() > 1 {
            pieces.push(Piece::Gallery(row));
            nodes = &nodes[end..];
        } else {
            pieces.push(Piece::Node(node));
            nodes = &nodes[1..];
        }
    }
    pieces
}

/// The figures that these nodes begin with, and behind which node they end.
fn row<'a>(nodes: &'a [Shaped<'_>], is_shown: impl Fn(&Image) -> bool) -> (Vec<&'a Image>, usize) {
    let (mut row, mut end) = (Vec::new(), 0);
    for (at, node) in nodes.iter().enumerate() {
        match node {
            Shaped::Figure(image) if is_shown(image) => {
                row.push(image);
                end = at + 1;
            }
            Shaped::Text(text) if is_blank(text) && !row.is_empty() => {}
            _ => break,
        }
    }
    (row, end)
}
