//! Who asks: the address behind proxies, and from which site.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

use crate::origin::Origin;
use crate::settings::Network;

/// The reader's address. `X-Forwarded-For` counts only as far as trusted proxies wrote it,
/// so it is read from the right; whatever a reader put before it is not believed.
pub fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let trusts = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut address = peer.to_canonical();
    for hop in hops(headers).rev() {
        if !trusts(address) {
            break;
        }
        match parse(hop) {
            Some(before) => address = before,
            None => break,
        }
    }
    address
}

fn hops(headers: &HeaderMap) -> impl DoubleEndedIterator<Item = &str> {
    let lines = headers.get_all("x-forwarded-for").iter();
    let lines: Vec<&str> = lines.map(|line| line.to_str().unwrap_or("?")).collect();
    lines.into_iter().flat_map(|line| line.split(',')).collect::<Vec<_>>().into_iter()
}

/// An address, with a port or without.
fn parse(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let bare = hop.strip_prefix('[').and_then(|hop| hop.strip_suffix(']')).unwrap_or(hop);
    let address = bare.parse::<IpAddr>().or_else(|_| hop.parse::<SocketAddr>().map(|socket| socket.ip()));
    address.ok().map(|address| address.to_canonical())
}

/// From where a request was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// This host's own pages, or no browser's page at all.
    Own,
    /// Another origin that is the site's, or was allowed.
    Allowed,
    /// Somebody else's page.
    Foreign,
}

/// Judges `Origin` and `Sec-Fetch-Site`, which scripts cannot forge.
pub fn sender(headers: &HeaderMap, host: Option<&str>, is_allowed: impl Fn(&Origin) -> bool) -> Sender {
    let cross_site = headers.get("sec-fetch-site").is_some_and(|site| site.as_bytes() == b"cross-site");
    let own = if cross_site { Sender::Foreign } else { Sender::Own };
    let Some(origin) = headers.get(ORIGIN) else { return own };
    let Some(origin) = origin.to_str().ok().and_then(Origin::of) else { return Sender::Foreign };
    if host.is_some_and(|host| origin.is_at(host)) {
        return own;
    }
    if is_allowed(&origin) { Sender::Allowed } else { Sender::Foreign }
}

/// The host that the request was meant for.
pub fn host<'a>(headers: &'a HeaderMap, uri: &'a axum::http::Uri) -> Option<&'a str> {
    let header = headers.get(HOST).and_then(|host| host.to_str().ok());
    header.or_else(|| uri.authority().map(|authority| authority.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_forwarded_header_counts_only_from_a_trusted_proxy() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.7"], &[]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", &["198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
        assert_eq!(seen("::ffff:10.0.0.1", &["198.51.100.7"], &["10.0.0.1"]), "198.51.100.7");
    }

    #[test]
    fn it_is_read_from_the_right() {
        let trusted = &["10.0.0.0/8"];
        assert_eq!(seen("10.0.0.1", &["1.1.1.1, 198.51.100.7, 10.0.0.2"], trusted), "198.51.100.7");
        assert_eq!(seen("10.0.0.1", &["1.1.1.1", "198.51.100.7"], trusted), "198.51.100.7");
        assert_eq!(seen("10.0.0.1", &["1.1.1.1, nonsense"], trusted), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &["[2001:db8::1]:4711"], trusted), "2001:db8::1");
        assert_eq!(seen("10.0.0.1", &["198.51.100.7:4711"], trusted), "198.51.100.7");
        assert_eq!(seen("10.0.0.1", &[], trusted), "10.0.0.1");
    }

    fn judged(origin: Option<&str>, site: Option<&str>) -> Sender {
        let mut headers = HeaderMap::new();
        origin.map(|origin| headers.insert(ORIGIN, origin.parse().unwrap()));
        site.map(|site| headers.insert("sec-fetch-site", site.parse().unwrap()));
        let base = Origin::of("https://www.example.vn").unwrap();
        sender(&headers, Some("live.example.vn"), |origin| *origin == base)
    }

    #[test]
    fn only_the_sites_own_pages_are_counted() {
        assert_eq!(judged(None, None), Sender::Own);
        assert_eq!(judged(None, Some("same-origin")), Sender::Own);
        assert_eq!(judged(None, Some("cross-site")), Sender::Foreign);
        assert_eq!(judged(Some("https://live.example.vn"), Some("same-origin")), Sender::Own);
        assert_eq!(judged(Some("https://www.example.vn"), Some("same-site")), Sender::Allowed);
        assert_eq!(judged(Some("https://other.vn"), Some("cross-site")), Sender::Foreign);
        assert_eq!(judged(Some("https://other.vn"), None), Sender::Foreign);
        assert_eq!(judged(Some("null"), None), Sender::Foreign);
    }
}
