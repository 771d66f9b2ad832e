//! From a newsroom to an edition, step by step.

mod printing;

use std::path::Path;

use bantin_app::SiteBrief;
use bantin_content::Site;
use jiff::Timestamp;

use crate::deliver::edition_folder::Place;
use crate::deliver::edition_writer::{Content, EditionWriter, Sheet, Way};
use crate::deliver::journal::{Journal, Move, Rank, Removal};
use crate::deliver::locks::PublishLock;
use crate::deliver::others_files::OthersFiles;
use crate::disk::cache_folder;
use crate::disk::digest::{Digest, Digester};
use crate::disk::file_mark::Moment;
use crate::disk::folder::Folder;
use crate::draw::assets::{self, AppPaths, Assets};
use crate::draw::content_api;
use crate::draw::page_html::Shell;
use crate::draw::pages::{Press, file_of};
use crate::draw::style;
use crate::edition::edition_path::EditionId;
use crate::later::DropLater;
use crate::newsroom::SiteSettings;
use crate::order::Order;
use crate::pictures::{self, PictureIndex};
use crate::plan::{self, Plan};
use crate::previous::last_good::LastGood;
use crate::previous::state::{FilePrint, Head, Index, Known, Rest, State, States};
use crate::previous::vanishing;
use crate::problem::{self, Problem};
use crate::progress::Progress;
use crate::publish_error::{PublishError, stop_at_errors};
use crate::read::static_files::StaticFiles;
use crate::read::{self, Inventory, Remembered};
use crate::report::Report;
use crate::twins::SmallestTwins;
use printing::Printed;

/// How often a run begins anew because files changed under it.
const TRIES: usize = 3;

/// Publishes a newsroom. On any error the edition that stood before is untouched, or whole at least:
/// then the next run finishes what this one began.
pub fn publish(order: &Order<'_>, progress: &dyn Progress) -> Result<Report, PublishError> {
    if !read::is_newsroom(order.newsroom) {
        return Err(PublishError::NotANewsroom { folder: order.newsroom.to_owned() });
    }
    let cache = cache_folder::open(order.newsroom);
    let cache = cache.map_err(PublishError::io(&order.newsroom.join(cache_folder::NAME)))?;
    let lock = PublishLock::take(order.newsroom, cache)?;
    for _ in 1..TRIES {
        match publish_once(order, &lock, progress) {
            // What is in the way in the edition goes when all of it is made anew.
            Err(PublishError::Changed { .. } | PublishError::InTheWay { .. }) => {}
            outcome => return outcome,
        }
    }
    publish_once(order, &lock, progress)
}

/// Looks a newsroom through without publishing it: its warnings, or its errors and warnings.
pub fn check(newsroom: &Path, as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    let mut inventory = Inventory::take(newsroom, &Remembered::nothing())?;
    let mut problems = inventory.cross_check(newsroom, as_of);
    problems.append(&mut inventory.problems);
    problems.extend(pictures::prepare(newsroom, &inventory.pictures(as_of))?.1);
    problems.extend(site_files(newsroom, &inventory.site).1);
    let (statics, unfit) = StaticFiles::read(newsroom, &[], None);
    problems.extend(unfit);
    problems.extend(statics.clashes(&inventory));
    problem::sort(&mut problems);
    stop_at_errors(problems)
}

