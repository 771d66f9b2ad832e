//! Prints an edition, or what changed of it: takes fingerprints, draws the outputs whose fingerprints are new, writes their
//! files. A page is drawn, packed and written before the next, so memory does not grow with the site.

use bantin_messages::messages::{StageCopying, StageDrawing};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::batches::BATCH;
use crate::deliver::changes::{Move, Removal};
use crate::deliver::edition_writer::EditionWriter;
use crate::disk::digest::{Digest, Digester};
use crate::draw::drawing::Drawing;
use crate::draw::fingerprints::Fingerprints;
use crate::draw::output_kind::OutputKind;
use crate::draw::outputs::{Output, outputs_of};
use crate::edition::edition_path::EditionPath;
use crate::edition::fingerprint::Fingerprint;
use crate::edition::manifest::{FileContent, ManifestFile};
use crate::edition::rank::Rank;
use crate::plan::Plan;
use crate::previous::state::{ArticlePrint, Known, OutputPrint};
use crate::progress::Progress;
use crate::publish_error::PublishError;

/// Outputs that one thread draws in a row: left alone, a thread may take a quarter of all, and others wait for it.
const IN_A_ROW: usize = 32;

/// An edition's outputs as they are printed.
#[derive(Debug, Default)]
pub(crate) struct Printed {
    /// In the plan's order. `record` is the article's place in the plan.
    pub articles: Vec<ArticlePrint>,
    /// All but the articles.
    pub outputs: Vec<OutputPrint>,
    /// Older pages that hold other bytes than before, though nobody edited them.
    pub followed: usize,
    /// Articles that have the files which the known edition has of them.
    pub stayed: usize,
}

/// Draws and writes outputs.
pub(crate) struct Printer<'a> {
    pub drawing: &'a Drawing<'a>,
    pub known: Option<&'a Known<'a>>,
    pub writer: &'a EditionWriter<'a>,
    pub progress: &'a dyn Progress,
}

/// An output on its way.
struct Print<'a> {
    output: Output<'a>,
    fingerprint: Fingerprint,
    /// `None` until they are known.
    files: Option<Files>,
    followed: bool,
    stayed: bool,
}

enum Files {
    /// Of an article's page and data.
    Article(FileContent, Option<FileContent>),
    Others(Vec<ManifestFile>),
}

