//! A newsroom of some hundred short articles, and what an editor does to one from day to day.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;

use crate::chance::Chance;

pub const SECTIONS: [&str; 3] = ["tin-tuc", "le-hoi", "du-lich"];

/// Stands in a box of hand-picked articles: it is never edited away.
pub const PICKED: &str = "bai-0001";

const SITE: &str = r#"name = "Thị trấn Thử"
tagline = "Lần {edited}"
language = "vi"
time_zone = "Asia/Ho_Chi_Minh"
base_url = "https://thu.example"
owner = "Ủy ban nhân dân thị trấn Thử"
responsible = "Ban biên tập"
address = "Số 1"

[[sections]]
id = "tin-tuc"
title = "Tin tức"

[[sections]]
id = "le-hoi"
title = "Lễ hội"

[[sections]]
id = "du-lich"
title = "Du lịch"

[[boxes]]
id = "tin-moi"
title = "Tin mới"
from = "all"

[[boxes]]
id = "hoi-he"
title = "Hội hè"
from = "le-hoi"

[[boxes]]
id = "nen-doc"
title = "Nên đọc"
from = ["bai-0001"]

[[menu]]
title = "Giới thiệu"
href = "/gioi-thieu/"
"#;

/// 24 × 16 points of red, and of blue.
pub const PICTURES: [&[u8]; 2] = [
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x18\0\0\0\x10\x08\x02\0\0\0\x83F(\xc2\0\0\0\x1aIDATx\xdac\xd8\xa2\xa1A\x15\xc40j\xd0\xa8A\xa3\x06\x8d\x1aD\x19\x02\0\xba\xb6\x86\x10\x81\xea7\x06\0\0\0\0IEND\xaeB`\x82",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x18\0\0\0\x10\x08\x02\0\0\0\x83F(\xc2\0\0\0\x1aIDATx\xdac\xd0\xb0\xd9B\x15\xc40j\xd0\xa8A\xa3\x06\x8d\x1aD\x19\x02\0\x8a\xa3\xa4\x10\xe9\x16\x16\x82\0\0\0\0IEND\xaeB`\x82",
];

/// A newsroom on the disk, and what was written into it.
pub struct MadeUp {
    folder: PathBuf,
    articles: BTreeMap<String, Written>,
    ever: usize,
    site_edited: usize,
}

#[derive(Clone)]
struct Written {
    section: &'static str,
    day: usize,
    headline: usize,
    body: usize,
    /// Which of the two pictures.
    picture: Option<usize>,
    withdrawn: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    Add,
    /// A new article with an old date.
    AddOld,
    Body,
    Headline,
    Delete,
    BackDate,
    Withdraw,
    /// To another section.
    Move,
    Picture,
    /// Every page changes.
    Site,
}

impl MadeUp {
    /// Articles a day apart in three sections by turns; every eighth has a picture.
    pub fn with_articles(folder: PathBuf, total: usize) -> Self {
        let mut made_up = Self { folder, articles: BTreeMap::new(), ever: 0, site_edited: 0 };
        made_up.writes_the_site();
        made_up.puts(
            "content/gioi-thieu.md",
            b"---\ntitle: \"Gi\xe1\xbb\x9bi thi\xe1\xbb\x87u\"\n---\n\nM\xe1\xbb\x99t trang.\n",
        );
        for _ in 0..total {
            made_up.adds();
        }
        made_up
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds the next article; gives its slug.
    pub fn adds(&mut self) -> String {
        self.adds_on(self.ever)
    }

    /// Something that an editor does, at random.
    pub fn edited(&mut self, chance: &mut Chance) -> Edit {
        use Edit::{Add, AddOld, BackDate, Body, Delete, Headline, Move, Picture, Site, Withdraw};
        let edits = [
            Add, Add, Add, AddOld, Body, Body, Headline, Delete, Delete, BackDate, Withdraw, Move, Move,
            Picture, Picture, Site,
        ];
        let edit = *chance.one_of(&edits);
        self.does(edit, chance);
        edit
    }

    pub fn does(&mut self, edit: Edit, chance: &mut Chance) {
        match edit {
            Edit::Add => _ = self.adds(),
            Edit::AddOld => _ = self.adds_on(chance.below(self.ever)),
            Edit::Site => {
                self.site_edited += 1;
                self.writes_the_site();
            }
            Edit::Delete => {
                let slug = self.any(chance);
                self.deletes(&slug);
            }
            Edit::Body => self.changes(chance, |article, _| article.body += 1),
            Edit::Headline => self.changes(chance, |article, _| article.headline += 1),
            Edit::BackDate => {
                self.changes(chance, |article, chance| article.day = chance.below(article.day + 1))
            }
            Edit::Withdraw => self.changes(chance, |article, _| article.withdrawn = true),
            Edit::Picture => self.changes(chance, |article, _| {
                article.picture = Some(article.picture.map_or(0, |which| 1 - which));
            }),
            Edit::Move => self.changes(chance, |article, chance| {
                let others: Vec<&'static str> =
                    SECTIONS.into_iter().filter(|id| *id != article.section).collect();
                article.section = others[chance.below(others.len())];
            }),
        }
    }

    pub fn deletes(&mut self, slug: &str) {
        let article = self.articles.remove(slug).expect("it was written");
        self.takes_away(slug, &article);
    }

    /// Writes an article that was deleted as it was first.
    pub fn writes_again(&mut self, slug: &str) {
        let number = number_of(slug);
        self.writes(slug, first_version(number, number));
    }

    /// Says something else in an article; gives the words.
    pub fn rewords(&mut self, slug: &str) -> String {
        let mut article = self.articles[slug].clone();
        article.body += 1;
        let words = words_of(slug, article.body);
        self.writes(slug, article);
        words
    }

    pub fn withdraws(&mut self, slug: &str) {
        let article = Written { withdrawn: true, ..self.articles[slug].clone() };
        self.writes(slug, article);
    }

    /// Of all that can be read, oldest number first.
    pub fn slugs(&self) -> Vec<String> {
        self.articles.iter().filter(|(_, article)| !article.withdrawn).map(|(slug, _)| slug.clone()).collect()
    }

    /// `/le-hoi/bai-0001/`
    pub fn address(&self, slug: &str) -> String {
        format!("/{}/{slug}/", self.articles[slug].section)
    }

    /// From the newsroom's folder.
    pub fn file(&self, slug: &str) -> String {
        file_of(slug, &self.articles[slug])
    }

    fn adds_on(&mut self, day: usize) -> String {
        let number = self.ever;
        self.ever += 1;
        let slug = format!("bai-{number:04}");
        self.writes(&slug, first_version(number, day));
        slug
    }

    fn any(&self, chance: &mut Chance) -> String {
        let mut slugs = self.slugs();
        slugs.retain(|slug| slug != PICKED);
        chance.one_of(&slugs).clone()
    }

    fn changes(&mut self, chance: &mut Chance, change: impl FnOnce(&mut Written, &mut Chance)) {
        let slug = self.any(chance);
        let mut article = self.articles[&slug].clone();
        change(&mut article, chance);
        self.writes(&slug, article);
    }

    fn writes(&mut self, slug: &str, article: Written) {
        let file = file_of(slug, &article);
        if let Some(old) = self.articles.get(slug)
            && file_of(slug, old) != file
        {
            self.takes_away(slug, old);
        }
        let mut text = format!("---\nheadline: \"Tin {slug}, lần {}\"\n", article.headline);
        let first = jiff::civil::date(2021, 1, 1);
        let day = first.saturating_add(i64::try_from(article.day).expect("few days").days());
        // Each at its own minute: no two at the same instant.
        let number = number_of(slug);
        text += &format!("published: {day}T{:02}:{:02}\n", number / 60 % 24, number % 60);
        if article.withdrawn {
            text += "withdrawn: 2026-01-01\n";
        }
        if let Some(which) = article.picture {
            text += "picture: { file: anh.png, alt: \"Một màu\" }\n";
            self.puts(&file.replace("index.md", "anh.png"), PICTURES[which]);
        }
        text += &format!("---\n\n{}\n", words_of(slug, article.body));
        self.puts(&file, text.as_bytes());
        self.articles.insert(slug.to_owned(), article);
    }

    fn takes_away(&self, slug: &str, article: &Written) {
        let file = self.folder.join(file_of(slug, article));
        if article.picture.is_some() {
            fs::remove_dir_all(file.parent().expect("a folder of its own")).unwrap();
        } else {
            fs::remove_file(file).unwrap();
        }
    }

    fn writes_the_site(&self) {
        self.puts("site.toml", SITE.replace("{edited}", &self.site_edited.to_string()).as_bytes());
    }

    fn puts(&self, path: &str, bytes: &[u8]) {
        let file = self.folder.join(path);
        fs::create_dir_all(file.parent().expect("it lies in the newsroom")).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// The newsroom without what the publisher keeps there, in another place.
pub fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    let mut names: Vec<_> = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.retain(|name| name != ".bantin");
    // Backwards, so that the folder lists them in another order.
    names.sort();
    for name in names.iter().rev() {
        let (from, to) = (from.join(name), to.join(name));
        if from.is_dir() {
            copied(&from, &to);
        } else {
            fs::write(to, fs::read(from).unwrap()).unwrap();
        }
    }
}

fn first_version(number: usize, day: usize) -> Written {
    Written {
        section: SECTIONS[number % SECTIONS.len()],
        day,
        headline: 0,
        body: 0,
        picture: number.is_multiple_of(8).then_some(0),
        withdrawn: false,
    }
}

fn file_of(slug: &str, article: &Written) -> String {
    let end = if article.picture.is_some() { "/index.md" } else { ".md" };
    format!("content/{}/{slug}{end}", article.section)
}

fn number_of(slug: &str) -> usize {
    slug.trim_start_matches("bai-").parse().expect("one of ours")
}

fn words_of(slug: &str, body: usize) -> String {
    format!("Bản thứ {body} của {slug}. Thêm một câu nữa.")
}
