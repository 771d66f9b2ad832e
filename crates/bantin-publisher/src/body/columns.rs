//! Columns in characters. comrak counts bytes; it can count characters too, but reads the whole line again for every node:
//! a line of 100 KB took minutes.

use comrak::Node;
use comrak::nodes::LineColumn;

/// The characters before every so many bytes are counted once.
const STRIDE: usize = 64;

/// Makes the columns of a tree count characters.
pub(super) fn count_characters(root: Node<'_>, text: &str) {
    let columns = Columns::of(text);
    let count = |place: &mut LineColumn| {
        // Column 0 stands for none.
        if place.column > 0 {
            place.column = columns.column(place.line, place.column);
        }
    };
    for node in root.descendants() {
        let places = &mut node.data_mut().sourcepos;
        count(&mut places.start);
        count(&mut places.end);
    }
}

/// A text's lines, and how many characters stand before every [`STRIDE`]th byte.
#[derive(Debug)]
pub(super) struct Columns<'a> {
    text: &'a [u8],
    /// Where each line begins.
    lines: Vec<usize>,
    before: Vec<usize>,
}

impl<'a> Columns<'a> {
    pub fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let lines = std::iter::once(0).chain(memchr::memchr_iter(b'\n', bytes).map(|end| end + 1)).collect();
        let mut count = 0;
        let strides = bytes.chunks(STRIDE).map(|stride| {
            let before = count;
            count += characters(stride);
            before
        });
        Columns { text: bytes, lines, before: strides.collect() }
    }

    /// A column in characters, from 1, by line and column in bytes, both from 1.
    pub fn column(&self, line: usize, byte_column: usize) -> usize {
        let Some(&start) = self.lines.get(line.wrapping_sub(1)) else { return byte_column };
        let end = self.lines.get(line).copied().unwrap_or(self.text.len());
        let at = (start + byte_column.saturating_sub(1)).min(end);
        self.characters_before(at) - self.characters_before(start) + 1
    }

    /// Line and column in characters, both from 1, of a byte.
    pub fn place(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines.get(line.wrapping_sub(1)).copied().unwrap_or_default();
        (line, self.column(line, at - start + 1))
    }

    /// Characters between two bytes.
    pub fn between(&self, from: usize, to: usize) -> usize {
        self.characters_before(to) - self.characters_before(from)
    }

    fn characters_before(&self, at: usize) -> usize {
        let stride = at / STRIDE;
        let counted = self.before.get(stride).copied();
        match counted {
            Some(counted) => counted + characters(&self.text[stride * STRIDE..at]),
            // Only at the end of a text whose length is a multiple of the stride.
            None => self.before.last().map_or(0, |last| last + characters(&self.text[at - STRIDE..])),
        }
    }
}

/// Characters that begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters() {
        let text = "Hội đình\n\nđ".to_owned() + &"đường ".repeat(100) + "x\n" + &"a".repeat(64);
        let columns = Columns::of(&text);
        for (number, line) in text.lines().enumerate() {
            for (characters, (byte, _)) in line.char_indices().enumerate() {
                assert_eq!(columns.column(number + 1, byte + 1), characters + 1, "{number} {byte}");
                let at = line.as_ptr() as usize - text.as_ptr() as usize + byte;
                assert_eq!(columns.place(at), (number + 1, characters + 1));
            }
        }
        assert_eq!(columns.column(1, 999), "Hội đình\n".chars().count() + 1);
        assert_eq!(Columns::of(&"a".repeat(128)).column(1, 999), 129);
        assert_eq!((Columns::of("").column(1, 1), columns.column(99, 7)), (1, 7));
    }
}
