//! Lines for the operator, on stderr, in the language of the run. No address, no agent, no search word. Names of files
//! cannot act on the terminal.

use std::io::Write;
use std::sync::OnceLock;

use bantin_content::visible;
use bantin_messages::{Message, MessageLanguage};

/// Set once, before anything is said; English where nobody sets it.
static LANGUAGE: OnceLock<MessageLanguage> = OnceLock::new();

/// From now on the log is written in this language.
pub fn speak(language: MessageLanguage) {
    // Who sets it a second time comes too late; nobody does.
    let _ = LANGUAGE.set(language);
}

/// One line. A closed stderr is no reason to stop.
pub(crate) fn say(message: impl Into<Message>) {
    let line = message.into().text(LANGUAGE.get().copied().unwrap_or_default());
    let _ = writeln!(std::io::stderr().lock(), "bantin live: {}", visible(&line));
}
