//! From a click to the next page: which request wins, what its answer leads to, and when it is a plain load for a new
//! build of the app.
//! Knows nothing of the browser; `host` listens and shows.

use crate::api::Failure;

/// Tells one request from those before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket(u32);

/// What an answer leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Next<P> {
    /// Another request was made since: nothing happens.
    Nothing,
    Show(P),
    /// No network: the screen says so, and the old page is a Back away.
    SayOffline,
    /// The answer is not the page's data: the host's own page at that address knows more.
    PlainLoad,
}

/// The requests of one reader, of which the latest wins.
#[derive(Debug, Default)]
pub struct Navigation {
    latest: u32,
}

impl Navigation {
    /// The reader asks for a page; whatever was asked before has lost.
    pub fn ask(&mut self) -> Ticket {
        self.latest += 1;
        Ticket(self.latest)
    }

    /// A request is answered.
    pub fn answer<P>(&mut self, ticket: Ticket, answer: Result<P, Failure>) -> Next<P> {
        if ticket.0 != self.latest {
            return Next::Nothing;
        }
        match answer {
            Ok(page) => Next::Show(page),
            Err(Failure::Offline) => Next::SayOffline,
            Err(Failure::Wrong) => Next::PlainLoad,
        }
    }
}

/// Whether the next page is loaded plainly, which brings the build of the app that the site has now: where another one
/// runs, and no page was loaded for it yet. Of that build or of another, the page that comes then is not left for its sake.
pub fn is_left_for_the_newest(running: &str, newest: &str, was_loaded_for: bool) -> bool {
    newest != running && !was_loaded_for
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_shows_its_page() {
        let mut navigation = Navigation::default();
        let ticket = navigation.ask();
        assert_eq!(navigation.answer(ticket, Ok("a")), Next::Show("a"));
    }

    #[test]
    fn of_many_quick_clicks_the_last_one_wins_whatever_comes_first() {
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let mut navigation = Navigation::default();
            let tickets = [navigation.ask(), navigation.ask(), navigation.ask()];
            let shown: Vec<usize> = order
                .into_iter()
                .filter(|&click| navigation.answer(tickets[click], Ok(click)) == Next::Show(click))
                .collect();
            assert_eq!(shown, [2], "{order:?}");
        }
    }

    #[test]
    fn a_late_failure_of_an_earlier_click_troubles_nobody() {
        let mut navigation = Navigation::default();
        let (first, second) = (navigation.ask(), navigation.ask());
        assert_eq!(navigation.answer::<()>(first, Err(Failure::Wrong)), Next::Nothing);
        assert_eq!(navigation.answer(second, Ok(())), Next::Show(()));
        assert_eq!(navigation.answer::<()>(first, Err(Failure::Offline)), Next::Nothing);
    }

    #[test]
    fn no_network_is_said_and_can_be_tried_again() {
        let mut navigation = Navigation::default();
        let ticket = navigation.ask();
        assert_eq!(navigation.answer::<()>(ticket, Err(Failure::Offline)), Next::SayOffline);
        let again = navigation.ask();
        assert_eq!(navigation.answer(again, Ok(())), Next::Show(()));
    }

    #[test]
    fn a_wrong_answer_is_left_to_a_plain_load() {
        let mut navigation = Navigation::default();
        let ticket = navigation.ask();
        assert_eq!(navigation.answer::<()>(ticket, Err(Failure::Wrong)), Next::PlainLoad);
    }

    /// A tab that clicks on and on; how often it loaded plainly. Each load brings the build that `pages` have then.
    fn loads(first: &str, pages: &str, newest: &[&str]) -> usize {
        let (mut running, mut loaded_for) = (first, Vec::new());
        for newest in newest {
            if is_left_for_the_newest(running, newest, loaded_for.contains(newest)) {
                running = pages;
                loaded_for.push(*newest);
            }
        }
        loaded_for.len()
    }

    #[test]
    fn each_new_build_is_taken_by_one_plain_load() {
        assert_eq!(loads("one", "one", &["one", "one"]), 0);
        assert_eq!(loads("one", "two", &["one", "two", "two", "two"]), 1);
    }

    #[test]
    fn a_build_that_never_comes_is_waited_for_once() {
        assert_eq!(loads("one", "one", &["three", "three", "three"]), 1);
        assert_eq!(loads("one", "two", &["three", "three", "three"]), 1);
        // Caches that disagree, for as long as they do.
        assert_eq!(loads("one", "one", &["two", "one", "two", "one", "two"]), 1);
        assert_eq!(loads("one", "one", &["two", "three", "two", "three", "two", "three"]), 2);
    }
}
