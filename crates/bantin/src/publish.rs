//! `bantin publish`: orders an edition and tells what came of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use bantin_messages::Argument;
use bantin_messages::messages::{
    DoingMoveAside, DoingRemoveAfter, LeftFromAnEarlierRun, NewsroomInsideOut, NextAfterPublish,
    OlderPagesFollowed, OthersAndMore, OthersDisplaced, OthersFilesInOut, OthersLeftAlone, Partly, Published,
};
use bantin_publisher::{Order, OthersFiles, PublishError, Report, Tally};
use jiff::Timestamp;

use crate::arguments::Publish;
use crate::failure::Failure;
use crate::terminal::Bar;
use crate::{app, newsroom_folder, outcome_json, terminal, withheld};

pub fn run(arguments: &Publish) -> Result<()> {
    let newsroom = newsroom_folder::find(arguments.newsroom.as_deref())?;
    let out = arguments.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    let as_of = match &arguments.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let app = app::files()?;
    let order =
        Order { newsroom: &newsroom, out: &out, as_of, app: &app, preview: None, manner: arguments.manner() };
    let start = Instant::now();
    let report = publish(&order, arguments.replace)?;
    if arguments.json {
        outcome_json::of_publish(&report).print();
        return partly(&report);
    }
    tell(&report, &out, start);
    partly(&report)?;
    terminal::next(NextAfterPublish { folder: terminal::path(&out).into() });
    Ok(())
}

/// What came of it.
pub fn tell(report: &Report, out: &Path, start: Instant) {
    terminal::tell_warnings(&report.warnings);
    terminal::tell_problems(&report.broken);
    withheld::tell(&report.withheld);
    if report.followed > 0 {
        terminal::say(OlderPagesFollowed { count: report.followed.into() });
    }
    tell_others(&report.others);
    terminal::say(summary(report, out, start));
}

/// A failure where errors were passed over.
pub fn partly(report: &Report) -> Result<()> {
    if report.broken.is_empty() {
        return Ok(());
    }
    let errors = Tally::of(&report.broken).errors.into();
    Err(Failure::partly(Partly { errors }).into())
}

/// Publishes as ordered; `replace`: also where something else stands.
pub fn publish(order: &Order<'_>, replace: bool) -> Result<Report> {
    let bar = Bar::new();
    match bantin_publisher::publish(order, &bar) {
        Err(PublishError::NotOurs { out }) if replace => replaced(order, &out, &bar),
        Err(PublishError::NotOurs { out }) => {
            Err(Failure::refused(OthersFilesInOut { folder: Argument::of(&out.display()) }).into())
        }
        outcome => Ok(outcome?),
    }
}

/// Publishes where something else stood. That goes only once the edition stands.
fn replaced(order: &Order<'_>, out: &Path, bar: &Bar) -> Result<Report> {
    if holds(out, order.newsroom) {
        return Err(Failure::usage(NewsroomInsideOut { folder: Argument::of(&out.display()) }).into());
    }
    let mut aside = out.as_os_str().to_owned();
    aside.push(".replaced");
    let aside = PathBuf::from(aside);
    let moved = |from: &Path, to: &Path| {
        let doing = DoingMoveAside { path: Argument::of(&from.display()) };
        fs::rename(from, to).map_err(Failure::could_not(doing))
    };
    if aside.exists() {
        return Err(Failure::refused(LeftFromAnEarlierRun { folder: Argument::of(&aside.display()) }).into());
    }
    moved(out, &aside)?;
    match bantin_publisher::publish(order, bar) {
        Ok(report) => {
            let doing = DoingRemoveAfter { path: Argument::of(&aside.display()) };
            fs::remove_dir_all(&aside).map_err(Failure::could_not(doing))?;
            Ok(report)
        }
        Err(error) => {
            // An empty folder may have been made; one with files in it stays, and `aside` beside it.
            let _ = fs::remove_dir(out);
            moved(&aside, out)?;
            Err(error.into())
        }
    }
}

fn holds(folder: &Path, inner: &Path) -> bool {
    match (folder.canonicalize(), inner.canonicalize()) {
        (Ok(folder), Ok(inner)) => inner.starts_with(folder),
        // Who cannot tell must not delete.
        _ => true,
    }
}

/// How many files are named of those that are somebody else's.
const NAMED: usize = 12;

/// What in the edition's folder is not Bantin's.
fn tell_others(others: &OthersFiles) {
    let OthersFiles { left, displaced } = others;
    if !left.is_empty() {
        let names: Argument = left[..left.len().min(NAMED)].join(", ").into();
        let names = match left.len().saturating_sub(NAMED) {
            0 => names,
            more => OthersAndMore { names, count: more.into() }.into(),
        };
        terminal::say(OthersLeftAlone { count: left.len().into(), names });
    }
    terminal::say_first(displaced, |path| terminal::words(OthersDisplaced { path: path.into() }));
}

fn summary(report: &Report, out: &Path, start: Instant) -> Published {
    Published {
        articles: report.articles.into(),
        pages: report.pages.into(),
        folder: terminal::path(out).into(),
        written: report.written.into(),
        kept: report.kept.into(),
        removed: report.removed.into(),
        seconds: terminal::seconds(start),
    }
}
