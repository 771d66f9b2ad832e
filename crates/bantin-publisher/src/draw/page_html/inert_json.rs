//! JSON inside a page: nothing in it can end the script that holds it, whatever an author wrote.

use std::io;

use serde::Serialize;

/// `<` could begin `</script` or `<!--`. The other two end lines in older scripts, though not in JSON.
const ESCAPED: [(char, &str); 3] = [('<', "\\u003c"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];

pub(super) fn inert_json<T: Serialize>(value: &T) -> io::Result<String> {
    let mut json = serde_json::to_string(value)?;
    for (letter, escaped) in ESCAPED {
        if json.contains(letter) {
            json = json.replace(letter, escaped);
        }
    }
    Ok(json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script_and_each_reads_back_as_it_was() {
        let hostile = "</script><!-- <script>alert(1)</script> \u{2028}\u{2029}\u{0}\u{7}\"\\ ]]>";
        let json = inert_json(&hostile).unwrap();
        assert!(!json.contains(['<', '\u{2028}', '\u{2029}', '\u{0}', '\u{7}']), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), hostile);
    }
}