impl Printer<'_> {
    /// Prints the outputs of these kinds, or what changed of them.
    pub fn print(&self, kinds: &[&dyn OutputKind]) -> Result<Printed, PublishError> {
        let outputs = outputs_of(kinds, self.drawing);
        let prints: Vec<Print<'_>> = outputs
            .into_par_iter()
            .with_max_len(BATCH)
            .map_init(|| self.drawing.fingerprints(), |fingerprints, output| self.look(output, fingerprints))
            .collect();
        let (copied, drawn): (Vec<Print<'_>>, Vec<Print<'_>>) =
            prints.into_iter().partition(|print| !print.output.kind.shares_the_frame());
        let mut printed = Printed::default();
        if let number @ 1.. = stale(&copied) {
            self.progress.stage(&StageCopying.into(), Some(number));
        }
        self.print_all(copied)?.into_iter().for_each(|print| printed.add(print));
        self.progress.stage(&StageDrawing.into(), Some(stale(&drawn)));
        self.print_all(drawn)?.into_iter().for_each(|print| printed.add(print));
        Ok(printed)
    }

    /// Prints those of these whose files are not known yet.
    fn print_all<'a>(&self, prints: Vec<Print<'a>>) -> Result<Vec<Print<'a>>, PublishError> {
        let print = |print: Print<'a>| {
            if print.files.is_some() {
                return Ok(print);
            }
            let print = self.print_one(print)?;
            self.progress.advance(1);
            Ok(print)
        };
        prints.into_par_iter().with_max_len(IN_A_ROW).map(print).collect()
    }

    /// Sees whether an output would come out as it is.
    fn look<'a>(&self, output: Output<'a>, fingerprints: &mut Fingerprints<'_>) -> Print<'a> {
        let Output { kind, number } = output;
        let fingerprint = kind.fingerprint(self.drawing, number, fingerprints);
        let known = self.known.filter(|known| known.same_shared || !kind.shares_the_frame());
        let files = known.and_then(|known| match kind.article(self.drawing, number) {
            Some(record) => {
                let (_, print) = known.article(&record.slug)?;
                (print.fingerprint == fingerprint).then_some(Files::Article(print.page, print.data))
            }
            None => {
                let print = known.output(&kind.path(self.drawing, number))?;
                (print.fingerprint == fingerprint).then(|| Files::Others(print.files.clone()))
            }
        });
        let stayed = matches!(files, Some(Files::Article(..)));
        Print { output, fingerprint, files, followed: false, stayed }
    }

    fn print_one<'a>(&self, print: Print<'a>) -> Result<Print<'a>, PublishError> {
        match print.output.kind.article(self.drawing, print.output.number) {
            Some(_) => self.print_article(print),
            None => self.print_other(print),
        }
    }

    fn print_article<'a>(&self, print: Print<'a>) -> Result<Print<'a>, PublishError> {
        let Output { kind, number } = print.output;
        let record = self.drawing.plan.articles[number];
        let before = self.known.and_then(|known| known.article(&record.slug));
        let mut drawn = kind.draw(self.drawing, number)?.into_iter();
        let Some(page) = drawn.next() else { return Ok(print) };
        // When it moved to another section, its page was at another path.
        let page_before =
            before.filter(|(old, _)| old.section == record.section).map(|(_, print)| print.page);
        let data_before = before.and_then(|(_, print)| print.data);
        let page = self.writer.put(page, page_before)?;
        let data = drawn.next().map(|data| self.writer.put(data, data_before)).transpose()?;
        let fingerprint = before.map(|(_, print)| &print.fingerprint);
        let followed = page_before != Some(page) && self.followed(&print, fingerprint);
        let stayed = page_before.is_some() && data_before.is_some() == data.is_some();
        Ok(Print { files: Some(Files::Article(page, data)), followed, stayed, ..print })
    }

    fn print_other<'a>(&self, print: Print<'a>) -> Result<Print<'a>, PublishError> {
        let Output { kind, number } = print.output;
        let before = self.known.and_then(|known| known.output(&kind.path(self.drawing, number)));
        let content = |path: &str| before.and_then(|output| output.content(path));
        let files = kind.draw(self.drawing, number)?.into_iter().map(|file| {
            let (rank, path) = (file.rank, file.path.clone());
            let content = self.writer.put(file, content(&path))?;
            Ok(ManifestFile { path, rank, content })
        });
        let files: Vec<ManifestFile> = files.collect::<Result<_, PublishError>>()?;
        let changed = files.iter().any(|file| content(&file.path) != Some(file.content));
        let followed = changed && self.followed(&print, before.map(|output| &output.fingerprint));
        Ok(Print { files: Some(Files::Others(files)), followed, ..print })
    }

    /// Whether an output that changed is an older page which nobody edited.
    fn followed(&self, print: &Print<'_>, before: Option<&Fingerprint>) -> bool {
        let follows = |before: &Fingerprint| print.output.kind.follows(before, &print.fingerprint);
        before.is_some_and(follows) && self.known.is_some_and(|known| known.same_shared)
    }
}

