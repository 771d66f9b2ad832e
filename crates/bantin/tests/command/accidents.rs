//! A newsroom whose publishes are broken off all the time, and what must be true nevertheless.

use std::path::PathBuf;

use crate::chance::Chance;
use crate::edition_check::{
    State, Tree, assert_nothing_beside, assert_same, assert_tree_whole, published_afresh, tree,
};
use crate::killing::{Pace, kills, publishes};
use crate::made_up::MadeUp;
use crate::person::Person;

pub struct Accidents {
    pub person: Person,
    pub made_up: MadeUp,
    pub out: PathBuf,
    /// The edition after the last publish that went through.
    pub stands: Tree,
    pub chance: Chance,
    /// Of earlier publishes, of which each had something else to do.
    paces: Vec<Pace>,
    /// How many publishes were killed at work.
    pub killed: usize,
    /// And how many of those had changed something already.
    pub midway: usize,
}

impl Accidents {
    /// With a first edition.
    pub fn begin(articles: usize, seed: u64) -> Self {
        let person = Person::sits_down_in_memory();
        let made_up = MadeUp::with_articles(person.home().join("town"), articles);
        let out = person.home().join("dist");
        let (answer, pace) = publishes(&person, made_up.folder(), &out, &[]);
        answer.ends_with(0);
        let stands = tree(&out);
        assert_tree_whole(&stands, State::Settled, "the first publish");
        Self {
            person,
            made_up,
            out,
            stands,
            chance: Chance::of(seed),
            paces: vec![pace],
            killed: 0,
            midway: 0,
        }
    }

    /// Tells whether it was still at work.
    pub fn kills_one(&mut self, more: &[&str]) -> bool {
        // Of late, not when all was new.
        let late = &self.paces[self.paces.len().saturating_sub(8)..];
        let pace = *self.chance.one_of(late);
        let killed = kills(&self.person, self.made_up.folder(), &self.out, more, pace, &mut self.chance);
        self.killed += usize::from(killed);
        killed
    }

    /// Looks at what stands after a publish that was broken off, goes on as if nothing had
    /// happened and looks again.
    pub fn looks_and_repairs(&mut self, what: &str) -> String {
        let broken = tree(&self.out);
        assert_tree_whole(&broken, State::BrokenOff, &format!("{what}, broken off"));
        let begun = broken != self.stands;
        let said = self.repairs(what);
        self.midway += usize::from(begun && broken != self.stands);
        said
    }

    /// Publishes as if nothing had happened; gives what was said.
    fn repairs(&mut self, what: &str) -> String {
        let (answer, pace) = publishes(&self.person, self.made_up.folder(), &self.out, &[]);
        assert_eq!(answer.code, 0, "{what}, repaired:\n{}\n{}", answer.out, answer.err);
        self.paces.push(pace);
        self.stands = tree(&self.out);
        assert_tree_whole(&self.stands, State::Settled, &format!("{what}, repaired"));
        assert_nothing_beside(&self.out, what);
        answer.out
    }

    pub fn equals_one_without_accidents(&self, what: &str) {
        let afresh = published_afresh(&self.person, self.made_up.folder());
        assert_same(&self.stands, &afresh, &format!("{what}, and one made afresh"));
    }
}
