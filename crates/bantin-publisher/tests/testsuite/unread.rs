//! What an author wrote and readers would not see as it was meant: told with file, line and mend.

use bantin_publisher::check;

use crate::newsroom::Newsroom;

/// What is told of an article with this text: the line of its file, and what is wrong.
fn told(text: &str) -> Vec<(usize, String)> {
    let newsroom = Newsroom::new();
    newsroom.file("content/tin/bai.md", format!("---\nheadline: Bài\npublished: 2026-03-14\n---\n{text}"));
    let as_of = "2026-06-01T00:00:00+07:00".parse().unwrap();
    let problems = check(&newsroom.path(), as_of).unwrap_or_else(|error| panic!("{error}"));
    let told = problems.into_iter().filter(|problem| problem.file == "content/tin/bai.md");
    told.map(|problem| {
        assert!(!problem.mend().is_empty() && !problem.is_error());
        (problem.place.as_ref().map_or(0, |place| place.line), problem.what())
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

#[test]
fn a_definition_that_nothing_uses_is_told() {
    for (text, line, part) in [
        ("Một.\n\n[Nguồn]: baodia.vn\n", 7, "“[Nguồn]: baodia.vn” is read as the address of a link"),
        ("[Nguồn](/tin/bai/) và.\n\n> - [Nguồn]: baodia.vn\n", 7, "readers will not see it"),
        ("[Ảnh]: https://a.example \"Ban biên tập\"\nMột.\n", 5, "readers will not see it"),
        ("Một.\n\n[^3]: Chú thích.\n", 7, "“[^3]: Chú thích.” is a footnote that nothing"),
        ("Một[^1].\n\n[^1]: a\n[^2]: b\n", 8, "“[^2]: b” is a footnote that nothing"),
        ("Một[^1].\n\n[^1]: a\n\n[^1]: b\n", 7, "“[^1]: a” has the name of another"),
        ("[a]\n\n[a]: /tin/bai/\n[A]: /khac/\n", 8, "“[A]: /khac/” has the name of another"),
        ("Xem [qd].\n[qd]: https://a.example/\n", 6, "“[qd]: https://a.example/” stands right below"),
    ] {
        let told = told(text);
        assert!(told.len() == 1 && told[0].0 == line && told[0].1.contains(part), "{text} {told:?}");
    }
    for text in [
        "[12][Quyết  định], [qd] và ![x][]\n\n[quyết định]: /tin/bai/\n[QD]: /tin/bai/\n",
        "> [a]: /tin/bai/\n\n[chữ [a]](#x)\n\n## x\n",
        "[//]: # (ghi chú cho Ban biên tập)\n\n[ghi chú]: <> (nữa)\n\nMột.\n",
        "[PV]: Thưa ông, chợ họp khi nào?\n[Ông An]: Sáng mai.\n",
        "Một[^a] và[^B].\n\n[^b]: hai\n\n    dòng\n\n> [^A]: ba\n",
        "```\n[a]: /b\n[^1]: c\n```\n\n<pre>\n[a]: /b\n</pre>\n",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn what_is_told_behind_definitions_names_its_own_line() {
    let told = told("[a]: /tin/bai/\n[b]: /tin/bai/\nChữ [a], [b] và {{ c }}.\n");
    assert_eq!(told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [7], "{told:?}");
}

#[test]
fn signs_of_lists_beyond_what_is_read_on_one_line_are_told() {
    for sign in ["- ", "* ", "1. ", "> - "] {
        let told = told(&format!("Một.\n\n{}Hai.\n", sign.repeat(120)));
        assert!(
            told.len() == 1 && told[0].0 == 7 && told[0].1.contains("a hundred lists"),
            "{sign} {told:?}"
        );
    }
    assert_eq!(told(&format!("{}Hai.\n\n{} ba.\n", "- ".repeat(99), "- 1".repeat(100))), []);
}
