//! What Bantin says to operators and editors: one file per language under `messages/`, and a type for each message.
//! Readers' sentences are not here: they are the app's words.

mod language;
mod message;
mod run;

pub use language::{MessageLanguage, NoSuchLanguage};
pub use message::{Argument, Code, Message, codes};
pub use run::{language_of_run, speak};

use message::Entry;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
