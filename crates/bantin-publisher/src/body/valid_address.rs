//! Makes the addresses of links valid. Authors type and paste letters that the URL standard does not allow in addresses.
//! Browsers code them by themselves; other programs that read the page may not.

use std::borrow::Cow;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The same address, with such letters percent-coded. The address is escaped as in HTML.
pub(super) fn valid_address(address: &str) -> Cow<'_, str> {
    if is_valid(address) {
        return Cow::Borrowed(address);
    }
    let plain = address.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    let plain = plain.replace("&nbsp;", "\u{a0}");
    let mut valid = String::with_capacity(plain.len() + 8);
    // A host may be a number in brackets: `[::1]`.
    let scheme = |before: &str| before.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let host = plain.find("://").filter(|at| scheme(&plain[..*at])).map_or(0, |at| at + 3);
    let path = plain[host..].find(['/', '?', '#', '\\']).map_or(plain.len(), |at| host + at);
    let mut marks = 0;
    for (at, letter) in plain.char_indices() {
        marks += usize::from(letter == '#');
        match letter {
            '[' | ']' if at < path => valid.push(letter),
            // In a path, browsers take it for a slash.
            '\\' if !valid.contains(['?', '#']) => valid.push('/'),
            // Only the first one begins a fragment.
            '#' if marks > 1 => valid += "%23",
            '%' if !is_code(&plain[at..]) => valid += "%25",
            _ if is_letter(letter) => valid.push(letter),
            _ => {
                valid.extend(utf8_percent_encode(letter.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
            }
        }
    }
    Cow::Owned(valid)
}

/// Whether an address has only letters that are valid everywhere: most have, and are left as they are.
fn is_valid(address: &str) -> bool {
    address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/:.-_?=+~,!@$*()'".contains(&byte))
}

/// Whether the standard allows this letter in addresses, or it begins a code.
fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric() || "!$&'()*+,-./:;=?@_~#%".contains(letter),
        '\u{80}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => false,
        // The standard allows other kinds of spaces, but they are invisible in an address.
        _ => !letter.is_whitespace() && u32::from(letter) & 0xfffe != 0xfffe,
    }
}

fn is_code(rest: &str) -> bool {
    matches!(rest.as_bytes(), [b'%', a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::valid_address;

    #[test]
    fn an_address_holds_only_letters_of_addresses() {
        for (typed, written) in [
            ("/tin/le-hoi/?a=1&amp;b=2#c", "/tin/le-hoi/?a=1&amp;b=2#c"),
            ("https://vi.example/Lễ_hội", "https://vi.example/Lễ_hội"),
            ("https://x.example/a b.pdf", "https://x.example/a%20b.pdf"),
            ("https://x.example/?q={a|b}^`&quot;&lt;&gt;", "https://x.example/?q=%7Ba%7Cb%7D%5E%60%22%3C%3E"),
            ("https://x.example/100%/50%25", "https://x.example/100%25/50%25"),
            ("http://[::1]/a[1]", "http://[::1]/a%5B1%5D"),
            ("https://x.example\\a\\b?c\\d", "https://x.example/a/b?c%5Cd"),
            ("#a#b", "#a%23b"),
            ("/a\u{a0}b\u{7f}\u{85}c", "/a%C2%A0b%7F%C2%85c"),
            ("mailto:a@x.example?subject=Chào anh", "mailto:a@x.example?subject=Chào%20anh"),
            ("", ""),
        ] {
            assert_eq!(valid_address(typed), written, "{typed}");
        }
    }
}
