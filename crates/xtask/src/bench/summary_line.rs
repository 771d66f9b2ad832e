//! The line that `bantin publish` ends with, read back.

use anyhow::{Context, Result};

/// What it tells.
#[derive(Debug, PartialEq, Eq)]
pub struct Summary {
    pub articles: usize,
    pub pages: usize,
    pub written: usize,
    pub kept: usize,
    pub removed: usize,
}

/// Finds and reads it: “Published 3 articles on 9 pages into dist: 12 files written, 4 kept, 0 removed, 1.2 s.”
pub fn read(printed: &str) -> Result<Summary> {
    let line = printed
        .lines()
        .find(|line| line.starts_with("Published "))
        .with_context(|| format!("bantin publish did not say “Published …” but: {}", printed.trim()))?;
    summary(line).with_context(|| format!("bantin publish says it in new words: {line}"))
}

fn summary(line: &str) -> Option<Summary> {
    // The folder between may hold anything, digits and commas too.
    let (counts, rest) = line.split_once(" into ")?;
    let (_, changes) = rest.rsplit_once(": ")?;
    Some(Summary {
        articles: before(counts, "article")?,
        pages: before(counts, "page")?,
        written: before(changes, "file")?,
        kept: before(changes, "kept")?,
        removed: before(changes, "removed")?,
    })
}

/// The number in front of a word.
fn before(text: &str, word: &str) -> Option<usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|next| next.starts_with(word))?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_found() {
        let printed = "Held back, 1 draft:\n  Nháp (content/nhap.md)\n\
            Published 20000 articles on 22008 pages into /a: b/12 files: 44038 files written, 7 kept, 2 removed, 31.5 s.\n\
            Next: put it on your web host\n";
        let told = Summary { articles: 20_000, pages: 22_008, written: 44_038, kept: 7, removed: 2 };
        assert_eq!(read(printed).unwrap(), told);
    }

    #[test]
    fn one_article_is_spelled_otherwise_than_two() {
        let printed = "Published 1 article on 1 page into dist: 1 file written, 0 kept, 0 removed, 0.1 s.";
        assert_eq!(
            read(printed).unwrap(),
            Summary { articles: 1, pages: 1, written: 1, kept: 0, removed: 0 }
        );
    }

    #[test]
    fn other_words_are_shown() {
        assert!(read("error: no").unwrap_err().to_string().contains("error: no"));
        assert!(read("Published much.").unwrap_err().to_string().contains("Published much."));
    }
}
