//! From a click to the next page: which request wins, and what its answer leads to.
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
}
