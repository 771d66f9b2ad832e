//! What can be typed after `bantin deploy` and `bantin rollback`.

use std::path::PathBuf;

use bantin_messages::messages::{
    HelpDeploy, HelpDeployDryRun, HelpDeployEdition, HelpDeployForce, HelpDeployJson, HelpDeployKey,
    HelpDeployTo, HelpNewsroom, HelpRollback,
};
use clap::Args;

use super::{Speaking, examples};
use crate::terminal::words;

#[derive(Debug, Args)]
#[command(about = words(HelpDeploy))]
#[command(after_help = examples(&[("bantin deploy --to cdn", None), ("bantin deploy my-town --to staging --dry-run", None)]))]
pub struct Deploy {
    #[command(flatten)]
    pub speaking: Speaking,
    #[command(flatten)]
    pub to: To,
    #[arg(long, value_name = "DIR", help = words(HelpDeployEdition))]
    pub edition: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = words(HelpRollback))]
#[command(after_help = examples(&[("bantin rollback --to cdn", None), ("bantin rollback my-town --to cdn --dry-run", None)]))]
pub struct Rollback {
    #[command(flatten)]
    pub speaking: Speaking,
    #[command(flatten)]
    pub to: To,
}

/// Where something is brought, and with whose consent.
#[derive(Debug, Args)]
pub struct To {
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, value_name = "NAME", help = words(HelpDeployTo))]
    pub to: String,
    #[arg(long, value_name = "FILE", help = words(HelpDeployKey))]
    pub key: Option<PathBuf>,
    #[arg(long, help = words(HelpDeployDryRun))]
    pub dry_run: bool,
    #[arg(long, help = words(HelpDeployForce))]
    pub force: bool,
    #[arg(long, help = words(HelpDeployJson))]
    pub json: bool,
}
