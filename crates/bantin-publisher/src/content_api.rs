//! The content API's files (DESIGN.md §3), as `docs/content-api.yaml` promises them.
//! An article's and a standing page's file is written with its page, from the same body.

use bantin_app::api;
use bantin_content::{Article, FrontPage, LatestPage, Site, StandingPage};
use rayon::prelude::*;
use serde::Serialize;

use crate::edition_writer::EditionWriter;
use crate::passes::{Plan, SectionList};
use crate::publish_error::PublishError;

/// Writes every list, box and note; `site.json` comes last of all, by [`write_site`].
pub(crate) fn write(plan: &Plan, writer: &EditionWriter<'_>) -> Result<(), PublishError> {
    plan.lists.iter().try_for_each(|list| write_list(plan, list, writer))?;
    for news in &plan.boxes {
        put(writer, &api::news_box(&news.id), &news.today(&plan.lines))?;
    }
    put(writer, &api::withdrawn(), &plan.withdrawn())?;
    // No notice: a later step sets one.
    put(writer, &api::notice(), &serde_json::Map::new())
}

/// Writes `site.json`, which names the edition that everything before it makes.
pub(crate) fn write_site(mut site: Site, writer: &EditionWriter<'_>) -> Result<Site, PublishError> {
    // The site itself is part of what the id stands for.
    site.edition = String::new();
    let content = serde_json::to_vec(&site).map_err(|error| unwritable(&api::site(), error))?;
    site.edition = writer.content_id_with(&content);
    put(writer, &api::site(), &site)?;
    Ok(site)
}

pub(crate) fn write_front(front: &FrontPage, writer: &EditionWriter<'_>) -> Result<(), PublishError> {
    put(writer, &api::front(), front)
}

pub(crate) fn write_article(article: &Article, writer: &EditionWriter<'_>) -> Result<(), PublishError> {
    put(writer, &api::article(&article.slug), article)
}

pub(crate) fn write_standing(page: &StandingPage, writer: &EditionWriter<'_>) -> Result<(), PublishError> {
    put(writer, &api::standing(&page.name), page)
}

fn write_list(plan: &Plan, list: &SectionList, writer: &EditionWriter<'_>) -> Result<(), PublishError> {
    let latest: LatestPage = list.latest(&plan.lines);
    put(writer, &api::latest(&list.id), &latest)?;
    list.closed().collect::<Vec<_>>().into_par_iter().try_for_each(|number| {
        put(writer, &api::closed(&list.id, number), &list.closed_page(number, &plan.lines))
    })
}

fn put<T: Serialize>(writer: &EditionWriter<'_>, path: &str, content: &T) -> Result<(), PublishError> {
    let bytes = serde_json::to_vec(content).map_err(|error| unwritable(path, error))?;
    writer.write(path.trim_start_matches('/'), &bytes)
}

fn unwritable(path: &str, error: serde_json::Error) -> PublishError {
    PublishError::Io { path: path.into(), source: error.into() }
}
