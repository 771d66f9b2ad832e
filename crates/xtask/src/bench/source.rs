//! The newsroom's articles, written once more for another publisher: same text, same addresses.
//! Pictures are shared files there, so that none has to be copied for each article.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::contender::busiest_section;
use super::{adapted, write};
use crate::newsroom::PICTURES;

/// A section as site.toml names it.
pub struct Section {
    pub id: String,
    pub title: String,
}

/// The sections, in the order of the newsroom.
pub fn sections(newsroom: &Path) -> Result<Vec<Section>> {
    let site: toml::Table =
        toml::from_str(&read(&newsroom.join("site.toml"))?).context("site.toml is no TOML")?;
    let sections = site.get("sections").and_then(|sections| sections.as_array()).context("no sections")?;
    let word = |section: &toml::Value, name: &str| {
        let word = section.get(name).and_then(|word| word.as_str());
        word.map(str::to_owned).with_context(|| format!("a section without {name}"))
    };
    sections
        .iter()
        .map(|section| Ok(Section { id: word(section, "id")?, title: word(section, "title")? }))
        .collect()
}

/// Writes every article to `content`.
pub fn articles(newsroom: &Path, sections: &[Section], content: &Path) -> Result<()> {
    for section in sections {
        for (slug, file) in articles_of(&newsroom.join("content").join(&section.id))? {
            let text = adapted::front_matter(&read(&file)?, picture(&file)?.as_deref())
                .with_context(|| file.display().to_string())?;
            write(&content.join(&section.id).join(format!("{slug}.md")), text)?;
        }
    }
    Ok(())
}

/// Writes the standing page.
pub fn standing_page(newsroom: &Path, content: &Path) -> Result<()> {
    const NAME: &str = "gioi-thieu.md";
    write(&content.join(NAME), read(&newsroom.join("content").join(NAME))?)
}

/// Writes the pictures that articles name.
pub fn pictures(folder: &Path) -> Result<()> {
    PICTURES.iter().enumerate().try_for_each(|(at, bytes)| write(&folder.join(format!("{at}.jpg")), bytes))
}

/// The text of an article that stands for the usual one.
pub fn model(newsroom: &Path) -> Result<String> {
    let section = busiest_section(&newsroom.join("content"));
    let mut files = articles_of(&section)?;
    files.retain(|(_, file)| !file.ends_with("index.md"));
    files.sort();
    let (_, file) = files.first().with_context(|| format!("no article in {}", section.display()))?;
    read(file)
}

/// Slug and file of each article in a section's folder.
fn articles_of(section: &Path) -> Result<Vec<(String, PathBuf)>> {
    let entries =
        fs::read_dir(section).with_context(|| format!("could not look into {}", section.display()))?;
    let mut articles = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        articles.push((slug, if path.is_dir() { path.join("index.md") } else { path }));
    }
    Ok(articles)
}

/// Where the picture beside an article lies for the others.
fn picture(article: &Path) -> Result<Option<String>> {
    if !article.ends_with("index.md") {
        return Ok(None);
    }
    let file = article.with_file_name("picture.jpg");
    let bytes = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
    let at = PICTURES.iter().position(|picture| *picture == bytes);
    let at = at.with_context(|| format!("{} is none of the made-up pictures", file.display()))?;
    Ok(Some(format!("/pictures/{at}.jpg")))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}
