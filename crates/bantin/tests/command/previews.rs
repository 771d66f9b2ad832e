//! Previews at the desk of `bantin live`: drafts and held articles as readers will see them, drawn by a child of this very
//! program that can do nothing else.

use std::fs;
use std::time::Duration;

use bantin_preview::{Answered, Asked, Attempt, Ended, Lack, NAME, Previewer};

use crate::bounds::png;
use crate::desk::{LIVE, published, signed_in};
use crate::person::{Page, Person, Running, program};

const DRAFT: &str = "town/content/tin-tuc/nhap/index.md";
const HELD: &str = "town/content/tin-tuc/hen.md";

fn draft(body: &str) -> String {
    format!("---\nheadline: Chợ Tết mở sớm\npublished: 2026-01-02\ndraft: true\n---\n\n{body}\n")
}

/// A newsroom with a draft that has a picture, and an article that waits.
fn newsroom() -> Person {
    let person = published();
    person.writes(DRAFT, &draft("Chợ họp từ rằm. ![Chợ](cho.png)"));
    let picture = png(900, 600, ::png::ColorType::Rgb, None);
    fs::write(person.home().join("town/content/tin-tuc/nhap/cho.png"), picture).unwrap();
    person.writes(HELD, "---\nheadline: Lễ hội đầu xuân\npublished: 2199-12-31T07:00\n---\n\nHẹn gặp.\n");
    person
}

/// Somebody who is signed in.
struct Editor {
    live: Running,
    cookie: String,
}

impl Editor {
    fn of(person: &Person) -> Editor {
        let (live, cookie) = signed_in(person);
        Editor { live, cookie }
    }

    fn opens(&self, path: &str) -> Page {
        crate::desk::opens(&format!("{}{path}", self.live.address), &self.cookie)
    }

    /// The preview of a file of the newsroom.
    fn previews(&self, file: &str) -> Page {
        let list = self.opens("/ban-nhap/").text;
        let address = format!(
            "/ban-nhap/xem/?bai={}",
            file.replace('/', "%2F").replace('.', "%2E").replace('-', "%2D")
        );
        assert!(list.contains(&format!("href=\"{address}\"")), "{address} is not in {list}");
        self.opens(&address)
    }

    /// What its frame leads to.
    fn frame(&self, page: &Page) -> Page {
        let frame = page.text.split("<iframe").nth(1).unwrap_or_else(|| panic!("no frame: {}", page.text));
        let frame = frame.split('>').next().unwrap();
        assert!(frame.contains("sandbox=\"\"") || frame.contains(" sandbox "), "{frame}");
        self.live.gets(frame.split("src=\"").nth(1).unwrap().split('"').next().unwrap())
    }
}