fn publish_once(
    order: &Order<'_>,
    lock: &PublishLock,
    progress: &dyn Progress,
) -> Result<Report, PublishError> {
    let begun = lock.now()?;
    let mut place = Place::open(order.newsroom, order.out)?;
    let states = States::of(lock.cache())?;
    let standing = place.edition();
    let doubt = place.doubt().map(|why| in_doubt(&place, why));
    if doubt.is_some() {
        // Before the journal goes: should this run be killed, the next one must not believe it either.
        standing.iter().for_each(|edition| states.forget(edition));
    }
    let stage = place.begin()?;
    let state = standing.as_ref().filter(|_| !order.manner.full).and_then(|edition| states.load(edition));
    let state = state.map(DropLater::new);

    progress.stage("Reading articles", None);
    let Read { mut inventory, pictures, statics, mut warnings, broken, last_good } =
        read(order, state.as_deref(), begun, place.edition_folder())?;
    warnings.extend(doubt);
    let ((plan, withheld), index) =
        rayon::join(|| plan::run(&inventory, order.as_of), || state.as_deref().map(Index::of));
    if !order.manner.force {
        vanishing::check(&plan, place.edition_folder().as_ref(), state.as_deref())?;
    }

    let twins = SmallestTwins::new(lock.cache())?;
    let style = style::build(&order.app.styles, &plan.settings.palette)?;
    let (logo, _) = site_files(order.newsroom, plan.settings);
    let mut site = plan.site();
    let logo_path = logo.as_ref().map(|logo| logo.href.as_str());
    let icons = assets::icon_links(order.app, &statics);
    let shell =
        Shell::new(&site, logo_path, &icons, &AppPaths::of(order.app), &style, order.preview, &twins)?;
    site.app = shell.app_id.clone();
    let shared = shared(&plan, &shell, &site);

    let known = state.as_deref().zip(index).map(|(state, index)| Known::new(state, index, shared));
    let way = if known.is_some() { Way::Staged } else { Way::Full };
    let writer = EditionWriter::new(&stage, way, &twins)?;
    let assets = Assets {
        app: order.app,
        logo: logo.as_ref(),
        pictures: &pictures,
        statics: &statics,
        last_good: &last_good,
    };
    let mut loose = assets.write(known.as_ref(), &writer, progress)?;
    let press = Press {
        newsroom: order.newsroom,
        plan: &plan,
        brief: SiteBrief::from(&site),
        pictures: &pictures,
        shell: &shell,
        read_cache: &inventory.read_cache,
        last_good: &last_good,
    };
    let printed = printing::run(&press, known.as_ref(), &writer, progress)?;
    let all = printing::digest_of_all(&press, &printed, &loose);
    loose.push(write_site(&mut site, all, known.as_ref(), &writer)?);

    progress.stage("Showing the new edition", None);
    let articles = plan.articles.iter().filter(|record| record.withdrawn.is_none()).count();
    let pages = printed.articles.len() + printed.sheets.iter().filter(|sheet| sheet.is_page()).count();
    let files: usize = printed.sheets.iter().map(|sheet| sheet.files.len()).sum();
    let data = printed.articles.iter().filter(|print| print.data.is_some()).count();
    let files = files + printed.articles.len() + data + loose.len();
    let removals =
        known.as_ref().map(|known| printing::removals(&press, &printed, &loose, known)).unwrap_or_default();
    let (written, removed) = (writer.written(), removals.len());
    let mut report = Report {
        others: OthersFiles::default(),
        articles,
        pages,
        written,
        kept: files - written,
        removed,
        followed: printed.followed,
        withheld,
        warnings,
        broken,
        edition: site.edition.clone(),
    };
    let edition = EditionId::try_from(site.edition.clone()).map_err(|error| PublishError::Io {
        path: file_of(&bantin_app::api::site()).as_str().into(),
        source: std::io::Error::other(error),
    })?;
    let head = Head::new(edition, site.time_zone, shared);
    let new = DropLater::new(remember(head, &mut inventory, order.as_of, pictures, &statics, printed, loose));
    let moves = writer.moves();
    report.others = show(place, moves, removals, standing, state.as_deref(), &new, &states)?;
    Ok(report)
}

/// A newsroom, read and found without errors.
struct Read {
    inventory: DropLater<Inventory>,
    pictures: PictureIndex,
    statics: StaticFiles,
    warnings: Vec<Problem>,
    /// Errors that were passed over.
    broken: Vec<Problem>,
    last_good: LastGood,
}

fn read(
    order: &Order<'_>,
    state: Option<&State>,
    begun: Moment,
    out: Option<Folder>,
) -> Result<Read, PublishError> {
    let newsroom = order.newsroom;
    let mut inventory = DropLater::new(Inventory::take(newsroom, &remembered(state, begun))?);
    let noted = state.map(|state| state.rest.pictures.as_slice()).unwrap_or_default();
    let noted_statics = state.map(|state| state.rest.statics.as_slice()).unwrap_or_default();
    let (statics, unfit) = StaticFiles::read(newsroom, noted_statics, Some(begun));
    let mut last_good = LastGood::of(out);
    let mut broken = Vec::new();
    loop {
        let mut problems = inventory.cross_check(newsroom, order.as_of);
        let (pictures, more) =
            pictures::prepare_again(newsroom, &inventory.pictures(order.as_of), noted, Some(begun))?;
        problems.extend(more);
        problems.extend(site_files(newsroom, &inventory.site).1);
        problems.extend(unfit.iter().cloned());
        problems.extend(statics.clashes(&inventory));
        problems.extend(inventory.problems.iter().cloned());
        problem::sort(&mut problems);
        let errors: Vec<Problem> = problems.iter().filter(|problem| problem.is_error()).cloned().collect();
        if errors.is_empty() {
            return Ok(Read { inventory, pictures, statics, warnings: problems, broken, last_good });
        }
        if !order.manner.keep_going || !last_good.step_in(&mut inventory, &errors, state) {
            problems.extend(broken);
            problem::sort(&mut problems);
            return Err(PublishError::Problems(problems));
        }
        inventory.problems.retain(|problem| !problem.is_error());
        broken.extend(errors);
    }
}

