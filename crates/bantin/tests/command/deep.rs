//! Files that nobody wrote, whatever reads them: the command publishes or refuses them by name, within bounds of memory
//! and of the machine's work, and never falls.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::Stdio;

use crate::bounds::ended;
use crate::person::Person;

/// How often something is repeated.
const LONG: usize = 100_000;

/// Most bytes that looking at one small newsroom may take.
const MOST: u64 = 512 << 20;

/// Most seconds of a processor's work, far more than an unoptimised build needs: what takes each part anew for each
/// other part needs hours.
const WORK: libc::rlim_t = 120;

/// Files by their place in the newsroom, that are deep, long or endless in their own grammar.
fn files() -> Vec<(&'static str, String)> {
    let repeated = |text: &str| text.repeat(LONG / text.len().min(10));
    let yaml = |matter: String| ("content/tin-tuc/sau.md", format!("---\n{matter}\n---\nMột.\n"));
    let toml = |matter: String| ("content/tin-tuc/sau.md", format!("+++\n{matter}\n+++\nMột.\n"));
    let text = |text: String| {
        ("content/tin-tuc/sau.md", format!("---\nheadline: A\npublished: 2026-01-01\n---\n{text}"))
    };
    let site = |toml: String| ("site.toml", toml);
    let logo = |inner: String| ("logo.svg", format!("<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>"));
    let aliased = (0..40).fold("a0: &a0 [b, b, b, b, b, b, b, b, b]\n".to_owned(), |yaml, at| {
        let again = format!("*a{at}, ").repeat(9);
        yaml + &format!("a{}: &a{} [{again}]\n", at + 1, at + 1)
    });
    let entities = (0..40).fold("<!DOCTYPE svg [<!ENTITY a0 'b'>".to_owned(), |dtd, at| {
        dtd + &format!("<!ENTITY a{} '{}'>", at + 1, format!("&a{at};").repeat(10))
    });
    vec![
        // YAML
        yaml(repeated("[")),
        yaml(["tags: ", &repeated("["), &repeated("]")].concat()),
        yaml(["tags: ", &repeated("{a: ")].concat()),
        yaml(["tags: ", &"{a: ".repeat(60), "b", &"}".repeat(60)].concat()),
        yaml(repeated("- ")),
        yaml(repeated("? ")),
        yaml((0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect()),
        yaml(aliased),
        yaml(["headline: &a ", &repeated("*a ")].concat()),
        yaml(repeated("headline: a\n")),
        yaml((0..LONG).map(|at| format!("k{at}: a\n")).collect()),
        yaml(["headline: \"", &repeated("\\u0041"), "\""].concat()),
        yaml(["headline: ", &repeated("!!a ")].concat()),
        yaml(["headline: |\n", &repeated("  a\n")].concat()),
        yaml(["tags: [", &repeated("a, "), "]"].concat()),
        // TOML
        toml(["tags = ", &repeated("["), &repeated("]")].concat()),
        toml(["tags = ", &repeated("{a=")].concat()),
        toml([&repeated("a."), "b = 1"].concat()),
        toml(["[", &repeated("a."), "b]"].concat()),
        toml(repeated("[[a]]\n")),
        toml((0..LONG).map(|at| format!("k{at} = 1\n")).collect()),
        toml(["headline = \"\"\"", &repeated("\"\"a")].concat()),
        site(["menu = ", &repeated("["), &repeated("]")].concat()),
        site(["messages = ", &repeated("{a=")].concat()),
        site([&repeated("messages."), "b = 'c'"].concat()),
        site(repeated("[[menu.items]]\n")),
        site(repeated("[[sections]]\nid='a'\ntitle='b'\n")),
        site(["name = \"", &repeated("<b>"), "\""].concat()),
        // A drawing
        logo([repeated("<g>"), repeated("</g>")].concat()),
        logo(format!("<g {}/>", (0..LONG).map(|at| format!("a{at}='b' ")).collect::<String>())),
        logo(format!("<style>{}</style>", repeated("a{"))),
        logo(format!("<path d='{}'/>", repeated("M0 0"))),
        logo(repeated("<a")),
        ("logo.svg", format!("{entities}]><svg xmlns='http://www.w3.org/2000/svg'>&a40;</svg>")),
        // Old addresses
        ("redirects.csv", repeated("\"")),
        ("redirects.csv", repeated("/a,/b\n")),
        ("redirects.csv", ["/a?", &repeated("b=c&"), ",/tin-tuc/\n"].concat()),
        ("redirects.csv", ["/", &repeated("%2e%2e/"), ",/tin-tuc/\n"].concat()),
        // A text
        text(repeated("> ")),
        text(repeated("[")),
        text(repeated("![](")),
        text(repeated("<div>")),
        text(repeated("- ")),
        text(repeated("1. ")),
        text(repeated("*a_ ")),
        text((0..LONG / 20).map(|at| format!("[a{at}]: /tin-tuc/\n")).collect()),
        text(format!("{}\n{}\n", repeated("|a"), repeated("|-"))),
        text(repeated("<o:p>")),
        text(repeated("<table><tr><td>")),
        text("Một câu dài của bài.\n\n".repeat(1_000_000)),
        ("content/tin-tuc/sau.md", "a".repeat(20 << 20)),
        ("site.toml", "# a\n".repeat(5 << 20)),
        ("logo.svg", " ".repeat(20 << 20)),
        ("redirects.csv", "/a,/b\n".repeat(4 << 20)),
    ]
}

#[test]
fn however_deep_or_long_a_file_is_the_command_ends_by_itself_and_names_it() {
    let person = Person::with_a_newsroom();
    let kept: Vec<(&str, String)> =
        ["site.toml"].into_iter().map(|file| (file, person.reads(&format!("town/{file}")))).collect();
    for (file, text) in files() {
        let place = person.home().join("town").join(file);
        fs::write(&place, &text).unwrap();
        if file == "logo.svg" {
            person.writes("town/site.toml", &format!("logo = \"logo.svg\"\n{}", kept[0].1));
        }
        let Ending { code, peak, said } = bounded(&person, &["check", "town"]);
        let beginning: String = text.chars().skip(text.find("---\n").map_or(0, |_| 4)).take(40).collect();
        assert!(matches!(code, 0 | 2), "{file}: {beginning:?} ended with {code}: {said}");
        assert!(code == 0 || said.contains(file), "{file}: {beginning:?} is not named: {said}");
        assert!(peak <= MOST, "{file}: {beginning:?} took {} MB", peak >> 20);
        fs::remove_file(place).unwrap();
        for (file, text) in &kept {
            person.writes(&format!("town/{file}"), text);
        }
    }
}

#[test]
fn long_texts_of_small_parts_are_published_with_their_feeds() {
    let person = Person::with_a_newsroom();
    let text = ["~~a~~ ".repeat(90_000), "a ".repeat(200_000)].concat();
    for day in 1..=4 {
        let article = format!("---\nheadline: Dài {day}\npublished: 2026-01-0{day}\n---\n{text}");
        person.writes(&format!("town/content/tin-tuc/dai-{day}.md"), &article);
    }
    let Ending { code, peak, said } = bounded(&person, &["publish", "town"]);
    assert_eq!(code, 0, "{said}");
    assert!(peak <= MOST, "{} MB", peak >> 20);
    assert!(person.reads("town/dist/feed.xml").contains("<title>Dài 4</title>"));
}

struct Ending {
    code: i32,
    /// Bytes of memory.
    peak: u64,
    said: String,
}

/// Types a command, which the system ends when it works without end.
fn bounded(person: &Person, words: &[&str]) -> Ending {
    let said = person.home().join("said");
    let mut command = person.bantin("", words);
    command.stdout(Stdio::null()).stderr(fs::File::create(&said).unwrap());
    // SAFETY: between the fork and the program only this is done, and it allocates nothing.
    unsafe {
        command.pre_exec(|| {
            let most = libc::rlimit { rlim_cur: WORK, rlim_max: WORK };
            libc::setrlimit(libc::RLIMIT_CPU, &raw const most);
            Ok(())
        });
    }
    let (code, peak) = ended(command.spawn().unwrap()).unwrap();
    Ending { code, peak, said: fs::read_to_string(said).unwrap() }
}
