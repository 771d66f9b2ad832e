//! Everything that is drawn for an edition, and by what one sees, without drawing it, that it would
//! come out as it stands: the digest of all that it shows.

use bantin_content::{PAGE_SIZE, PageNumber};

use crate::disk::digest::{Digest, Digester};
use crate::pictures::PictureIndex;
use crate::plan::{BoxPlan, Lines, Plan};
use crate::previous::state::Fingerprint;
use crate::read::source_record::{FoundPicture, TextRecord};

/// A page with its data, or data that have no page. Articles, sections and boxes are named by their
/// places in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    Front,
    Missing,
    Section(usize),
    ClosedPage(usize, PageNumber),
    Standing(usize),
    Article(usize),
    NewsBox(usize),
    Withdrawn,
    Notice,
}

/// Every sheet but the articles, in the edition's order.
pub(crate) fn all_but_articles(plan: &Plan<'_>) -> Vec<Sheet> {
    let closed = plan
        .lists
        .iter()
        .enumerate()
        .flat_map(|(section, list)| list.closed().map(move |number| Sheet::ClosedPage(section, number)));
    let mut sheets = vec![Sheet::Front, Sheet::Missing];
    sheets.extend((0..plan.lists.len()).map(Sheet::Section));
    sheets.extend(closed);
    sheets.extend((0..plan.standing.len()).map(Sheet::Standing));
    sheets.extend((0..plan.boxes.len()).map(Sheet::NewsBox));
    sheets.extend([Sheet::Withdrawn, Sheet::Notice]);
    sheets
}

/// Takes fingerprints. One for each thread: it keeps its memory.
pub(crate) struct Fingerprints<'a> {
    plan: &'a Plan<'a>,
    pictures: &'a PictureIndex,
    digester: Digester,
    /// How each list began when it was looked at last: ten articles in a row have it in common.
    began: Vec<Option<(PageNumber, Digest)>>,
}

impl<'a> Fingerprints<'a> {
    pub fn new(plan: &'a Plan<'a>, pictures: &'a PictureIndex) -> Self {
        Fingerprints { plan, pictures, digester: Digester::default(), began: vec![None; plan.lists.len()] }
    }

    pub fn of(&mut self, sheet: Sheet) -> Fingerprint {
        match sheet {
            Sheet::Front => self.front(),
            Sheet::Missing | Sheet::Notice => {
                let own = self.digester.finish();
                Fingerprint { own, around: self.boxes_today() }
            }
            Sheet::Section(at) => self.section(at),
            Sheet::ClosedPage(at, number) => self.closed_page(at, number),
            Sheet::Standing(at) => self.standing(at),
            Sheet::Article(at) => self.article(at),
            Sheet::NewsBox(at) => {
                let plan = self.plan;
                self.lines(plan.boxes[at].newest_today());
                self.own()
            }
            Sheet::Withdrawn => self.withdrawn(),
        }
    }

    fn front(&mut self) -> Fingerprint {
        let front = &self.plan.front;
        let stories: Vec<usize> = front.lead.iter().chain(&front.seconds).copied().collect();
        self.lines(&stories);
        for &story in &stories {
            self.text(&self.plan.articles[story].text, self.plan.articles[story].lead.as_ref());
        }
        for (section, column) in &front.columns {
            self.digester.number(*section as u64);
            self.lines(column);
        }
        let own = self.digester.finish();
        Fingerprint { own, around: self.boxes_today() }
    }

    fn section(&mut self, at: usize) -> Fingerprint {
        let list = &self.plan.lists[at];
        self.digester.number(list.total() as u64);
        self.lines(list.newest_today());
        self.spans(at, &list.told_today());
        let own = self.digester.finish();
        Fingerprint { own, around: self.boxes_today() }
    }

    fn closed_page(&mut self, at: usize, number: PageNumber) -> Fingerprint {
        let list = &self.plan.lists[at];
        self.lines(list.ten(number));
        let own = self.digester.finish();
        self.digester.number(u64::from(list.closed_after(number)));
        if let Some(newest) = list.newest_on(number) {
            self.boxes_then(newest);
        }
        Fingerprint { own, around: self.digester.finish() }
    }

