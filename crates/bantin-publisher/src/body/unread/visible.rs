//! The words of a block as readers will see them, and where they are in the source. Code is left out: signs in it are meant
//! to be seen.

use comrak::Node;
use comrak::nodes::{LineColumn, NodeValue};

use crate::body::columns::Columns;

/// Put in the place of what is left out.
const BLANK: char = '\u{fffc}';

/// Comments and elements whose content is code or is not shown.
const HIDDEN: [(&str, &str); 6] = [
    ("<!--", "-->"),
    ("<code", "</code"),
    ("<pre", "</pre"),
    ("<script", "</script"),
    ("<style", "</style"),
    ("<kbd", "</kbd"),
];

/// The words of a block, and where they are in the source.
pub(super) struct Visible {
    text: String,
    /// Where each piece of the text begins: its byte here, and its line and column in the source.
    pieces: Vec<(usize, LineColumn)>,
}

impl Visible {
    /// The words of a paragraph, a heading or a table's cell.
    pub fn of_words(block: Node<'_>) -> Self {
        let mut visible = Visible { text: String::new(), pieces: Vec::new() };
        for node in block.descendants().skip(1) {
            let data = node.data();
            visible.pieces.push((visible.text.len(), data.sourcepos.start));
            match &data.value {
                NodeValue::Text(text) => visible.text.push_str(text),
                NodeValue::HtmlInline(html) => visible.text.push_str(html),
                NodeValue::SoftBreak | NodeValue::LineBreak => visible.text.push('\n'),
                NodeValue::Code(_) | NodeValue::FootnoteReference(_) => visible.text.push(BLANK),
                _ => {}
            }
        }
        visible.without_code()
    }

    /// A block of HTML, line by line.
    pub fn of_html(html: &str, start: LineColumn) -> Self {
        let mut at = 0;
        let lines = html.split_inclusive('\n').enumerate().map(|(line, text)| {
            let piece = (at, LineColumn { line: start.line + line, column: 1 });
            at += text.len();
            piece
        });
        Visible { pieces: lines.collect(), text: html.to_owned() }.without_code()
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column in the source of a byte of the text. `columns` are those of the text.
    pub fn place(&self, at: usize, columns: &Columns<'_>) -> (usize, usize) {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let Some((start, place)) = self.pieces.get(piece) else { return (1, 1) };
        (place.line, place.column + columns.between(*start, at))
    }

    /// Replaces code and what is not shown by spaces of the same length.
    fn without_code(mut self) -> Self {
        if !self.text.contains('<') {
            return self;
        }
        let lower = self.text.to_ascii_lowercase();
        let mut from = 0;
        while let Some(open) = lower[from..].find('<') {
            let open = from + open;
            let hidden = HIDDEN.iter().find(|(opens, _)| lower[open..].starts_with(opens));
            let Some((opens, closes)) = hidden else {
                from = open + 1;
                continue;
            };
            let end =
                lower[open + opens.len()..].find(closes).map_or(lower.len(), |end| open + opens.len() + end);
            let blank: String =
                self.text[open..end].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
            self.text.replace_range(open..end, &blank);
            from = end;
        }
        self
    }
}
