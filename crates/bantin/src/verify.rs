//! `bantin verify`: compares what readers get with what was published, and tells what differs.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;
use bantin_manifest::PublicKey;
use bantin_messages::messages::{
    AndMore, VerifyAsking, VerifyClean, VerifyLooked, VerifyNextClean, VerifyNotClean, VerifyRepaired,
    VerifyUnsignedRemark, VerifyWeak, VerifyWrongTarget,
};
use bantin_publisher::Progress as _;
use bantin_verify::{Finding, Order, Report, Target, TargetError};

use crate::arguments::Verify;
use crate::deploy::Place;
use crate::failure::Failure;
use crate::terminal::Bar;
use crate::{newsroom_folder, place_to_verify, terminal, verified_json};

/// Findings that are told one by one; `--json` has them all.
const TOLD: usize = 100;

pub fn run(arguments: &Verify) -> Result<()> {
    let (typed, target) = target(arguments)?;
    let order = Order {
        target,
        edition: &arguments.edition,
        key: key(arguments)?,
        trust: arguments.trust,
        sample: arguments.sample,
        repair: arguments.repair,
        patience: Duration::from_secs(arguments.timeout),
    };
    let report = bantin_verify::verify(&order, &Asking(Bar::new()))?;
    let wrong = report.errors + if arguments.strict { report.warnings } else { 0 };
    if arguments.json {
        verified_json::of(&report, &typed, wrong > 0).print();
    } else {
        tell(&report, &typed);
    }
    if wrong > 0 {
        return Err(Failure::content(VerifyNotClean { errors: wrong.into() }).told().into());
    }
    if !arguments.json {
        terminal::next(VerifyNextClean);
    }
    Ok(())
}

/// What is verified: its name, and the site, the folder or the place that it is. A place goes by its name with `--to`, and
/// without where no folder is called so.
fn target(arguments: &Verify) -> Result<(String, Target)> {
    let typed = arguments.target.clone().unwrap_or_default();
    let place = match &arguments.to {
        Some(name) => Place::of(&newsroom(arguments)?, name)?,
        None => match typed.parse() {
            Ok(target) => return Ok((typed, target)),
            Err(TargetError) => {
                let place = newsroom(arguments).and_then(|newsroom| Place::of(&newsroom, &typed));
                place.map_err(|_| wrong_target(&typed))?
            }
        },
    };
    let typed = place.to_verify();
    let target = match place_to_verify::open(&place, &arguments.edition)? {
        Some(opened) => Target::Place(Box::new(opened)),
        None => typed.parse().map_err(|TargetError| wrong_target(&typed))?,
    };
    Ok((typed, target))
}

fn wrong_target(typed: &str) -> Failure {
    Failure::usage(VerifyWrongTarget { target: typed.into() })
}

/// The newsroom that the edition is in, else the one that this folder is in.
fn newsroom(arguments: &Verify) -> Result<PathBuf> {
    let edition = std::path::absolute(&arguments.edition).unwrap_or_else(|_| arguments.edition.clone());
    let around =
        edition.ancestors().map(PathBuf::from).find(|folder| bantin_publisher::read::is_newsroom(folder));
    around.map_or_else(|| newsroom_folder::find(None), Ok)
}

/// The public key: as it was typed, else as the newsroom says that the edition is in, or this folder.
fn key(arguments: &Verify) -> Result<Option<PublicKey>> {
    if let Some(key) = &arguments.key {
        return Ok(Some(key.parse()?));
    }
    let Ok(newsroom) = newsroom(arguments) else { return Ok(None) };
    let key = newsroom_folder::settings(&newsroom)?.public_key;
    if key.is_empty() {
        return Ok(None);
    }
    Ok(Some(key.parse()?))
}

fn tell(report: &Report, target: &str) {
    for Finding { address, is_error, is_repaired, message, .. } in report.findings.iter().take(TOLD) {
        match is_repaired {
            true => terminal::say(VerifyRepaired { address: address.into() }),
            false => terminal::tell_found(*is_error, message),
        }
    }
    let all = report.errors + report.warnings + report.repaired;
    if let more @ 1.. = all.saturating_sub(TOLD) {
        terminal::remark(AndMore { count: more.into() });
    }
    if report.serial.is_none() {
        terminal::remark(VerifyUnsignedRemark);
    }
    terminal::say(VerifyLooked {
        count: report.looked_at.into(),
        all: report.all.into(),
        target: target.into(),
    });
    if report.warnings > 0 {
        terminal::say(VerifyWeak { count: report.warnings.into() });
    }
    if report.errors == 0 {
        terminal::say(VerifyClean { edition: report.edition.as_str().into() });
    }
}

/// The bar of a publish, for addresses.
struct Asking(Bar);

impl bantin_verify::Progress for Asking {
    fn begin(&self, addresses: usize) {
        self.0.stage(&VerifyAsking.into(), Some(addresses));
    }

    fn advance(&self) {
        self.0.advance(1);
    }
}
