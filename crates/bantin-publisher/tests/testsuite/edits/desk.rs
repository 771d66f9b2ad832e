//! A newsroom in memory, changed by edits and brought to the disk: only what an edit changes is written.

use std::fs;
use std::path::{Path, PathBuf};

use super::article::{Article, Files, Standing};
use super::disk::set_time;
use super::edit::{Edit, StandingEdit};
use super::site::Site;

/// What newsrooms begin with: articles, a day apart, at eight. Twenty-nine are in one section: with one
/// more its second page closes.
const ARTICLES: usize = 37;
pub const DAY: i64 = 24 * 60;
const EIGHT: i64 = 8 * 60;

/// When the edition is of, in minutes since 2021 began: the last article is still held back.
pub const AS_OF: i64 = 35 * DAY + 12 * 60;

/// Two that replace Bantin's own, of which one is what other files are made from; one that is packed, and one that is not.
const STATICS: [&str; 4] = ["robots.txt", "favicon.svg", ".well-known/a.txt", "tai-lieu/b.pdf"];

/// To a page, to an article by a query, to another old address, and one that differs in upper and lower case alone.
const OLD_ADDRESSES: [&str; 4] = [
    "/cu/x.html,/tin/\n",
    "/Default.aspx?id=7,/tin/bai-05/\n",
    "/cu/y,/cu/x.html,302\n",
    "/Cu/X.html,/le-hoi/\n",
];

const PAGES: [&str; 2] = ["gioi-thieu", "lien-he"];

#[derive(Clone, Debug)]
pub struct Desk {
    pub folder: PathBuf,
    site: Site,
    articles: Vec<Article>,
    standing: [Option<Standing>; 2],
    /// How often each was written.
    statics: [Option<u32>; 4],
    /// Lines of `redirects.csv`.
    old_addresses: usize,
    /// Numbers slugs: none is ever given twice.
    next: usize,
    /// What lies on the disk.
    files: Files,
}

impl Desk {
    /// A small newsroom with one of everything, written to a new folder.
    pub fn new(folder: PathBuf) -> Self {
        let mut articles: Vec<Article> = (0..ARTICLES)
            .map(|at| {
                let section = if at % 6 == 3 { "le-hoi" } else { "tin" };
                let mut article = Article::new(format!("bai-{at:02}"), section, at as i64 * DAY + EIGHT);
                article.local = at % 3 == 1;
                article
            })
            .collect();
        for (at, picture) in [(5, 0), (12, 1), (20, 2), (26, 0)] {
            articles[at].picture = Some(picture);
        }
        // Of the smaller section lists show pictures, until an edit takes one.
        for (at, picture) in [(3, 3), (9, 4), (15, 3), (21, 4), (27, 3), (33, 4)] {
            articles[at].picture = Some(picture);
        }
        for (at, files) in [(4, 0), (12, 3), (24, 6), (33, 0)] {
            articles[at].files = Some(files);
        }
        articles[7].withdrawn = true;
        articles[8].link = Some("/tin/bai-02/".to_owned());
        articles[10].pinned = true;
        articles[30].draft = true;
        let standing = [Some(Standing::default()), None];
        let (site, statics, files) = (Site::new(), [None; STATICS.len()], Files::new());
        let mut desk = Desk { folder, site, articles, standing, statics, old_addresses: 2, next: 0, files };
        desk.write();
        desk
    }

