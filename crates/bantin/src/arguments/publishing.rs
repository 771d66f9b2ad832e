//! What can be typed after `bantin publish`.

use std::path::PathBuf;

use bantin_messages::messages::{
    HelpAsOf, HelpDeployKey, HelpForce, HelpFull, HelpJson, HelpKeepGoing, HelpNewsroom, HelpOut,
    HelpPublish, HelpPublishAsOfExample, HelpReplace, HelpWatchDeploy, HelpWatchHeld, HelpWatchStatus,
};
use bantin_publisher::Manner;
use clap::Args;

use super::{Speaking, examples};
use crate::terminal::words;

#[derive(Debug, Args)]
#[command(about = words(HelpPublish))]
#[command(after_help = examples(&[("bantin publish", None), ("bantin publish my-town --out /srv/portal", None), ("bantin publish --as-of 2026-12-01", Some(HelpPublishAsOfExample.into())), ("bantin publish --watch-held --deploy cdn", None)]))]
pub struct Publish {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = words(HelpOut))]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "TIME", help = words(HelpAsOf))]
    pub as_of: Option<String>,
    #[arg(long, help = words(HelpReplace))]
    pub replace: bool,
    #[arg(long, help = words(HelpForce))]
    pub force: bool,
    #[arg(long, help = words(HelpKeepGoing))]
    pub keep_going: bool,
    #[arg(long, help = words(HelpFull))]
    pub full: bool,
    #[arg(long, help = words(HelpJson))]
    pub json: bool,
    #[arg(long, conflicts_with_all = ["json", "full", "replace"], help = words(HelpWatchHeld))]
    pub watch_held: bool,
    #[arg(long, value_name = "NAME", requires = "watch_held", help = words(HelpWatchDeploy))]
    pub deploy: Option<String>,
    #[arg(long, value_name = "FILE", requires = "deploy", help = words(HelpDeployKey))]
    pub key: Option<PathBuf>,
    #[arg(long, requires = "watch_held", help = words(HelpWatchStatus))]
    pub status: bool,
}

impl Publish {
    pub fn manner(&self) -> Manner {
        Manner { force: self.force, keep_going: self.keep_going, full: self.full }
    }
}
