//! What an operator sets.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use bantin_messages::messages::NoNetwork;
use bantin_messages::{Message, MessageLanguage};
use ipnet::IpNet;

use crate::{Clock, Limits, Listen};

/// Seconds until a page asks again, when nothing else is set.
pub const REFRESH_S: u32 = 120;

/// Visitors that one day counts at most, when nothing else is set: more than any town has,
/// and some 250 MB.
pub const MOST_VISITORS: usize = 3_000_000;

/// Everything that the live server is told.
#[derive(Clone)]
pub struct Settings {
    /// A published folder.
    pub edition: PathBuf,
    /// Where visits are kept; made when missing.
    pub data: PathBuf,
    /// Where to listen; see [`crate::bind`].
    pub listen: Listen,
    /// Seconds until a page asks for the figures again.
    pub refresh_s: u32,
    /// Whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<Network>,
    /// Origins beside the site's own that may read the figures and be counted, as `https://www.example.vn`.
    pub allowed_origins: Vec<String>,
    /// Visitors that one day counts at most, which bounds its memory.
    pub most_visitors: usize,
    pub clock: Clock,
    pub limits: Limits,
}

impl Settings {
    /// The usual settings.
    pub fn new(edition: impl Into<PathBuf>, data: impl Into<PathBuf>, listen: Listen) -> Settings {
        Settings {
            edition: edition.into(),
            data: data.into(),
            listen,
            refresh_s: REFRESH_S,
            trusted_proxies: Vec::new(),
            allowed_origins: Vec::new(),
            most_visitors: MOST_VISITORS,
            clock: Clock::system(),
            limits: Limits::default(),
        }
    }
}

/// One address or a range of them: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network(IpNet);

/// Why a text is not a [`Network`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkError(String);

impl Network {
    pub(crate) fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(&address)
    }
}

impl FromStr for Network {
    type Err = NetworkError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = text.parse::<IpAddr>().map(IpNet::from);
        address.or_else(|_| text.parse::<IpNet>()).map(Network).map_err(|_| NetworkError(text.to_owned()))
    }
}

impl NetworkError {
    /// What it should be.
    pub fn message(&self) -> Message {
        NoNetwork { text: (&self.0).into() }.into()
    }
}

/// In English.
impl fmt::Display for NetworkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message().text(MessageLanguage::English))
    }
}

impl std::error::Error for NetworkError {}

impl fmt::Display for Network {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
