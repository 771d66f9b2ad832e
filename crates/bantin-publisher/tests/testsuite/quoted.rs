//! Sentences without what stands in quotes: that was written by an author, or is to be written as it stands.

/// The parts of a sentence outside of quotes.
pub fn outside_quotes(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut quoted = false;
    for part in text.split_inclusive(['“', '”', '"']) {
        if !quoted {
            parts.push(part.trim_end_matches(['“', '”', '"']));
        }
        quoted = match part.chars().last() {
            Some('“') => true,
            Some('”') => false,
            Some('"') => !quoted,
            _ => quoted,
        };
    }
    parts
}
