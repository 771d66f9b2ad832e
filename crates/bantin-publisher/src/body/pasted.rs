//! Pictures that were pasted into a text as data (`data:image/png;base64,…`). They are never published. They may be larger
//! than all of the text, so only their beginnings are kept while it is read.

use std::borrow::Cow;

use memchr::memmem::find_iter;

/// The end of a pasted file's beginning; its data follow.
const BASE64: &[u8] = b";base64,";

/// Letters of a file's data that are kept.
const KEPT: usize = 32;

/// The text without the data of pasted files. It has the same lines.
pub(crate) fn without_pasted(text: &str) -> Cow<'_, str> {
    let mut short = String::new();
    let mut copied = 0;
    for at in find_iter(text.as_bytes(), BASE64) {
        if at < copied {
            continue;
        }
        let start = at + BASE64.len();
        let letter = |byte: &u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_' | b'%')
        };
        let length = text.as_bytes()[start..].iter().take_while(|byte| letter(byte)).count();
        if length > KEPT {
            short.push_str(&text[copied..start + KEPT]);
            copied = start + length;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    short.push_str(&text[copied..]);
    Cow::Owned(short)
}

/// The kind of the file that an address holds in itself: `image/png` of `data:image/png;base64,…`.
pub(crate) fn pasted(address: &str) -> Option<&str> {
    let address = address.trim_start();
    let (scheme, data) = address.split_once(':')?;
    let kind = data.split([';', ',']).next().unwrap_or_default().trim();
    let kind = if kind.is_empty() || kind.len() > KEPT { "a file" } else { kind };
    scheme.eq_ignore_ascii_case("data").then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_pasted_the_beginning_is_read() {
        let letters = "A".repeat(1 << 20);
        let text = format!("![a](data:image/png;base64,{letters}=)\n\n[b]: <data:image/gif;base64,R0lG>\n");
        let short = without_pasted(&text);
        let kept = "A".repeat(KEPT);
        assert_eq!(
            short,
            format!("![a](data:image/png;base64,{kept})\n\n[b]: <data:image/gif;base64,R0lG>\n")
        );
        assert!(matches!(without_pasted("Chợ họp.\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_pasted_file_is_known_by_its_scheme() {
        assert_eq!(pasted(" DATA:image/png;base64,AAAA"), Some("image/png"));
        assert_eq!(pasted("data:,a"), Some("a file"));
        assert_eq!((pasted("a.jpg"), pasted("https://a.example/data:x")), (None, None));
    }
}
