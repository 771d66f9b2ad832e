//! Lines of a `map` of nginx: `"/Default.aspx?id=7" "/tin-tuc/le-hoi/";`. There is a file for what has moved for good and
//! one for what has for a while, since `return` takes one number, and one for what is gone: `"/tin-tuc/cu/" page;`.

use super::Mapped;
use crate::read::OldPlace;

/// What means something in an expression. Quotes and backslashes are in no address.
const SIGNS: &[char] = &['.', '?', '+', '*', '(', ')', '[', ']', '-'];

pub(super) fn write(places: &[OldPlace], permanent: bool) -> String {
    let mut text = String::new();
    for place in places.iter().filter(|place| place.redirect.status.is_permanent() == permanent) {
        text.push('"');
        if place.only_spelling {
            text += place.redirect.from.as_str();
        } else {
            expression(place.redirect.from.as_str(), &mut text);
        }
        text += "\" \"";
        text += place.redirect.to.as_str();
        text += "\";\n";
    }
    text
}

pub(super) fn write_gone(mapped: &Mapped<'_>) -> String {
    mapped.gone().map(|(address, gone)| ["\"", &address, "\" ", gone.word(), ";\n"].concat()).collect()
}

/// Texts are compared there without regard to upper and lower case. Where another address is the same but for these, an
/// expression does it, else `/Tin/` would lead `/tin/` to itself without end.
fn expression(address: &str, text: &mut String) {
    text.push_str("~^");
    for letter in address.chars() {
        if SIGNS.contains(&letter) {
            text.push('\\');
        }
        text.push(letter);
    }
    text.push('$');
}