fn stale(prints: &[Print<'_>]) -> usize {
    prints.iter().filter(|print| print.files.is_none()).count()
}

/// Files of the known edition that are not in the new one. A file that comes to a path takes the place of what was there,
/// whatever kind that was of: it is no removal.
pub(super) fn removals(
    plan: &Plan<'_>,
    printed: &Printed,
    known: Option<&Known<'_>>,
    moves: &[Move],
) -> Vec<Removal> {
    let Some(known) = known else { return Vec::new() };
    let mut removals = not_printed(plan, printed, known);
    if !removals.is_empty() {
        let coming: FxHashSet<&EditionPath> = moves.iter().map(|one| &one.path).collect();
        removals.retain(|removal| !coming.contains(&removal.path));
    }
    removals
}

/// Files of the known edition whose outputs are not in the new one.
fn not_printed(plan: &Plan<'_>, printed: &Printed, known: &Known<'_>) -> Vec<Removal> {
    let state = known.state;
    let stay: FxHashSet<&EditionPath> = printed.files().map(|file| &file.path).collect();
    let known_files = state.rest.outputs.iter().flat_map(|output| &output.files);
    let mut removals: Vec<Removal> = known_files
        .filter(|file| !stay.contains(&file.path))
        .map(|file| Removal { rank: file.rank, path: file.path.clone() })
        .collect();

    // Mostly nobody takes articles away, and then there is nothing to look for.
    if printed.stayed == state.prints.len() {
        return removals;
    }
    let published = printed.articles.iter().map(|print| {
        let record = plan.articles[print.record as usize];
        (&record.slug, (&record.section, print.data))
    });
    let published: FxHashMap<_, _> = published.collect();
    for print in &state.prints {
        let record = &state.articles[print.record as usize].record;
        let now = published.get(&record.slug);
        if now.is_none_or(|(section, _)| **section != record.section) {
            removals.push(Removal { rank: Rank::Page, path: record.page_path() });
        }
        if print.data.is_some() && now.is_none_or(|(_, data)| data.is_none()) {
            removals.push(Removal { rank: Rank::PageData, path: record.data_path() });
        }
    }
    removals
}

impl Printed {
    fn add(&mut self, print: Print<'_>) {
        let Print { output, fingerprint, files, followed, stayed } = print;
        self.followed += usize::from(followed);
        self.stayed += usize::from(stayed);
        match files {
            Some(Files::Article(page, data)) => {
                let record = u32::try_from(output.number).unwrap_or(u32::MAX);
                self.articles.push(ArticlePrint { record, fingerprint, page, data });
            }
            Some(Files::Others(files)) => self.outputs.push(OutputPrint { fingerprint, files }),
            None => {}
        }
    }

    /// Adds what was printed after these.
    pub fn append(&mut self, mut more: Printed) {
        self.articles.append(&mut more.articles);
        self.outputs.append(&mut more.outputs);
    }

    /// Files of all but the articles.
    fn files(&self) -> impl Iterator<Item = &ManifestFile> {
        self.outputs.iter().flat_map(|output| &output.files)
    }

    /// How many files there are, twins not counted.
    pub fn count(&self) -> usize {
        let data = self.articles.iter().filter(|print| print.data.is_some()).count();
        self.files().count() + self.articles.len() + data
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        let is_page = |file: &&ManifestFile| {
            matches!(file.rank, Rank::Page | Rank::ClosedPage | Rank::List | Rank::Front)
        };
        self.articles.len() + self.files().filter(is_page).count()
    }

    /// Digest of every file, with its path.
    pub fn digest(&self, plan: &Plan<'_>) -> Digest {
        let mut digester = Digester::default();
        for file in self.files() {
            digester.text(&file.path);
            file.content.add_to(&mut digester);
        }
        let of_some = |digester: &mut Digester, prints: &[ArticlePrint]| {
            for print in prints {
                let record = plan.articles[print.record as usize];
                digester.text(record.section.as_str()).text(record.slug.as_str());
                print.page.add_to(digester);
                digester.number(u64::from(print.data.is_some()));
                print.data.iter().for_each(|data| data.add_to(digester));
            }
            digester.finish()
        };
        let articles: Vec<Digest> =
            self.articles.par_chunks(BATCH).map_init(Digester::default, of_some).collect();
        for some in articles {
            digester.digest(some);
        }
        digester.finish()
    }
}
