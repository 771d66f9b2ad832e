//! The small pictures of lists: crops of the articles' lead pictures.

use bantin_content::{Teaser, Thumbnail};

use crate::draw::drawing::Drawing;

impl Drawing<'_> {
    /// The small picture of an article, by its number in the plan; `None` where it has no lead picture, or one that is too
    /// small itself.
    pub fn thumbnail(&self, article: usize) -> Option<Thumbnail> {
        let record = self.plan.lines.record(article);
        if record.last_good {
            return self.last_good.crops(&record.slug)?.thumbnail();
        }
        self.pictures.thumbnail(record.lead_picture()?)
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
