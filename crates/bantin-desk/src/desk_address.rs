//! Where the desk stands: all that it links to itself is made of this address, never of what a request says.

use bantin_server::Listen;

/// The origin of the desk, as `site.toml` or the operator gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskAddress {
    /// `https://desk.example.vn`, without the slash at the end.
    origin: String,
    is_secure: bool,
}

/// Why an address cannot be the desk's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskAddressError {
    /// Neither http nor https, or with a path.
    NoOrigin(String),
    /// Plain http that leaves this machine: passwords would travel readable.
    Plain(String),
    /// None is given, and others than this machine reach the desk.
    Missing,
}

impl DeskAddress {
    /// An address that was written. Plain http is for this machine alone, where development happens: cookies have no
    /// `Secure` there.
    pub fn of(text: &str) -> Result<DeskAddress, DeskAddressError> {
        let url = url::Url::parse(text).map_err(|_| DeskAddressError::NoOrigin(text.to_owned()))?;
        let plain = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if !plain || !matches!(url.scheme(), "http" | "https") {
            return Err(DeskAddressError::NoOrigin(text.to_owned()));
        }
        let is_secure = url.scheme() == "https";
        if !is_secure && !is_this_machine(&url) {
            return Err(DeskAddressError::Plain(text.to_owned()));
        }
        Ok(DeskAddress { origin: url.origin().ascii_serialization(), is_secure })
    }

    /// Where it listens, when nothing else was written; only where nobody but this machine reaches it.
    pub fn listening(listen: &Listen) -> Result<DeskAddress, DeskAddressError> {
        let here = DeskAddress::of(&format!("http://{listen}"));
        here.map_err(|_| DeskAddressError::Missing)
    }

    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Every origin at which browsers may find it, with spaces between them: as a policy names them.
    pub(crate) fn origins(&self) -> String {
        if self.is_secure {
            return self.origin.clone();
        }
        let port = self.origin.rsplit_once(':').map(|(_, port)| port);
        let port = port
            .filter(|port| port.parse::<u16>().is_ok())
            .map(|port| format!(":{port}"))
            .unwrap_or_default();
        format!("http://localhost{port} http://127.0.0.1{port}")
    }

    /// Whether everything goes by https, so that cookies have `Secure` and `__Host-`.
    pub fn is_secure(&self) -> bool {
        self.is_secure
    }
}

/// What requests say.
impl DeskAddress {
    /// Whether a `Host` can be the desk's. Behind https the certificate vouches for it, and proxies may write what they
    /// like; on this machine nobody vouches for a name from elsewhere.
    pub(crate) fn may_be_called(&self, host: &[u8]) -> bool {
        self.is_secure || is_plain_here(&[b"http://", host].concat())
    }

    /// Whether an `Origin` is the desk's own; on this machine, by whichever of its names.
    pub(crate) fn is_own_origin(&self, origin: &[u8]) -> bool {
        origin == self.origin.as_bytes() || (!self.is_secure && is_plain_here(origin))
    }
}

fn is_plain_here(origin: &[u8]) -> bool {
    let address = std::str::from_utf8(origin).ok().and_then(|origin| DeskAddress::of(origin).ok());
    address.is_some_and(|address| !address.is_secure)
}

fn is_this_machine(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine_alone() {
        for (text, secure) in [
            ("https://desk.example.vn", true),
            ("https://desk.example.vn:8443/", true),
            ("http://127.0.0.1:8081", false),
            ("http://localhost:8081/", false),
            ("http://[::1]:8081", false),
        ] {
            let address = DeskAddress::of(text).unwrap();
            assert_eq!(address.is_secure(), secure, "{text}");
            assert_eq!(address.origin(), text.trim_end_matches('/'));
        }
        let origins = |text| DeskAddress::of(text).unwrap().origins();
        assert_eq!(origins("http://[::1]:8081"), "http://localhost:8081 http://127.0.0.1:8081");
        assert_eq!(origins("http://localhost/"), "http://localhost http://127.0.0.1");
        assert_eq!(origins("https://desk.example.vn:8443"), "https://desk.example.vn:8443");
        for text in ["http://desk.example.vn", "http://10.0.0.1:8081", "http://localhost.example.vn"] {
            assert_eq!(DeskAddress::of(text), Err(DeskAddressError::Plain(text.to_owned())));
        }
        for text in [
            "",
            "desk.example.vn",
            "ftp://localhost",
            "https://x.vn/desk",
            "https://a:b@x.vn",
            "https://x.vn/?a",
        ] {
            assert_eq!(DeskAddress::of(text), Err(DeskAddressError::NoOrigin(text.to_owned())), "{text}");
        }
    }
}
