//! Percent-coded addresses, decoded.

use percent_encoding::percent_decode_str;

/// `le%20hoi.jpg` as `le hoi.jpg`. An address whose decoded bytes are not UTF-8 stays as it is.
pub(crate) fn percent_decoded(address: &str) -> String {
    percent_decode_str(address).decode_utf8().map_or_else(|_| address.to_owned(), Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_codes_of_utf_8_are_decoded() {
        assert_eq!(percent_decoded("a%20b%2520c"), "a b%20c");
        assert_eq!(percent_decoded("100%.jpg"), "100%.jpg");
        assert_eq!(percent_decoded("%ff"), "%ff");
    }
}
