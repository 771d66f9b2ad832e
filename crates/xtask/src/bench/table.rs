//! The measured figures as Markdown. Knows nothing of how they came about.

use std::fmt::Write;
use std::time::Duration;

use super::contender::Kind;
use super::measure::{Cost, median, middle};
use super::rounds::Results;
use super::twins;

/// What holds for a whole table.
pub struct Conditions {
    pub machine: String,
    pub runs: usize,
    pub seed: u64,
}

/// One line of a comparison.
struct Row {
    name: String,
    makes: &'static str,
    pages: usize,
    bytes_a_page: u64,
    full: Cost,
    unchanged: Option<Cost>,
    added: Option<Cost>,
    written: Option<usize>,
}

/// Ours and the others. `absent` says who is missing, and why.
pub fn side_by_side(
    results: &[Results],
    absent: &[String],
    articles: usize,
    conditions: &Conditions,
) -> String {
    let rows: Vec<Row> = results.iter().flat_map(rows).collect();
    let mut text = format!(
        "{} made-up articles (seed {}), {}. {}.\n\n\
         | | makes | pages | HTML a page | everything | pages/s | CPU | peak memory | nothing changed | one more article | files written for it |\n\
         |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        grouped(articles),
        conditions.seed,
        conditions.machine,
        medians(conditions.runs),
    );
    for row in &rows {
        push_row(&mut text, row);
    }
    push_ratios(&mut text, &rows);
    push_notes(&mut text, rows.len() > 1);
    for sentence in absent {
        let _ = write!(text, "\n{sentence}\n");
    }
    text
}

/// Ours at several sizes: what one article costs should stay what it is.
pub fn sizes(results: &[(usize, Results)], conditions: &Conditions) -> String {
    let mut text = format!(
        "Made-up newsrooms (seed {}), {}. {}.\n\n\
         | articles | pages | everything | an article: wall | CPU | peak memory | an article: memory | nothing changed | one more article | files written for it |\n\
         |--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        conditions.seed,
        conditions.machine,
        medians(conditions.runs),
    );
    for (articles, results) in results {
        for row in rows(results) {
            push_size(&mut text, *articles, &row);
        }
    }
    push_notes(&mut text, false);
    text
}

/// A publisher's own line; and one with its pages packed, where it does not pack them itself.
fn rows(results: &Results) -> Vec<Row> {
    let Some(full) = median(&results.full) else { return Vec::new() };
    let own = Row {
        name: results.name.clone(),
        makes: results.makes,
        pages: results.pages.count,
        bytes_a_page: results.pages.bytes / results.pages.count.max(1) as u64,
        full,
        unchanged: median(&results.unchanged),
        added: median(&results.added),
        written: middle(results.written.iter().copied()),
    };
    let both: Vec<Cost> =
        results.full.iter().zip(&results.twins).map(|(full, twins)| full.then(*twins)).collect();
    let packed = (results.kind == Kind::Other).then(|| median(&both)).flatten().map(|full| Row {
        name: format!("{} + brotli {}", results.name, twins::QUALITY),
        makes: "pages, feeds, sitemap, twins of the pages",
        full,
        unchanged: None,
        added: None,
        written: None,
        ..own
    });
    [own].into_iter().chain(packed).collect()
}

fn push_row(text: &mut String, row: &Row) {
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
        row.name,
        row.makes,
        grouped(row.pages),
        kibibytes(row.bytes_a_page),
        seconds(row.full.wall),
        grouped((row.pages as f64 / row.full.wall.as_secs_f64()).round() as usize),
        row.full.cpu.map_or_else(nothing, seconds),
        row.full.peak.map_or_else(nothing, mebibytes),
        row.unchanged.map_or_else(nothing, |cost| seconds(cost.wall)),
        row.added.map_or_else(nothing, |cost| seconds(cost.wall)),
        row.written.map_or_else(nothing, grouped),
    );
}

fn push_size(text: &mut String, articles: usize, row: &Row) {
    let each = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0 / articles as f64);
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
        grouped(articles),
        grouped(row.pages),
        seconds(row.full.wall),
        each(row.full.wall),
        row.full.cpu.map_or_else(nothing, each),
        row.full.peak.map_or_else(nothing, mebibytes),
        row.full.peak.map_or_else(nothing, |peak| kibibytes(peak / articles as u64)),
        row.unchanged.map_or_else(nothing, |cost| seconds(cost.wall)),
        row.added.map_or_else(nothing, |cost| seconds(cost.wall)),
        row.written.map_or_else(nothing, grouped),
    );
}

