//! The name that a text gives a picture, as problems show it.

use crate::body::HERE;

/// A longer name is cut in problems.
const LONGEST_NAME: usize = 100;

/// A picture's name as problems show it.
pub(super) fn brief(name: &str) -> String {
    let name = name.strip_prefix(HERE).filter(|bare| bare.contains(':')).unwrap_or(name);
    let mut brief: String =
        name.chars().take(LONGEST_NAME).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if brief.len() < name.len() {
        brief.push('…');
    }
    brief
}

/// A name as it is written between the brackets of a picture.
pub(super) fn target(name: &str) -> String {
    if name.contains([' ', '(', ')']) { format!("<{name}>") } else { name.to_owned() }
}
