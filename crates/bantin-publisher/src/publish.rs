//! From a newsroom to an edition, step by step.

use std::collections::BTreeSet;
use std::path::Path;

use bantin_app::SiteBrief;
use jiff::Timestamp;

use crate::assets::{self, AppPaths};
use crate::content_api;
use crate::edition_writer::EditionWriter;
use crate::newsroom::{SourceArticle, SourceStanding};
use crate::order::Order;
use crate::page_html::Shell;
use crate::pages::{self, Press};
use crate::passes::{self, Plan};
use crate::pictures;
use crate::problem::Problem;
use crate::progress::Progress;
use crate::publish_error::{PublishError, stop_at_errors};
use crate::report::Report;
use crate::sources;
use crate::style;
use crate::swap::{PublishLock, Stage};

/// The newsroom's folder for what may be deleted at any time.
const STATE: &str = ".bantin";

/// Publishes a newsroom. On any error the edition that stood before is untouched.
pub fn publish(order: &Order<'_>, progress: &dyn Progress) -> Result<Report, PublishError> {
    let state = order.newsroom.join(STATE);
    progress.stage("Reading articles", None);
    let (newsroom, mut warnings) = sources::read(order.newsroom)?;
    let _lock = PublishLock::take(order.newsroom, &state)?;

    let (plan, withheld, problems) = passes::run(newsroom, order.as_of);
    warnings.extend(problems);
    progress.stage("Preparing pictures", None);
    let (pictures, problems) = pictures::prepare(order.newsroom, &wanted_pictures(&plan))?;
    warnings.extend(problems);
    let (logo, problems) = site_files(order.newsroom, &plan);
    warnings.extend(problems);
    let warnings = stop_at_errors(warnings)?;

    let style = style::build(&order.app.styles, &plan.settings.palette)?;
    let mut site = plan.site();
    let logo_path = logo.as_ref().map(|logo| logo.href.as_str());
    let icons = assets::icon_links(order.app);
    let shell = Shell::new(&site, logo_path, icons, &AppPaths::of(order.app), &style, order.preview);
    site.app = shell.app_id.clone();

    let stage = Stage::open(order.out)?;
    let writer = EditionWriter::new(stage.folder(), &state)?;
    assets::write(order.app, logo.as_ref(), &pictures, &writer, progress)?;
    let press = Press {
        plan: &plan,
        brief: SiteBrief::from(&site),
        pictures: &pictures,
        shell: &shell,
        writer: &writer,
    };
    let pages = pages::write(&press, progress)?;
    progress.stage("Writing lists", None);
    content_api::write(&plan, &writer)?;
    let site = content_api::write_site(site, &writer)?;
    let (files, bytes) = (writer.files(), writer.bytes());
    progress.stage("Showing the new edition", None);
    stage.show()?;

    let articles = plan.lines.iter().filter(|line| !line.gone).count();
    Ok(Report { articles, pages, files, bytes, withheld, warnings, edition: site.edition })
}

/// Looks a newsroom through without publishing it: its warnings, or its errors and warnings.
pub fn check(newsroom: &Path, as_of: Timestamp) -> Result<Vec<Problem>, PublishError> {
    let (source, mut problems) = sources::read(newsroom)?;
    let (plan, _, found) = passes::run(source, as_of);
    problems.extend(found);
    let (_, found) = pictures::prepare(newsroom, &wanted_pictures(&plan))?;
    problems.extend(found);
    problems.extend(site_files(newsroom, &plan).1);
    stop_at_errors(problems)
}

/// Every picture that a published page shows; a withdrawn article shows none.
fn wanted_pictures(plan: &Plan) -> BTreeSet<String> {
    let articles = plan.articles.iter().filter(|article| article.withdrawn.is_none());
    let standing = plan.standing.iter().flat_map(SourceStanding::picture_files);
    articles.flat_map(SourceArticle::picture_files).chain(standing).collect()
}

/// What `site.toml` names beside its texts: the logo, and colours.
fn site_files(newsroom: &Path, plan: &Plan) -> (Option<assets::Logo>, Vec<Problem>) {
    let mut problems = style::check(&plan.settings.palette);
    let logo = assets::read_logo(newsroom, &plan.settings).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    (logo, problems)
}
