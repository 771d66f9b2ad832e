//! The old addresses of a site: the aliases of its articles and the lines of `redirects.csv`. They are checked against the
//! addresses of pages and against each other, and for each it is found out where it leads in the end.

use bantin_app::plain_address::FEED_FILES;
use bantin_content::{NewAddress, OldAddress, RESERVED, Redirect, RedirectStatus, place_without_query};
use bantin_messages::Argument;
use bantin_messages::messages::{
    AliasTaken, RedirectCase, RedirectLoop, RedirectToNowhere, RedirectTwice, TakenByPortal,
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::addresses::{Addresses, TakenElsewhere};
use super::old_address_chains::{Chains, End};
use super::redirects_csv::{FILE, RedirectLine, RedirectLines};
use super::source_record::{ArticleRecord, StandingRecord};
use crate::body::published_link;
use crate::newsroom::{SiteSettings, SourceAlias};
use crate::percent::percent_decoded;
use crate::problem::{self, Place, Problem};

/// An old address, and where it leads in the end.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OldPlace {
    pub redirect: Redirect,
    /// No other address of the site is the same but for upper and lower case, which some systems do not tell apart.
    pub only_spelling: bool,
}

/// An old address as it was written.
struct Entry<'a> {
    from: &'a OldAddress,
    place: String,
    written: Written<'a>,
}

/// Where an old address was written, and with it where it leads.
#[derive(Clone, Copy)]
enum Written<'a> {
    Alias(&'a ArticleRecord, &'a SourceAlias),
    Line(&'a RedirectLine),
}

/// All that old addresses are looked up in.
pub(super) struct OldAddresses<'a> {
    pub articles: &'a [&'a ArticleRecord],
    pub standing: &'a [&'a StandingRecord],
    pub site: &'a SiteSettings,
    pub lines: &'a RedirectLines,
    pub addresses: &'a Addresses<'a>,
    pub taken_elsewhere: TakenElsewhere<'a>,
}

impl<'a> OldAddresses<'a> {
    /// Every old address that is right, by its letters, and the problems of the others.
    pub fn resolve(&self) -> (Vec<OldPlace>, Vec<Problem>) {
        let mut problems = Vec::new();
        if self.lines.lines.is_empty() && self.articles.iter().all(|article| article.aliases.is_empty()) {
            return (Vec::new(), problems);
        }
        let taken = self.taken();
        let entries = self.entries(&taken, &mut problems);
        let ends = self.ends(&entries, &mut problems);
        let twins = self.case_twins(&entries, &ends, &taken, &mut problems);
        let resolved = entries.iter().zip(ends).enumerate().filter_map(|(at, (entry, end))| {
            let to = end?;
            let redirect = Redirect { from: entry.from.clone(), to, status: entry.written.status() };
            Some(OldPlace { redirect, only_spelling: !twins.contains(&at) })
        });
        let mut resolved: Vec<OldPlace> = resolved.collect();
        resolved.sort_by(|a, b| a.redirect.from.cmp(&b.redirect.from));
        (resolved, problems)
    }

