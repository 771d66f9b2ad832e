//! Lines for the operator, on stderr. No address, no agent, no search word. Names of files cannot act on the terminal.

use std::io::Write;

use bantin_content::visible;

/// One line. A closed stderr is no reason to stop.
pub(crate) fn say(line: impl std::fmt::Display) {
    let _ = writeln!(std::io::stderr().lock(), "bantin live: {}", visible(&line.to_string()));
}
