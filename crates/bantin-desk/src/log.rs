//! Lines for the operator, on stderr, in the language of the run. Names of files cannot act on the terminal.

use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bantin_content::visible;
use bantin_messages::{Message, language_of_run};

/// The same line is not told again for so long.
const PAUSE: Duration = Duration::from_secs(60);

/// What was told last, and when.
#[derive(Default)]
pub struct Log(Mutex<Option<(Message, Duration)>>);

impl Log {
    /// One line, at what a clock shows that only runs on. A closed stderr is no reason to stop.
    pub fn say(&self, message: Message, now: Duration) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.as_ref().is_some_and(|(told, at)| *told == message && now < *at + PAUSE) {
            return;
        }
        let line = message.sentence(language_of_run());
        let _ = writeln!(std::io::stderr().lock(), "bantin desk: {}", visible(&line));
        *last = Some((message, now));
    }
}
