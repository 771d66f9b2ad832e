//! What is drawn on a page: whether text is, and what else is shown that is drawn elsewhere.

use super::tokens::{Token, Tokens};

/// What was found in a page's drawing.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub has_text: bool,
    /// Names of drawings and pictures that are shown.
    pub shows: Vec<Vec<u8>>,
}

impl Content {
    pub fn of(drawing: &[u8]) -> Self {
        let mut content = Content::default();
        let mut tokens = Tokens::new(drawing);
        // What stands before an operator.
        let (mut text, mut name) = (false, None);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(filled) => text |= filled,
                Token::Name(named) => name = Some(named),
                Token::Word(operator) => {
                    match operator {
                        b"Tj" | b"TJ" | b"'" | b"\"" => content.has_text |= text,
                        b"Do" => content.shows.extend(name.map(<[u8]>::to_owned)),
                        // A picture within the drawing: its bytes could be anything.
                        b"ID" => drop(tokens.skip_behind(b" EI").or_else(|| tokens.skip_behind(b"\nEI"))),
                        _ => {}
                    }
                    (text, name) = (false, None);
                }
                _ => {}
            }
        }
        content
    }
}
