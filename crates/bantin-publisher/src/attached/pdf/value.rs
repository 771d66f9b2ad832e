//! An object of a PDF: a table, a list, a name, a number, or where another object is.

use super::tokens::{Token, Tokens};

/// Lists and tables within each other, at most.
const DEEPEST: usize = 40;

/// What can be asked for; anything else is `Other`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Name(Vec<u8>),
    Number(i64),
    /// The object of this number.
    Reference(u32),
    List(Vec<Value>),
    Table(Vec<(Vec<u8>, Value)>),
    Other,
}

impl Value {
    /// The value that is written next; `None` where it is cut or too deep.
    pub fn read(tokens: &mut Tokens<'_>) -> Option<Value> {
        read(tokens, DEEPEST)
    }

    /// The value of a table's key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let Value::Table(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key.as_bytes()).map(|(_, value)| value)
    }

    pub fn is_name(&self, name: &str) -> bool {
        matches!(self, Value::Name(bytes) if bytes == name.as_bytes())
    }
}

fn read(tokens: &mut Tokens<'_>, room: usize) -> Option<Value> {
    let token = tokens.next()?;
    value(token, tokens, room)
}

fn value(token: Token<'_>, tokens: &mut Tokens<'_>, room: usize) -> Option<Value> {
    let room = room.checked_sub(1)?;
    Some(match token {
        Token::Name(name) => Value::Name(name.to_owned()),
        Token::Number(number) => reference(number, tokens).unwrap_or(Value::Number(number)),
        Token::ListStart => {
            let mut items = Vec::new();
            loop {
                match tokens.next()? {
                    Token::ListEnd => break Value::List(items),
                    token => items.push(value(token, tokens, room)?),
                }
            }
        }
        Token::TableStart => {
            let mut entries = Vec::new();
            loop {
                match tokens.next()? {
                    Token::TableEnd => break Value::Table(entries),
                    Token::Name(key) => entries.push((key.to_owned(), read(tokens, room)?)),
                    _ => return None,
                }
            }
        }
        Token::Text(_) | Token::Word(_) => Value::Other,
        Token::ListEnd | Token::TableEnd => return None,
    })
}

/// `12 0 R`, of which the first number is cut already.
fn reference(number: i64, tokens: &mut Tokens<'_>) -> Option<Value> {
    let before = tokens.at;
    let is_one = matches!(tokens.next(), Some(Token::Number(_))) && tokens.next() == Some(Token::Word(b"R"));
    if !is_one {
        tokens.at = before;
        return None;
    }
    u32::try_from(number).ok().map(Value::Reference)
}
