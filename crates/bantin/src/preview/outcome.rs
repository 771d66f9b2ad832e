//! What came of the latest publish, told to every page that asks.

use bantin_messages::language_of_run;
use std::time::SystemTime;

use serde::Serialize;
use tokio::sync::watch;

use crate::terminal;

/// The latest publish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Grows with each publish, also from one run of the command to the next.
    pub number: u64,
    /// The edition that is shown; `None` while there is none yet.
    pub edition: Option<String>,
    /// Why the latest change is not in it.
    pub error: Option<String>,
    /// In which language that is said.
    pub language: &'static str,
}

/// Tells outcomes.
pub struct Teller(watch::Sender<Outcome>);

/// Outcomes as they come.
pub type Outcomes = watch::Receiver<Outcome>;

pub fn channel() -> (Teller, Outcomes) {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let number = since.as_millis().try_into().unwrap_or_default();
    let (sender, receiver) = watch::channel(Outcome { number, ..Outcome::default() });
    (Teller(sender), receiver)
}

impl Teller {
    pub fn published(&self, edition: String) {
        self.0.send_modify(|outcome| {
            outcome.number += 1;
            outcome.edition = Some(edition);
            outcome.error = None;
        });
    }

    /// The edition that was shown stays.
    pub fn failed(&self, error: &str) {
        self.0.send_modify(|outcome| {
            outcome.number += 1;
            // The page shows names of files and texts of others.
            outcome.error = Some(terminal::plain(error));
            outcome.language = language_of_run().name();
        });
    }
}
