//! Too many signs of lists and quotes at the beginning of one line: comrak reads a hundred of them, and takes the next for
//! words.

use comrak::Node;

/// So many blocks can begin on one line.
const MOST: usize = 100;

/// Whether a line has more of these signs, at its beginning or behind it.
pub(super) fn may_be_too_deep(line: &str) -> bool {
    line.len() > MOST && line.trim_start().starts_with(is_sign) && line.matches(is_sign).nth(MOST).is_some()
}

/// Whether words begin with a list's sign because too many blocks begin on their line.
pub(super) fn is_too_deep(block: Node<'_>, words: &str) -> bool {
    if !begins_a_list(words) {
        return false;
    }
    let line = block.data().sourcepos.start.line;
    let here = block.ancestors().skip(1).take_while(|outer| outer.data().sourcepos.start.line == line);
    here.take(MOST).count() == MOST
}

fn begins_a_list(words: &str) -> bool {
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let bullet = behind.len() == words.len() && behind.starts_with(['-', '+', '*']);
    (bullet || behind.len() < words.len() && behind.starts_with(['.', ')'])) && behind[1..].starts_with(' ')
}

fn is_sign(c: char) -> bool {
    matches!(c, '-' | '+' | '*' | '>' | '.' | ')') || c.is_ascii_digit()
}
