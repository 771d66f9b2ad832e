//! Lines for the operator, on stderr. No address, no agent, no search word.

use std::io::Write;

/// One line. A closed stderr is no reason to stop.
pub(crate) fn say(line: impl std::fmt::Display) {
    let _ = writeln!(std::io::stderr().lock(), "bantin live: {line}");
}
