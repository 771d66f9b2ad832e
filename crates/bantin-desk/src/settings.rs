//! What an operator sets for the desk.

use std::path::PathBuf;

use bantin_preview::Previewer;
use bantin_publisher::AppFiles;
use bantin_server::{Clock, Limits, Network};

use crate::DeskAddress;

/// Everything that the desk is told.
pub struct DeskSettings {
    /// Where it stands, as browsers see it.
    pub address: DeskAddress,
    /// The newsroom whose drafts it shows.
    pub newsroom: PathBuf,
    /// Where readers' pages are; as `site.toml` says when it is `None`.
    pub portal: Option<String>,
    /// Where its database is kept; made when missing.
    pub data: PathBuf,
    /// Whose style it wears.
    pub app: AppFiles,
    /// How articles are drawn.
    pub previewer: Previewer,
    /// Whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<Network>,
    pub clock: Clock,
    pub limits: Limits,
}
