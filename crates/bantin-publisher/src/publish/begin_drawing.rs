//! Gets ready to draw: what every page shares is drawn once.

use std::path::Path;

use bantin_app::SiteBrief;

use super::sources::Sources;
use crate::disk::digest::{Digest, Digester};
use crate::draw::app_paths::AppPaths;
use crate::draw::attached_file::attached_files;
use crate::draw::drawing::Drawing;
use crate::draw::icons::{self, IconSource};
use crate::draw::moved_pages::moved_pages;
use crate::draw::page_html::{Audience, Shell};
use crate::draw::picture_file::picture_files;
use crate::draw::public_files::public_files;
use crate::draw::site_card::SiteCard;
use crate::draw::style;
use crate::order::AppFiles;
use crate::plan::Plan;
use crate::publish_error::PublishError;
use crate::twins::SmallestTwins;

/// All that drawing needs.
pub(super) fn begin_drawing<'a>(
    (newsroom, app): (&'a Path, &'a AppFiles),
    audience: Audience<'_>,
    sources: &'a Sources,
    plan: &'a Plan<'a>,
    twins: &SmallestTwins,
) -> Result<Drawing<'a>, PublishError> {
    let style = style::build(&app.styles, &plan.settings.palette)?;
    let logo = sources.site_files.logo.as_ref();
    let logo_address = logo.map(|logo| logo.href.as_str());
    let app_paths = AppPaths::of(app);
    let icons = IconSource {
        drawing: icons::drawing(sources.site_files.icon.as_deref(), logo, app),
        paper: style.paper(),
    };
    let mut site = plan.site();
    if let Some(desk) = audience.desk() {
        desk.clone_into(&mut site.desk_url);
    }
    let card = SiteCard::new(&site.name, sources.site_files.card.as_ref(), &style, &icons);
    let shell = Shell::new(&site, logo_address, &app_paths, &style, audience, twins)?;
    site.app = shell.app_id.clone();
    Ok(Drawing {
        newsroom,
        plan,
        brief: SiteBrief::from(&site),
        site,
        shell,
        app,
        app_paths,
        public_files: public_files(app, &plan.settings.base_url)?,
        logo,
        icons,
        card,
        paper: style.light,
        pictures: &sources.pictures,
        picture_files: picture_files(&sources.pictures, &sources.last_good),
        old_places: &sources.inventory.old_places,
        moved_pages: moved_pages(&sources.inventory.old_places, &sources.statics),
        attached: &sources.attached,
        attached_files: attached_files(&sources.attached, &sources.last_good),
        statics: &sources.statics,
        static_files: sources.statics.files().collect(),
        read_cache: &sources.inventory.read_cache,
        last_good: &sources.last_good,
    })
}

/// Digest of what every page shares: when it changes, every page is drawn anew.
pub(super) fn shared(drawing: &Drawing<'_>) -> Digest {
    let mut digester = Digester::default();
    drawing.shell.add_to(&mut digester);
    drawing.card.add_to(&mut digester);
    // Totals are in `site.json` alone.
    let mut site = drawing.site.clone();
    site.sections.iter_mut().for_each(|section| section.total = 0);
    digester.text(&format!("{site:?}"));
    for news in &drawing.plan.boxes {
        digester.text(&news.heading());
    }
    digester.finish()
}
