//! Text that may stand in XML: of Unicode's characters XML 1.0 refuses some, and names for them do not help.

/// The text without what no XML may hold. What has a meaning in XML stays: its writer escapes that.
pub(crate) fn xml_text(text: &str) -> String {
    text.chars().filter(|&letter| is_xml(letter)).collect()
}

/// `Char` of XML 1.0, without the control characters that it allows only grudgingly.
fn is_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{7e}' | '\u{85}' | '\u{a0}'..='\u{d7ff}'
        | '\u{e000}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..)
        && u32::from(letter) & 0xfffe != 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stay_and_what_is_no_character_goes() {
        let text = "Ễ ặ ỵ “Ữ” đ 🏔\t\n & < ]]>";
        assert_eq!(xml_text(text), text);
        assert_eq!(xml_text("a\u{0}\u{8}\u{b}\u{1f}\u{7f}\u{9f}\u{fdd0}\u{fffe}\u{ffff}\u{1ffff}b"), "ab");
    }
}
