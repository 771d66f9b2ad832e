//! An origin: scheme, host and port, as browsers write it.

use std::fmt;

use axum::http::Uri;
use bantin_messages::Argument;
use bantin_messages::messages::{LiveDiffersByPort, LiveDiffersByScheme, LiveDiffersByWww};

/// `https://www.example.vn`, lower case, without the scheme's own port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: String,
    host: String,
}

impl Origin {
    /// The origin of an address; a path after it does not matter.
    pub fn of(address: &str) -> Option<Origin> {
        let uri: Uri = address.parse().ok()?;
        let scheme = uri.scheme_str()?.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") {
            return None;
        }
        Some(Origin { scheme, host: host(uri.authority()?.as_str()) })
    }

    /// Whether a `Host` header names it. The scheme is not asked: a proxy may have ended TLS.
    pub fn is_at(&self, host_header: &str) -> bool {
        self.host == host(host_header)
    }

    /// In words, what alone keeps the other from being this one; nothing when they have little in common.
    pub fn difference(&self, other: &Origin) -> Argument {
        let bare = |origin: &Origin| {
            let host = origin.host.strip_prefix("www.").unwrap_or(&origin.host);
            host.split(':').next().unwrap_or_default().to_owned()
        };
        if bare(self) != bare(other) {
            "".into()
        } else if self.host == other.host {
            LiveDiffersByScheme.into()
        } else if self.host.starts_with("www.") != other.host.starts_with("www.") {
            LiveDiffersByWww.into()
        } else {
            LiveDiffersByPort.into()
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}://{}", self.scheme, self.host)
    }
}

fn host(authority: &str) -> String {
    let host = authority.to_ascii_lowercase();
    let bare = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80"));
    bare.unwrap_or(&host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_and_what_the_browser_sends_are_one_origin() {
        assert_eq!(Origin::of("https://www.example.vn/tin/"), Origin::of("https://WWW.example.vn:443"));
        assert_ne!(Origin::of("https://www.example.vn"), Origin::of("https://example.vn"));
        assert_ne!(Origin::of("https://www.example.vn"), Origin::of("http://www.example.vn"));
        assert_eq!(Origin::of("null"), None);
        assert_eq!(Origin::of(""), None);
    }

    #[test]
    fn a_host_header_names_it_behind_any_scheme() {
        let origin = Origin::of("http://127.0.0.1:8080").unwrap();
        assert!(origin.is_at("127.0.0.1:8080"));
        assert!(!origin.is_at("127.0.0.1:8081"));
        assert!(Origin::of("https://www.example.vn").unwrap().is_at("www.example.vn"));
    }
}
