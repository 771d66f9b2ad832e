//! The inventory of a newsroom: its settings, and a record of every text. Once all are there, they are checked against each
//! other.

use std::collections::BTreeSet;
use std::path::Path;

use bantin_content::SectionId;
use jiff::Timestamp;
use rayon::prelude::*;

use super::addresses::{Addresses, TakenElsewhere};
use super::anchors::{IdsRecord, KnownIds, LinkedPage};
use super::dead_links::dead_links;
use super::intake::{Folders, Intake, TakenIn};
use super::listing::{self, TextFile};
use super::marked::Marked;
use super::old_addresses::{OldAddresses, OldPlace};
use super::open_site::read_site;
use super::read_cache::ReadCache;
use super::redirects_csv::{self, RedirectLines};
use super::remembered::Remembered;
use super::site::SiteRead;
use super::source_record::{ArticleRecord, StandingRecord, TextRecord};
use super::sources_error::SourcesError;
use super::unreached::unreached;
use super::{cross_checks, tags};
use crate::batches::BATCH;
use crate::newsroom::SiteSettings;
use crate::pictures::{Role, Wanted};
use crate::problem::{self, Problem};

/// Everything that was read of a newsroom.
#[derive(Debug)]
pub(crate) struct Inventory {
    pub site: SiteSettings,
    /// Oldest first, by `published` and slug, once the inventory was cross-checked.
    pub articles: Vec<Marked<ArticleRecord>>,
    /// By name, once the inventory was cross-checked.
    pub standing: Vec<Marked<StandingRecord>>,
    /// Texts with errors, which are in neither.
    pub broken: Vec<TextFile>,
    /// Documents beside the `index.md` of a text.
    pub documents: Vec<String>,
    /// The errors of single texts; and the errors and warnings of `site.toml`.
    pub problems: Vec<Problem>,
    /// Articles that were read by this publish and are not drawn yet.
    pub read_cache: ReadCache,
    /// The ids of texts of which links name one: those that are remembered, and after the cross-check those that are needed.
    pub ids: Vec<IdsRecord>,
    redirect_lines: RedirectLines,
    /// Old addresses and where they lead, by their letters, once the inventory was cross-checked.
    pub old_places: Vec<OldPlace>,
}

impl Inventory {
    /// Reads `site.toml` and every text. A text with an error is left out, and its error is in `problems`.
    pub fn take(folder: &Path, remembered: &Remembered<'_>) -> Result<Self, SourcesError> {
        let SiteRead { settings, zone, mut problems } = read_site(folder)?;
        let sections: Option<Vec<SectionId>> =
            settings.as_ref().map(|site| site.sections.iter().map(|section| section.id.clone()).collect());
        let (listed, by_file) =
            rayon::join(|| listing::list(folder, sections.as_deref()), || remembered.by_file());
        problems.extend(listed.problems);
        let intake = Intake {
            folder,
            folders: Folders::of(folder, sections.as_deref().unwrap_or_default()),
            zone: &zone,
            begun: remembered.begun,
            read_cache: ReadCache::with_room(remembered.room),
            remembered: by_file,
            same_zone: zone.iana_name() == Some(remembered.zone),
        };
        let TakenIn { articles, standing, broken } = intake.all(listed.texts, &mut problems);
        let Some(site) = settings else {
            problem::sort(&mut problems);
            return Err(SourcesError::Problems(problems));
        };
        let (redirect_lines, more) = RedirectLines::read(folder, &site.base_url);
        problems.extend(more);
        let (read_cache, ids, old_places) = (intake.read_cache, remembered.ids.to_vec(), Vec::new());
        let documents = listed.documents;
        Ok(Inventory {
            site,
            articles,
            standing,
            broken,
            documents,
            problems,
            read_cache,
            ids,
            redirect_lines,
            old_places,
        })
    }

    /// Sorts the inventory and checks what no single text shows: names that are given twice, articles of the same instant,
    /// links that lead nowhere. With these come the warnings of each text. `as_of` is the edition's moment;
    /// `taken` tells who else takes an address.
    pub fn cross_check(
        &mut self,
        folder: &Path,
        as_of: Timestamp,
        taken: TakenElsewhere<'_>,
    ) -> Vec<Problem> {
        let sections: Vec<SectionId> = self.site.sections.iter().map(|section| section.id.clone()).collect();
        self.articles.par_sort_by(|a, b| {
            (a.record.published, &a.record.slug).cmp(&(b.record.published, &b.record.slug))
        });
        self.standing.sort_by(|a, b| a.record.name.cmp(&b.record.name));

        let (mut problems, addresses) = rayon::join(
            || cross_checks::clashes(&self.articles, &self.standing, &sections),
            || {
                let lines = &self.redirect_lines;
                Addresses::new(&self.site, self.records(), self.standing_records(), lines, taken)
            },
        );
        let ids = KnownIds::of(folder, self.linked_texts(&addresses), &self.ids);
        let links = self.articles.par_iter().with_max_len(BATCH).flat_map_iter(|marked| {
            let record = &marked.record;
            if record.text.links.is_empty() || record.last_good {
                return Vec::new();
            }
            dead_links(folder, &record.text, &record.address(), &addresses, &ids)
        });
        problems.extend(links.collect::<Vec<Problem>>());
        problems.extend(
            self.standing_records()
                .filter(|record| !record.last_good)
                .flat_map(|record| dead_links(folder, &record.text, &record.address(), &addresses, &ids)),
        );
        let texts = self
            .records()
            .map(|record| &record.text)
            .chain(self.standing_records().map(|record| &record.text));
        problems.extend(texts.flat_map(|text| text.problems.iter().cloned()));
        problems.extend(cross_checks::forgotten(&self.documents, self.records(), self.standing_records()));
        problems.extend(tags::of_one_name(&self.articles));
        problems.extend(cross_checks::ties(folder, &self.articles, &self.site.zone));
        problems.extend(cross_checks::site_links(folder, &self.site, &self.articles, &addresses, &ids));
        let published: Vec<&ArticleRecord> =
            self.records().filter(|record| record.is_published(as_of)).collect();
        let standing: Vec<&StandingRecord> = self.standing_records().collect();
        let (old_places, of_old_places) = OldAddresses {
            articles: &published,
            standing: &standing,
            site: &self.site,
            lines: &self.redirect_lines,
            addresses: &addresses,
            taken_elsewhere: taken,
        }
        .resolve();
        problems.extend(of_old_places);
        self.ids = ids.into_records();
        self.old_places = old_places;
        problems
    }

