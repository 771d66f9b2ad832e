//! How long publishing takes, and how much memory: ours alone over several sizes, or beside other
//! publishers on the same articles; how fast an edition comes to object storage; and how long the desk's door takes to say no. Says numbers and judges none: nothing timed is asserted anywhere.

mod adapted;
mod contender;
mod deploy;
mod document;
mod eleventy;
mod frame;
mod hugo;
mod machine;
mod measure;
mod ours;
mod output;
mod photos;
mod rounds;
mod sign_in;
mod source;
mod summary_line;
mod table;
mod twins;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::arguments::BenchPublish;
use crate::workspace::Workspace;
use crate::{app_build, newsroom, process};
pub use deploy::deploy;
use frame::Frame;
pub use photos::photos;
pub use sign_in::sign_in;
use table::Conditions;

/// The chore.
pub fn publish(workspace: &Workspace, options: &BenchPublish) -> Result<()> {
    if !options.built {
        app_build::run(workspace)?;
    }
    let conditions = Conditions { machine: machine::described(), runs: options.runs, seed: options.seed };
    let bench = empty_folder(workspace)?;
    let (section, text) = if options.sizes {
        ("bench sizes", sizes(workspace, &bench, options, &conditions)?)
    } else {
        ("bench publish", side_by_side(workspace, &bench, options, &conditions)?)
    };
    println!("\n{text}");
    removed(&bench)?;
    if options.write {
        document::replace(&workspace.root.join("docs/benchmarks.md"), section, &text)?;
    }
    Ok(())
}

/// What `publish` starts and measures.
pub fn twins(workspace: &Workspace, folder: &Path) -> Result<()> {
    twins::pack(&workspace.typed_path(folder))
}

/// Ours alone, from small to large.
fn sizes(
    workspace: &Workspace,
    bench: &Path,
    options: &BenchPublish,
    conditions: &Conditions,
) -> Result<String> {
    let mut sizes = vec![1_000, 10_000, 100_000];
    sizes.extend(options.long.then_some(300_000));
    let mut rows = Vec::new();
    for articles in sizes {
        let bench = bench.join(articles.to_string());
        let newsroom = made_up(&bench, articles, options.seed)?;
        let ours = vec![ours::contender(workspace, &bench, &newsroom)];
        let measured = rounds::run(workspace, ours, options.runs, &source::model(&newsroom)?)?;
        rows.extend(measured.results.into_iter().map(|result| (articles, result)));
    }
    Ok(table::sizes(&rows, conditions))
}

/// Ours and the others, in turn.
fn side_by_side(
    workspace: &Workspace,
    bench: &Path,
    options: &BenchPublish,
    conditions: &Conditions,
) -> Result<String> {
    let newsroom = made_up(bench, options.articles, options.seed)?;
    let mut contenders = vec![ours::contender(workspace, bench, &newsroom)];
    let mut absent = Vec::new();
    if !options.ours_only {
        let frame = Frame::of(workspace, bench)?;
        for other in [hugo::the_systems, hugo::newest, eleventy::contender] {
            match other(workspace, bench, &newsroom, &frame) {
                Ok(contender) => contenders.push(contender),
                Err(error) => absent.push(format!("{error:#}.")),
            }
        }
    }
    if contenders.len() > 1 {
        twins::build(workspace)?;
    }
    let mut measured = rounds::run(workspace, contenders, options.runs, &source::model(&newsroom)?)?;
    absent.append(&mut measured.absent);
    Ok(table::side_by_side(&measured.results, &absent, options.articles, conditions))
}

/// Where all of this happens: it holds 7 GB for each 100,000 articles and run, until the end.
fn empty_folder(workspace: &Workspace) -> Result<PathBuf> {
    let bench = workspace.target.join("bench");
    removed(&bench)?;
    fs::create_dir_all(&bench).with_context(|| format!("could not make {}", bench.display()))?;
    Ok(bench)
}

fn made_up(bench: &Path, articles: usize, seed: u64) -> Result<PathBuf> {
    eprintln!("Writing {articles} articles");
    let folder = bench.join("newsroom");
    newsroom::write(articles, seed, &folder)?;
    Ok(folder)
}

/// Removes a file or a folder that may be there.
fn removed(path: &Path) -> Result<()> {
    let outcome = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match outcome {
        Err(error) if !process::is_missing(&error) => {
            Err(error).with_context(|| format!("could not remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Writes a file and the folders it lies in.
fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, bytes))
        .with_context(|| format!("could not write {}", file.display()))
}
