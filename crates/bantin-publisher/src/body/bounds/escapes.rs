//! Counts the signs for which the sanitiser's writer becomes slow: `&`, no-break spaces, and letters that begin with the same
//! byte. For each of them it searches the rest of the text up to the next tag once more.

/// Most steps of these searches: signs times bytes between two tags, added up. So many take a fraction of a second.
const MOST: usize = 10_000_000_000;

/// The count so far. HTML comes in pieces, and the text between two tags may be in several of them.
#[derive(Default)]
pub(super) struct Escapes {
    looks: usize,
    signs: usize,
    length: usize,
}

impl Escapes {
    /// Adds a piece of HTML; whether it is now too much.
    pub fn are_too_many(&mut self, html: &str) -> bool {
        let html = html.as_bytes();
        let mut at = 0;
        while let Some(&byte) = html.get(at) {
            let rest = &html[at..];
            match byte {
                b'<' | b'>' => self.end(),
                b'&' if rest.starts_with(b"&lt;") || rest.starts_with(b"&gt;") => self.end(),
                b'&' | 0xC2 => self.signs += 1,
                _ => {}
            }
            self.length += 1;
            at += if rest.starts_with(b"&amp;") { b"&amp;".len() } else { 1 };
        }
        self.looks + self.signs * self.length > MOST
    }

    fn end(&mut self) {
        self.looks += std::mem::take(&mut self.signs) * std::mem::take(&mut self.length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_what_is_looked_through() {
        let signs = "&amp;\u{a0}".repeat(100_000);
        assert!(Escapes::default().are_too_many(&signs));
        let mut by_pieces = Escapes::default();
        assert!(std::iter::repeat_n("&amp;\n", 200_000).any(|line| by_pieces.are_too_many(line)));
        for end in ["<br>", "&lt;", "&gt;"] {
            assert!(
                !Escapes::default().are_too_many(&["&amp;&amp;&amp;&amp;", end].concat().repeat(50_000)),
                "{end}"
            );
        }
        assert!(!Escapes::default().are_too_many(&"đường phố — chợ ".repeat(50_000)));
    }
}
