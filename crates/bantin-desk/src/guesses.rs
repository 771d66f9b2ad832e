//! How often a password may be tried: for each account, from all browsers together that it does not know; and for each
//! browser that it does know, so that somebody who guesses shuts nobody out.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::account_name::AccountName;
use crate::known_browser::BrowserId;

/// Tries that are evaluated in a minute.
const MOST: usize = 20;

/// What is behind us is forgotten.
const WINDOW: Duration = Duration::from_secs(60);

/// Names without an account that are remembered: strangers must not fill the memory.
const MOST_NAMES: usize = 100_000;

/// Where there are so many, those that are over are looked for once in so long.
const LOOKED_FOR: Duration = Duration::from_secs(1);

/// Tries of the last minute.
#[derive(Default)]
pub struct Guesses(Mutex<Tables>);

#[derive(Default)]
struct Tables {
    accounts: HashMap<i64, Tries>,
    browsers: HashMap<BrowserId, Tries>,
    names: HashMap<[u8; 32], Tries>,
    /// When names that are over were looked for last.
    looked: Option<Duration>,
}

#[derive(Default)]
struct Tries {
    at: Vec<Duration>,
    refused: Option<Duration>,
}

/// Whose tries are counted together.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// An account, by browsers that it does not know.
    Account(i64),
    /// An account, by a browser that it knows.
    Browser(BrowserId),
    /// A name that no account has; `None` for what can be no name.
    Nobody(Option<&'a AccountName>),
}

/// Whether a try is evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Evaluated,
    Refused {
        /// The first that is refused in this minute: the log tells it once.
        is_first: bool,
    },
}

impl Guesses {
    /// A try, at what a clock shows that only runs on.
    pub fn attempt(&self, target: Target<'_>, now: Duration) -> Verdict {
        let mut tables = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let tables = &mut *tables;
        let is_crowded = tables.is_crowded(now);
        match target {
            Target::Account(account) => {
                tables.accounts.entry(account).or_default().attempt_in(is_crowded, now)
            }
            Target::Browser(browser) => {
                make_room(&mut tables.browsers, now);
                tables.browsers.entry(browser).or_default().attempt(now)
            }
            Target::Nobody(name) => {
                let key = blake3::hash(name.map(AccountName::key).unwrap_or_default().as_bytes());
                match tables.names.get_mut(key.as_bytes()) {
                    Some(tries) => tries.attempt_in(is_crowded, now),
                    None if is_crowded => REFUSED_IN_A_CROWD,
                    None => tables.names.entry(*key.as_bytes()).or_default().attempt(now),
                }
            }
        }
    }
}

/// More names were tried in a minute than are remembered. To forget some would give them more tries than an account has, and
/// so tell them apart; no name is evaluated then that was not tried in the last minute, whether an account has it or not.
const REFUSED_IN_A_CROWD: Verdict = Verdict::Refused { is_first: false };

impl Tables {
    fn is_crowded(&mut self, now: Duration) -> bool {
        let is_full = self.names.len() >= MOST_NAMES;
        if is_full && self.looked.is_none_or(|looked| now >= looked + LOOKED_FOR) {
            self.looked = Some(now);
            forget_over(&mut self.names, now);
        }
        self.names.len() >= MOST_NAMES
    }
}

impl Tries {
    fn attempt_in(&mut self, is_crowded: bool, now: Duration) -> Verdict {
        self.forget(now);
        if is_crowded && self.at.is_empty() { REFUSED_IN_A_CROWD } else { self.attempt(now) }
    }

    fn attempt(&mut self, now: Duration) -> Verdict {
        self.forget(now);
        if self.at.len() < MOST {
            self.at.push(now);
            return Verdict::Evaluated;
        }
        let is_first = self.refused.is_none();
        self.refused.get_or_insert(now);
        Verdict::Refused { is_first }
    }

    fn forget(&mut self, now: Duration) {
        let recent = |at: &Duration| *at + WINDOW > now;
        self.at.retain(recent);
        self.refused = self.refused.filter(recent);
    }
}

