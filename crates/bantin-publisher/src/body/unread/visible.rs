//! The words of a block as readers will see them, with the places where they are written. Code is left out: what stands
//! there is meant as it stands.

use comrak::Node;
use comrak::nodes::{LineColumn, NodeValue};

use crate::body::columns::Columns;

/// Stands for what is not looked at.
const BLANK: char = '\u{fffc}';

/// Elements and comments whose content is no text, or code.
const HIDDEN: [(&str, &str); 6] = [
    ("<!--", "-->"),
    ("<code", "</code"),
    ("<pre", "</pre"),
    ("<script", "</script"),
    ("<style", "</style"),
    ("<kbd", "</kbd"),
];

/// Words and their places.
pub(super) struct Visible {
    text: String,
    /// Where each piece of it begins, there and in the source.
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

    /// Line and column of a byte of the text, whose columns these are.
    pub fn place(&self, at: usize, columns: &Columns<'_>) -> (usize, usize) {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let Some((start, place)) = self.pieces.get(piece) else { return (1, 1) };
        (place.line, place.column + columns.between(*start, at))
    }

    /// What is hidden becomes spaces of the same length.
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
