//! The desk's cookies: who is signed in, who has still to type a code for it, that a browser is known, and that the button
//! of a preview link was pressed. With https their names begin with `__Host-`, so that no other host can set them.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::desk_address::DeskAddress;
use crate::{known_browser, pressed_button};

/// Which cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Holds the token of a session, until the browser is closed.
    Session,
    /// Holds the token of somebody whose password was right and whose code is asked for. It signs nobody in.
    Pending,
    /// Holds the marks of a known browser.
    Browser,
    /// Holds the mark of a pressed button.
    Button,
}

impl Cookie {
    fn name(self, address: &DeskAddress) -> &'static str {
        match (self, address.is_secure()) {
            (Cookie::Session, true) => "__Host-desk",
            (Cookie::Pending, true) => "__Host-desk-pending",
            (Cookie::Browser, true) => "__Host-desk-known",
            (Cookie::Button, true) => "__Host-desk-preview",
            (Cookie::Session, false) => "desk",
            (Cookie::Pending, false) => "desk-pending",
            (Cookie::Browser, false) => "desk-known",
            (Cookie::Button, false) => "desk-preview",
        }
    }

    /// What a request holds under this name; `None` where it holds several, of which somebody else may have set one.
    pub fn read<'a>(self, headers: &'a HeaderMap, address: &DeskAddress) -> Option<&'a str> {
        let name = self.name(address);
        let lines = headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes);
        // Other hosts of the domain may set cookies with any bytes beside ours; no letter but a plain blank is passed over.
        let mut values = lines
            .flat_map(|line| line.split(|byte| *byte == b';'))
            .filter_map(|pair| pair.trim_ascii_start().strip_prefix(name.as_bytes())?.strip_prefix(b"="));
        let value = values.next()?;
        let value = values.next().is_none().then_some(value)?;
        std::str::from_utf8(value.trim_ascii_end()).ok()
    }

    /// The line that sets it.
    pub fn set(self, value: &str, address: &DeskAddress) -> Option<HeaderValue> {
        let lasts = match self {
            Cookie::Session | Cookie::Pending => String::new(),
            Cookie::Browser => format!("; Max-Age={}", known_browser::LASTS),
            Cookie::Button => format!("; Max-Age={}", pressed_button::LASTS),
        };
        self.line(value, &lasts, address)
    }

    /// The line that takes it away.
    pub fn clear(self, address: &DeskAddress) -> Option<HeaderValue> {
        self.line("", "; Max-Age=0", address)
    }

    fn line(self, value: &str, lasts: &str, address: &DeskAddress) -> Option<HeaderValue> {
        let secure = if address.is_secure() { "; Secure" } else { "" };
        let name = self.name(address);
        HeaderValue::try_from(format!("{name}={value}; Path=/{secure}; HttpOnly; SameSite=Strict{lasts}"))
            .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(COOKIE, HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        let address = DeskAddress::of("https://desk.example.vn").unwrap();
        Cookie::Session.read(&headers, &address).map(str::to_owned)
    }

    #[test]
    fn a_cookie_is_read_by_its_whole_name_and_only_where_there_is_one() {
        assert_eq!(read(&["a=1; __Host-desk=x; b=2"]).as_deref(), Some("x"));
        assert_eq!(read(&["a=1", "__Host-desk=x"]).as_deref(), Some("x"));
        assert_eq!(read(&["__Host-desk=x; __Host-desk=y"]), None);
        assert_eq!(read(&["__Host-desk=x", "__Host-desk=x"]), None);
        assert_eq!(read(&["other=ữ; __Host-desk=x"]).as_deref(), Some("x"), "others' cookies hide nothing");
        for other in
            ["desk=x", "__host-desk=x", "__Host-desk-known=x", "__Host-desk", "\u{2000}__Host-desk=x", ""]
        {
            assert_eq!(read(&[other]), None, "{other}");
        }
    }

    #[test]
    fn a_cookie_is_for_this_host_its_pages_and_no_script() {
        let set = |address: &str| {
            let line = Cookie::Session.set("x", &DeskAddress::of(address).unwrap()).unwrap();
            line.to_str().unwrap().to_owned()
        };
        assert_eq!(set("https://a.vn"), "__Host-desk=x; Path=/; Secure; HttpOnly; SameSite=Strict");
        assert_eq!(set("http://localhost:1"), "desk=x; Path=/; HttpOnly; SameSite=Strict");
    }
}
