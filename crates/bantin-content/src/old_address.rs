//! Old addresses: what a site's pages were called before, with a query where they had one (`/Default.aspx?id=123`).
//!
//! There is one spelling of each, the one in which browsers ask for it: letters beyond ASCII in percent codes, codes of
//! plain letters decoded. Upper and lower case differ, as they do for servers. The same grammar is the door for what an
//! author writes and for what the live server reads, and nothing that passes can end or begin anything in a server's
//! configuration: no control characters, quotes, braces, backslashes, dollars or spaces.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Longest old address and longest target, in bytes of the one spelling.
pub const LONGEST_ADDRESS: usize = 2_000;

/// An old address: path, and query where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OldAddress(#[cfg_attr(feature = "schema", schemars(regex(pattern = r"^/([^/].*)?$")))] String);

/// Where an old address leads: a path of the site, perhaps with query and fragment, or a web address elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NewAddress(String);

/// Why a text is no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    #[error("it is empty")]
    Empty,
    #[error("it does not begin with “/”")]
    NoSlash,
    #[error("“{0}” cannot stand in it")]
    Character(char),
    #[error("“//” stands in it")]
    EmptyName,
    #[error("“.” or “..” stands in it as a name")]
    Dots,
    #[error("“%” is not followed by the code of a letter")]
    Percent,
    #[error("what stands behind “#” never reaches a server")]
    Fragment,
    #[error("it is longer than {LONGEST_ADDRESS} letters")]
    TooLong,
}

impl OldAddress {
    /// From what an author wrote.
    pub fn parse(text: &str) -> Result<OldAddress, AddressError> {
        if text.contains('#') {
            return Err(AddressError::Fragment);
        }
        checked(text).map(OldAddress)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path, without the query.
    pub fn path(&self) -> &str {
        self.0.split('?').next().unwrap_or_default()
    }

    /// What stands behind the `?`.
    pub fn query(&self) -> Option<&str> {
        self.0.split_once('?').map(|(_, query)| query)
    }

    /// The same for all spellings of one place: `/a/b`, `/a/b/` and `/a/b/index.html`.
    pub fn place(&self) -> String {
        place(&self.0)
    }
}

impl NewAddress {
    /// A place of the site, from what an author wrote.
    pub fn on_site(text: &str) -> Result<NewAddress, AddressError> {
        let (address, fragment) = text.split_once('#').map_or((text, None), |(a, f)| (a, Some(f)));
        let mut target = checked(address)?;
        if let Some(fragment) = fragment {
            target.push('#');
            spell(fragment, &mut target)?;
        }
        bounded(target).map(NewAddress)
    }

    /// A place elsewhere: `https://` or `http://`, and a host without a name or password before it.
    pub fn elsewhere(text: &str) -> Result<NewAddress, AddressError> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let rest = rest.ok_or(AddressError::NoSlash)?;
        let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let plain = |c: char| matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | ':');
        if let Some(wrong) = host.chars().find(|c| !plain(*c)) {
            return Err(AddressError::Character(wrong));
        }
        if !host.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Err(AddressError::Empty);
        }
        let mut target = text[..text.len() - path.len()].to_owned();
        spell(path, &mut target)?;
        bounded(target).map(NewAddress)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads away from the site.
    pub fn is_elsewhere(&self) -> bool {
        !self.0.starts_with('/')
    }

    /// As [`OldAddress::place`], whatever its fragment.
    pub fn place(&self) -> String {
        place(self.0.split('#').next().unwrap_or_default())
    }
}

/// The place that a request asks for, with its query as it was given; `None` where no old address can be meant.
pub fn place_of_request(path_and_query: &str) -> Option<String> {
    checked(path_and_query).ok().map(|address| place(&address))
}

/// The place without the query.
pub fn place_without_query(place: &str) -> &str {
    place.split('?').next().unwrap_or_default()
}

fn place(address: &str) -> String {
    let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let mut place = path.trim_end_matches('/').to_owned();
    if let Some(query) = query {
        place.push('?');
        place += query;
    }
    place
}

/// Path and query in the one spelling, if they are in the grammar.
fn checked(text: &str) -> Result<String, AddressError> {
    if text.is_empty() {
        return Err(AddressError::Empty);
    }
    if !text.starts_with('/') {
        return Err(AddressError::NoSlash);
    }
    let mut spelled = String::with_capacity(text.len());
    spell(text, &mut spelled)?;
    let path = spelled.split('?').next().unwrap_or_default();
    if path.contains("//") {
        return Err(AddressError::EmptyName);
    }
    if path.split('/').any(|name| matches!(name, "." | "..")) {
        return Err(AddressError::Dots);
    }
    bounded(spelled)
}

fn bounded(address: String) -> Result<String, AddressError> {
    if address.len() > LONGEST_ADDRESS { Err(AddressError::TooLong) } else { Ok(address) }
}

