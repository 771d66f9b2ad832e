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
const LAYOUTS: [(&str, &str); 10] = [
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
];

pub fn contender(workspace: &Workspace, bench: &Path, newsroom: &Path, frame: &Frame) -> Result<Contender> {
    setup::hugo().context("Hugo was not measured")?;
    let version =
        process::capture(workspace.command("hugo").arg("version")).context("Hugo was not measured")?;
    let site = bench.join("hugo");
    write_site(&site, newsroom, frame).context("could not write a site for Hugo")?;
    let out = site.join("public");
    let mut command = workspace.command("hugo");
    command.arg("--quiet").arg("--source").arg(&site).arg("--destination").arg(&out);
    Ok(Contender {
        name: format!("Hugo {}", number(&version)),
        makes: "pages",
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

fn write_site(site: &Path, newsroom: &Path, frame: &Frame) -> Result<()> {
    let sections = source::sections(newsroom)?;
    let content = site.join("content");
    source::articles(newsroom, &sections, &content)?;
    source::standing_page(newsroom, &content)?;
    source::pictures(&site.join("static/pictures"))?;
    sections.iter().enumerate().try_for_each(|(at, section)| write_section(&content, at, section))?;
    write(&site.join("hugo.toml"), CONFIGURATION)?;
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
}
