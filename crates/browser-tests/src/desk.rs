//! The editors' desk of a newsroom: `bantin live` with both of its addresses, and accounts that `bantin user` makes.

use std::sync::Arc;

use rusqlite::Connection;

use crate::bantin::{Live, user};
use crate::edition::Edition;
use crate::newsroom::Newsroom;

/// What everybody chooses here.
pub const PASSWORD: &str = "bốn con trâu trên đồi";

pub struct Desk {
    pub newsroom: Newsroom,
    edition: Edition,
    live: Arc<Live>,
}

impl Desk {
    /// Publishes a newsroom and opens its desk.
    pub fn of(newsroom: Newsroom) -> Self {
        let edition = newsroom.publishes();
        let live = Arc::new(Live::with_desk(edition.folder(), newsroom.path()));
        Desk { newsroom, edition, live }
    }

    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    pub(crate) fn live(&self) -> &Arc<Live> {
        &self.live
    }

    /// As `bantin live` named it.
    pub fn origin(&self) -> String {
        format!("http://{}", self.live.desk())
    }

    /// `bantin user add`; gives the path of the link that it prints.
    pub fn adds(&self, name: &str, role: &str) -> String {
        self.link(&["add", name, "--role", role])
    }

    /// The path of the link that `bantin user` prints.
    pub fn link(&self, words: &[&str]) -> String {
        let said = user(words, self.live.data());
        let line = said.lines().find(|line| line.starts_with(&self.origin()));
        line.unwrap_or_else(|| panic!("no link: {said}")).replacen(&self.origin(), "", 1)
    }

    /// An account whose password is [`PASSWORD`].
    pub fn has_an_account(&self, name: &str, role: &str) {
        let link = self.origin() + &self.adds(name, role);
        let form = [("password", PASSWORD)];
        let chosen = ureq::post(link).header("sec-fetch-site", "same-origin").send_form(form);
        chosen.expect("the password is taken");
    }

    /// All who are signed in have done nothing for so many hours: as after a night, without waiting for one.
    pub fn rests(&self, hours: u32) {
        let rest = "UPDATE sessions SET seen = seen - ?1, begun = begun - ?1";
        self.database().execute(rest, [hours * 3_600]).expect("there are sessions");
    }

    /// Its accounts, and what else the server keeps of them.
    pub fn database(&self) -> Connection {
        Connection::open(self.live.data().join("desk.db")).expect("the server has made it")
    }
}
