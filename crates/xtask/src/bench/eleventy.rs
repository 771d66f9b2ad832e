//! Eleventy, with a site that prints pages like ours, as someone who knows Eleventy would write it for
//! speed: templates in JavaScript, no template language inside Markdown, lists made once.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use super::contender::{Contender, Kind, busiest_section};
use super::frame::Frame;
use super::source::{self, Section};
use super::write;
use crate::workspace::Workspace;
use crate::{process, setup};

const FILES: [(&str, &str); 13] = [
    ("package.json", include_str!("eleventy/package.json")),
    ("eleventy.config.js", include_str!("eleventy/eleventy.config.js")),
    ("_includes/parts.js", include_str!("eleventy/parts.js")),
    ("_includes/feeds.js", include_str!("eleventy/feeds.js")),
    ("_includes/article.11ty.js", include_str!("eleventy/article.11ty.js")),
    ("_includes/standing.11ty.js", include_str!("eleventy/standing.11ty.js")),
    ("content/index.11ty.js", include_str!("eleventy/index.11ty.js")),
    ("content/404.11ty.js", include_str!("eleventy/404.11ty.js")),
    ("content/rss.11ty.js", include_str!("eleventy/rss.11ty.js")),
    ("content/atom.11ty.js", include_str!("eleventy/atom.11ty.js")),
    ("content/jsonfeed.11ty.js", include_str!("eleventy/jsonfeed.11ty.js")),
    ("content/sitemap.11ty.js", include_str!("eleventy/sitemap.11ty.js")),
    ("content/content.11tydata.js", include_str!("eleventy/content.11tydata.js")),
];
/// One for each section.
const LIST: &str = include_str!("eleventy/list.11ty.js");

/// More than Node takes by itself, so that large sites get through.
const NODE_MEMORY: &str = "--max-old-space-size=16384";

pub fn contender(workspace: &Workspace, bench: &Path, newsroom: &Path, frame: &Frame) -> Result<Contender> {
    let program = setup::eleventy(workspace).context("Eleventy was not measured")?;
    let version = process::version(workspace.command("node").arg(&program))
        .context("Eleventy was not measured: it does not start; install node and try again")?;
    let site = bench.join("eleventy");
    write_site(&site, newsroom, frame).context("could not write a site for Eleventy")?;
    let (articles, out) = (busiest_section(&site.join("content")), site.join("public"));
    Ok(Contender {
        name: format!("Eleventy {version}"),
        makes: "pages, feeds, sitemap",
        articles,
        out,
        memory: Some(site.join(".cache")),
        command: Box::new(move || {
            let mut command = std::process::Command::new("node");
            command.arg(NODE_MEMORY).arg(&program).arg("--quiet").current_dir(&site);
            command
        }),
        kind: Kind::Other,
    })
}

fn write_site(site: &Path, newsroom: &Path, frame: &Frame) -> Result<()> {
    let sections = source::sections(newsroom)?;
    let content = site.join("content");
    source::articles(newsroom, &sections, &content)?;
    source::standing_page(newsroom, &content)?;
    source::pictures(&site.join("pictures"))?;
    for (name, text) in FILES {
        write(&site.join(name), text)?;
    }
    sections.iter().try_for_each(|section| write_section(&content, section))?;
    write(&site.join("_data/site.json"), site_data(&sections).to_string())?;
    write(&site.join("_data/feeds.json"), feeds_data(&sections).to_string())?;
    let frame = json!({ "head": frame.head, "masthead": frame.masthead, "tail": frame.tail });
    write(&site.join("_data/frame.json"), frame.to_string())
}

fn write_section(content: &Path, section: &Section) -> Result<()> {
    let data = json!({ "layout": "article.11ty.js", "section": section.id });
    write(&content.join(&section.id).join(format!("{}.11tydata.json", section.id)), data.to_string())?;
    write(&content.join(format!("{}.list.11ty.js", section.id)), LIST.replace("SECTION", &section.id))
}

/// The site's feed and those of the sections.
fn feeds_data(sections: &[Section]) -> serde_json::Value {
    let of_sections = sections.iter().map(|section| json!({ "id": section.id }));
    [json!({ "id": null })].into_iter().chain(of_sections).collect()
}

fn site_data(sections: &[Section]) -> serde_json::Value {
    let sections: Vec<_> =
        sections.iter().map(|section| json!({ "id": section.id, "title": section.title })).collect();
    json!({ "name": "Thị trấn Thử Nghiệm", "url": "https://mayson.example", "sections": sections })
}
