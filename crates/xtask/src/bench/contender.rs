//! A publisher that is measured: how it is started, where its articles lie, where its pages go.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

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
    /// As if nothing had ever been published: what was is set aside. Were it removed, ext4 would pass over
    /// each of its inodes for some minutes, and the runs after it would take two to three times as long.
    pub fn forget(&self, set_aside: &Path) -> Result<()> {
        fs::create_dir_all(set_aside).with_context(|| format!("could not make {}", set_aside.display()))?;
        for path in std::iter::once(&self.out).chain(&self.memory).filter(|path| path.exists()) {
            let before = set_aside.read_dir().map(Iterator::count).unwrap_or_default();
            fs::rename(path, set_aside.join(before.to_string()))
                .with_context(|| format!("could not set {} aside", path.display()))?;
        }
        Ok(())
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
