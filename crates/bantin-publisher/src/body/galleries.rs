//! Finds the pictures of a body that stand in a row: two figures or more with nothing between them are a gallery.

use super::shaped::{Image, Shaped};
use super::tree::is_blank;

/// Pixels of a half and of a third of a desk's column, and the shares of a smaller screen, as `style/parts/gallery.css` lays
/// out a gallery.
const HALF: Place = Place { pixels: 364.0, share: 50.0 };
const THIRD: Place = Place { pixels: 240.0, share: 33.3 };

/// Width to height of the box that a picture of a gallery stands in.
const BOX: f64 = 1.5;

struct Place {
    pixels: f64,
    share: f64,
}

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

/// Value of `sizes` for a picture of this size, the one of this number in a gallery of so many. A picture wider than its box
/// is cut and so drawn larger than the box is; a tall one is shown whole, and drawn smaller.
pub(super) fn gallery_sizes(number: usize, of: usize, (width, height): (u32, u32)) -> String {
    let shape = f64::from(width) / f64::from(height.max(1)) / BOX;
    let drawn = if width < height { shape } else { shape.max(1.0) };
    // The first ones are larger where the number does not fit.
    let in_halves = [0, 4, 2][of % 3];
    let Place { pixels, share } = if number < in_halves { HALF } else { THIRD };
    let on_a_phone = if number == 0 && of % 2 == 1 { 100.0 } else { 50.0 };
    let [pixels, share, on_a_phone] = [pixels, share, on_a_phone].map(|size| (size * drawn).ceil());
    format!("(min-width:768px) {pixels}px,(min-width:600px) {share}vw,{on_a_phone}vw")
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
