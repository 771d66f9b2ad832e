//! The known word nearest to one that was mistyped.

use bantin_messages::messages::{DidYouMean, KnownHere};
use bantin_messages::{Argument, Message};
use strsim::damerau_levenshtein;

/// Letters by which a word may differ from the one that was meant.
const SLIPS: usize = 4;

/// Longest word that is compared, in bytes: names are shorter, and comparing takes its square.
const LONGEST: usize = 255;

/// Words that are compared. A newsroom may have a hundred thousand sections, and as many slips.
const COMPARED: usize = 10_000;

/// The nearest of the known words, if it is near enough to have been meant.
pub(crate) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase().replace('_', "-");
    let length = word.chars().count();
    let as_long = |known: &&str| known.len() <= LONGEST && known.chars().count().abs_diff(length) <= SLIPS;
    let distance = |known: &&str| damerau_levenshtein(&word, &known.replace('_', "-"));
    let nearest = known.into_iter().take(COMPARED).filter(as_long).min_by_key(distance)?;
    let letters = length.min(nearest.chars().count());
    (distance(&nearest) <= (letters / 3).clamp(1, SLIPS)).then_some(nearest)
}

/// The known word that was meant, or all of them.
pub(crate) fn meant_or_known<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Message {
    match did_you_mean(word, known.clone()) {
        Some(word) => DidYouMean { word: word.into() }.into(),
        None => KnownHere { names: listed(known).into() }.into(),
    }
}

/// What may have been meant, as messages take it: how many such names there are, none or one, and the name.
pub(crate) fn guess(meant: Option<impl Into<Argument>>) -> (Argument, Argument) {
    match meant {
        Some(meant) => (1_usize.into(), meant.into()),
        None => (0_usize.into(), "".into()),
    }
}

/// The names, set apart: “a”, “b” and “c”; a long list ends in “…”.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 12;
    let names: Vec<&str> = names.into_iter().collect();
    let mut text = names.iter().take(SHOWN).map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
    if names.len() > SHOWN {
        text.push_str(", …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_another_word_finds_none() {
        let known = ["headline", "published", "time_zone"];
        assert_eq!(did_you_mean("headlnie", known), Some("headline"));
        assert_eq!(did_you_mean("Published", known), Some("published"));
        assert_eq!(did_you_mean("time-zone", known), Some("time_zone"));
        assert_eq!(did_you_mean("colour", known), None);
        assert_eq!(did_you_mean("x", []), None);
        assert_eq!(did_you_mean(&"headline".repeat(1 << 17), known), None);
    }
}
