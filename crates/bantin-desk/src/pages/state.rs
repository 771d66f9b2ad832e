//! What state an article is in, in a few words.

use bantin_app::{Element, el};

use crate::words::{Words, fill};

/// Of a draft, or of an article that waits for its time.
pub fn state(words: &Words, is_draft: bool, stamp: &str) -> Element {
    // At midnight the stamp is the day alone.
    let sentence = match (is_draft, stamp.contains(':')) {
        (true, _) => words.draft_of,
        (false, true) => words.held_at,
        (false, false) => words.held_on,
    };
    // A draft's time of day is not decided yet.
    let day = stamp.rsplit(' ').next().filter(|_| stamp.contains("ngày ")).unwrap_or(stamp);
    let stamp = if is_draft { day } else { stamp };
    el("span")
        .class(if is_draft { "waiting__state waiting__state--draft" } else { "waiting__state" })
        .child(fill(sentence, &[("stamp", stamp)]))
}