/// What every other line takes, in units of the first.
fn push_ratios(text: &mut String, rows: &[Row]) {
    let Some((ours, others)) = rows.split_first() else { return };
    for other in others {
        let _ = write!(
            text,
            "\n* {} takes {} × the time of {}",
            other.name,
            ratio(other.full.wall, ours.full.wall),
            ours.name
        );
        if let (Some(other), Some(ours)) = (other.full.cpu, ours.full.cpu) {
            let _ = write!(text, ", {} × its CPU", ratio(other, ours));
        }
        if let (Some(other), Some(ours)) = (other.full.peak, ours.full.peak) {
            let _ = write!(text, ", {:.1} × its memory", other as f64 / ours as f64);
        }
        if let (Some(other), Some(ours)) = (other.added, ours.added) {
            let _ = write!(text, ", {} × its time for one more article", ratio(other.wall, ours.wall));
        }
        text.push('.');
    }
    if !others.is_empty() {
        text.push('\n');
    }
}

fn push_notes(text: &mut String, others: bool) {
    text.push_str(
        "\n“Everything” begins with no output and nothing remembered. Files written are counted without their twins.\n",
    );
    if others {
        let _ = writeln!(
            text,
            "The others print pages of the same parts with the same style. All make feeds of the site and of each section, as \
             RSS, Atom and JSON Feed with the twenty newest articles whole, and a sitemap; Bantin also prints pages of the archive \
             and of tags. Their lists are today's and drawn once for each section; Bantin prints each article with the lists of its day. \
             “+ brotli {}” adds the packing of their pages, in the same quality as Bantin's, on all cores.",
            twins::QUALITY
        );
    }
}

fn medians(runs: usize) -> String {
    if runs == 1 { "One run".into() } else { format!("Medians of {runs} runs, in turn") }
}

fn ratio(theirs: Duration, ours: Duration) -> String {
    format!("{:.1}", theirs.as_secs_f64() / ours.as_secs_f64())
}

fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    let digits = if seconds < 10.0 { 2 } else { 1 };
    format!("{seconds:.digits$} s")
}

fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", grouped((bytes / (1024 * 1024)) as usize))
}

fn kibibytes(bytes: u64) -> String {
    format!("{:.1} KiB", bytes as f64 / 1024.0)
}

/// 1234567 is 1,234,567.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn nothing() -> String {
    "–".into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::output::Pages;

    fn cost(seconds: u64) -> Cost {
        Cost {
            wall: Duration::from_secs(seconds),
            cpu: Some(Duration::from_secs(2 * seconds)),
            peak: Some(3 << 20),
        }
    }

    fn results(name: &str, kind: Kind, seconds: u64) -> Results {
        Results {
            name: name.into(),
            makes: "pages",
            kind,
            full: vec![cost(seconds)],
            twins: vec![cost(1)],
            unchanged: vec![cost(1)],
            added: vec![cost(2)],
            written: vec![30],
            pages: Pages { count: 2000, bytes: 2000 * 1024 },
        }
    }

    fn conditions() -> Conditions {
        Conditions { machine: "a machine".into(), runs: 3, seed: 1 }
    }

    #[test]
    fn the_others_stand_there_with_and_without_twins() {
        let measured = [results("Bantin", Kind::Ours, 4), results("Hugo 1", Kind::Other, 5)];
        let text = side_by_side(&measured, &["Eleventy was not measured.".into()], 1000, &conditions());
        assert!(text.contains(
            "| Bantin | pages | 2,000 | 1.0 KiB | 4.00 s | 500 | 8.00 s | 3 MiB | 1.00 s | 2.00 s | 30 |"
        ));
        let packed = format!(
            "| Hugo 1 + brotli {} | pages, feeds, sitemap, twins of the pages | 2,000 | 1.0 KiB | 6.00 s |",
            twins::QUALITY
        );
        assert!(text.contains(&packed));
        assert!(text.contains("* Hugo 1 takes 1.2 × the time of Bantin, 1.2 × its CPU"));
        assert!(text.contains("Eleventy was not measured."));
    }

    #[test]
    fn each_size_says_what_one_article_costs() {
        let text = sizes(&[(1000, results("Bantin", Kind::Ours, 4))], &conditions());
        assert!(text.contains("| 1,000 | 2,000 | 4.00 s | 4.00 ms | 8.00 ms | 3 MiB | 3.1 KiB |"), "{text}");
    }

    #[test]
    fn thousands_are_told_apart() {
        let numbers = [0, 999, 1_000, 20_000, 1_234_567].map(grouped);
        assert_eq!(numbers, ["0", "999", "1,000", "20,000", "1,234,567"]);
    }
}
