//! The site that is asked: its origin, and what of an address is still on it.

use url::{Host, Url};

/// The origin of a site, by http or https.
#[derive(Clone, Debug)]
pub struct Site {
    origin: Url,
}

impl Site {
    /// The top of a host: an edition stands there and nowhere below.
    pub fn parse(text: &str) -> Option<Site> {
        let origin = Url::parse(text).ok()?;
        let is_plain = origin.path() == "/"
            && origin.query().is_none()
            && origin.fragment().is_none()
            && origin.username().is_empty()
            && origin.password().is_none()
            && origin.has_host();
        is_plain.then_some(Site { origin })
    }

    /// The whole address of what begins with a slash.
    pub fn at(&self, address: &str) -> Option<Url> {
        self.origin.join(address).ok().filter(|url| url.origin() == self.origin.origin())
    }

    /// Whether an address is on this site. From http to https is a step on the same site; the other way is not.
    pub fn holds(&self, url: &Url) -> bool {
        let is_upgrade = self.origin.scheme() == "http" && url.scheme() == "https";
        url.origin() == self.origin.origin() || (is_upgrade && url.host() == self.origin.host())
    }

    /// Whether it is asked by https, at once or after a step.
    pub fn may_be_secure(&self) -> bool {
        self.is_secure() || !self.is_this_machine()
    }

    fn is_this_machine(&self) -> bool {
        match self.origin.host() {
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => false,
        }
    }

    pub fn is_secure(&self) -> bool {
        self.origin.scheme() == "https"
    }

    /// Name and port of the host.
    pub fn host(&self) -> Option<(Host<&str>, u16)> {
        Some((self.origin.host()?, self.origin.port_or_known_default()?))
    }
}
