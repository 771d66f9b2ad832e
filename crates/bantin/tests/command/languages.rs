//! What the command says, in the language of who typed it, in words and for programs.

use std::process::Command;

use serde_json::Value;

use crate::person::Person;

const SITE: &str = "name = \"Mây\"\nlanguage = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\nbase_url = \"https://may.example\"\n\
    owner = \"Ủy ban\"\nresponsible = \"Ban biên tập\"\naddress = \"Số 1\"\n[[sections]]\nid = \"tin\"\ntitle = \"Tin\"\n";

fn newsroom() -> Person {
    let person = Person::sits_down();
    person.writes("town/site.toml", SITE);
    person.writes("town/content/tin/cho.md", "---\nheadline: Chợ\npublished: 2026-01-01\n---\nChợ họp.\n");
    person
}

fn answer(command: &mut Command) -> (Option<i32>, String, String) {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn it_speaks_as_the_option_says_and_else_as_the_environment_does() {
    let person = newsroom();
    let said = |words: &[&str], set: &[(&str, &str)]| {
        let mut command = person.bantin("", words);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").envs(set.iter().copied());
        answer(&mut command).1
    };
    let (english, vietnamese) = ("Nothing is wrong.", "Không có gì sai.");
    assert!(said(&["check", "town"], &[]).contains(english));
    assert!(said(&["check", "town"], &[("LANG", "vi_VN.UTF-8")]).contains(vietnamese));
    assert!(said(&["check", "town"], &[("LC_ALL", "C"), ("LANG", "vi_VN.UTF-8")]).contains(english));
    assert!(said(&["check", "town", "--language", "vi"], &[]).contains(vietnamese));
    assert!(said(&["--language=en", "check", "town"], &[("LANG", "vi_VN")]).contains(english));
    let (code, _, err) = answer(&mut person.bantin("", &["check", "town", "--language", "fr"]));
    assert_eq!(code, Some(1));
    assert!(err.contains("write vi or en [BT0921]"), "{err}");
}

#[test]
fn a_check_or_publish_for_a_program_is_one_document_that_keeps_to_its_schema() {
    let person = newsroom();
    let schema = include_str!("../../../../docs/schemas/outcome.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let document = |words: &[&str], code: i32| -> Value {
        let (exit, out, _) = answer(&mut person.bantin("", words));
        assert_eq!(exit, Some(code), "{out}");
        let document: Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"));
        assert!(
            schema.is_valid(&document),
            "{:?}",
            schema.iter_errors(&document).map(|e| e.to_string()).collect::<Vec<_>>()
        );
        assert_eq!(document["exit_code"], code);
        document
    };
    let fine = document(&["check", "town", "--json"], 0);
    assert_eq!(fine["problems"], Value::Array(Vec::new()));
    let published = document(&["publish", "town", "--out", "dist", "--json", "--language", "vi"], 0);
    assert_eq!((&published["published"]["articles"], &published["language"]), (&1.into(), &"vi".into()));

    let refused = document(&["publish", "town", "--out", "town/content/dist", "--json"], 1);
    assert_eq!(refused["failure"]["code"], "BT0803");
    assert!(refused.get("published").is_none());

    for slip in
        [&["check", "town", "--json", "--bogus"][..], &["check", "town", "--json", "--language", "fr"]]
    {
        let mistyped = document(slip, 1);
        assert!(
            mistyped["failure"]["code"].as_str().is_some_and(|code| code.starts_with("BT09")),
            "{mistyped}"
        );
    }
    document(&["check", "town", "--json", "--as-of", "9999-12-31T23:59"], 1);

    person.writes("town/content/tin/hong.md", "---\npublished: 2026-13-01\n---\nHỏng.\n");
    for (language, word) in [("en", "front matter"), ("vi", "headline")] {
        let broken = document(&["check", "town", "--json", "--language", language], 2);
        let problems = broken["problems"].as_array().unwrap();
        assert_eq!(broken["errors"], problems.len());
        let first = &problems[0];
        assert_eq!((&first["file"], &first["severity"]), (&"content/tin/hong.md".into(), &"error".into()));
        assert!(first["line"].is_u64() && !first["mend"].as_str().unwrap().is_empty(), "{first}");
        assert!(broken.to_string().contains(word), "{broken}");
    }
}

#[test]
fn every_code_that_is_listed_is_explained_in_both_languages() {
    let person = Person::sits_down();
    for (language, headings) in
        [("en", ["Cause", "Example", "Mend"]), ("vi", ["Nguyên nhân", "Ví dụ", "Cách sửa"])]
    {
        let (code, list, _) = answer(&mut person.bantin("", &["explain", "--language", language]));
        assert_eq!(code, Some(0));
        let codes: Vec<&str> = list.lines().map(|line| &line[..6]).collect();
        assert!(codes.len() > 40 && codes.is_sorted(), "{list}");
        for one in [codes[0], codes[codes.len() / 2], codes[codes.len() - 1]] {
            let typed = one.to_lowercase();
            let (code, text, _) =
                answer(&mut person.bantin("", &["explain", &typed, "--language", language]));
            assert_eq!(code, Some(0));
            assert!(text.starts_with(one) && headings.iter().all(|heading| text.contains(heading)), "{text}");
        }
    }
    let (code, _, err) = answer(&mut person.bantin("", &["explain", "BT0199"]));
    assert_eq!(code, Some(1));
    assert!(err.contains("no problem with the code “BT0199”") && err.contains("[BT0922]"), "{err}");
}

/// Words that English sentences can hardly do without, and Vietnamese ones never have.
const ENGLISH: [&str; 14] = [
    "the", "and", "is", "are", "of", "this", "with", "not", "it", "what", "which", "usage", "print",
    "options:",
];

#[track_caller]
fn is_vietnamese(text: &str, of: &[&str]) {
    let words = text.split(|c: char| c.is_whitespace() || ".,;()“”".contains(c));
    let english: Vec<&str> = words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect();
    assert!(english.is_empty(), "{of:?} says {english:?}:\n{text}");
}

#[test]
fn whoever_chose_vietnamese_reads_no_english_from_any_command() {
    let person = newsroom();
    person.writes("full/notes.txt", "");
    for (words, code) in [
        (&["--help"][..], 0),
        (&["new", "--help"], 0),
        (&["new", "article", "--help"], 0),
        (&["publish", "--help"], 0),
        (&["check", "--help"], 0),
        (&["serve", "--help"], 0),
        (&["live", "--help"], 0),
        (&["deploy", "--help"], 0),
        (&["rollback", "--help"], 0),
        (&["withdraw", "--help"], 0),
        (&["notice", "--help"], 0),
        (&["explain", "--help"], 0),
        (&["key", "--help"], 0),
        (&["key", "new", "--help"], 0),
        (&["sign", "--help"], 0),
        (&["verify", "--help"], 0),
        (&["explain", "BT0809"], 0),
        (&["explain", "BT9999"], 1),
        (&["publsh"], 1),
        (&["publish", "--outt"], 1),
        (&["publish", "--out"], 1),
        (&["live", "--edition", "dist"], 1),
        (&["live", "--edition", "dist", "--listen", "::1", "--data", "visits"], 1),
        (&["serve", "town", "--listen", "a b:80"], 1),
        (&["live", "--trusted-proxy", "proxy"], 1),
        (&["new", "full"], 6),
        (&["new", "second"], 0),
        (&["new", "article", "Chợ", "--newsroom", "town", "--section", "khac"], 1),
        (&["new", "article", "Chợ đêm", "--newsroom", "town", "--draft"], 0),
        (&["new", "article", "Chợ", "--newsroom", "town", "--slug", "A B"], 1),
        (&["check", "town"], 0),
        (&["check", "full"], 1),
        (&["check", "town", "--as-of", "23/11"], 1),
        (&["publish", "town", "--out", "dist"], 0),
        (&["publish", "town", "--out", "full"], 6),
        (&["notice", "Nước lên", "town", "--until", "18:00", "--out", "dist"], 0),
        (&["notice", "Nước lên", "town", "--until", "2020-01-01", "--out", "dist"], 1),
        (&["notice", "Nước lên"], 1),
        (&["notice", "--end", "town", "--out", "dist"], 0),
        (&["withdraw", "chơ", "town", "--out", "dist"], 1),
        (&["withdraw", "cho", "town", "--out", "dist", "--dry-run"], 0),
        (&["withdraw", "cho", "town", "--out", "dist"], 0),
        (&["publish", "town", "--out", "town/content/dist"], 1),
        (&["live", "--edition", "full", "--listen", "127.0.0.1:0", "--data", "visits"], 1),
        (&["key", "new", "portal.key"], 0),
        (&["key", "new", "portal.key"], 6),
        (&["sign", "--edition", "dist", "--key", "portal.key"], 0),
        (&["verify", "dist", "--edition", "dist", "--trust"], 0),
        (&["verify", "dist", "--edition", "dist"], 6),
        (&["verify", "full", "--edition", "dist", "--trust"], 2),
        (&["publish", "town", "--watch-held", "--status"], 5),
        (&["publish", "town", "--watch-held", "--deploy", "cdn"], 1),
    ] {
        let mut command = person.bantin("", words);
        let (exit, out, err) = answer(command.env("LC_ALL", "vi_VN.UTF-8"));
        assert_eq!(exit, Some(code), "{words:?}: {out}{err}");
        is_vietnamese(&out, words);
        // What the system says of a file is in the system's language.
        is_vietnamese(&err.replace("No such file or directory", ""), words);
    }
}
