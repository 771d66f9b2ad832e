//! The small pictures of lists: crops of the articles' lead pictures.

use bantin_content::{Teaser, Thumbnail};

use crate::draw::drawing::Drawing;
use crate::pictures::PreparedFile;

impl Drawing<'_> {
    /// The small picture of an article, by its number in the plan; `None` where it has no lead picture, or one that is too
    /// small itself.
    pub fn thumbnail(&self, article: usize) -> Option<Thumbnail> {
        thumbnail_of(self.plan.lines.record(article).small_crops(self.pictures))
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

fn thumbnail_of(files: &[PreparedFile]) -> Option<Thumbnail> {
    let narrowest = files.first()?;
    let widths: Vec<String> = files.iter().map(|file| format!("/{} {}w", file.path, file.width)).collect();
    Some(Thumbnail {
        src: format!("/{}", narrowest.path),
        srcset: widths.join(", "),
        width: narrowest.width,
        height: narrowest.height,
    })
}
