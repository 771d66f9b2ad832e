//! Tells what an edition does not have yet: drafts, and articles that are dated later.

use bantin_messages::messages::{ArticlesHeldBack, DraftsHeldBack, NextFallsDue};
use bantin_publisher::Withheld;

use crate::terminal;

/// Names them, and when the next falls due.
pub fn tell(withheld: &Withheld) {
    if !withheld.drafts.is_empty() {
        terminal::say(DraftsHeldBack { count: withheld.drafts.len().into() });
        terminal::say_first(&withheld.drafts, |draft| {
            format!("  {} ({})", beginning(&draft.headline), draft.file)
        });
    }
    if let Some(next) = withheld.held.first() {
        terminal::say(ArticlesHeldBack { count: withheld.held.len().into() });
        terminal::say_first(&withheld.held, |held| {
            format!("  {}  {} ({})", held.published.at, beginning(&held.headline), held.file)
        });
        terminal::say(NextFallsDue { moment: next.published.at.as_str().into() });
    }
}

/// As much of a headline as tells which it is.
fn beginning(headline: &str) -> String {
    const SHOWN: usize = 120;
    let shown: String = headline.chars().take(SHOWN).collect();
    if shown.len() == headline.len() { shown } else { shown + "…" }
}
