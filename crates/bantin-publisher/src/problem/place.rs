//! Where in a file something is wrong, and the part of its line that is shown.

use bantin_content::acts;
use serde::{Deserialize, Serialize};

/// A place in a file and its line, to be shown. Of a long line only the part around the place is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The line as written; where it is cut, … stands for the rest.
    pub text: String,
}

/// Characters of a line that are shown; a paragraph may be one long line.
const SHOWN: usize = 96;

impl Place {
    /// `text` is the whole line.
    pub fn new(line: usize, column: usize, text: &str) -> Self {
        let start = left_out(column);
        let mut rest = text.chars().skip(start);
        let mut shown: String = rest.by_ref().take(SHOWN).collect();
        if rest.next().is_some() {
            shown.push('…');
        }
        let text = if start == 0 { shown } else { format!("…{shown}") };
        Place { line, column, text }
    }

    /// The line, and under it a caret at the place.
    pub fn excerpt(&self) -> String {
        let gutter = " ".repeat(self.line.to_string().len());
        let text: String = self.text.chars().map(|c| if acts(c) { ' ' } else { c }).collect();
        let start = left_out(self.column);
        let before = self.column.saturating_sub(1) - start + usize::from(start > 0);
        format!("  {} | {text}\n  {gutter} | {}^\n", self.line, " ".repeat(before))
    }
}

/// Characters that are left out at the beginning of a line, for the place in it to be shown.
fn left_out(column: usize) -> usize {
    let before = column.saturating_sub(1);
    if before > SHOWN * 2 / 3 { before - SHOWN / 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use bantin_messages::messages::NotEmpty;

    use super::*;
    use crate::problem::Problem;

    fn shown(line: &str, column: usize) -> String {
        Problem::error("content/tin/a.md", NotEmpty { path: "it".into() })
            .at(Place::new(12, column, line))
            .to_string()
    }

    #[test]
    fn a_problem_shows_its_line_and_points_at_the_place() {
        assert_eq!(
            shown("lead: Hội đình", 7),
            "content/tin/a.md:12:7: error: it is not empty, so it was left alone [BT0916]\n  \
             12 | lead: Hội đình\n     |       ^\n  → name a new folder, or add --force to put what is missing there \
             (nothing is overwritten)"
        );
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_kept() {
        let line = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        assert!(Place::new(12, 501, &line).text.chars().count() < 120);
        let text = shown(&line, 501);
        let lines: Vec<&str> = text.lines().collect();
        let column = lines[2].find('^').expect("a caret");
        assert_eq!(lines[1].chars().nth(column), Some('X'), "{text}");
    }
}
