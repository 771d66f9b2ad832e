//! Where old addresses lead, `/api/v1/redirects.json`: the live server answers by it, and whoever keeps another server.

use serde::{Deserialize, Serialize};

use crate::{NewAddress, OldAddress};

/// Every old address of the site, in the order of their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Redirects {
    pub redirects: Vec<Redirect>,
}

/// An old address, and where it leads today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Redirect {
    /// Path and query as browsers ask for them: letters beyond ASCII are in percent codes.
    pub from: OldAddress,
    /// A path of the site, perhaps with query and fragment; or a whole web address where it leads elsewhere.
    pub to: NewAddress,
    /// 301 where it is left out.
    #[serde(default, skip_serializing_if = "RedirectStatus::is_plain")]
    pub status: RedirectStatus,
}

/// How a server says it: 301 and 308 for good, 302 and 307 for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "u16"))]
pub enum RedirectStatus {
    #[default]
    MovedPermanently,
    Found,
    TemporaryRedirect,
    PermanentRedirect,
}

/// It is no status of a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is none of 301, 302, 307 and 308")]
pub struct NoRedirectStatus(pub u16);

impl RedirectStatus {
    pub fn code(self) -> u16 {
        match self {
            RedirectStatus::MovedPermanently => 301,
            RedirectStatus::Found => 302,
            RedirectStatus::TemporaryRedirect => 307,
            RedirectStatus::PermanentRedirect => 308,
        }
    }

    /// Whether the old address has been given up for good.
    pub fn is_permanent(self) -> bool {
        matches!(self, RedirectStatus::MovedPermanently | RedirectStatus::PermanentRedirect)
    }

    fn is_plain(&self) -> bool {
        *self == RedirectStatus::MovedPermanently
    }
}

impl TryFrom<u16> for RedirectStatus {
    type Error = NoRedirectStatus;

    fn try_from(code: u16) -> Result<Self, NoRedirectStatus> {
        Ok(match code {
            301 => RedirectStatus::MovedPermanently,
            302 => RedirectStatus::Found,
            307 => RedirectStatus::TemporaryRedirect,
            308 => RedirectStatus::PermanentRedirect,
            _ => return Err(NoRedirectStatus(code)),
        })
    }
}

impl From<RedirectStatus> for u16 {
    fn from(status: RedirectStatus) -> u16 {
        status.code()
    }
}
