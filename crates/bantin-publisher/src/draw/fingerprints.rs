//! Takes fingerprints. Each kind of output says what it shows in these terms.

use bantin_content::{PAGE_SIZE, PageNumber};

use crate::attached::AttachedIndex;
use crate::disk::digest::{Digest, Digester};
use crate::draw::lead_crops::LeadCrops;
use crate::edition::fingerprint::Fingerprint;
use crate::pictures::{PictureIndex, PreparedFile};
use crate::plan::{BoxPlan, Lines, Plan};
use crate::previous::last_good::LastGood;
use crate::read::OldPlace;
use crate::read::source_record::{ArticleRecord, FoundPicture, TextRecord};

/// One for each thread: it keeps its memory.
pub(crate) struct Fingerprints<'a> {
    plan: &'a Plan<'a>,
    pictures: &'a PictureIndex,
    attached: &'a AttachedIndex,
    last_good: &'a LastGood,
    digester: Digester,
    /// How each list began when it was looked at last: ten articles in a row have it in common.
    beginnings: Vec<Option<(PageNumber, Digest)>>,
}

impl<'a> Fingerprints<'a> {
    pub fn new(
        plan: &'a Plan<'a>,
        pictures: &'a PictureIndex,
        attached: &'a AttachedIndex,
        last_good: &'a LastGood,
    ) -> Self {
        let beginnings = vec![None; plan.lists.len()];
        Fingerprints { plan, pictures, attached, last_good, digester: Digester::default(), beginnings }
    }

    /// Of all that was added: an output that shows nothing around it.
    pub fn of_own(&mut self) -> Fingerprint {
        Fingerprint { own: self.digester.finish(), around: Digest::default() }
    }

    /// Of all that was added, which ends what an output shows of its own; around it are the boxes as they are today.
    pub fn of_own_and_boxes_today(&mut self) -> Fingerprint {
        let own = self.digester.finish();
        self.boxes(BoxPlan::newest_today);
        Fingerprint { own, around: self.digester.finish() }
    }

    /// Of all that was added, which ends what an output shows of its own, and of what `around` adds.
    pub fn of_own_and(&mut self, around: impl FnOnce(&mut Self)) -> Fingerprint {
        let own = self.digester.finish();
        around(self);
        Fingerprint { own, around: self.digester.finish() }
    }

    pub fn string(&mut self, text: &str) {
        self.digester.text(text);
    }

    pub fn number(&mut self, number: u64) {
        self.digester.number(number);
    }

    pub fn digest(&mut self, digest: Digest) {
        self.digester.digest(digest);
    }

    /// An article's text, its pictures and the crops of its lead picture, as they were prepared.
    pub fn article(&mut self, record: &ArticleRecord) {
        self.text(&record.text, record.lead.as_ref());
        let crops = LeadCrops::of(record, self.pictures, self.last_good);
        let files = crops.into_iter().flat_map(LeadCrops::files);
        files.for_each(|file| add_file(&mut self.digester, file));
    }

    /// Old addresses and where they lead.
    pub fn old_places(&mut self, places: &[OldPlace]) {
        for OldPlace { redirect, only_spelling } in places {
            self.digester.text(redirect.from.as_str()).text(redirect.to.as_str());
            self.digester.number(u64::from(redirect.status.code())).number(u64::from(*only_spelling));
        }
    }

    /// A text and its pictures and files, as they were prepared.
    pub fn text(&mut self, text: &TextRecord, lead: Option<&FoundPicture>) {
        self.digester.digest(text.content);
        for picture in text.pictures.iter().chain(lead) {
            self.digester.text(&picture.name);
            self.picture(&picture.file);
        }
        for found in &text.attached {
            self.digester.text(&found.name).text(&found.file);
            if let Some(record) = self.attached.get(&found.file) {
                self.digester.digest(record.content);
            }
            found.poster.iter().for_each(|poster| self.picture(poster));
        }
    }

    fn picture(&mut self, file: &str) {
        self.digester.text(file);
        self.pictures.widths(file).for_each(|width| add_file(&mut self.digester, width));
    }

    /// Articles as lists show them, by their numbers in the plan.
    pub fn lines(&mut self, articles: &[usize]) {
        add_lines(&mut self.digester, &self.plan.lines, articles);
    }

    /// The urgent notice, on a page that is printed with it.
    pub fn notice(&mut self) {
        if let Some(notice) = &self.plan.notice {
            // The id is a digest of the text.
            self.digester.text(&notice.id).text(&notice.until.at);
        }
    }

    /// The small pictures of articles, as they were prepared.
    pub fn thumbnails(&mut self, articles: &[usize]) {
        for &article in articles {
            let crops = LeadCrops::of(self.plan.lines.record(article), self.pictures, self.last_good);
            let files = crops.into_iter().flat_map(LeadCrops::files_of_thumbnail);
            files.for_each(|file| add_file(&mut self.digester, file));
            self.digester.text("");
        }
    }

    /// Articles as sitemaps name them: where they are, and when they changed last.
    pub fn changes(&mut self, articles: impl Iterator<Item = usize>) {
        for article in articles {
            let changed = self.plan.articles[article].changed;
            self.digester.digest(self.plan.lines.digest(article)).number(changed.as_second().cast_unsigned());
        }
    }

    /// The days between which closed pages lie.
    pub fn spans(&mut self, list: usize, pages: &[PageNumber]) {
        for &number in pages {
            let ten = self.plan.lists[list].articles_on(number);
            self.digester.number(u64::from(number.get()));
            for &article in ten.first().into_iter().chain(ten.last()) {
                let published = self.plan.lines.record(article).published;
                self.digester.number(published.as_second().cast_unsigned());
            }
        }
    }

    /// A list as it was on the day of its article number `place`, oldest first: from the page that closed last on.
    pub fn list_on_the_day_of(&mut self, list: usize, place: usize) {
        let of = &self.plan.lists[list];
        let rows = of.newest_then(place);
        let Some((closed, (first, others))) = of.closed_then(place).zip(rows.split_at_checked(PAGE_SIZE))
        else {
            return self.lines(rows);
        };
        let known = self.beginnings[list].filter(|(number, _)| *number == closed);
        let (_, beginning) = known.unwrap_or_else(|| {
            self.spans(list, &of.in_pager_then(place));
            self.lines(first);
            (closed, self.digester.finish())
        });
        self.beginnings[list] = Some((closed, beginning));
        self.digester.digest(beginning);
        self.lines(others);
    }

    /// The boxes on the day of an article.
    pub fn boxes_on_the_day_of(&mut self, article: usize) {
        let plan = self.plan;
        self.boxes(|news| news.newest_then(article));
        self.digester.number(plan.articles[article].published.as_second().cast_unsigned());
    }

    fn boxes(&mut self, rows: impl Fn(&'a BoxPlan) -> &'a [usize]) {
        for news in &self.plan.boxes {
            add_lines(&mut self.digester, &self.plan.lines, rows(news));
        }
    }
}

fn add_file(digester: &mut Digester, file: &PreparedFile) {
    digester.text(&file.path).number(u64::from(file.height));
}

fn add_lines(digester: &mut Digester, lines: &Lines<'_>, articles: &[usize]) {
    digester.number(articles.len() as u64);
    for &article in articles {
        digester.digest(lines.digest(article));
    }
}
