//! What turns one edition into the next: files that come and files that go, in the order in which every moment is
//! whole.

use serde::{Deserialize, Serialize};

use crate::edition::edition_path::{EditionId, EditionPath, twin};
use crate::edition::rank::Rank;

/// From one edition to the next. Where it comes from a file, its paths and ids are texts that are not believed yet.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Changes<Path = EditionPath, Id = EditionId> {
    pub from: Id,
    pub to: Id,
    /// Done first, one after the other.
    pub moves: Vec<Move<Path>>,
    /// Done then, one after the other.
    pub removals: Vec<Removal<Path>>,
}

/// A file that comes. It waits in the stage under a number, and its twin beside it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Move<Path = EditionPath> {
    pub rank: Rank,
    pub number: u32,
    /// There is no file at the path yet.
    pub new: bool,
    pub path: Path,
}

/// A file that goes, and its twin with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Removal<Path = EditionPath> {
    pub rank: Rank,
    pub path: Path,
}

impl Changes {
    /// Puts everything into its order.
    pub fn new(from: EditionId, to: EditionId, mut moves: Vec<Move>, mut removals: Vec<Removal>) -> Self {
        moves.sort_by(|a, b| a.rank.of_coming(a.new, &a.path).cmp(&b.rank.of_coming(b.new, &b.path)));
        removals.sort_by(|a, b| a.rank.of_going(&a.path).cmp(&b.rank.of_going(&b.path)));
        Changes { from, to, moves, removals }
    }

    pub fn is_empty(&self) -> bool {
        self.moves.is_empty() && self.removals.is_empty()
    }
}

/// The name under which the twin of a file waits.
pub(crate) fn twin_of_number(number: u32) -> String {
    twin(&number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_comes_first_and_goes_last() {
        let path = |path: &str| EditionPath::try_from(path).unwrap();
        let id = |id: &str| EditionId::try_from(id.to_owned()).unwrap();
        let come = |rank, number, new, at: &str| Move { rank, number, new, path: path(at) };
        let moves = vec![
            come(Rank::Front, 0, false, "index.html"),
            come(Rank::PageData, 1, false, "a.json"),
            come(Rank::Page, 2, true, "tin/moi/index.html"),
        ];
        let go = |rank, at: &str| Removal { rank, path: path(at) };
        let removals = vec![go(Rank::PageData, "b.json"), go(Rank::List, "tin/index.html")];
        let changes = Changes::new(id("one"), id("two"), moves, removals);
        let paths: Vec<&str> = changes.moves.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(paths, ["tin/moi/index.html", "a.json", "index.html"]);
        assert_eq!(changes.removals[0].path.as_str(), "tin/index.html");
    }
}
