//! `bantin move`: gives an article or a section another address. The one that it had leads on.

use std::path::Path;

use anyhow::Result;
use bantin_messages::messages::{
    AndMore, LinkedByTexts, MoveTaken, MoveToNoSection, MoveWrongName, MovedArticle, MovedSection,
    NoSuchArticle, NothingToMove, UsageNear, UsageNothing, WouldMoveArticle, WouldMoveSection,
};
use bantin_messages::{Argument, Message};
use bantin_publisher::amend::{
    ArticleMove, NoMove, NoSectionMove, SectionMove, alias_line, find_article, plan_move, plan_section_move,
};
use bantin_publisher::newsroom::SiteSettings;
use bantin_publisher::read::name_reason::name_reason;
use jiff::Timestamp;

use crate::arguments::Move;
use crate::failure::Failure;
use crate::{amended, newsroom_folder, terminal};

/// Texts that are named of those that link to an old address.
const NAMED: usize = 12;

pub fn run(order: &Move) -> Result<()> {
    let newsroom = newsroom_folder::find(order.newsroom.as_deref())?;
    let site = newsroom_folder::settings(&newsroom)?;
    if order.section {
        return move_section(order, &newsroom, &site);
    }
    let named = find_article(&newsroom, &site, &order.from).map_err(|near| {
        let near = near.map_or_else(|| UsageNothing.into(), |near| UsageNear { near: near.into() }.into());
        Failure::usage(NoSuchArticle { article: (&order.from).into(), near })
    })?;
    let planned = plan_move(&newsroom, &site, named, &order.to);
    let planned = planned.map_err(|refused| Failure::usage(refusal(refused, &site)))?;
    let ArticleMove { from, to, new_address, linked_by, .. } = &planned;
    let old_address = Argument::of(&planned.old_address);
    let (from, to, new_address) = (from.into(), to.into(), new_address.into());
    if order.dry_run {
        terminal::say(WouldMoveArticle { from, to, old_address, new_address });
    } else {
        let path = terminal::path(&newsroom.join(&planned.article.file));
        let line = alias_line(&planned.old_address);
        let moved = planned.carry_out(&newsroom, &site.zone);
        moved.map_err(|error| amended::failure(error, &path, line))?;
        terminal::say(MovedArticle { from, to, old_address, new_address });
    }
    tell_links(linked_by);
    terminal::next_command("bantin publish");
    Ok(())
}

fn move_section(order: &Move, newsroom: &Path, site: &SiteSettings) -> Result<()> {
    let planned = plan_section_move(newsroom, site, &order.from, &order.to);
    let planned = planned.map_err(|refused| Failure::usage(section_refusal(refused, site)))?;
    let SectionMove { old, new, articles, linked_by, .. } = &planned;
    let (old, new, count) = (Argument::of(old), Argument::of(new), articles.len().into());
    let done = match order.dry_run {
        true => planned.rehearse(newsroom),
        false => planned.carry_out(newsroom, site, Timestamp::now()),
    };
    done.map_err(|failed| {
        let path = terminal::path(&newsroom.join(&failed.file));
        let line = articles.iter().find(|article| article.file == failed.file);
        let line = line.map(|article| alias_line(&planned.old_address(article)));
        amended::failure(failed.error, &path, line.unwrap_or_else(|| format!("id = \"{}\"", planned.new)))
    })?;
    match order.dry_run {
        true => terminal::say(WouldMoveSection { old, new, count }),
        false => terminal::say(MovedSection { old, new, count }),
    }
    tell_links(linked_by);
    terminal::next_command("bantin publish");
    Ok(())
}

/// Which texts name the old address. Nothing has to be done about it.
fn tell_links(files: &[String]) {
    if files.is_empty() {
        return;
    }
    terminal::say(LinkedByTexts { count: files.len().into() });
    for file in files.iter().take(NAMED) {
        terminal::say_text(&terminal::plain(&["  ", file].concat()));
    }
    if let more @ 1.. = files.len().saturating_sub(NAMED) {
        terminal::say_text(&["  ", &terminal::words(AndMore { count: more.into() })].concat());
    }
}

fn refusal(refused: NoMove, site: &SiteSettings) -> Message {
    match refused {
        NoMove::Section(section) => no_section(&section, site),
        NoMove::Slug(error) => MoveWrongName { error: name_reason(error).into() }.into(),
        NoMove::Taken(path) => MoveTaken { path: path.into() }.into(),
        NoMove::Nothing => NothingToMove.into(),
    }
}

fn section_refusal(refused: NoSectionMove, site: &SiteSettings) -> Message {
    match refused {
        NoSectionMove::Section(section) => no_section(&section, site),
        NoSectionMove::Id(error) => MoveWrongName { error: name_reason(error).into() }.into(),
        NoSectionMove::Taken(path) => MoveTaken { path: path.into() }.into(),
        NoSectionMove::Nothing => NothingToMove.into(),
    }
}

fn no_section(section: &str, site: &SiteSettings) -> Message {
    let ids: Vec<&str> = site.sections.iter().map(|section| section.id.as_str()).take(20).collect();
    MoveToNoSection { section: section.into(), sections: ids.join(", ").into() }.into()
}