    /// Standing pages to which nothing leads.
    pub fn unreached(&self) -> Vec<Problem> {
        let lines = &self.redirect_lines;
        let addresses = Addresses::new(&self.site, self.records(), self.standing_records(), lines, &|_| None);
        let pages: Vec<&StandingRecord> = self.standing_records().collect();
        unreached(&self.site, self.records(), &pages, &addresses)
    }

    /// The texts of which some link names an id.
    fn linked_texts<'a>(&'a self, addresses: &Addresses<'a>) -> Vec<&'a TextRecord> {
        let text = |link: &str, from: &str| match addresses.anchor(link, from)?.page {
            LinkedPage::Own(text) | LinkedPage::Other(text) => Some(text),
            LinkedPage::Portal(_) => None,
        };
        let names_an_anchor = |links: &[String]| links.iter().any(|link| link.contains('#'));
        let named_by = |links: &[String], from: &str| {
            let named = links.iter().filter(|link| link.contains('#'));
            named.filter_map(|link| text(link, from)).collect::<Vec<_>>()
        };
        let articles = self.articles.par_iter().with_max_len(BATCH).map(|marked| &*marked.record);
        let articles = articles.filter(|record| !record.last_good && names_an_anchor(&record.text.links));
        let articles = articles.flat_map_iter(|record| named_by(&record.text.links, &record.address()));
        let mut texts: Vec<&TextRecord> = articles.collect();
        let standing = self.standing_records().filter(|record| !record.last_good);
        texts.extend(standing.flat_map(|record| named_by(&record.text.links, &record.address())));
        texts.extend(self.site.menu_links().filter_map(|link| text(&link.href, "/")));
        texts
    }

    /// Whether a problem is one of an old address that was left out for it. Of a file that cannot be read none is known.
    pub fn has_left_out(&self, problem: &Problem) -> bool {
        problem.file == redirects_csv::FILE && self.redirect_lines.is_read()
    }

    /// Forgets what is wrong with texts, where others stand in for these.
    pub fn forget_errors_of_texts(&mut self) {
        let kept = std::mem::take(&mut self.problems).into_iter();
        self.problems = kept.filter(|problem| !problem.is_error() || self.has_left_out(problem)).collect();
    }

    pub fn records(&self) -> impl ExactSizeIterator<Item = &ArticleRecord> {
        self.articles.iter().map(|marked| &*marked.record)
    }

    pub fn standing_records(&self) -> impl ExactSizeIterator<Item = &StandingRecord> {
        self.standing.iter().map(|marked| &*marked.record)
    }

    /// All pictures that published pages show.
    pub fn pictures(&self, as_of: Timestamp) -> Wanted {
        let mut wanted = Wanted::default();
        wanted.avif = self.site.avif;
        let articles = self.records().filter(|record| record.is_published(as_of) && !record.last_good);
        for record in articles {
            record.picture_files().for_each(|file| wanted.add(file, Role::InBody));
            record.lead_picture().into_iter().for_each(|file| wanted.add(file, Role::Lead));
        }
        let standing = self.standing_records().filter(|record| !record.last_good);
        let standing = standing.flat_map(|record| record.text.picture_files());
        standing.for_each(|file| wanted.add(file, Role::InBody));
        wanted
    }

    /// The documents and videos that go with published pages.
    pub fn attached_files(&self, as_of: Timestamp) -> BTreeSet<String> {
        let articles = self.records().filter(|record| record.is_published(as_of) && !record.last_good);
        let articles = articles.flat_map(ArticleRecord::attached_files);
        let standing = self.standing_records().filter(|record| !record.last_good);
        let standing = standing.flat_map(|record| &record.text.attached).map(|found| found.file.as_str());
        articles.chain(standing).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_in_the_read_cache_once_while_there_is_room() {
        let newsroom = tempfile::tempdir().unwrap();
        let site = "name = \"Mây\"\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\n\
            base_url = \"https://may.example\"\n[[sections]]\nid = \"tin\"\ntitle = \"Tin\"\n";
        std::fs::create_dir_all(newsroom.path().join("content/tin")).unwrap();
        std::fs::write(newsroom.path().join("site.toml"), site).unwrap();
        let text = "---\nheadline: Một\npublished: 2026-01-01T08:00:00+07:00\n---\nChợ họp.\n";
        std::fs::write(newsroom.path().join("content/tin/mot.md"), text).unwrap();
        for (room, there) in [(0, false), (10, false), (1 << 10, true)] {
            let remembered = Remembered { room, ..Remembered::nothing() };
            let inventory = Inventory::take(newsroom.path(), &remembered).unwrap();
            let record = inventory.records().next().unwrap();
            let markdown = || inventory.read_cache.take(record).map(|article| article.markdown);
            assert_eq!(markdown().as_deref(), there.then_some("Chợ họp.\n"), "{room}");
            assert_eq!(markdown(), None);
        }
    }
}
