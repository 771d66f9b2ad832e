//! A made-up newsroom and its edition, as an editor has them before something goes wrong.

use std::path::PathBuf;

use crate::made_up::MadeUp;
use crate::person::Person;

/// The newsroom is `town`, the edition `dist`, both in the person's home.
pub struct Portal {
    pub person: Person,
    pub made_up: MadeUp,
    pub out: PathBuf,
}

impl Portal {
    pub fn unpublished(articles: usize) -> Self {
        let person = Person::sits_down();
        let made_up = MadeUp::with_articles(person.home().join("town"), articles);
        Self { out: person.home().join("dist"), person, made_up }
    }

    pub fn published(articles: usize) -> Self {
        let portal = Self::unpublished(articles);
        portal.publishes(&[], 0);
        portal
    }

    /// Publishes with `more` options, which ends with `code`; gives all that was said.
    #[track_caller]
    pub fn publishes(&self, more: &[&str], code: i32) -> String {
        let answer =
            self.person.types(&[&["publish", "town", "--out", "dist"], more].concat()).ends_with(code);
        answer.out + &answer.err
    }
}
