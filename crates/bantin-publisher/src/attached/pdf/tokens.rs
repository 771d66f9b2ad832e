//! What a PDF is written in: names, numbers, strings, brackets and words, as well in objects as in what is drawn on a page.

/// A part of what is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// Without its slash.
    Name(&'a [u8]),
    Number(i64),
    /// Whether anything is in it.
    Text(bool),
    ListStart,
    ListEnd,
    TableStart,
    TableEnd,
    /// An operator, or `obj`, `R`, `stream`, `true`.
    Word(&'a [u8]),
}

/// Cuts what is written, one part after another.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    pub at: usize,
}

impl<'a> Tokens<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Tokens { bytes, at: 0 }
    }

    /// What has not been cut.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Behind these bytes, if they stand further on.
    pub fn skip_behind(&mut self, bytes: &[u8]) -> Option<()> {
        let at = memchr::memmem::find(self.rest(), bytes)?;
        self.at += at + bytes.len();
        Some(())
    }

    fn skip_space(&mut self) {
        while let Some(&byte) = self.rest().first() {
            match byte {
                b'%' => {
                    self.at += self
                        .rest()
                        .iter()
                        .position(|byte| b"\r\n".contains(byte))
                        .unwrap_or(self.rest().len())
                }
                _ if is_space(byte) => self.at += 1,
                _ => return,
            }
        }
    }

    /// A string in parentheses, of which the first is cut already.
    fn text(&mut self) -> Token<'a> {
        let (start, mut depth) = (self.at, 1_usize);
        while let Some(&byte) = self.rest().first() {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        Token::Text(self.at > start + 1)
    }

    /// A string of digits, of which the bracket is cut already.
    fn digits(&mut self) -> Token<'a> {
        let end = self.rest().iter().position(|byte| *byte == b'>').unwrap_or(self.rest().len());
        let filled = self.rest()[..end].iter().any(u8::is_ascii_hexdigit);
        self.at += end + 1;
        Token::Text(filled)
    }

    fn regular(&mut self) -> &'a [u8] {
        let end =
            self.rest().iter().position(|&byte| is_space(byte) || is_sign(byte)).unwrap_or(self.rest().len());
        let word = &self.rest()[..end];
        self.at += end;
        word
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        let first = *self.rest().first()?;
        if !is_sign(first) {
            let word = self.regular();
            return Some(number(word).map_or(Token::Word(word), Token::Number));
        }
        self.at += 1;
        let twice = self.rest().first() == Some(&first);
        self.at += usize::from(twice && b"<>".contains(&first));
        Some(match first {
            b'/' => Token::Name(self.regular()),
            b'(' => self.text(),
            b'<' if twice => Token::TableStart,
            b'<' => self.digits(),
            b'>' => Token::TableEnd,
            b'[' => Token::ListStart,
            b']' => Token::ListEnd,
            _ => Token::Word(b"?"),
        })
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_sign(byte: u8) -> bool {
    b"/()<>[]{}%".contains(&byte)
}

/// Of a number with a fraction the part before it.
fn number(word: &[u8]) -> Option<i64> {
    let whole = word.split(|byte| *byte == b'.').next()?;
    let is_number = word.iter().all(|byte| b"+-.0123456789".contains(byte));
    let whole = std::str::from_utf8(whole).ok().filter(|_| is_number)?;
    if whole.is_empty() { Some(0) } else { whole.parse().ok() }
}
