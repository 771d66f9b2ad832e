//! Prints what is not as it stands: takes fingerprints, draws the sheets whose fingerprints are new,
//! writes their files. A page is drawn, packed and written before the next, so memory does not grow
//! with the site.

use rayon::prelude::*;

use crate::deliver::edition_writer::{self, Content, EditionWriter};
use crate::deliver::journal::{Rank, Removal};
use crate::disk::digest::{Digest, Digester};
use crate::draw::pages::{Drawn, Press, Text, article_files};
use crate::draw::sheets::{self, Fingerprints, Sheet};
use crate::edition::edition_path::EditionPath;
use crate::plan::BATCH;
use crate::previous::state::{ArticlePrint, FilePrint, Fingerprint, Known, SheetPrint};
use crate::progress::Progress;
use crate::publish_error::PublishError;
use rustc_hash::{FxHashMap, FxHashSet};

/// Pages that one thread draws in a row: left alone, a thread may take a quarter of all, and others wait for it.
const PAGES: usize = 32;

/// An edition's sheets as they are printed.
#[derive(Debug, Default)]
pub(crate) struct Printed {
    /// In the plan's order. `record` is the article's place in the plan.
    pub articles: Vec<ArticlePrint>,
    pub sheets: Vec<SheetPrint>,
    /// Articles and closed pages that hold other bytes than before, though nobody edited them.
    pub followed: usize,
    /// Articles of the known edition that stand where they stood, with the same files.
    pub stayed: usize,
}

/// Prints an edition, or what changed of the one that is known.
pub(crate) fn run(
    press: &Press<'_>,
    known: Option<&Known<'_>>,
    writer: &EditionWriter<'_>,
    progress: &dyn Progress,
) -> Result<Printed, PublishError> {
    let others = sheets::all_but_articles(press.plan);
    let articles = press.plan.articles.len();
    let at = |at: usize| others.get(at).copied().unwrap_or_else(|| Sheet::Article(at - others.len()));
    let printer = Printer { press, known, writer };
    let prints: Vec<Print> = (0..others.len() + articles)
        .into_par_iter()
        .with_max_len(BATCH)
        .map_init(
            || Fingerprints::new(press.plan, press.pictures),
            |taker, sheet| printer.look(at(sheet), taker),
        )
        .collect();
    let stale = prints.iter().filter(|print| print.files.is_none()).count();
    progress.stage("Drawing pages", Some(stale));
    let prints: Vec<Print> = prints
        .into_par_iter()
        .with_max_len(PAGES)
        .map(|print| {
            if print.files.is_some() {
                return Ok(print);
            }
            let print = printer.print(print)?;
            progress.advance(1);
            Ok(print)
        })
        .collect::<Result<_, PublishError>>()?;
    Ok(sorted_out(prints))
}

/// Digest of every file of these prints, with its path.
pub(crate) fn digest_of_all(press: &Press<'_>, printed: &Printed, loose: &[FilePrint]) -> Digest {
    let mut digester = Digester::default();
    for file in printed.sheets.iter().flat_map(|sheet| &sheet.files).chain(loose) {
        digester.text(&file.path).digest(file.content);
    }
    let of_some = |digester: &mut Digester, prints: &[ArticlePrint]| {
        for print in prints {
            let record = press.plan.articles[print.record as usize];
            digester.text(record.section.as_str()).text(record.slug.as_str());
            digester.digest(print.html).digest(print.data.unwrap_or_default());
        }
        digester.finish()
    };
    let articles: Vec<Digest> =
        printed.articles.par_chunks(BATCH).map_init(Digester::default, of_some).collect();
    for some in articles {
        digester.digest(some);
    }
    digester.finish()
}

/// Files of the known edition that are not in the new one.
pub(crate) fn removals(
    press: &Press<'_>,
    printed: &Printed,
    loose: &[FilePrint],
    known: &Known<'_>,
) -> Vec<Removal> {
    let files = printed.sheets.iter().flat_map(|sheet| &sheet.files).chain(loose);
    let stay: FxHashSet<&EditionPath> = files.map(|file| &file.path).collect();
    let state = known.state;
    let sheets = state.rest.sheets.iter().flat_map(|sheet| &sheet.files).chain(&state.rest.loose);
    let mut removals: Vec<Removal> =
        sheets.map(|file| &file.path).filter(|path| !stay.contains(path)).map(removal).collect();

    // Mostly nobody takes articles away, and then there is nothing to look for.
    if printed.stayed == state.prints.len() {
        return removals;
    }
    let published = printed.articles.iter().map(|print| {
        let record = press.plan.articles[print.record as usize];
        (&record.slug, (&record.section, print.data))
    });
    let published: FxHashMap<_, _> = published.collect();
    for print in &state.prints {
        let record = &state.articles[print.record as usize].record;
        let now = published.get(&record.slug);
        let (page, data) = article_files(record);
        if now.is_none_or(|(section, _)| **section != record.section) {
            removals.push(removal(&page));
        }
        if print.data.is_some() && now.is_none_or(|(_, data)| data.is_none()) {
            removals.push(removal(&data));
        }
    }
    removals
}

fn removal(path: &EditionPath) -> Removal {
    Removal { rank: rank_of(path), path: path.clone() }
}

/// The rank of a file that stands, by its path.
fn rank_of(path: &str) -> Rank {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["index.html"] => Rank::Front,
        ["api", "v1", "articles" | "pages", _] => Rank::PageData,
        ["api", "v1", "sections", _, "pages", _] => Rank::ClosedPageData,
        ["api", "v1", "sections" | "boxes", ..] => Rank::ListData,
        [_, "trang", _, "index.html"] => Rank::ClosedPage,
        // A section's list or a standing page: neither is named by the other.
        [_, "index.html"] => Rank::List,
        [_, _, "index.html"] => Rank::Page,
        _ => Rank::Asset,
    }
}

