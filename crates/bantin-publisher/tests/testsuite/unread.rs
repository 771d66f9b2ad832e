//! What an author wrote and readers would not see as it was meant: told with file, line and mend.

use bantin_publisher::sources;

use crate::newsroom::Newsroom;

/// What is told of an article with this text: the line of its file, and what is wrong.
fn told(text: &str) -> Vec<(usize, String)> {
    let newsroom = Newsroom::new();
    newsroom.file("content/tin/bai.md", format!("---\nheadline: Bài\npublished: 2026-03-14\n---\n{text}"));
    let (_, problems) = sources::read(&newsroom.path()).unwrap_or_else(|error| panic!("{error}"));
    let told = problems.into_iter().filter(|problem| problem.file == "content/tin/bai.md");
    told.map(|problem| {
        assert!(!problem.mend.is_empty() && !problem.is_error());
        (problem.place.map_or(0, |place| place.line), problem.what)
    })
    .collect()
}

#[test]
fn a_paragraph_indented_like_code_is_told() {
    for indent in ["    ", "\t", "  \t", "        "] {
        let told = told(&format!("Một.\n\n{indent}Hai, thụt đầu dòng.\n"));
        assert_eq!(told.len(), 1, "{indent:?} {told:?}");
        assert!(
            told[0].0 == 7 && told[0].1.starts_with("“Hai, thụt đầu dòng.” begins with four spaces"),
            "{told:?}"
        );
    }
    assert_eq!(told("```\n    mã\n```\n\n   Ba dấu cách.\n\n- a\n\n  b\n"), []);
}

#[test]
fn shortcodes_of_other_systems_are_told() {
    for sign in [
        "{{< figure src=\"a.jpg\" >}}",
        "{{<youtube abc>}}",
        "{{% note %}}",
        "{% include a.html %}",
        "{{ page.title }}",
        "{{Infobox|a=b}}",
        "{: .hep}",
        "{:.hep #a}",
        "{.hep}",
        "[caption id=\"a\" width=\"300\"]",
        "[/caption]",
        "[gallery]",
        "[gallery ids=\"1,2\"]",
        "[embed]",
        "[url=https://a.example]",
        "[contact-form-7 id=\"1\"]",
        "{/gallery}",
        "{loadposition top}",
        "[[Trang khác]]",
        "[!NOTE]",
    ] {
        let told = told(&format!("Một.\n\nHai {sign} ba.\n"));
        assert!(told.len() == 1 && told[0].0 == 7 && told[0].1.contains(sign), "{sign} {told:?}");
        assert_eq!(self::told(&format!("Một `{sign}`.\n\n```\n{sign}\n```\n")), [], "{sign}");
    }
}

#[test]
fn a_reference_without_its_definition_is_told() {
    let told = told("Theo [Quyết định 12][qd].\n\nChú thích[^9].\n");
    assert_eq!(told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [5, 7]);
    assert!(told[0].1.contains("[Quyết định 12][qd]") && told[1].1.contains("[^9]"), "{told:?}");
}
