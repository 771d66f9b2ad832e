//! The small pictures of lists: crops of the articles' lead pictures.

use bantin_content::{Teaser, Thumbnail};

use crate::draw::drawing::Drawing;
use crate::draw::lead_crops::LeadCrops;
use crate::read::source_record::ArticleRecord;

impl Drawing<'_> {
    /// The small picture of an article, by its number in the plan; `None` where it has no lead picture, or one that is too
    /// small itself.
    pub fn thumbnail(&self, article: usize) -> Option<Thumbnail> {
        self.lead_crops(self.plan.lines.record(article))?.thumbnail()
    }

    /// The crops of an article's lead picture; `None` where it has none.
    pub fn lead_crops<'d>(&'d self, record: &'d ArticleRecord) -> Option<LeadCrops<'d>> {
        LeadCrops::of(record, self.pictures, self.last_good)
    }

    /// Gives every row of a list its picture, where each has one. `articles` are those of the list, oldest first, with
    /// withdrawn ones.
    pub fn illustrate(&self, rows: &mut [Teaser], articles: &[usize]) {
        let shown = articles.iter().rev().filter(|&&article| !self.plan.lines.is_withdrawn(article));
        let pictures: Option<Vec<Thumbnail>> = shown.map(|&article| self.thumbnail(article)).collect();
        for (row, picture) in rows.iter_mut().zip(pictures.into_iter().flatten()) {
            row.picture = Some(picture);
        }
    }
}
