//! Old addresses in the syntaxes of other servers: data that they take in, never settings. The grammar of addresses lets
//! nothing pass that could end or begin anything there, and each syntax is escaped for itself all the same.

mod caddy;
pub(crate) mod hosts;
mod iis;
mod nginx;

use crate::read::OldPlace;

/// A file for a server.
pub(crate) struct RedirectMap {
    pub name: &'static str,
    pub write: fn(&[OldPlace]) -> String,
}

/// Every such file.
pub(crate) const MAPS: [RedirectMap; 4] = [
    RedirectMap { name: "nginx-permanent.map", write: |places| nginx::write(places, true) },
    RedirectMap { name: "nginx-temporary.map", write: |places| nginx::write(places, false) },
    RedirectMap { name: "caddy.map", write: caddy::write },
    RedirectMap { name: "iis.config", write: iis::write },
];