/// Forgets what is over where there is much; all of it where that does not help.
fn make_room<K: Hash + Eq>(table: &mut HashMap<K, Tries>, now: Duration) {
    if table.len() < MOST_NAMES {
        return;
    }
    forget_over(table, now);
    if table.len() >= MOST_NAMES {
        table.clear();
    }
}

fn forget_over<K: Hash + Eq>(table: &mut HashMap<K, Tries>, now: Duration) {
    table.retain(|_, tries| {
        tries.forget(now);
        !tries.at.is_empty()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: u64) -> Duration {
        Duration::from_secs(second)
    }

    fn evaluated(guesses: &Guesses, target: Target<'_>, tries: usize, now: Duration) -> usize {
        (0..tries).filter(|_| guesses.attempt(target, now) == Verdict::Evaluated).count()
    }

    #[test]
    fn twenty_tries_a_minute_are_evaluated_of_an_account_and_of_a_name_that_is_none() {
        let guesses = Guesses::default();
        let name: AccountName = "ai đó".parse().unwrap();
        for target in [Target::Account(1), Target::Nobody(Some(&name)), Target::Nobody(None)] {
            assert_eq!(evaluated(&guesses, target, 1_000, at(100)), 20);
            assert_eq!(evaluated(&guesses, target, 10, at(159)), 0);
            assert_eq!(evaluated(&guesses, target, 30, at(160)), 20);
        }
        assert_eq!(evaluated(&guesses, Target::Account(2), 30, at(160)), 20, "another account");
    }

    #[test]
    fn who_guesses_shuts_no_known_browser_out() {
        let guesses = Guesses::default();
        assert_eq!(evaluated(&guesses, Target::Account(1), 1_000, at(5)), 20);
        assert_eq!(
            evaluated(&guesses, Target::Browser([7; 16]), 1_000, at(5)),
            20,
            "it has a limit of its own"
        );
        assert_eq!(evaluated(&guesses, Target::Browser([8; 16]), 1, at(5)), 1);
    }

    #[test]
    fn the_first_refusal_of_a_minute_is_told_apart() {
        let guesses = Guesses::default();
        evaluated(&guesses, Target::Account(1), 20, at(0));
        let refused = |now| guesses.attempt(Target::Account(1), now);
        assert_eq!(refused(at(1)), Verdict::Refused { is_first: true });
        assert_eq!(refused(at(2)), Verdict::Refused { is_first: false });
    }

    #[test]
    fn a_crowd_of_names_fills_no_memory_and_tells_no_account_from_none() {
        let guesses = Guesses::default();
        let name = |n: usize| format!("a{n}").parse::<AccountName>().unwrap();
        assert_eq!(evaluated(&guesses, Target::Account(1), 15, at(10)), 15);
        assert_eq!(evaluated(&guesses, Target::Nobody(Some(&name(1))), 15, at(10)), 15);
        assert_eq!(evaluated(&guesses, Target::Account(3), 1, at(0)), 1);
        for n in 2..MOST_NAMES + 10 {
            guesses.attempt(Target::Nobody(Some(&name(n))), at(11));
        }
        assert_eq!(guesses.0.lock().unwrap().names.len(), MOST_NAMES);
        let of_each = |account: i64, n: usize, now: u64| {
            let nobody = name(n);
            [Target::Account(account), Target::Nobody(Some(&nobody))]
                .map(|target| evaluated(&guesses, target, 30, at(now)))
        };
        assert_eq!(of_each(1, 1, 12), [5, 5], "what was tried before goes on");
        assert_eq!(of_each(2, MOST_NAMES + 20, 12), [0, 0], "what was not is refused");
        assert_eq!(of_each(3, MOST_NAMES + 30, 65), [0, 0], "what was tried long ago, too");
        assert_eq!(evaluated(&guesses, Target::Browser([7; 16]), 1, at(12)), 1, "known browsers are let in");
        assert_eq!(of_each(2, MOST_NAMES + 20, 80), [20, 20], "the crowd is over");
    }
}
