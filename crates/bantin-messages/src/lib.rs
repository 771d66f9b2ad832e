//! What Bantin says to operators and editors: one file per language under `messages/`, and a type for each message.
//! Readers' sentences are not here: they are the app's words.

mod argument;
mod language;
mod message;
mod words;

pub use argument::Argument;
pub use language::{MessageLanguage, NoSuchLanguage};
pub use message::{Code, Message, codes};

use message::Entry;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
