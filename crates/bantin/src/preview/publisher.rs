//! Publishes the newsroom again and again: at once, after each change, and when an article
//! that was held back falls due.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::{Context, Result};
use bantin_messages::language_of_run;
use bantin_messages::messages::{PreviewBroken, PreviewMade, ProblemsStopPreview};
use bantin_publisher::problem::problems_text;
use bantin_publisher::{AppFiles, Manner, Order, Preview, Progress, PublishError, Report, Silent, Tally};
use jiff::Timestamp;

use crate::preview::changes::Changes;
use crate::preview::outcome::Teller;
use crate::terminal::{self, Bar};

/// How long to wait when a `bantin publish` of the same newsroom is under way.
const BUSY: Duration = Duration::from_secs(1);

/// How long until a publish is tried again that failed by no fault of the newsroom: a full disk, a
/// folder that is away, a cache that was being removed.
const RETRY: Duration = Duration::from_secs(5);

/// What is told of a fault that is not the newsroom's.
fn broken() -> String {
    terminal::words(PreviewBroken)
}

/// Starts the thread. It ends with the process: a publish that is cut off leaves the pages whole.
pub fn start(
    newsroom: PathBuf,
    out: PathBuf,
    app: AppFiles,
    preview: Preview,
    changes: Changes,
    teller: Teller,
) -> Result<()> {
    let mut publisher = Publisher { newsroom, out, app, preview, teller, told: None };
    thread::Builder::new()
        .name("publisher".to_owned())
        .spawn(move || publisher.run(changes))
        .context("could not start a thread")?;
    Ok(())
}

struct Publisher {
    newsroom: PathBuf,
    out: PathBuf,
    app: AppFiles,
    preview: Preview,
    teller: Teller,
    /// What a publish that is tried again said; it is not said again.
    told: Option<String>,
}

impl Publisher {
    fn run(&mut self, mut changes: Changes) {
        let mut wait = self.survive(&Bar::new());
        while changes.wait(wait) {
            wait = self.survive(&Silent);
        }
    }

    /// Publishes. A fault of ours is told too, and does not end the preview without a word: what a publish
    /// leaves when it is cut off is whole.
    fn survive(&mut self, progress: &dyn Progress) -> Option<Duration> {
        catch_unwind(AssertUnwindSafe(|| self.publish(progress))).unwrap_or_else(|_| {
            self.teller.failed(&broken());
            terminal::remark(PreviewBroken);
            None
        })
    }

    /// Publishes once, tells what came of it, and gives how long nothing can change by itself.
    fn publish(&mut self, progress: &dyn Progress) -> Option<Duration> {
        let start = Instant::now();
        let order = Order {
            newsroom: &self.newsroom,
            out: &self.out,
            as_of: Timestamp::now(),
            app: &self.app,
            preview: Some(&self.preview),
            // What vanishes while an editor looks on, the editor took away.
            manner: Manner { force: true, ..Manner::default() },
        };
        match bantin_publisher::publish(&order, progress) {
            Ok(report) => {
                self.told = None;
                self.tell(&report, start);
                due(&report)
            }
            Err(PublishError::Busy { .. }) => Some(BUSY),
            Err(PublishError::Problems(problems)) => {
                self.told = None;
                self.teller.failed(&problems_text(&problems, language_of_run()));
                terminal::tell_problems(&problems);
                terminal::remark(ProblemsStopPreview { tally: Tally::of(&problems).message().into() });
                None
            }
            Err(error) => {
                // The cache is the preview's own: what is left of a half removed one goes too.
                if matches!(error, PublishError::NotOurs { .. }) && fs::remove_dir_all(&self.out).is_ok() {
                    return Some(Duration::ZERO);
                }
                self.fail(error);
                Some(RETRY)
            }
        }
    }

    fn fail(&mut self, error: PublishError) {
        let error = error.into();
        let said = terminal::failure_text(&error);
        if self.told.as_ref() != Some(&said) {
            self.teller.failed(&said);
            terminal::tell_failure(&error);
            self.told = Some(said);
        }
    }

    fn tell(&self, report: &Report, start: Instant) {
        terminal::tell_warnings(&report.warnings);
        terminal::say(PreviewMade {
            articles: report.articles.into(),
            pages: report.pages.into(),
            seconds: terminal::seconds(start),
        });
        self.teller.published(report.edition.clone());
    }
}

fn due(report: &Report) -> Option<Duration> {
    let due: Timestamp = report.next_due()?.at.parse().ok()?;
    // A clock that steps back must not make this spin.
    Some(Duration::try_from(due.duration_since(Timestamp::now())).unwrap_or_default().max(BUSY))
}

#[cfg(test)]
mod tests {
    use bantin_messages::Message;

    use super::*;
    use crate::preview::outcome;

    /// Stands for whatever is wrong in Bantin itself.
    struct Broken;

    impl Progress for Broken {
        fn stage(&self, stage: &Message, _: Option<usize>) {
            panic!("{stage:?}, and then this");
        }

        fn advance(&self, _: usize) {}
    }

    #[test]
    fn a_fault_of_ours_is_told_on_the_page_and_the_next_change_is_seen() {
        let newsroom = tempfile::tempdir().unwrap();
        fs::write(newsroom.path().join("site.toml"), "").unwrap();
        fs::create_dir(newsroom.path().join("content")).unwrap();
        let (teller, outcomes) = outcome::channel();
        let mut publisher = Publisher {
            newsroom: newsroom.path().to_owned(),
            out: newsroom.path().join("pages"),
            app: AppFiles::default(),
            preview: Preview::default(),
            teller,
            told: None,
        };
        assert_eq!(publisher.survive(&Broken), None);
        assert_eq!(outcomes.borrow().error.as_deref(), Some(&*broken()));
        publisher.survive(&Silent);
        assert_ne!(outcomes.borrow().error.as_deref(), Some(&*broken()), "it went on");
    }
}
