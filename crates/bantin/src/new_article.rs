//! `bantin new article "Tiêu đề"`: a folder named after the headline, and a file to write in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use bantin_content::Slug;
use bantin_publisher::slug_maker::slug_from;
use jiff::Timestamp;

use crate::arguments::NewArticle;
use crate::failure::Failure;
use crate::newsroom_folder::{self, Site};
use crate::terminal;

pub fn run(order: &NewArticle) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let site = Site::read(&newsroom)?;
    let section = section(&site, order.section.as_deref())?;
    let slug = slug(order)?;
    refuse_taken(&newsroom, &slug)?;

    let now = Timestamp::now().to_zoned_datetime(site.zone()?);
    let published = now.strftime("%Y-%m-%dT%H:%M:00%:z").to_string();
    let file = newsroom.join("content").join(section).join(slug.as_str()).join("index.md");
    let folder = file.parent().context("a file lies in a folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, text(&order.headline, &published, order.draft)))
        .with_context(|| format!("could not write {}", file.display()))?;

    terminal::say(&format!("Made {}", terminal::path(&file)));
    if order.section.is_none() && site.sections.len() > 1 {
        terminal::say(&format!("It is in the section {section}; --section chooses another: {}", ids(&site)));
    }
    let draft = if order.draft { ", take out `draft: true` when it is ready" } else { "" };
    terminal::next(&format!(
        "write in it, put pictures beside it{draft}, and look at it with `bantin serve`"
    ));
    Ok(())
}

fn section<'a>(site: &'a Site, wanted: Option<&str>) -> Result<&'a str> {
    let found = match wanted {
        Some(id) => site.sections.iter().find(|section| section.id == id),
        None => site.sections.first(),
    };
    let sentence = || match wanted {
        Some(id) => format!("there is no section “{id}”; site.toml has {}", ids(site)),
        None => "site.toml has no section yet; add one: [[sections]] with id and title".to_owned(),
    };
    Ok(found.map(|section| section.id.as_str()).ok_or_else(|| Failure::usage(sentence()))?)
}

fn ids(site: &Site) -> String {
    site.sections.iter().map(|section| section.id.as_str()).collect::<Vec<_>>().join(", ")
}

fn slug(order: &NewArticle) -> Result<Slug> {
    let Some(typed) = &order.slug else {
        let sentence =
            "no address can be made of this headline, since it has neither letter nor digit; add --slug";
        return Ok(slug_from(&order.headline).ok_or_else(|| Failure::usage(sentence))?);
    };
    typed.parse().map_err(|error| Failure::usage(format!("--slug: {error}")).into())
}

/// Slugs are unique in the whole site, whatever the section.
fn refuse_taken(newsroom: &Path, slug: &Slug) -> Result<()> {
    for section in fs::read_dir(newsroom.join("content")).into_iter().flatten().flatten() {
        let name = slug.as_str();
        for taken in [section.path().join(name), section.path().join(format!("{name}.md"))] {
            if taken.exists() {
                let sentence = format!(
                    "{} is there already, and addresses are unique; word the headline otherwise, or add --slug with another name",
                    terminal::path(&taken)
                );
                return Err(Failure::usage(sentence).into());
            }
        }
    }
    Ok(())
}

fn text(headline: &str, published: &str, draft: bool) -> String {
    // JSON's quotes are YAML's double quotes.
    let headline = serde_json::Value::from(headline.trim());
    let draft = if draft { "draft: true\n" } else { "" };
    format!("---\nheadline: {headline}\npublished: {published}\nlead: \"\"\nbyline: \"\"\n{draft}---\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_in_a_headline_stay_in_it() {
        let text = text(" Chợ “phiên” \"A: B\" ", "2026-11-23T08:30:00+07:00", true);
        assert!(text.contains("headline: \"Chợ “phiên” \\\"A: B\\\"\"\n"), "{text}");
        assert!(text.contains("\ndraft: true\n---\n"), "{text}");
    }
}
