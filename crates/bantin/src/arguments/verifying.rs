//! What can be typed after `bantin key`, `sign` and `verify`.

use std::path::PathBuf;

use bantin_messages::messages::{
    HelpEdition, HelpKey, HelpKeyFile, HelpKeyNew, HelpSign, HelpSignKey, HelpVerify, HelpVerifyEdition,
    HelpVerifyJson, HelpVerifyKey, HelpVerifyRepair, HelpVerifySample, HelpVerifyStrict, HelpVerifyTarget,
    HelpVerifyTimeout, HelpVerifyTo, HelpVerifyTrust,
};
use clap::{Args, Subcommand};

use super::{Speaking, examples};
use crate::terminal::words;

#[derive(Debug, Args)]
#[command(about = words(HelpKey), subcommand_required = true, arg_required_else_help = true, disable_help_subcommand = true)]
#[command(after_help = examples(&[("bantin key new ~/portal.key", None)]))]
pub struct Key {
    #[command(subcommand)]
    pub what: KeyWhat,
}

#[derive(Debug, Subcommand)]
pub enum KeyWhat {
    New(KeyNew),
}

#[derive(Debug, Args)]
#[command(about = words(HelpKeyNew))]
pub struct KeyNew {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "FILE", help = words(HelpKeyFile))]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
#[command(about = words(HelpSign))]
#[command(after_help = examples(&[("bantin sign --edition dist --key ~/portal.key", None)]))]
pub struct Sign {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(long, value_name = "DIR", help = words(HelpEdition))]
    pub edition: PathBuf,
    #[arg(long, value_name = "FILE", help = words(HelpSignKey))]
    pub key: PathBuf,
}

#[derive(Debug, Args)]
#[command(about = words(HelpVerify))]
#[command(after_help = examples(&[("bantin verify https://portal.example.vn --edition dist", None), ("bantin verify https://portal.example.vn --edition dist --sample 50 --json", None), ("bantin verify cdn --edition dist --repair", None)]))]
pub struct Verify {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "URL|FOLDER|NAME", required_unless_present = "to", help = words(HelpVerifyTarget))]
    pub target: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "target", help = words(HelpVerifyTo))]
    pub to: Option<String>,
    #[arg(long, value_name = "DIR", help = words(HelpVerifyEdition))]
    pub edition: PathBuf,
    #[arg(long, value_name = "PUBLIC-KEY", help = words(HelpVerifyKey))]
    pub key: Option<String>,
    #[arg(long, value_name = "NUMBER", help = words(HelpVerifySample))]
    pub sample: Option<usize>,
    #[arg(long, help = words(HelpVerifyTrust))]
    pub trust: bool,
    #[arg(long, help = words(HelpVerifyRepair))]
    pub repair: bool,
    #[arg(long, value_name = "SECONDS", default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=3600), help = words(HelpVerifyTimeout))]
    pub timeout: u64,
    #[arg(long, help = words(HelpVerifyStrict))]
    pub strict: bool,
    #[arg(long, help = words(HelpVerifyJson))]
    pub json: bool,
}
