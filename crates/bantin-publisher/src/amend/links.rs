//! Which texts of a newsroom link to what is moved. Their links are led on, so nothing has to be done; but who reads them
//! over may write the new address.

use std::path::Path;

use super::article_file::NamedArticle;
use crate::read::source_record::TextRecord;
use crate::read::{Inventory, Remembered};

/// The files of the texts that link to an article: its slug is the last name of such a link.
pub(super) fn links_to_article(newsroom: &Path, article: &NamedArticle) -> Vec<String> {
    let file = [article.slug.as_str(), ".md"].concat();
    linking(newsroom, |link| {
        let path = link.split(['?', '#']).next().unwrap_or_default();
        let path = path.strip_suffix("/index.html").unwrap_or(path).trim_end_matches('/');
        path.rsplit_once('/').is_some_and(|(_, name)| name == article.slug.as_str() || name == file)
    })
}

/// The files of the texts that link to a section or into it.
pub(super) fn links_into_section(newsroom: &Path, section: &str) -> Vec<String> {
    let inside = ["/", section, "/"].concat();
    let whole = ["/", section].concat();
    linking(newsroom, |link| {
        let path = link.split(['?', '#']).next().unwrap_or_default();
        path.contains(&inside) || path.ends_with(&whole)
    })
}

fn linking(newsroom: &Path, is_meant: impl Fn(&str) -> bool) -> Vec<String> {
    let Ok(inventory) = Inventory::take(newsroom, &Remembered::nothing()) else { return Vec::new() };
    let links = |text: &TextRecord| text.links.iter().any(|link| is_meant(link)).then(|| text.file.clone());
    let articles = inventory.records().filter_map(|record| links(&record.text));
    let standing = inventory.standing_records().filter_map(|record| links(&record.text));
    let mut files: Vec<String> = articles.chain(standing).collect();
    files.sort();
    files
}