/// Adds a text in the one spelling.
fn spell(text: &str, spelled: &mut String) -> Result<(), AddressError> {
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        match letter {
            '%' => {
                let byte = rest.get(..2).filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
                let byte = byte.and_then(|code| u8::from_str_radix(code, 16).ok());
                let byte = byte.ok_or(AddressError::Percent)?;
                rest = &rest[2..];
                match byte {
                    0..=0x1f | 0x7f => return Err(AddressError::Character(char::from(byte))),
                    b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                        spelled.push(char::from(byte));
                    }
                    _ => push_code(byte, spelled),
                }
            }
            wrong if !may_stand(wrong) => return Err(AddressError::Character(wrong)),
            ascii if ascii.is_ascii() => spelled.push(ascii),
            other => other.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| push_code(byte, spelled)),
        }
    }
    Ok(())
}

fn push_code(byte: u8, spelled: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    spelled.push('%');
    spelled.push(char::from(DIGITS[usize::from(byte >> 4)]));
    spelled.push(char::from(DIGITS[usize::from(byte & 15)]));
}

fn may_stand(c: char) -> bool {
    const NEVER: &[char] = &['"', '\'', '`', '{', '}', '\\', '<', '>', '|', '^', '$', '#'];
    !c.is_control() && !c.is_whitespace() && !NEVER.contains(&c) && !crate::acts(c)
}

impl TryFrom<String> for OldAddress {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        OldAddress::parse(&text)
    }
}

impl TryFrom<String> for NewAddress {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        if text.starts_with('/') { NewAddress::on_site(&text) } else { NewAddress::elsewhere(&text) }
    }
}

impl From<OldAddress> for String {
    fn from(address: OldAddress) -> String {
        address.0
    }
}

impl From<NewAddress> for String {
    fn from(address: NewAddress) -> String {
        address.0
    }
}

impl fmt::Display for OldAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NewAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(text: &str) -> String {
        OldAddress::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).into()
    }

    #[test]
    fn an_old_address_has_the_spelling_that_browsers_ask_for() {
        assert_eq!(spelled("/Default.aspx?id=123"), "/Default.aspx?id=123");
        assert_eq!(spelled("/Tin-tức/"), "/Tin-t%E1%BB%A9c/");
        assert_eq!(spelled("/Tin-t%e1%bb%a9c/"), "/Tin-t%E1%BB%A9c/");
        assert_eq!(spelled("/%61%2Db?q=%7Ea"), "/a-b?q=~a");
        assert_eq!(spelled("/a%2Fb"), "/a%2Fb");
        assert_eq!(spelled("/?a[]=1&b=//x/../y"), "/?a[]=1&b=//x/../y");
        assert_eq!(
            OldAddress::parse("/a").unwrap().place(),
            OldAddress::parse("/a/index.html").unwrap().place()
        );
        assert_ne!(OldAddress::parse("/A").unwrap().place(), OldAddress::parse("/a").unwrap().place());
        assert_eq!(OldAddress::parse("/").unwrap().place(), "");
        assert_eq!(place_of_request("/?id=1").as_deref(), Some("?id=1"));
    }

    #[test]
    fn what_could_end_or_begin_anything_elsewhere_is_no_address() {
        use AddressError::*;
        for (text, why) in [
            ("", Empty),
            ("a/b", NoSlash),
            ("//example.com/", EmptyName),
            ("/a//b", EmptyName),
            ("/a/../b", Dots),
            ("/%2e%2e/b", Dots),
            ("/100%", Percent),
            ("/%zz", Percent),
            ("/a%0d%0aSet-Cookie:x", Character('\r')),
            ("/a%00", Character('\0')),
            ("/a b", Character(' ')),
            ("/a\u{a0}b", Character('\u{a0}')),
            ("/a\nb", Character('\n')),
            ("/a\"b", Character('"')),
            ("/a'b", Character('\'')),
            ("/a;}server{", Character('}')),
            ("/a{b", Character('{')),
            ("/a\\b", Character('\\')),
            ("/$uri", Character('$')),
            ("/<add", Character('<')),
            ("/a\u{202e}b", Character('\u{202e}')),
            ("/a#b", Fragment),
        ] {
            assert_eq!(OldAddress::parse(text), Err(why), "{text:?}");
        }
        assert_eq!(OldAddress::parse(&format!("/{}", "a".repeat(2_000))), Err(TooLong));
        for spelling in spellings::leading_out("/srv/portal/outside.txt") {
            let passed = OldAddress::parse(&spelling).map(String::from).unwrap_or_default();
            assert!(passed.split(['/', '\\']).all(|name| name != ".."), "{spelling:?}");
        }
    }

    #[test]
    fn a_target_is_on_the_site_or_a_web_address_elsewhere() {
        let target = |text: &str| NewAddress::try_from(text.to_owned()).map(String::from);
        assert_eq!(target("/tin/a/?x=1#mục").as_deref(), Ok("/tin/a/?x=1#m%E1%BB%A5c"));
        assert_eq!(target("https://khac.example/a?b").as_deref(), Ok("https://khac.example/a?b"));
        for text in [
            "//khac.example/",
            "javascript:alert(1)",
            "https://ten@khac.example/",
            "https:///a",
            "https://",
            "ftp://khac.example/",
            "https://khac.example/\r\nX: y",
            "https://khac.example/a b",
            "/a#b#c",
            "/\\khac.example",
        ] {
            assert!(target(text).is_err(), "{text}");
        }
    }
}
