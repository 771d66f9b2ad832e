//! What surrounds every page, cut out of a page that Bantin printed: so the others print the very
//! same style, masthead, visits and script, and their pages weigh the same.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{made_up, measure, ours, removed};
use crate::workspace::Workspace;

#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    /// From the first byte up to the title, with the style.
    pub head: String,
    /// From the body's beginning up to where a page's own part begins.
    pub masthead: String,
    /// The visits beside every page, up to the end of the file.
    pub tail: String,
}

impl Frame {
    /// Publishes a handful of articles to see what Bantin prints around them.
    pub fn of(workspace: &Workspace, bench: &Path) -> Result<Frame> {
        let small = bench.join("frame");
        let newsroom = made_up(&small, 3, 1)?;
        let ours = ours::contender(workspace, &small, &newsroom);
        measure::run(&mut (ours.command)(), &small.join("publish"))?;
        let page = ours.out.join("index.html");
        let page = fs::read_to_string(&page).with_context(|| format!("could not read {}", page.display()))?;
        removed(&small)?;
        cut(&page).context("Bantin's pages are built in another way now; mend bench/frame.rs")
    }
}

fn cut(page: &str) -> Option<Frame> {
    let (head, rest) = page.split_once("<title>")?;
    // Behind the masthead stand the page's own data.
    let (masthead, rest) = rest.split_once("<body>")?.1.split_once("<script type=\"application/json\"")?;
    let tail = &rest[rest.find("<section class=\"visits\">")?..];
    Some(Frame {
        head: head.to_owned(),
        masthead: format!("<body>{masthead}<div id=\"app\">"),
        tail: tail.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_is_all_that_pages_share() {
        let page = "<html><style>p{}</style><title>Tin</title></head><body><header></header>\
            <script type=\"application/json\" id=\"page-data\">{}</script><div id=\"app\">\
            <main>Bài</main><aside><section class=\"visits\">0</section></aside></div>\
            <script>start()</script></body></html>";
        let frame = Frame {
            head: "<html><style>p{}</style>".into(),
            masthead: "<body><header></header><div id=\"app\">".into(),
            tail: "<section class=\"visits\">0</section></aside></div><script>start()</script></body></html>"
                .into(),
        };
        assert_eq!(cut(page), Some(frame));
        assert_eq!(cut("<html></html>"), None);
    }
}
