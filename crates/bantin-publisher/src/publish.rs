//! From a newsroom to an edition, step by step.

mod at_hosts;
mod begin_drawing;
mod check;
mod look_through;
mod manifest;
mod preview_article;
mod printing;
mod sources;
#[cfg(test)]
mod tests;
mod unpublished;

use bantin_messages::messages::{JournalInDoubt, StageReading, StageShowing};

use crate::deliver::changes::Changes;
use crate::deliver::edition_folder::EditionFolder;
use crate::deliver::edition_writer::{EditionWriter, Way};
use crate::deliver::locks::PublishLock;
use crate::deliver::others_files::OthersFiles;
use crate::deliver::target::{Delivery, Target};
use crate::disk::cache_folder;
use crate::draw::drawing::Drawing;
use crate::draw::output_kind::OutputKind;
use crate::draw::outputs::{KINDS, SITE, site};
use crate::draw::page_html::Audience;
use crate::edition::edition_path::{EditionId, EditionPath};
use crate::later::DropLater;
use crate::order::Order;
use crate::plan::{self, Plan, Withheld};
use crate::previous::moved_articles;
use crate::previous::previous_edition::PreviousEdition;
use crate::previous::state::{Head, Known, Rest, State, States};
use crate::previous::vanishing::{Answered, Vanishing};
use crate::problem::{Problem, Severity};
use crate::progress::{Progress, Silent};
use crate::publish_error::PublishError;
use crate::read;
use crate::report::Report;
use crate::twins::SmallestTwins;
use begin_drawing::{begin_drawing, shared};
use printing::{Printed, Printer};
use sources::Sources;

pub use check::{Checked, MendedAddress, check, check_against, mend_addresses, mend_keys};
pub use manifest::manifest;
pub use preview_article::{
    ArticlePreview, FilesAt, PreviewError, PreviewFile, PreviewOrder, preview_article,
};
pub use unpublished::{Unpublished, UnpublishedArticle, UnpublishedReader};

/// How often a run begins anew because files changed under it.
const TRIES: usize = 3;

/// Publishes a newsroom. On any error the published edition is untouched, or whole at least:
/// then the next run finishes what this one began.
pub fn publish(order: &Order<'_>, progress: &dyn Progress) -> Result<Report, PublishError> {
    publish_kinds(order, KINDS, progress)
}

/// Publishes outputs of these kinds.
fn publish_kinds(
    order: &Order<'_>,
    kinds: &[&dyn OutputKind],
    progress: &dyn Progress,
) -> Result<Report, PublishError> {
    if !read::is_newsroom(order.newsroom) {
        return Err(PublishError::NotANewsroom { folder: order.newsroom.to_owned() });
    }
    let cache = cache_folder::open(order.newsroom);
    let cache = cache.map_err(PublishError::io(&order.newsroom.join(cache_folder::NAME)))?;
    let lock = PublishLock::take(order.newsroom, cache)?;
    for _ in 1..TRIES {
        match publish_once(order, kinds, &lock, progress) {
            // What is in the way in the edition goes when all of it is made anew.
            Err(PublishError::Changed { .. } | PublishError::InTheWay { .. }) => {}
            outcome => return outcome,
        }
    }
    publish_once(order, kinds, &lock, progress)
}

fn publish_once(
    order: &Order<'_>,
    kinds: &[&dyn OutputKind],
    lock: &PublishLock,
    progress: &dyn Progress,
) -> Result<Report, PublishError> {
    let begun = lock.now()?;
    let states = States::of(lock.cache())?;
    let mut folder = EditionFolder::open(order.newsroom, order.out)?;
    let doubt = doubt(&folder, &states);
    let stage = folder.stage()?;
    let previous = PreviousEdition::of(folder.edition(), &states, !order.manner.full);

    progress.stage(&StageReading.into(), None);
    let mut sources = Sources::read(order, previous.state(), begun, folder.edition_folder())?;
    sources.warnings.extend(doubt);

    let ((plan, withheld), index) =
        rayon::join(|| plan::run(&sources.inventory, order.as_of), || previous.index());
    let mut vanished = Vec::new();
    if !order.manner.force {
        let (articles, standing) = (plan.articles.iter().copied(), plan.standing.iter().copied());
        let answered =
            Answered::by(articles, standing, &sources.inventory.site, &sources.inventory.old_places);
        let vanishing = Vanishing::of(&answered, folder.edition_folder().as_ref(), previous.state());
        vanishing.refuse_many()?;
        let found = moved_articles::found_again(&vanishing, sources.inventory.records());
        vanished = moved_articles::problems(&found, Severity::Warning);
    }

    let twins = SmallestTwins::new(lock.cache())?;
    let audience = order.preview.map_or(Audience::Readers, Audience::Onlooker);
    let mut drawing = begin_drawing((order.newsroom, order.app), audience, &sources, &plan, &twins)?;
    let shared = shared(&drawing);
    let known = previous.known(index, shared);
    let way = if known.is_some() { Way::Staged } else { Way::Full };
    let writer = EditionWriter::new(&stage, way, &twins)?;
    let printed = print(kinds, &mut drawing, known.as_ref(), &writer, progress)?;

    progress.stage(&StageShowing.into(), None);
    let (written, moves) = (writer.written(), writer.moves());
    let removals = printing::removals(&plan, &printed, known.as_ref(), &moves);
    let mut report = report(&plan, withheld, &printed, written, removals.len());
    report.edition = drawing.site.edition.clone();
    let edition = edition_id(&report.edition)?;
    let head = Head::new(edition.clone(), drawing.site.time_zone, shared);
    let new = DropLater::new(remember(head, &mut sources, order, printed));
    let delivery = match previous.id.clone().filter(|_| known.is_some()) {
        Some(from) => Delivery::Changes(Changes::new(from, edition, moves, removals)),
        None => Delivery::Whole,
    };
    report.others = deliver(folder, delivery, &previous, &new, &states)?;
    sources.warnings.extend(vanished);
    Ok(Report { warnings: sources.warnings, broken: sources.broken, ..report })
}