#[test]
fn a_draft_and_a_held_article_are_seen_as_readers_will_see_them() {
    let person = newsroom();
    let editor = Editor::of(&person);
    let page = editor.previews("content/tin-tuc/nhap/index.md");
    assert!(page.status == 200 && page.text.contains("Bản nháp, đề ngày 02/01/2026"), "{}", page.text);
    // No cookie goes along: the frame has no origin of its own.
    let drawn = editor.frame(&page);
    assert!(drawn.status == 200 && drawn.text.contains("Chợ họp từ rằm."), "{}", drawn.text);
    let picture = drawn.text.split("<img").find(|img| img.contains("/ve/")).unwrap();
    let picture = picture.split("src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(editor.live.gets(picture).status, 200, "{picture}");
    let page = editor.previews("content/tin-tuc/hen.md");
    assert!(page.text.contains("Hẹn đăng lúc 07:00 ngày 31/12/2199"), "{}", page.text);
    assert!(editor.frame(&page).text.contains("Hẹn gặp."));

    // Readers know nothing of it.
    let readers = person.reads("town/dist/tin-tuc/index.html");
    assert!(!readers.contains("Chợ Tết mở sớm"));
}

#[test]
fn what_was_saved_is_seen_by_the_next_look_and_what_is_wrong_is_told() {
    let person = newsroom();
    let editor = Editor::of(&person);
    let look = || editor.previews("content/tin-tuc/nhap/index.md");
    assert!(editor.frame(&look()).text.contains("Chợ họp từ rằm."));
    person.writes(DRAFT, &draft("Chợ dời sang mồng tám."));
    let drawn = editor.frame(&look()).text;
    assert!(drawn.contains("Chợ dời sang mồng tám.") && !drawn.contains("từ rằm"), "{drawn}");
    let address = "/ban-nhap/xem/?bai=content%2Ftin-tuc%2Fnhap%2Findex.md";
    person.writes(DRAFT, "---\nheadlnie: Chợ\n---\nChợ.\n");
    let page = editor.opens(address);
    assert!(
        page.status == 200 && page.text.contains("[BT0101]") && !page.text.contains("<iframe"),
        "{}",
        page.text
    );
    fs::remove_dir_all(person.home().join("town/content/tin-tuc/nhap")).unwrap();
    assert!(editor.opens(address).status == 404 && editor.opens(address).text.contains("Không còn bài này"));
    person.moves("town", "aside");
    let page = editor.opens(address);
    assert!(page.status == 503 && page.text.contains("Chưa đọc được thư mục bài viết."), "{}", page.text);
}

#[test]
fn a_hostile_draft_runs_nothing_and_asks_nobody() {
    let person = newsroom();
    let attacks: Vec<String> =
        attacks::some(40).into_iter().map(|attack| attack.text.replace('\0', "")).collect();
    person.writes(DRAFT, &draft(&(attacks.join("\n\n") + "\n\nĐến cùng.")));
    let editor = Editor::of(&person);
    let drawn = editor.frame(&editor.previews("content/tin-tuc/nhap/index.md")).text;
    let body = drawn.split("<div id=\"app\">").nth(1).unwrap().to_lowercase();
    for bad in [
        "<script>",
        "<iframe",
        "<object",
        "<embed",
        " onerror=",
        " onload=",
        " style=",
        "src=\"//",
        "src=\"http",
    ] {
        assert!(!body.contains(bad), "{bad}: {body}");
    }
}

/// A child of the real program, which may compute for so long.
fn child(person: &Person, seconds: &str) -> Previewer {
    let newsroom = person.home().join("town");
    let words = vec![NAME.into(), newsroom.into(), seconds.into()];
    Previewer::of(program(), words, Duration::from_secs(600))
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_can_do_nothing_but_read_the_newsroom() {
    let person = newsroom();
    let child = child(&person, "60");
    let lacks = child.lacks().unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    // SAFETY: a second number for standard error, which programs that are run get, too.
    assert_eq!(unsafe { libc::dup2(2, 77) }, 77);
    let works = |attempt: Attempt| match child.ask(&Asked::Try(attempt.clone())) {
        Ok(Answered::Tried(works)) => works,
        other => panic!("{attempt:?}: {other:?}"),
    };
    let inside = person.home().join("town/site.toml");
    assert!(
        works(Attempt::ReadFile(inside.clone()))
            && works(Attempt::ReadFile(person.home().join("town/content")))
    );
    let outside = person.home().join("outside.txt");
    fs::write(&outside, "secret").unwrap();
    let mut forbidden = vec![
        Attempt::WriteFile(inside.clone()),
        Attempt::WriteFile(person.home().join("town/new.md")),
        Attempt::WriteFile(outside.clone()),
        Attempt::RemoveFile(inside.clone()),
        Attempt::Connect(listener.local_addr().unwrap().to_string()),
        Attempt::OpenLocalSocket,
        Attempt::RunProgram("/bin/true".into()),
        Attempt::RunProgram(program()),
        Attempt::Fork,
        Attempt::Signal(std::process::id()),
        Attempt::LockFile(inside.clone()),
        Attempt::StartThread,
        Attempt::ReadEnvironment,
        Attempt::UseDescriptor(77),
    ];
    if !lacks.contains(&Lack::Files) {
        person.writes("town/.bantin/desk.key", "secret");
        std::os::unix::fs::symlink("/etc", person.home().join("town/etc")).unwrap();
        let inside =
            ["town/.bantin/desk.key", "town/etc/passwd", "town/etc"].map(|path| person.home().join(path));
        let elsewhere = [outside.clone(), "/etc/passwd".into(), "/proc/self/environ".into(), person.home()];
        forbidden.extend(inside.into_iter().chain(elsewhere).map(Attempt::ReadFile));
    }
    for attempt in forbidden {
        assert!(!works(attempt.clone()), "{attempt:?} worked");
    }
    assert!(inside.exists() && !person.has("town/new.md") && person.reads("outside.txt") == "secret");
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_that_takes_too_much_is_ended() {
    let person = newsroom();
    let ended =
        |attempt: Attempt, seconds: &str| child(&person, seconds).ask(&Asked::Try(attempt)).unwrap_err();
    assert!(matches!(ended(Attempt::TakeMemory, "600"), Ended::Broken(_)));
    assert!(matches!(ended(Attempt::TakeTime, "1"), Ended::TooLong));
    assert!(matches!(ended(Attempt::SayMuch, "600"), Ended::TooLarge));
    let patience = Previewer::of("/bin/sleep".into(), vec!["600".into()], Duration::from_millis(200));
    assert!(matches!(patience.ask(&Asked::Probe), Err(Ended::TooLong)));
    // Somebody who limited it already has not to be asked.
    let script = "ulimit -n 60; ulimit -v 4000000; exec \"$0\" \"$@\"";
    let (program, newsroom) = (program(), person.home().join("town"));
    let words = vec!["-c".into(), script.into(), program.into(), NAME.into(), newsroom.into(), "60".into()];
    let limited = Previewer::of("/bin/sh".into(), words, Duration::from_secs(600));
    assert!(!limited.lacks().unwrap().contains(&Lack::Limits));
    let none = Previewer::of(person.home().join("none"), Vec::new(), Duration::from_secs(600));
    assert!(matches!(none.ask(&Asked::Probe), Err(Ended::NotStarted(_))));
}

#[test]
fn what_is_served_where_and_how_previews_are_confined_is_printed() {
    let person = newsroom();
    let printed = person.types(&[&LIVE[..], &["--print-config"]].concat()).ends_with(0);
    let printed =
        printed.says("Readers are served at 127.0.0.1:0 from town/dist").says("its newsroom is town");
    assert!(printed.out.contains("previews are drawn by a process that"), "{}", printed.out);
    assert!(!person.has("data"), "nothing was opened");
    let readers = person.types(&[&LIVE[..7], &["--print-config"]].concat());
    assert!(!readers.ends_with(0).out.contains("desk"));
}