    /// All that lies in the newsroom but its state.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Does what is an edit of the newsroom's texts; nothing for any other.
    pub fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Site(edit) => {
                let lived_in: Vec<&str> = self.articles.iter().map(|article| &*article.section).collect();
                let slug = |at: usize| Some(self.articles.get(at % self.articles.len().max(1))?.slug.clone());
                self.site.change(edit, slug, &lived_in);
            }
            Edit::BreakSite => self.site.broken = true,
            Edit::Mend => {
                self.site.broken = false;
                self.articles.iter_mut().for_each(|article| article.fault = None);
                self.standing.iter_mut().flatten().for_each(|page| page.broken = false);
            }
            Edit::Static { file, gone } => {
                let file = &mut self.statics[file % STATICS.len()];
                *file = (!gone).then(|| file.unwrap_or_default() + 1);
            }
            Edit::OldAddresses { lines } => self.old_addresses = *lines,
            Edit::Standing { page, edit } => self.edit_standing(page % PAGES.len(), *edit),
            Edit::Add { section, picture } => {
                let newest = self.articles.iter().map(|article| article.minute);
                let newest = newest.filter(|&minute| minute <= AS_OF).max().unwrap_or(0);
                self.add(newest + 20, *section).picture = *picture;
            }
            Edit::AddBefore { at, section } => {
                let Some(other) = self.at(*at) else { return };
                let minute = other.minute - 30;
                self.add(minute, *section);
            }
            _ => self.edit_article(edit),
        }
        self.write();
    }

    fn edit_article(&mut self, edit: &Edit) {
        match edit {
            Edit::SameLength { at } => self.rewrite_secretly(*at),
            Edit::Delete { at } => {
                let at = at.checked_rem(self.articles.len());
                at.into_iter().for_each(|at| drop(self.articles.remove(at)));
            }
            Edit::SameInstant { at, other } => {
                let Some(minute) = self.at(*other).map(|other| other.minute) else { return };
                self.with(*at, |article| article.minute = minute);
            }
            Edit::Repaint { at } => {
                let mut shown: Vec<&mut usize> =
                    self.articles.iter_mut().filter_map(|article| article.picture.as_mut()).collect();
                let at = at.checked_rem(shown.len());
                at.into_iter().for_each(|at| *shown[at] += 1);
            }
            Edit::SharePicture { at, of } => {
                let picture = self.at(*of).and_then(|other| other.picture).or(Some(0));
                self.with(*at, |article| article.picture = picture);
            }
            Edit::Move { at, to } => {
                let to = self.site.section(*to).to_owned();
                self.with(*at, |article| article.section = to);
            }
            Edit::Rename { at, alias } => {
                let slug = self.new_slug();
                self.with(*at, |article| {
                    let old = std::mem::replace(&mut article.slug, slug);
                    article.aliases.extend(alias.then(|| format!("/{}/{old}/", article.section)));
                });
            }
            Edit::Change { at, part } => self.with(*at, |article| article.change(*part)),
            Edit::Withdraw { at } => self.with(*at, |article| article.withdrawn ^= true),
            Edit::Draft { at } => self.with(*at, |article| article.draft ^= true),
            Edit::Pin { at } => self.with(*at, |article| article.pinned ^= true),
            Edit::Redate { at, hours } => self.with(*at, |article| article.minute += hours * 60),
            Edit::Picture { at, picture } => self.with(*at, |article| article.picture = *picture),
            Edit::Attach { at, files } => self.with(*at, |article| article.files = *files),
            Edit::Break { at, fault } => self.with(*at, |article| article.fault = Some(*fault)),
            _ => {}
        }
    }

    fn edit_standing(&mut self, page: usize, edit: StandingEdit) {
        let page = &mut self.standing[page];
        match (edit, page) {
            (StandingEdit::Remove, page) => *page = None,
            (StandingEdit::Write, page) => page.get_or_insert_default().version += 1,
            (StandingEdit::Picture(picture), Some(page)) => page.picture = picture,
            (StandingEdit::Break, Some(page)) => page.broken = true,
            (_, None) => {}
        }
    }

    /// Whatever betrays it but the time that nobody can set stays as it was.
    fn rewrite_secretly(&mut self, at: usize) {
        self.with(at, |article| article.body += 2);
        let times = self.files.keys().map(|path| {
            let path = self.folder.join(path);
            let time = fs::metadata(&path).unwrap().modified().unwrap();
            (path, time)
        });
        let times: Vec<_> = times.collect();
        self.write();
        times.into_iter().for_each(|(path, time)| set_time(&path, time));
    }

    fn at(&self, at: usize) -> Option<&Article> {
        self.articles.get(at % self.articles.len().max(1))
    }

    fn with(&mut self, at: usize, edit: impl FnOnce(&mut Article)) {
        let articles = self.articles.len().max(1);
        if let Some(article) = self.articles.get_mut(at % articles) {
            edit(article);
        }
    }

    fn add(&mut self, minute: i64, section: usize) -> &mut Article {
        let slug = self.new_slug();
        self.articles.push(Article::new(slug, self.site.section(section), minute));
        self.articles.last_mut().expect("one was pushed")
    }

    fn new_slug(&mut self) -> String {
        self.next += 1;
        format!("moi-{:02}", self.next)
    }

    /// Brings to the disk what is new, and removes what is gone.
    fn write(&mut self) {
        let mut files = Files::new();
        self.site.add_to(&mut files);
        self.articles.iter().for_each(|article| article.add_to(&mut files));
        for (page, name) in self.standing.iter().zip(PAGES) {
            page.iter().for_each(|page| page.add_to(name, &mut files));
        }
        for (written, path) in self.statics.iter().zip(STATICS) {
            let text = |times: &u32| match path.ends_with(".svg") {
                true => drawing(*times),
                false => format!("{path} {times}\n").into_bytes(),
            };
            files.extend(written.as_ref().map(|times| (format!("static/{path}"), text(times))));
        }
        let lines = OLD_ADDRESSES[..self.old_addresses].concat().into_bytes();
        files.extend((!lines.is_empty()).then_some(("redirects.csv".to_owned(), lines)));
        for path in self.files.keys().filter(|path| !files.contains_key(*path)) {
            fs::remove_file(self.folder.join(path)).unwrap();
            remove_empty_folder(&self.folder.join(path));
        }
        for (path, bytes) in files.iter().filter(|(path, bytes)| self.files.get(*path) != Some(*bytes)) {
            let target = self.folder.join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, bytes).unwrap();
        }
        self.files = files;
    }
}

/// An article's own folder goes with the last file in it.
fn remove_empty_folder(file: &Path) {
    let folder = file.parent().unwrap();
    if fs::read_dir(folder).unwrap().next().is_none() {
        fs::remove_dir(folder).unwrap();
    }
}

/// A drawing of its own for each number.
fn drawing(number: u32) -> Vec<u8> {
    let size = number % 7 + 2;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h{size}v9z\"/></svg>"
    )
    .into_bytes()
}