/// What is known before the new edition is delivered.
fn report(plan: &Plan<'_>, withheld: Withheld, printed: &Printed, written: usize, removed: usize) -> Report {
    Report {
        articles: plan.articles.iter().filter(|record| record.withdrawn.is_none()).count(),
        pages: printed.pages(),
        written,
        kept: printed.count() - written,
        removed,
        followed: printed.followed,
        withheld,
        ..Report::default()
    }
}

/// What speaks against believing what is remembered: a journal was left that cannot be followed.
fn doubt(folder: &EditionFolder, states: &States) -> Option<Problem> {
    let why = folder.doubt()?;
    // Before the journal goes: should this run be killed, the next one must not believe it either.
    folder.edition().iter().for_each(|edition| states.forget(edition));
    let journal = folder.stage_path().join("journal").display().to_string();
    Some(Problem::warning(journal, JournalInDoubt { why: why.clone() }))
}

/// Draws and writes every output that changed. `site.json` comes last: it names the edition by all others.
fn print(
    kinds: &[&dyn OutputKind],
    drawing: &mut Drawing<'_>,
    known: Option<&Known<'_>>,
    writer: &EditionWriter<'_>,
    progress: &dyn Progress,
) -> Result<Printed, PublishError> {
    let mut printed = Printer { drawing, known, writer, progress }.print(kinds)?;
    drawing.site.edition = site::edition_id(drawing, printed.digest(drawing.plan))?;
    printed.append(Printer { drawing, known, writer, progress: &Silent }.print(&[SITE])?);
    Ok(printed)
}

fn edition_id(id: &str) -> Result<EditionId, PublishError> {
    EditionId::try_from(id.to_owned()).map_err(|error| PublishError::Io {
        path: EditionPath::of_address(&bantin_app::api::site()).as_str().into(),
        source: std::io::Error::other(error),
    })
}

/// What the next run will know of this edition.
fn remember(head: Head, sources: &mut Sources, order: &Order<'_>, printed: Printed) -> State {
    let Printed { articles: mut prints, outputs, .. } = printed;
    let inventory = &mut sources.inventory;
    // From their numbers in the plan to their numbers among all records.
    let published = inventory.records().enumerate().filter(|(_, record)| record.is_published(order.as_of));
    for (print, (at, _)) in prints.iter_mut().zip(published) {
        print.record = u32::try_from(at).unwrap_or(u32::MAX);
    }
    let rest = Rest {
        standing: std::mem::take(&mut inventory.standing),
        ids: std::mem::take(&mut inventory.ids),
        pictures: sources.pictures.records(),
        attached: sources.attached.records(),
        statics: sources.statics.files().cloned().collect(),
        outputs,
    };
    State { head, articles: std::mem::take(&mut inventory.articles), prints, rest }
}

/// Brings the new edition to its target. Its state is saved before: should this run be killed in between, the next
/// one finishes and knows all.
fn deliver(
    target: impl Target,
    delivery: Delivery,
    previous: &PreviousEdition,
    new: &State,
    states: &States,
) -> Result<OthersFiles, PublishError> {
    let nothing_changed = matches!(&delivery, Delivery::Changes(changes) if changes.is_empty());
    if !nothing_changed || previous.state().is_none_or(|state| !state.knows_as_much_as(new)) {
        states.save(new)?;
    }
    if nothing_changed {
        return Ok(OthersFiles::default());
    }
    let others = target.deliver(delivery)?;
    let replaced = previous.id.iter().filter(|old| **old != new.head.edition);
    replaced.for_each(|old| states.forget(old));
    states.forget_oldest();
    Ok(others)
}