/// A sheet on its way.
struct Print {
    sheet: Sheet,
    fingerprint: Fingerprint,
    /// `None` until they are known.
    files: Option<Files>,
    followed: bool,
    stayed: bool,
}

enum Files {
    /// An article's page and data.
    Article(Digest, Option<Digest>),
    Others(Vec<FilePrint>),
}

struct Printer<'a> {
    press: &'a Press<'a>,
    known: Option<&'a Known<'a>>,
    writer: &'a EditionWriter<'a>,
}

impl Printer<'_> {
    /// Sees whether a sheet would come out as it stands.
    fn look(&self, sheet: Sheet, fingerprints: &mut Fingerprints<'_>) -> Print {
        let fingerprint = fingerprints.of(sheet);
        let files = self.known.filter(|known| known.same_shared).and_then(|known| match sheet {
            Sheet::Article(at) => {
                let (_, print) = known.article(&self.press.plan.articles[at].slug)?;
                (print.fingerprint == fingerprint).then_some(Files::Article(print.html, print.data))
            }
            _ => {
                let print = known.sheet(&self.press.name(sheet))?;
                (print.fingerprint == fingerprint).then(|| Files::Others(print.files.clone()))
            }
        });
        let stayed = matches!(files, Some(Files::Article(..)));
        Print { sheet, fingerprint, files, followed: false, stayed }
    }

    fn print(&self, print: Print) -> Result<Print, PublishError> {
        let drawn = self.press.draw(print.sheet)?;
        match print.sheet {
            Sheet::Article(at) => self.print_article(print, at, &drawn),
            _ => self.print_sheet(print, &drawn),
        }
    }

    fn print_article(&self, print: Print, at: usize, drawn: &[Drawn]) -> Result<Print, PublishError> {
        let record = self.press.plan.articles[at];
        let stands = self.known.and_then(|known| known.article(&record.slug));
        let [page, data @ ..] = drawn else { return Ok(print) };
        // Moved to another section, its page stands elsewhere.
        let page_stands =
            stands.filter(|(old, _)| old.section == record.section).map(|(_, print)| print.html);
        let data_stands = stands.and_then(|(_, print)| print.data);
        let html = self.put(page, page_stands)?;
        let data = data.first().map(|data| self.put(data, data_stands)).transpose()?;
        let own = stands.map(|(_, print)| print.fingerprint.own);
        let followed = self.followed(own, print.fingerprint, page_stands != Some(html));
        let stayed = page_stands.is_some() && data_stands.is_some() == data.is_some();
        Ok(Print { files: Some(Files::Article(html, data)), followed, stayed, ..print })
    }

    fn print_sheet(&self, print: Print, drawn: &[Drawn]) -> Result<Print, PublishError> {
        let name = drawn.first().map(|drawn| drawn.path.as_str()).unwrap_or_default();
        let stands = self.known.and_then(|known| known.sheet(name));
        let content = |path: &str| stands.and_then(|sheet| sheet.content(path));
        let files = drawn.iter().map(|drawn| {
            let content = self.put(drawn, content(&drawn.path))?;
            Ok(FilePrint { path: drawn.path.clone(), content })
        });
        let files: Vec<FilePrint> = files.collect::<Result<_, PublishError>>()?;
        let changed = files.iter().any(|file| content(&file.path) != Some(file.content));
        let followed = matches!(print.sheet, Sheet::ClosedPage(..)) && stands.is_some() && changed;
        let followed = followed && self.known.is_some_and(|known| known.same_shared);
        Ok(Print { files: Some(Files::Others(files)), followed, ..print })
    }

    /// Whether a page changed, though it is about what it was about.
    fn followed(&self, own: Option<Digest>, now: Fingerprint, changed: bool) -> bool {
        changed && own == Some(now.own) && self.known.is_some_and(|known| known.same_shared)
    }

    fn put(&self, drawn: &Drawn, stands: Option<Digest>) -> Result<Digest, PublishError> {
        let Drawn { rank, path, text } = drawn;
        let content = match text {
            Text::Page(page) => Content::Joined(page),
            Text::Data(bytes) => Content::Quick(bytes),
        };
        self.writer.put(edition_writer::Sheet { rank: *rank, path, content }, stands)
    }
}

fn sorted_out(prints: Vec<Print>) -> Printed {
    let mut printed = Printed::default();
    for Print { sheet, fingerprint, files, followed, stayed } in prints {
        printed.followed += usize::from(followed);
        printed.stayed += usize::from(stayed);
        match (sheet, files) {
            (Sheet::Article(at), Some(Files::Article(html, data))) => {
                let record = u32::try_from(at).unwrap_or(u32::MAX);
                printed.articles.push(ArticlePrint { record, fingerprint, html, data });
            }
            (_, Some(Files::Others(files))) => printed.sheets.push(SheetPrint { fingerprint, files }),
            _ => {}
        }
    }
    printed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_goes_has_the_rank_that_it_came_with() {
        for (path, rank) in [
            ("index.html", Rank::Front),
            ("tin/index.html", Rank::List),
            ("tin/bai/index.html", Rank::Page),
            ("tin/trang/3/index.html", Rank::ClosedPage),
            ("api/v1/articles/bai.json", Rank::PageData),
            ("api/v1/pages/gioi-thieu.json", Rank::PageData),
            ("api/v1/sections/tin/latest.json", Rank::ListData),
            ("api/v1/sections/tin/pages/3.json", Rank::ClosedPageData),
            ("api/v1/boxes/tin-moi.json", Rank::ListData),
            ("assets/0123-800.webp", Rank::Asset),
        ] {
            assert_eq!(rank_of(path), rank, "{path}");
        }
    }
}