fn remembered(state: Option<&State>, begun: Moment) -> Remembered<'_> {
    match state {
        Some(State { head, articles, rest, .. }) => {
            Remembered::new(Some(begun), &head.zone, articles, &rest.standing, &rest.ids)
        }
        None => Remembered::new(Some(begun), "", &[], &[], &[]),
    }
}

/// What `site.toml` names beside its texts: the logo, and colours.
fn site_files(newsroom: &Path, site: &SiteSettings) -> (Option<assets::Logo>, Vec<Problem>) {
    let mut problems = style::check(&site.palette);
    let logo = assets::read_logo(newsroom, site).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    (logo, problems)
}

/// What is told of a journal that was not followed.
fn in_doubt(place: &Place, why: &str) -> Problem {
    let what = format!("the journal that a publish left there was not followed: {why}");
    let mend = "nothing is to be done: every page was made anew. Where nobody stopped a publish or touched its \
                files, ask where this newsroom comes from";
    Problem::warning(place.stage().join("journal").display().to_string(), what, mend)
}

/// Digest of what every page shares: when it changes, every page is drawn anew.
fn shared(plan: &Plan<'_>, shell: &Shell, site: &Site) -> Digest {
    let mut digester = Digester::default();
    shell.add_to(&mut digester);
    // Totals are in `site.json` alone.
    let mut site = site.clone();
    site.sections.iter_mut().for_each(|section| section.total = 0);
    digester.text(&format!("{site:?}"));
    for news in &plan.boxes {
        digester.text(&news.heading());
    }
    digester.finish()
}

fn write_site(
    site: &mut Site,
    all: Digest,
    known: Option<&Known<'_>>,
    writer: &EditionWriter<'_>,
) -> Result<FilePrint, PublishError> {
    let path = file_of(&bantin_app::api::site());
    let bytes = content_api::site(site, all)?;
    let sheet = Sheet { rank: Rank::Site, path: &path, content: Content::Quick(&bytes) };
    let content = writer.put(sheet, known.and_then(|known| known.loose(&path)))?;
    Ok(FilePrint { path, content })
}

/// What the next run will know of this edition.
fn remember(
    head: Head,
    inventory: &mut Inventory,
    as_of: Timestamp,
    pictures: PictureIndex,
    statics: &StaticFiles,
    printed: Printed,
    loose: Vec<FilePrint>,
) -> State {
    let Printed { articles: mut prints, sheets, .. } = printed;
    // From their places in the plan to their places among all records.
    let published = inventory.records().enumerate().filter(|(_, record)| record.is_published(as_of));
    for (print, (at, _)) in prints.iter_mut().zip(published) {
        print.record = u32::try_from(at).unwrap_or(u32::MAX);
    }
    let standing = std::mem::take(&mut inventory.standing);
    let ids = std::mem::take(&mut inventory.ids);
    let statics = statics.files().cloned().collect();
    let rest = Rest { standing, ids, pictures: pictures.noted(), statics, sheets, loose };
    State { head, articles: std::mem::take(&mut inventory.articles), prints, rest }
}

/// Shows readers what is new. What is known of it is kept before: should this run be killed in
/// between, the next one finishes and knows all.
fn show(
    place: Place,
    moves: Vec<Move>,
    removals: Vec<Removal>,
    standing: Option<EditionId>,
    state: Option<&State>,
    new: &State,
    states: &States,
) -> Result<OthersFiles, PublishError> {
    let edition = &new.head.edition;
    let nothing_changed = state.is_some() && moves.is_empty() && removals.is_empty();
    if !nothing_changed || state.is_none_or(|state| !state.knows_as_much_as(new)) {
        states.save(new)?;
    }
    let others = match &standing {
        Some(_) if nothing_changed => return Ok(OthersFiles::default()),
        Some(from) if state.is_some() => {
            place.bring(&Journal::new(from.clone(), edition.clone(), moves, removals))?;
            OthersFiles::default()
        }
        _ => place.exchange()?,
    };
    standing.iter().filter(|old| *old != edition).for_each(|old| states.forget(old));
    states.forget_oldest();
    Ok(others)
}
