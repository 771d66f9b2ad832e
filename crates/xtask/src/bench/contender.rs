//! A publisher that is measured: how it is started, where its articles lie, where its pages go.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use super::{adapted, output, removed, summary_line, write};

pub struct Contender {
    pub name: String,
    /// What it makes, in a few words.
    pub makes: &'static str,
    /// Its own form of the folder that articles of the first section lie in.
    pub articles: PathBuf,
    pub out: PathBuf,
    /// What it remembers from run to run, besides `out`.
    pub memory: Option<PathBuf>,
    pub command: Box<dyn Fn() -> Command>,
    pub kind: Kind,
}

/// Ours, or one of the others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Ours,
    Other,
}

impl Contender {
    /// As if nothing had ever been published.
    pub fn forget(&self) -> Result<()> {
        removed(&self.out)?;
        self.memory.as_deref().map_or(Ok(()), removed)
    }

    /// Puts one more article in, newer than all others; `article` is as editors of a newsroom write it.
    pub fn add(&self, number: usize, article: &str) -> Result<()> {
        let text = match self.kind {
            Kind::Ours => article.to_owned(),
            Kind::Other => adapted::front_matter(article, None)?,
        };
        write(&self.added(number), text)
    }

    /// Takes it out again.
    pub fn take_out(&self, number: usize) -> Result<()> {
        removed(&self.added(number))
    }

    /// How many files a run wrote: ours says it, of the others they are counted.
    pub fn written(&self, printed: &str, since: SystemTime) -> Result<usize> {
        match self.kind {
            Kind::Ours => Ok(summary_line::read(printed)?.written),
            Kind::Other => output::written_since(&self.out, since),
        }
    }

    fn added(&self, number: usize) -> PathBuf {
        self.articles.join(format!("bench-{number}.md"))
    }
}

/// The folder of the section that new articles go to, below a folder of content.
pub fn busiest_section(content: &Path) -> PathBuf {
    content.join("tin-tuc")
}
