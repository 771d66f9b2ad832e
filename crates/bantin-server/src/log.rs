//! Lines for the operator, on stderr, in the language of the run. No address, no agent, no search word. Names of files
//! cannot act on the terminal.

use std::io::Write;

use bantin_content::visible;
use bantin_messages::{Message, language_of_run};

/// One line. A closed stderr is no reason to stop.
pub(crate) fn say(message: impl Into<Message>) {
    let line = message.into().text(language_of_run());
    let _ = writeln!(std::io::stderr().lock(), "bantin live: {}", visible(&line));
}
