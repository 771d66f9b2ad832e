//! Texts that nobody wrote: however long and tangled, they are published, or refused by file and line.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bantin_publisher::{Problem, PublishError};

use crate::newsroom::Newsroom;

/// Letters of a text of what is repeated.
const LONG: usize = 100_000;

/// Nobody waits longer to be told that a text does not come to an end. However busy a machine is, it takes a fraction of
/// this; reading each part of a text anew for each other part takes hours.
const WATCHDOG: Duration = Duration::from_secs(20 * 60);

#[rustfmt::skip]
const REPEATED: [&str; 105] = [
    ">", "> ", "- ", "* ", "1. ", "a**", "a*", "*a", "**a ", "_a ", "*_a", "~~a", "~a", "~", "~~~\n", "```\n", "`", "a`",
    "``a`", "[", "![", "![a](", "[a](b", "[a](<b", "[a](<b>", "[a]", "[a][", "[a][b]", "[a]()", "![a]()", "[a]: b\n",
    "[a]: [", "[a]:\n", "[a]: b \"", "[^a]", "[^a]: ", "[^a]:\n\n", "[^a]: b\n\n[^a] ", "](", "<", "</", "<a ", "<a x=",
    "<a x=\"", "<a href=x>", "<div>", "<div>\n", "<div>\n\n", "<p>", "<b>", "<span>", "<b><i>", "<b></i>", "<b><p>", "</p>",
    "<a><p>", "<table>", "<table><tr><td>", "<table><p>a", "<td>", "<li>", "<ul><li>", "<h1>", "<button>", "<form>",
    "<svg>", "<math>", "<select>", "<template>", "<!--", "<!-- ", "<?", "<![CDATA[", "<script>", "<pre>", "<textarea>",
    "<figure>", "<details>", "<img src=a>", "&", "&amp;", "&#1;", "\\", "|", "|a|b|\n|-|-|\n", "|\n|-|\n", "www.",
    "http://a.b/” ", "a@b.c ", "#\n", "a\n=\n", "a\n\n", "    a\n", "{{a}}", "{", "[a/b] ", "<o:p>", "<![if ", "<br>", "<p><br>", "<ul><ul>", "<table><tr><td><p>",
    "<p style='mso-list:l0 level1'>a", "<span style='font-weight:bold'>", "<p style='mso-list:l0 level2'><span style='mso-list:ignore'>1.</span>",
];

fn article(text: &str) -> String {
    format!("---\nheadline: Bài\npublished: 2026-03-14\n---\n{text}")
}

/// Publishes articles; those that are refused, with their problems, by their number.
fn refused(texts: &[String]) -> Vec<(usize, Problem)> {
    let newsroom = Newsroom::new();
    for (at, text) in texts.iter().enumerate() {
        newsroom.file(&format!("content/tin/bai-{at}.md"), article(text));
    }
    let (sender, published) = mpsc::channel();
    thread::spawn(move || drop(sender.send(newsroom.try_publish("2027-01-01T00:00:00+07:00"))));
    let problems = match published.recv_timeout(WATCHDOG).expect("a publish comes to an end") {
        Ok(_) => Vec::new(),
        Err(PublishError::Problems(problems)) => problems,
        Err(other) => panic!("{other}"),
    };
    let number = |file: &str| file.strip_prefix("content/tin/bai-")?.strip_suffix(".md")?.parse().ok();
    let errors = problems.into_iter().filter(Problem::is_error);
    errors.map(|problem| (number(&problem.file).unwrap_or_else(|| panic!("{problem}")), problem)).collect()
}

#[test]
fn whatever_is_repeated_a_text_is_published_or_refused_by_its_line() {
    let texts: Vec<String> = REPEATED.iter().map(|part| part.repeat(LONG / part.len())).collect();
    let refused = refused(&texts);
    for (at, problem) in &refused {
        assert!(problem.place.is_some() && !problem.mend().is_empty(), "{} {problem}", REPEATED[*at]);
    }
    let good: Vec<String> = texts
        .iter()
        .enumerate()
        .filter(|(at, _)| refused.iter().all(|(refused, _)| refused != at))
        .map(|(_, text)| text.clone())
        .collect();
    assert!(good.len() > 60, "{refused:?}");
    assert_eq!(self::refused(&good).len(), 0);
}

#[test]
fn what_is_open_within_each_other_more_than_512_times_is_refused_where_it_begins() {
    let quotes = ">".repeat(513);
    let elements = "<div>\n".repeat(600);
    let texts = [format!("Một.\n\n{quotes} a\n"), elements, "> ".repeat(500) + "a\n", "<div>".repeat(500)];
    let told: Vec<(usize, usize)> = refused(&texts)
        .into_iter()
        .map(|(at, problem)| (at, problem.place.map_or(0, |place| place.line)))
        .collect();
    assert_eq!(told, [(0, 7), (1, 4 + 512)]);
}

#[test]
fn tags_that_cost_more_than_they_are_long_are_refused() {
    let attributes: String = (0..20_000).map(|at| format!(" a{at}")).collect();
    let open: String = (0..500).map(|at| format!("<b id={at}>")).collect();
    let texts = [
        format!("<p{attributes}>a</p>\n"),
        format!("<!-- <a x=\" --><p{attributes}>a</p>\n"),
        format!("{open}{}\n", "<p>x".repeat(20_000)),
        format!("<table>{}\n", "<p>a".repeat(20_000)),
        format!("{}{}\n", "<div>".repeat(500), "<hr>".repeat(80_000)),
    ];
    let told: Vec<usize> = refused(&texts).into_iter().map(|(at, _)| at).collect();
    assert_eq!(told, [0, 1, 2, 3, 4]);
}

#[test]
fn a_text_of_more_than_a_megabyte_is_refused() {
    let sentence = "Một câu dài của bài.\n\n";
    let texts = [sentence.repeat(40_000), sentence.repeat(2_000)];
    let refused = refused(&texts);
    assert_eq!(refused.len(), 1);
    assert!(refused[0].1.what().contains("KB, and at most 1024"), "{}", refused[0].1);
}

#[test]
fn a_megabyte_of_signs_that_are_escaped_one_by_one_is_refused_by_its_line() {
    let texts = ["&", "\u{a0}", "a\u{a0}", "·", "&\n"]
        .map(|part| format!("Một.\n\n<p>{}\n", part.repeat((1 << 20) / part.len() - 20)));
    let refused = refused(&texts);
    assert_eq!(refused.len(), texts.len(), "{refused:?}");
    for (_, problem) in refused {
        assert!(
            problem.what().contains("no-break spaces") && problem.place.is_some_and(|place| place.line >= 7)
        );
    }
}

#[test]
fn a_megabyte_of_signs_that_become_four_times_as_long_is_refused_by_its_line() {
    let refused = refused(&["<", "<<<\n"].map(|part| part.repeat((1 << 20) / part.len() - 100)));
    assert_eq!(refused.len(), 2, "{refused:?}");
    for (_, problem) in refused {
        assert!(problem.what().contains("MB of HTML") && problem.place.is_some(), "{problem}");
    }
}
