//! `bantin withdraw SLUG`: takes an article down, and everything that showed it.

use std::fs;
use std::path::Path;

use anyhow::Result;
use bantin_content::{Slug, Withdrawn, api};
use bantin_messages::Message;
use bantin_messages::messages::{
    ArticleOrDraft, ArticleStillThere, NextAfterWithdrawing, NoSuchArticle, UsageNear, UsageNothing,
    WithdrawnAlready, WouldWrite, WroteLine,
};
use bantin_publisher::amend::{ArticleFile, find_article};
use jiff::Timestamp;

use crate::arguments::Withdraw;
use crate::failure::Failure;
use crate::publish_at_once::publish_at_once;
use crate::{amended, newsroom_folder, publish, terminal};

pub fn run(order: &Withdraw) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let site = newsroom_folder::settings(&newsroom)?;
    let as_of = match &order.as_of {
        Some(text) => newsroom_folder::moment(text, &newsroom)?,
        None => Timestamp::now(),
    };
    let named = find_article(&newsroom, &site, &order.article).map_err(|near| {
        let near = near.map_or_else(|| UsageNothing.into(), |near| UsageNear { near: near.into() }.into());
        Failure::usage(NoSuchArticle { article: (&order.article).into(), near })
    })?;
    let slug = named.slug.clone();
    let path = terminal::path(&newsroom.join(&named.file));
    let file = ArticleFile::open(&newsroom, &site.zone, named);
    let file = file.map_err(|error| amended::failure(error, &path, String::new()))?;
    if file.article.draft || file.article.published > as_of {
        return Err(Failure::usage(ArticleOrDraft { path: path.into() }).into());
    }
    let day = as_of.to_zoned_datetime(site.zone.clone()).date();
    let line = file.line(day);
    match file.article.withdrawn {
        Some(day) => terminal::say(WithdrawnAlready { path: (&path).into(), day: day.to_string().into() }),
        None if order.dry_run => {}
        None => {
            let written = file.withdraw(day);
            written.map_err(|error| amended::failure(error, &path, line.clone()))?;
            terminal::say(WroteLine { line: (&line).into(), path: (&path).into() });
        }
    }
    if order.dry_run {
        terminal::say(WouldWrite { line: line.into(), path: path.into() });
        return Ok(());
    }
    let out = order.out.clone().unwrap_or_else(|| newsroom.join("dist"));
    let report = publish_at_once(&newsroom, &out, as_of, &site, order.force)?;
    if !is_withdrawn(&out, &slug) {
        return Err(Failure::content(ArticleStillThere { path: path.into() }).into());
    }
    publish::partly(&report)?;
    terminal::next(Message::from(NextAfterWithdrawing { folder: terminal::path(&out).into() }));
    Ok(())
}

/// Whether an edition says so. One whose file is broken would have stayed as it was.
fn is_withdrawn(out: &Path, slug: &Slug) -> bool {
    let text = fs::read(out.join(api::file(&api::withdrawn()))).unwrap_or_default();
    let withdrawn: Withdrawn = serde_json::from_slice(&text).unwrap_or_default();
    withdrawn.articles.iter().any(|article| article.slug == *slug)
}