    /// The files of pages by their addresses, without slashes around.
    fn taken(&self) -> FxHashMap<String, &'a str> {
        let mut taken: FxHashMap<String, &str> = FxHashMap::default();
        taken.insert(String::new(), "site.toml");
        taken.extend(self.site.sections.iter().map(|section| (section.id.to_string(), "site.toml")));
        taken.extend(self.standing.iter().map(|page| (page.name.to_string(), page.text.file.as_str())));
        taken.extend(self.articles.iter().map(|article| (article_path(article), article.text.file.as_str())));
        taken
    }

    /// Every old address once. Those that are taken become problems; an article's own address among its aliases is passed
    /// over: so it stands there while the article is being moved.
    fn entries(&self, taken: &FxHashMap<String, &'a str>, problems: &mut Vec<Problem>) -> Vec<Entry<'a>> {
        let aliases = self.articles.iter().flat_map(|&article| {
            article.aliases.iter().map(move |alias| (&alias.address, Written::Alias(article, alias)))
        });
        let lines = self.lines.lines.iter().map(|line| (&line.from, Written::Line(line)));
        let mut first: FxHashMap<String, usize> = FxHashMap::default();
        let mut entries: Vec<Entry<'a>> = Vec::new();
        for (from, written) in aliases.chain(lines) {
            let place = from.place();
            if matches!(written, Written::Alias(article, _) if place.trim_matches('/') == article_path(article))
            {
                continue;
            }
            if let Some(by) = self.taker(from, taken) {
                self.tell_taken(written, from, by, problems);
                continue;
            }
            match first.get(&place) {
                None => {
                    first.insert(place.clone(), entries.len());
                    entries.push(Entry { from, place, written });
                }
                Some(&other) => self.tell_twice(written, entries[other].written, from, problems),
            }
        }
        entries
    }

    /// Who answers at an address already. With a query, an old address may lead to a page of the same path.
    fn taker(&self, from: &OldAddress, taken: &FxHashMap<String, &'a str>) -> Option<Argument> {
        let path = percent_decoded(from.path());
        let path = path.strip_suffix("/index.html").unwrap_or(&path).trim_matches('/');
        let names: Vec<&str> = path.split('/').collect();
        let is_section = |name: &str| self.site.sections.iter().any(|section| section.id.as_str() == name);
        match names[..] {
            [first, ..] if RESERVED.contains(&first) || first == "404.html" => {
                return Some(TakenByPortal.into());
            }
            [section, "trang" | "luu-tru", ..] if is_section(section) => return Some(TakenByPortal.into()),
            [section, file] if is_section(section) && FEED_FILES.contains(&file) => {
                return Some(TakenByPortal.into());
            }
            _ => {}
        }
        if from.query().is_some() {
            return None;
        }
        taken.get(path).map(|file| (*file).into()).or_else(|| (self.taken_elsewhere)(path))
    }

    /// Where each leads in the end; `None` where that is nowhere.
    fn ends(&self, entries: &[Entry<'a>], problems: &mut Vec<Problem>) -> Vec<Option<NewAddress>> {
        let places: Vec<String> = entries.iter().map(|entry| entry.place.clone()).collect();
        let targets: Vec<Option<NewAddress>> = entries.iter().map(|entry| entry.written.target()).collect();
        let ends = Chains::of(&places, &targets).ends();
        let ends = ends.into_iter().enumerate().map(|(at, end)| match end {
            End::Loop { by_way_of } => {
                let place = self.named(entries[by_way_of].written);
                let message = RedirectLoop { address: Argument::of(entries[at].from), place: place.into() };
                self.tell(
                    entries[at].written,
                    Problem::error(self.file(entries[at].written), message),
                    problems,
                );
                None
            }
            End::At(last) => {
                let target = targets[last].as_ref()?;
                if let (Written::Line(line), true) = (entries[at].written, last == at) {
                    self.tell_nowhere(line, target, problems);
                }
                published(target)
            }
        });
        ends.collect()
    }

    /// Those that are the same as another address but for upper and lower case.
    fn case_twins(
        &self,
        entries: &[Entry<'a>],
        ends: &[Option<NewAddress>],
        taken: &FxHashMap<String, &'a str>,
        problems: &mut Vec<Problem>,
    ) -> FxHashSet<usize> {
        let mut twins = FxHashSet::default();
        let mut first: FxHashMap<String, usize> = FxHashMap::default();
        for (at, entry) in entries.iter().enumerate() {
            let lower = entry.place.to_lowercase();
            let path = percent_decoded(place_without_query(&lower)).to_lowercase();
            if lower != entry.place && taken.contains_key(path.trim_matches('/')) {
                twins.insert(at);
            }
            match first.get(&lower) {
                None => drop(first.insert(lower, at)),
                Some(&other) => {
                    twins.insert(at);
                    if ends[at].is_some() && ends[at] != ends[other] {
                        let place = self.named(entries[other].written).into();
                        let message = RedirectCase { address: Argument::of(entry.from), place };
                        self.tell(
                            entry.written,
                            Problem::warning(self.file(entry.written), message),
                            problems,
                        );
                    }
                }
            }
        }
        twins
    }

    fn tell_taken(&self, written: Written<'a>, from: &OldAddress, by: Argument, problems: &mut Vec<Problem>) {
        let message = AliasTaken { alias: Argument::of(from), file: by };
        let problem = match written {
            // An article is taken down whatever its old addresses are.
            Written::Alias(article, _) if article.withdrawn.is_some() => {
                Problem::warning(self.file(written), message)
            }
            _ => Problem::error(self.file(written), message),
        };
        self.tell(written, problem, problems);
    }

    /// The same address twice: an error where it would lead to two places.
    fn tell_twice(
        &self,
        written: Written<'a>,
        other: Written<'a>,
        from: &OldAddress,
        problems: &mut Vec<Problem>,
    ) {
        let place = Argument::from(self.named(other));
        if written.target() != other.target() {
            return self.tell_taken(written, from, place, problems);
        }
        let message = RedirectTwice { address: Argument::of(from), place };
        self.tell(written, Problem::warning(self.file(written), message), problems);
    }

    fn tell_nowhere(&self, line: &RedirectLine, target: &NewAddress, problems: &mut Vec<Problem>) {
        if target.is_elsewhere() {
            return;
        }
        let what = self.addresses.wrong(&percent_decoded(target.as_str()), "/");
        if let Some(what) = what {
            let message = RedirectToNowhere { mend: what.clone().into(), what: what.into() };
            let problem = Problem::warning(FILE, message);
            problem::add(problems, problem, |problem| at(problem, self.lines.place_of_to(line)));
        }
    }

    fn tell(&self, written: Written<'a>, problem: Problem, problems: &mut Vec<Problem>) {
        match written {
            Written::Alias(_, alias) => problems.push(problem.at(alias.place.clone())),
            Written::Line(line) => {
                problem::add(problems, problem, |problem| at(problem, self.lines.place_of_from(line)));
            }
        }
    }

    fn file(&self, written: Written<'a>) -> &'a str {
        match written {
            Written::Alias(article, _) => &article.text.file,
            Written::Line(_) => FILE,
        }
    }

    /// File and line, for messages about another.
    fn named(&self, written: Written<'a>) -> String {
        match written {
            Written::Alias(article, alias) => format!("{}:{}", article.text.file, alias.place.line),
            Written::Line(line) => format!("{FILE}:{}", line.line),
        }
    }
}

impl Written<'_> {
    /// Where it leads at once.
    fn target(self) -> Option<NewAddress> {
        match self {
            Written::Alias(article, _) => NewAddress::on_site(&article.address()).ok(),
            Written::Line(line) => Some(line.to.clone()),
        }
    }

    fn status(self) -> RedirectStatus {
        match self {
            Written::Alias(..) => RedirectStatus::default(),
            Written::Line(line) => line.status,
        }
    }
}

/// The target as it is published: ids of texts have a prefix there.
fn published(target: &NewAddress) -> Option<NewAddress> {
    if target.is_elsewhere() || !target.as_str().contains('#') {
        return Some(target.clone());
    }
    NewAddress::on_site(&published_link(&percent_decoded(target.as_str()), None)).ok()
}

fn article_path(article: &ArticleRecord) -> String {
    [article.section.as_str(), "/", article.slug.as_str()].concat()
}

fn at(problem: Problem, place: Option<Place>) -> Problem {
    match place {
        Some(place) => problem.at(place),
        None => problem,
    }
}
