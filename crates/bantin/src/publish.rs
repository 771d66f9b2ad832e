//! `bantin publish`: orders an edition and tells what came of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use bantin_publisher::{Order, OthersFiles, PublishError, Report, Tally, Withheld};
use jiff::Timestamp;

use crate::arguments::Publish;
use crate::failure::Failure;
use crate::terminal::Bar;
use crate::{app, newsroom_folder, terminal};

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
    terminal::tell_warnings(&report.warnings);
    terminal::tell_problems(&report.broken);
    tell_withheld(&report.withheld);
    if report.followed > 0 {
        terminal::say(&format!(
            "{} followed what was moved, put before them, taken away or worded anew.",
            terminal::count(report.followed, "older page")
        ));
    }
    tell_others(&report.others);
    terminal::say(&summary(&report, &out, start));
    if !report.broken.is_empty() {
        return Err(Failure::partly(format!(
            "{} passed over: what they are of was left as it stood, or left out. Mend them and publish again.",
            terminal::count(Tally::of(&report.broken).errors, "error")
        ))
        .into());
    }
    let out = terminal::path(&out);
    terminal::next(&format!(
        "put {out} on your web host, or serve it: bantin live --edition {out} --listen 127.0.0.1:8000 --data visits"
    ));
    Ok(())
}

fn publish(order: &Order<'_>, replace: bool) -> Result<Report> {
    let bar = Bar::new();
    match bantin_publisher::publish(order, &bar) {
        Err(PublishError::NotOurs { out }) if replace => replaced(order, &out, &bar),
        Err(PublishError::NotOurs { out }) => Err(Failure::refused(format!(
            "{}: this folder holds files that Bantin did not make, so it was left alone; \
             name an empty or a new folder with --out, or add --replace to delete what it holds",
            out.display()
        ))
        .into()),
        outcome => Ok(outcome?),
    }
}

/// Publishes where something else stood. That goes only once the edition stands.
fn replaced(order: &Order<'_>, out: &Path, bar: &Bar) -> Result<Report> {
    if holds(out, order.newsroom) {
        let sentence =
            format!("{}: the newsroom itself is in this folder; name another with --out", out.display());
        return Err(Failure::usage(sentence).into());
    }
    let mut aside = out.as_os_str().to_owned();
    aside.push(".replaced");
    let aside = PathBuf::from(aside);
    let moved = |from: &Path, to: &Path| {
        fs::rename(from, to).with_context(|| format!("could not move {} aside", from.display()))
    };
    if aside.exists() {
        return Err(Failure::refused(format!(
            "{} is left from an earlier run; look into it and remove it first",
            aside.display()
        ))
        .into());
    }
    moved(out, &aside)?;
    match bantin_publisher::publish(order, bar) {
        Ok(report) => {
            fs::remove_dir_all(&aside)
                .with_context(|| format!("published, but could not remove {}", aside.display()))?;
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

/// Lines in which drafts and the like are named; a newsroom that was imported may have thousands.
const LINES: usize = 50;

/// What in the edition's folder is not Bantin's.
fn tell_others(others: &OthersFiles) {
    let OthersFiles { left, displaced } = others;
    if !left.is_empty() {
        let more = left.len().saturating_sub(NAMED);
        let more = if more == 0 { String::new() } else { format!(", and {more} more") };
        terminal::say(&format!(
            "Left alone, {} that Bantin did not make: {}{more}",
            terminal::count(left.len(), "file"),
            left[..left.len().min(NAMED)].join(", ")
        ));
    }
    tell_first(displaced, |place| {
        format!(
            "{place} was a symbolic link or an empty folder; its place belongs to the edition, so it is gone."
        )
    });
}

/// Drafts and what is dated later, and when the next falls due.
fn tell_withheld(withheld: &Withheld) {
    if !withheld.drafts.is_empty() {
        terminal::say(&format!("Held back, {}:", terminal::count(withheld.drafts.len(), "draft")));
        tell_first(&withheld.drafts, |draft| format!("  {} ({})", beginning(&draft.headline), draft.file));
    }
    if let Some(next) = withheld.held.first() {
        terminal::say(&format!(
            "Held back until their time, {}:",
            terminal::count(withheld.held.len(), "article")
        ));
        tell_first(&withheld.held, |held| {
            format!("  {}  {} ({})", held.published.at, beginning(&held.headline), held.file)
        });
        terminal::say(&format!("The next falls due at {}: publish again then.", next.published.at));
    }
}

/// A line for each of the first, and how many more there are.
fn tell_first<T>(all: &[T], line: impl Fn(&T) -> String) {
    for one in all.iter().take(LINES) {
        terminal::say(&line(one));
    }
    if let more @ 1.. = all.len().saturating_sub(LINES) {
        terminal::say(&format!("  … and {more} more"));
    }
}

/// As much of a headline as tells which it is.
fn beginning(headline: &str) -> String {
    const SHOWN: usize = 120;
    let shown: String = headline.chars().take(SHOWN).collect();
    if shown.len() == headline.len() { shown } else { shown + "…" }
}

fn summary(report: &Report, out: &Path, start: Instant) -> String {
    format!(
        "Published {} on {} into {}: {} written, {} kept, {} removed, {:.1} s.",
        terminal::count(report.articles, "article"),
        terminal::count(report.pages, "page"),
        terminal::path(out),
        terminal::count(report.written, "file"),
        report.kept,
        report.removed,
        start.elapsed().as_secs_f64(),
    )
}
