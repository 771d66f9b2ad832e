//! How fast an edition comes to object storage, and in how much memory: made-up newsrooms are published and brought to a
//! server of S3 on this machine, the one that tests use; then one more article of each.

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use super::measure::{self, Cost, Run};
use super::ours::AS_OF;
use super::table::grouped;
use super::{document, empty_folder, machine, made_up, removed, write};
use crate::arguments::BenchDeploy;
use crate::children::{self, Noted};
use crate::workspace::Workspace;
use crate::{app_build, process};

/// The one key that the server knows.
const KEY: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", "town-key"), ("AWS_SECRET_ACCESS_KEY", "geheim-4711")];

const BUCKET: &str = "town";

/// The chore.
pub fn deploy(workspace: &Workspace, options: &BenchDeploy) -> Result<()> {
    if !options.built {
        app_build::run(workspace)?;
    }
    let mut cargo = workspace.cargo();
    process::run(cargo.args(["build", "--release", "--package", "local-s3"]))?;
    let bench = empty_folder(workspace)?;
    let sizes = options.articles.iter();
    let sizes: Result<Vec<Size>> =
        sizes.map(|articles| measured(workspace, &bench.join(articles.to_string()), *articles)).collect();
    let text = table(&sizes?);
    println!("\n{text}");
    removed(&bench)?;
    if options.write {
        document::replace(&workspace.root.join("docs/benchmarks.md"), "bench deploy", &text)?;
    }
    Ok(())
}

/// A newsroom's edition in object storage.
struct Size {
    articles: usize,
    /// From nothing.
    first: Brought,
    one_more: Brought,
}

struct Brought {
    objects: usize,
    cost: Cost,
}

fn measured(workspace: &Workspace, folder: &Path, articles: usize) -> Result<Size> {
    let newsroom = made_up(folder, articles, 1)?;
    let server = Server::start(workspace, &folder.join("storage"))?;
    let lines = format!(
        "\n[deploy.cdn]\ntarget = \"s3://{BUCKET}/portal\"\nendpoint = \"{}\"\nregion = \"us-east-1\"\n",
        server.address
    );
    let site = newsroom.join("site.toml");
    OpenOptions::new()
        .append(true)
        .open(&site)
        .and_then(|mut file| file.write_all(lines.as_bytes()))
        .with_context(|| format!("could not write {}", site.display()))?;
    let place = Place { workspace, newsroom, log: folder.join("said") };
    let first = place.publishes_and_deploys("everything")?;
    let text = "---\nheadline: Một bài nữa\npublished: 2026-10-01\n---\n\nMột bài nữa.\n";
    write(&place.newsroom.join("content/du-lich/mot-bai-nua.md"), text)?;
    let one_more = place.publishes_and_deploys("one more article")?;
    server.end()?;
    Ok(Size { articles, first, one_more })
}

/// A newsroom that is brought to the server.
struct Place<'a> {
    workspace: &'a Workspace,
    newsroom: PathBuf,
    log: PathBuf,
}

impl Place<'_> {
    fn publishes_and_deploys(&self, what: &str) -> Result<Brought> {
        self.bantin(&["publish", "--as-of", AS_OF])?;
        let Run { cost, printed, .. } = self.bantin(&["deploy", "--to", "cdn", "--json"])?;
        let document: serde_json::Value =
            serde_json::from_str(&printed).context("bantin deploy --json printed no JSON")?;
        let objects = document["brought"].as_u64().context("bantin deploy does not say what it brought")?;
        let objects = usize::try_from(objects)?;
        eprintln!("  {what}: {objects} objects, {:.2} s", cost.wall.as_secs_f64());
        Ok(Brought { objects, cost })
    }

    /// `words` begin with what is to be done.
    fn bantin(&self, words: &[&str]) -> Result<Run> {
        let mut command = self.workspace.command(self.workspace.bantin());
        command.arg(words[0]).arg(&self.newsroom).args(&words[1..]).envs(KEY).env("LC_ALL", "C");
        measure::run(&mut command, &self.log)
    }
}

/// The server, from start to end.
struct Server {
    address: String,
    child: Child,
    noted: Noted,
}

impl Server {
    fn start(workspace: &Workspace, folder: &Path) -> Result<Self> {
        let name = format!("local-s3{}", std::env::consts::EXE_SUFFIX);
        let mut command = workspace.command(workspace.target.join("release").join(name));
        command.arg(folder).arg(BUCKET).stdout(Stdio::piped());
        let (mut child, noted) = children::start(&mut command).context("could not start local-s3")?;
        let said = child.stdout.take().context("what it says cannot be read")?;
        match BufReader::new(said).lines().next() {
            Some(Ok(address)) => Ok(Server { address, child, noted }),
            _ => bail!("local-s3 did not say where it serves"),
        }
    }

    fn end(mut self) -> Result<()> {
        drop(self.noted);
        self.child.wait().context("local-s3 could not be waited for")?;
        Ok(())
    }
}

fn table(sizes: &[Size]) -> String {
    let mut text = format!(
        "Made-up newsrooms (seed 1), brought to a server of S3 on the same machine; {}. One run.\n\n\
         | articles | objects | everything | objects/s | CPU | peak memory | one more article: objects | time | peak memory |\n\
         |--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        machine::described()
    );
    for Size { articles, first, one_more } in sizes {
        let seconds = first.cost.wall.as_secs_f64();
        let cpu = first.cost.cpu.map_or("–".to_owned(), |cpu| format!("{:.1} s", cpu.as_secs_f64()));
        text += &format!(
            "| {} | {} | {seconds:.1} s | {:.0} | {cpu} | {} | {} | {:.2} s | {} |\n",
            grouped(*articles),
            grouped(first.objects),
            first.objects as f64 / seconds,
            memory(first.cost),
            one_more.objects,
            one_more.cost.wall.as_secs_f64(),
            memory(one_more.cost),
        );
    }
    text + "\nObjects are files of the edition without their twins, which object storage does not get. CPU and memory are those of \
            `bantin deploy`; what the server takes beside it is not in them."
}

fn memory(cost: Cost) -> String {
    cost.peak.map_or("–".to_owned(), |peak| format!("{} MiB", grouped((peak >> 20) as usize)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn objects_are_counted_by_the_second() {
        let brought = |objects, millis| Brought {
            objects,
            cost: Cost { wall: Duration::from_millis(millis), cpu: None, peak: Some(70 << 20) },
        };
        let table =
            table(&[Size { articles: 5_000, first: brought(12_000, 8_000), one_more: brought(31, 400) }]);
        let row = "| 5,000 | 12,000 | 8.0 s | 1500 | – | 70 MiB | 31 | 0.40 s | 70 MiB |";
        assert!(table.contains(row), "{table}");
    }
}
