//! Hugo, with a site that prints pages like ours, as someone who knows Hugo would write it: sections'
//! own pages, the built-in pager, and `partialCached` for what is the same on many pages.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::contender::{Contender, Kind, busiest_section};
use super::frame::Frame;
use super::source::{self, Section};
use super::write;
use crate::workspace::Workspace;
use crate::{process, setup};

const CONFIGURATION: &str = include_str!("hugo/hugo.toml");
const LAYOUTS: [(&str, &str); 14] = [
    ("_default/baseof.html", include_str!("hugo/baseof.html")),
    ("_default/single.html", include_str!("hugo/single.html")),
    ("_default/list.html", include_str!("hugo/list.html")),
    ("page/single.html", include_str!("hugo/standing.html")),
    ("index.html", include_str!("hugo/index.html")),
    ("404.html", include_str!("hugo/404.html")),
    ("partials/other-news.html", include_str!("hugo/other-news.html")),
    ("partials/news-box.html", include_str!("hugo/news-box.html")),
    ("partials/teaser.html", include_str!("hugo/teaser.html")),
    ("partials/pager.html", include_str!("hugo/pager.html")),
    ("partials/whole.html", include_str!("hugo/whole.html")),
    ("_default/list.rss.xml", include_str!("hugo/rss.xml")),
    ("_default/list.atom.xml", include_str!("hugo/atom.xml")),
    ("_default/list.jsonfeed.json", include_str!("hugo/jsonfeed.json")),
];

/// How lists are cut into pages, in words that Hugo knows since this version, and in those of before.
const PAGES_SINCE: (u32, u32) = (0, 128);
const PAGES: &str = "\n[pagination]\npagerSize = 10\npath = \"trang\"\n";
const PAGES_BEFORE: &str = "paginate = 10\npaginatePath = \"trang\"\n";

/// Hugo as the system has it.
pub fn the_systems(workspace: &Workspace, bench: &Path, newsroom: &Path, frame: &Frame) -> Result<Contender> {
    setup::systems_hugo().context("The system's Hugo was not measured")?;
    contender(workspace, "hugo".as_ref(), &bench.join("hugo"), newsroom, frame)
}

/// Hugo in its newest version.
pub fn newest(workspace: &Workspace, bench: &Path, newsroom: &Path, frame: &Frame) -> Result<Contender> {
    let program = setup::newest_hugo(workspace).context("The newest Hugo was not measured")?;
    contender(workspace, &program, &bench.join("newest-hugo"), newsroom, frame)
}

fn contender(
    workspace: &Workspace,
    program: &Path,
    site: &Path,
    newsroom: &Path,
    frame: &Frame,
) -> Result<Contender> {
    let version =
        process::capture(workspace.command(program).arg("version")).context("Hugo was not measured")?;
    let version = number(&version);
    write_site(site, version, newsroom, frame).context("could not write a site for Hugo")?;
    let out = site.join("public");
    let mut command = workspace.command(program);
    command.arg("--quiet").arg("--source").arg(site).arg("--destination").arg(&out);
    Ok(Contender {
        name: format!("Hugo {version}"),
        makes: "pages, feeds, sitemap",
        articles: busiest_section(&site.join("content")),
        out,
        memory: Some(site.join("resources")),
        command: Box::new(move || again(&command)),
        kind: Kind::Other,
    })
}

/// `hugo v0.111.3+extended linux/amd64 …` is 0.111.3.
fn number(version: &str) -> &str {
    let word = version.split_whitespace().nth(1).unwrap_or_default().trim_start_matches('v');
    word.split(['+', '-']).next().unwrap_or(word)
}

fn configuration(version: &str) -> String {
    let mut numbers = version.split('.').map(|number| number.parse().unwrap_or(0));
    let since = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= PAGES_SINCE;
    // What belongs to no table stands before all tables.
    if since { format!("{CONFIGURATION}{PAGES}") } else { format!("{PAGES_BEFORE}{CONFIGURATION}") }
}

fn write_site(site: &Path, version: &str, newsroom: &Path, frame: &Frame) -> Result<()> {
    let sections = source::sections(newsroom)?;
    let content = site.join("content");
    source::articles(newsroom, &sections, &content)?;
    source::standing_page(newsroom, &content)?;
    source::pictures(&site.join("static/pictures"))?;
    sections.iter().enumerate().try_for_each(|(at, section)| write_section(&content, at, section))?;
    write(&site.join("hugo.toml"), configuration(version))?;
    for (name, text) in LAYOUTS {
        write(&site.join("layouts").join(name), text)?;
    }
    for (name, text) in [("head", &frame.head), ("masthead", &frame.masthead), ("tail", &frame.tail)] {
        write(&site.join(format!("layouts/partials/frame/{name}.html")), text)?;
    }
    Ok(())
}

fn write_section(content: &Path, at: usize, section: &Section) -> Result<()> {
    let text = format!("---\ntitle: \"{}\"\nweight: {}\n---\n", section.title, at + 1);
    write(&content.join(&section.id).join("_index.md"), text)
}

/// A command can be run only by whoever may change it.
fn again(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args());
    copy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_a_number() {
        assert_eq!(number("hugo v0.111.3+extended linux/amd64 BuildDate=unknown"), "0.111.3");
        assert_eq!(number("hugo v0.150.0-3f5473b7 linux/amd64"), "0.150.0");
    }

    #[test]
    fn feeds_of_all_are_as_long() {
        let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/../bantin-publisher/src/draw/feed.rs");
        let ours = std::fs::read_to_string(ours).unwrap();
        assert!(
            ours.contains("const LENGTH: usize = 20;"),
            "bench/hugo and bench/eleventy make feeds of twenty"
        );
        for name in ["_default/list.rss.xml", "_default/list.atom.xml", "_default/list.jsonfeed.json"] {
            assert!(
                LAYOUTS.iter().any(|(other, text)| *other == name && text.contains("first 20 ")),
                "{name}"
            );
        }
        assert!(include_str!("eleventy/feeds.js").contains(".slice(0, 20)"));
    }

    #[test]
    fn each_version_is_told_of_pages_in_words_that_it_knows() {
        for (version, knows) in [("0.111.3", "paginate"), ("0.128.0", "pagination"), ("1.0.0", "pagination")]
        {
            let configuration: toml::Table = configuration(version).parse().unwrap();
            let known: Vec<_> = configuration.keys().filter(|name| name.starts_with("paginat")).collect();
            assert!(
                known.iter().all(|name| name.starts_with(knows)) && !known.is_empty(),
                "{version}: {known:?}"
            );
        }
    }
}