    fn standing(&mut self, at: usize) -> Fingerprint {
        let record = self.plan.standing[at];
        self.digester.text(record.name.as_str());
        self.text(&record.text, None);
        self.own()
    }

    fn article(&mut self, at: usize) -> Fingerprint {
        let record = self.plan.articles[at];
        self.digester.digest(self.plan.lines.digest(at));
        if record.withdrawn.is_none() {
            self.text(&record.text, record.lead.as_ref());
        } else {
            self.digester.digest(record.text.content);
        }
        let own = self.digester.finish();
        if let Some((list, place)) = self.plan.places[at].filter(|_| record.withdrawn.is_none()) {
            self.list_then(list, place);
        }
        self.boxes_then(at);
        Fingerprint { own, around: self.digester.finish() }
    }

    /// A list as it stood when the article at `place` was its newest: from the page that closed last on.
    fn list_then(&mut self, list: usize, place: usize) {
        let of = &self.plan.lists[list];
        let rows = of.newest_then(place);
        let Some((closed, (first, others))) = of.closed_then(place).zip(rows.split_at_checked(PAGE_SIZE))
        else {
            return self.lines(rows);
        };
        let known = self.began[list].filter(|(number, _)| *number == closed);
        let (_, began) = known.unwrap_or_else(|| {
            self.spans(list, &of.told_then(place));
            self.lines(first);
            (closed, self.digester.finish())
        });
        self.began[list] = Some((closed, began));
        self.digester.digest(began);
        self.lines(others);
    }

    fn withdrawn(&mut self) -> Fingerprint {
        let lines = &self.plan.lines;
        for at in (0..lines.len()).filter(|&at| lines.gone(at)) {
            self.digester.digest(lines.digest(at)).digest(self.plan.articles[at].text.content);
        }
        self.own()
    }

    fn own(&mut self) -> Fingerprint {
        Fingerprint { own: self.digester.finish(), around: Digest::default() }
    }

    /// A text and its pictures, as they were prepared.
    fn text(&mut self, text: &TextRecord, lead: Option<&FoundPicture>) {
        self.digester.digest(text.content);
        for picture in text.pictures.iter().chain(lead) {
            self.digester.text(&picture.name).text(&picture.file);
            for file in self.pictures.get(&picture.file).iter().flat_map(|prepared| &prepared.files) {
                self.digester.text(&file.path).number(u64::from(file.height));
            }
        }
    }

    fn lines(&mut self, articles: &[usize]) {
        add_lines(&mut self.digester, &self.plan.lines, articles);
    }

    /// The days between which closed pages lie.
    fn spans(&mut self, list: usize, told: &[PageNumber]) {
        for &number in told {
            let ten = self.plan.lists[list].ten(number);
            self.digester.number(u64::from(number.get()));
            for &article in ten.first().into_iter().chain(ten.last()) {
                let published = self.plan.lines.record(article).published;
                self.digester.number(published.as_second().cast_unsigned());
            }
        }
    }

    fn boxes_then(&mut self, article: usize) {
        let plan = self.plan;
        self.boxes(|news| news.newest_then(article));
        self.digester.number(plan.articles[article].published.as_second().cast_unsigned());
    }

    fn boxes_today(&mut self) -> Digest {
        self.boxes(BoxPlan::newest_today);
        self.digester.finish()
    }

    fn boxes(&mut self, shown: impl Fn(&'a BoxPlan) -> &'a [usize]) {
        for news in &self.plan.boxes {
            add_lines(&mut self.digester, &self.plan.lines, shown(news));
        }
    }
}

fn add_lines(digester: &mut Digester, lines: &Lines<'_>, articles: &[usize]) {
    digester.number(articles.len() as u64);
    for &article in articles {
        digester.digest(lines.digest(article));
    }
}
