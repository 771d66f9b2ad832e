//! How long a photo of twelve megapixels takes: articles with one each are added to a published newsroom, and published on one
//! core; then the same photos once more, as AVIF too.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::measure::{self, Cost};
use super::ours::AS_OF;
use super::{document, empty_folder, machine, removed, write};
use crate::arguments::BenchPhotos;
use crate::workspace::Workspace;
use crate::{app_build, newsroom, process};

/// The chore.
pub fn photos(workspace: &Workspace, options: &BenchPhotos) -> Result<()> {
    if !options.built {
        app_build::run(workspace)?;
    }
    let bench = empty_folder(workspace)?;
    let (newsroom, drawn) = (bench.join("newsroom"), bench.join("photos"));
    draw(workspace, &drawn, options.photos)?;
    newsroom::write(1, 1, &newsroom)?;
    let publish = || {
        let mut command = Command::new(workspace.bantin());
        command.arg("publish").arg(&newsroom).arg("--out").arg(bench.join("edition"));
        command.args(["--as-of", AS_OF]).env("RAYON_NUM_THREADS", "1");
        measure::run(&mut command, &bench.join("said")).map(|run| run.cost)
    };
    publish()?;
    let bytes = add_articles(&newsroom, &drawn, options.photos)?;
    let webp = publish()?;
    ask_for_avif(&newsroom)?;
    let avif = publish()?;
    removed(&bench)?;
    let text = table(options.photos, bytes, webp, avif);
    println!("\n{text}");
    if options.write {
        document::replace(&workspace.root.join("docs/benchmarks.md"), "bench photos", &text)?;
    }
    Ok(())
}

fn draw(workspace: &Workspace, folder: &Path, photos: usize) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--release", "--package", "sample-art", "--", "photos"]);
    process::run(cargo.arg(folder).arg(photos.to_string()))
}

/// Adds an article for each photo, which is its lead picture; says how many bytes the photos have.
fn add_articles(newsroom: &Path, drawn: &Path, photos: usize) -> Result<u64> {
    let mut bytes = 0;
    for number in 1..=photos {
        let folder = newsroom.join(format!("content/du-lich/anh-{number}"));
        let text = format!(
            "---\nheadline: Ảnh số {number}\npublished: 2026-10-01\npicture: {{ file: anh.jpg, alt: Ruộng bậc thang }}\n---\n\nẢnh.\n"
        );
        write(&folder.join("index.md"), text)?;
        let photo = drawn.join(format!("{number}.jpg"));
        let copied = fs::copy(&photo, folder.join("anh.jpg"));
        bytes += copied.with_context(|| format!("could not copy {}", photo.display()))?;
    }
    Ok(bytes)
}

fn ask_for_avif(newsroom: &Path) -> Result<()> {
    let file = newsroom.join("site.toml");
    let opened = OpenOptions::new().append(true).open(&file);
    opened
        .and_then(|mut site| site.write_all(b"\n[pictures]\navif = true\n"))
        .with_context(|| format!("could not write {}", file.display()))
}

fn table(photos: usize, bytes: u64, webp: Cost, avif: Cost) -> String {
    let each = u32::try_from(photos).unwrap_or(u32::MAX);
    let megabytes = bytes as f64 / f64::from(each) / 1e6;
    let row = |name: &str, cost: Cost| {
        let seconds = |time: Duration| format!("{:.2} s", (time / each).as_secs_f64());
        let cpu = cost.cpu.map_or("–".to_owned(), seconds);
        let peak = cost.peak.map_or("–".to_owned(), |peak| format!("{} MiB", peak >> 20));
        format!("| {name} | {} | {cpu} | {peak} |\n", seconds(cost.wall))
    };
    format!(
        "{photos} photos of 4000 × 3000 pixels, {megabytes:.1} MB each, the lead pictures of {photos} articles; {}. One run, on one core.\n\n\
         | a photo | time | CPU | peak memory |\n|---|--:|--:|--:|\n{}{}\n\
         The time is that of a publish which adds these articles, divided by their number: reading, decoding, four widths, six crops, and the pages.",
        machine::described(),
        row("four widths and six crops", webp),
        row("the same widths and small crops as AVIF, when asked for, in addition", avif),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_photo_has_its_share_of_the_time() {
        let cost = |seconds| Cost {
            wall: Duration::from_secs(seconds),
            cpu: Some(Duration::from_secs(seconds)),
            peak: Some(200 << 20),
        };
        let table = table(4, 12_400_000, cost(2), cost(28));
        assert!(table.starts_with("4 photos of 4000 × 3000 pixels, 3.1 MB each"), "{table}");
        assert!(table.contains("| four widths and six crops | 0.50 s | 0.50 s | 200 MiB |"), "{table}");
        assert!(table.contains(" in addition | 7.00 s | 7.00 s | 200 MiB |"), "{table}");
    }
}
