//! What older pages show beside what they are about, worked out from DESIGN.md §3 alone: so that one can
//! say which pages must change when the past does.

use std::collections::{BTreeMap, BTreeSet};

use crate::newsroom::{Newsroom, SITE};

/// An article as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// In their order: none is published when another is.
    pub minute: usize,
    pub slug: String,
    pub section: &'static str,
    pub headline: String,
    pub withdrawn: bool,
}

/// The boxes of the newsroom below: from all, from a section, picked by hand.
const BOXES: [fn(&Listed) -> bool; 3] =
    [|_| true, |article| article.section == "le-hoi", |article| PICKED.contains(&&*article.slug)];
const PICKED: [&str; 3] = ["a-010", "a-030", "a-068"];

impl Listed {
    pub fn new(slug: &str, section: &'static str, minute: usize) -> Self {
        let headline = format!("Tin về {slug}");
        Listed { minute, slug: slug.to_owned(), section, headline, withdrawn: false }
    }

    pub fn page(&self) -> String {
        format!("{}/{}/index.html", self.section, self.slug)
    }

    pub fn file(&self) -> String {
        format!("content/{}/{}.md", self.section, self.slug)
    }

    fn write(&self, newsroom: &Newsroom) {
        let Listed { minute, headline, .. } = self;
        let day = jiff::civil::date(2021, 1, 1).at(0, 0, 0, 0);
        let published = day.checked_add(jiff::Span::new().minutes(*minute as i64)).unwrap();
        let withdrawn = if self.withdrawn { "withdrawn: 2021-11-23\n" } else { "" };
        let text = format!("---\nheadline: {headline}\npublished: {published}\n{withdrawn}---\n\nMột câu.\n");
        newsroom.file(&self.file(), text);
    }
}

/// A newsroom of these articles, whose boxes are [`BOXES`].
pub fn newsroom_of(articles: &[Listed]) -> Newsroom {
    let newsroom = Newsroom::new();
    let picked = format!("{SITE}\n[[boxes]]\nid = \"chon\"\ntitle = \"Nên đọc\"\nfrom = {PICKED:?}\n");
    newsroom.file("site.toml", picked);
    write_changes(&newsroom, &[], articles);
    newsroom
}

/// Writes what is new or other than before, and removes what is gone.
pub fn write_changes(newsroom: &Newsroom, before: &[Listed], after: &[Listed]) {
    after.iter().filter(|article| !before.contains(article)).for_each(|article| article.write(newsroom));
    let gone = before.iter().filter(|old| after.iter().all(|article| article.file() != old.file()));
    gone.for_each(|old| std::fs::remove_file(newsroom.path().join(old.file())).unwrap());
}

/// Pages of articles and closed pages that change although nobody edited what they are about.
pub fn followers(before: &[Listed], after: &[Listed]) -> BTreeSet<String> {
    let edited: Vec<String> =
        after.iter().filter(|article| !before.contains(article)).map(Listed::page).collect();
    let (then, now) = (shown(before), shown(after));
    let both = now.into_iter().filter(|(page, now)| then.get(page).is_some_and(|then| then != now));
    both.map(|(page, _)| page).filter(|page| !edited.contains(page)).collect()
}

/// What each of those pages shows beside its own article.
fn shown(articles: &[Listed]) -> BTreeMap<String, String> {
    let mut articles: Vec<&Listed> = articles.iter().collect();
    articles.sort_by_key(|article| (article.minute, &article.slug));
    let mut shown = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        let boxes = boxes(&articles[..=at]);
        let list = section(&articles[..=at], article.section);
        // A withdrawn article's page has no list.
        let beside = if article.withdrawn { boxes } else { boxes + &newest_page(&list) };
        shown.insert(article.page(), beside);
    }
    for id in ["tin", "le-hoi"] {
        let list = section(&articles, id);
        let closed = closed(list.len());
        for number in 1..=closed {
            let ten = &list[(number - 1) * 10..number * 10];
            let newest = articles.iter().position(|article| *article == ten[9]).unwrap();
            let closed_after = number < closed;
            let page = format!("{} {} {closed_after} {}", lines(ten), span(ten), boxes(&articles[..=newest]));
            shown.insert(format!("{id}/trang/{number}/index.html"), page);
        }
    }
    shown
}

fn section<'a>(articles: &[&'a Listed], id: &str) -> Vec<&'a Listed> {
    articles.iter().copied().filter(|article| article.section == id).collect()
}

/// `closed = max(0, ⌊total/10⌋ − 1)`
fn closed(total: usize) -> usize {
    (total / 10).saturating_sub(1)
}

/// The newest page of a list, and the days of the closed pages that its pager shows.
fn newest_page(list: &[&Listed]) -> String {
    let closed = closed(list.len());
    let last = closed + 1;
    // First, last, and the first five, since the current label is the first; a gap of one is filled.
    let labels = (2..=last).filter(|&label| label <= 5 || label == last || last <= 7);
    // Label k is closed page closed + 2 − k.
    let spans = labels.map(|label| closed + 2 - label).map(|number| {
        let ten = &list[(number - 1) * 10..number * 10];
        format!("{number}: {}", span(ten))
    });
    format!("{closed} {} {:?}", lines(&list[closed * 10..]), spans.collect::<Vec<_>>())
}

fn boxes(articles: &[&Listed]) -> String {
    let filled = BOXES.iter().map(|belongs| {
        let shown: Vec<&Listed> = articles
            .iter()
            .rev()
            .copied()
            .filter(|article| !article.withdrawn && belongs(article))
            .take(9)
            .collect();
        lines(&shown)
    });
    filled.collect::<Vec<_>>().join(" | ")
}

fn lines(articles: &[&Listed]) -> String {
    let shown = articles.iter().filter(|article| !article.withdrawn);
    shown.map(|article| format!("{article:?}")).collect()
}

fn span(ten: &[&Listed]) -> String {
    format!("{}–{}", ten[0].minute, ten[9].minute)
}
