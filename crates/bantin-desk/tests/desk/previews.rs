//! Previews: who sees them, what their frame may do, how long their files can be looked at, and what is said where none
//! comes. What draws them is a stand-in here; the real one is tested with the command.

use std::process::Command;

use bantin_desk::Role;

use crate::editor::{Answer, Editor};
use crate::room::{OpenDesk, Room};

const DRAFT: &str = "---\nheadline: Đường lên bản Cuối\npublished: 2026-02-01\ndraft: true\n---\nMột bài.\n";
const ADDRESS: &str = "/ban-nhap/xem/?bai=content%2Ftin%2Fduong%2Emd";

/// Answers as the program does, with a page and a picture; keeps what it was asked.
fn answers(line: &str, bytes: &str) -> String {
    format!("cat > \"$1/asked\"\nprintf '%s\\n%s' '{line}' '{bytes}'\n")
}

fn drawn(published: &str, is_draft: bool) -> String {
    let files = r#"[{"name":"index.html","size":8},{"name":"a-800.webp","size":4}]"#;
    let line = format!(
        r#"{{"Drawn":{{"headline":"Đường lên bản Cuối","published":"{published}","is_draft":{is_draft},"is_waiting":true,"problems":["content/tin/duong.md: cảnh báo"],"files":{files}}}}}"#
    );
    answers(&line, "<p>Bài.RIFF")
}

fn room() -> (Room, OpenDesk, Editor) {
    let room = Room::new();
    room.writes("content/tin/duong.md", DRAFT);
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    (room, desk, editor)
}

/// The address of the frame's page.
fn frame(page: &Answer) -> String {
    let frame = page.text.split("<iframe").nth(1).unwrap_or_else(|| panic!("no frame: {}", page.text));
    frame.split("src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn a_row_of_the_list_leads_to_its_preview_which_says_what_it_is() {
    let (room, _desk, editor) = room();
    room.draws_with(&drawn("07:00 ngày 31/12/2026", false));
    editor.opens("/ban-nhap/").is(200).shows(&format!("href=\"{ADDRESS}\""));
    let page = editor.opens(ADDRESS).is(200).shows("Hẹn đăng lúc 07:00 ngày 31/12/2026");
    let page = page.shows("href=\"/ban-nhap/\"").shows(&format!("href=\"{ADDRESS}\"")).shows("cảnh báo");
    assert!(page.text.contains("<iframe class=\"preview-frame\" sandbox"), "{}", page.text);
    assert!(!page.text.contains("allow-"), "{}", page.text);
    let asked = std::fs::read_to_string(room.data().with_file_name("asked")).unwrap();
    assert!(asked.contains(r#""file":"content/tin/duong.md""#) && asked.contains("https://desk.example.vn"));
    assert!(asked.contains(r#""is_shared":false"#), "{asked}");
    room.draws_with(&drawn("ngày 01/02/2026", true));
    editor.opens(ADDRESS).is(200).shows("Bản nháp, đề ngày 01/02/2026");
}

#[test]
fn the_frame_gets_no_origin_and_runs_nothing_and_no_other_page_may_have_it() {
    let (room, desk, editor) = room();
    room.draws_with(&drawn("ngày 01/02/2026", true));
    let page = editor.opens(ADDRESS).is(200);
    assert!(page.header("content-security-policy").ends_with("; frame-src 'self'"));
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
    let frame = frame(&page);
    // As from a frame without an origin: no cookie comes along.
    let stranger = Editor::at(&desk);
    let shown = stranger.opens(&frame).is(200).shows("<p>Bài.");
    let picture = stranger.opens(&frame.replace("index.html", "a-800.webp")).is(200);
    assert_eq!(shown.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(picture.header("content-type"), "image/webp");
    for answer in [shown, picture] {
        let policy = answer.header("content-security-policy");
        for part in ["sandbox;", "default-src 'none'", "frame-ancestors 'self'", "form-action 'none'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("script") && !policy.contains("allow"), "{policy}");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("x-frame-options"), "SAMEORIGIN");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
    }
}

#[test]
fn a_drawing_is_over_after_a_while_and_nobody_guesses_its_address() {
    let (room, _desk, editor) = room();
    room.draws_with(&drawn("ngày 01/02/2026", true));
    let (one, two) = (frame(&editor.opens(ADDRESS)), frame(&editor.opens(ADDRESS)));
    assert!(one != two && one.split('/').nth(2).unwrap().len() >= 43, "{one}");
    let token = one.split('/').nth(2).unwrap();
    let flipped = if token.starts_with('A') { "B" } else { "A" };
    for wrong in [
        format!("/ve/{flipped}{}/index.html", &token[1..]),
        format!("/ve/{}/index.html", &token[..20]),
        format!("/ve/{token}/other.webp"),
        format!("/ve/{token}/..%2F..%2Fsite.toml"),
        format!("/ve/{token}/"),
        "/ve//index.html".to_owned(),
    ] {
        editor.opens(&wrong).is(404);
    }
    room.passes(9 * 60);
    editor.opens(&one).is(200);
    room.passes(60);
    editor.opens(&one).is(404);
    editor.opens(&two).is(404);
}

#[test]
fn whoever_is_not_signed_in_comes_back_to_the_preview_after_the_door() {
    let (room, desk, _) = room();
    room.draws_with(&drawn("ngày 01/02/2026", true));
    let stranger = Editor::at(&desk);
    let to = stranger.opens(ADDRESS).is(303).header("location").to_owned();
    assert!(to.starts_with("/?next=%2Fban%2Dnhap%2Fxem%2F%3Fbai%3Dcontent"), "{to}");
    let fields = [("name", "lan"), ("password", crate::room::PASSWORD), ("next", ADDRESS)];
    stranger.sends("/", &fields).leads_to(ADDRESS);
}

#[test]
fn who_opens_one_preview_after_the_other_keeps_no_other_editor_waiting() {
    let (room, desk, _) = room();
    room.writes("content/tin/mua.md", DRAFT);
    room.has_an_account(&desk, "minh", Role::Writer);
    let minh = Editor::signed_in(&desk, "minh");
    // Drawing the one article says that it has begun, and goes on when it is told.
    let [begun, go] = ["begun", "go"].map(|name| room.data().with_file_name(name));
    for pipe in [&begun, &go] {
        assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    }
    let waits = "case $(cat) in *duong.md*) echo > \"$1/begun\"; cat \"$1/go\";; esac\n";
    room.draws_with(&drawn("ngày 01/02/2026", true).replace("cat > \"$1/asked\"\n", waits));
    std::thread::scope(|scope| {
        let look = || Editor::signed_in(&desk, "lan").opens(ADDRESS).status;
        let looks = [scope.spawn(look), scope.spawn(look)];
        std::fs::read(&begun).unwrap();
        minh.opens("/ban-nhap/xem/?bai=content%2Ftin%2Fmua.md").is(200).shows("<iframe");
        std::fs::write(&go, "").unwrap();
        std::fs::read(&begun).unwrap();
        std::fs::write(&go, "").unwrap();
        assert_eq!(looks.map(|look| look.join().unwrap()), [200, 200]);
    });
}

#[test]
fn where_no_preview_comes_it_is_said_why_and_what_to_do() {
    let (room, _desk, editor) = room();
    let refused = r#"{"Refused":["content/tin/duong.md:2:1: lỗi: “headlnie” [BT0101]"]}"#;
    room.draws_with(&answers(refused, ""));
    editor.opens(ADDRESS).is(200).shows("Bài còn lỗi").shows("[BT0101]").hides("<iframe");
    room.draws_with(&answers("\"Missing\"", ""));
    editor.opens(ADDRESS).is(404).shows("Không còn bài này").shows("href=\"/ban-nhap/\"");
    room.draws_with(&answers(r#"{"Newsroom":"không có thư mục"}"#, ""));
    editor.opens(ADDRESS).is(503).shows("Chưa đọc được thư mục bài viết.").shows("không có thư mục");
    let broken = "Việc xem trước bài này bị dừng giữa chừng";
    for script in [
        "exit 3\n".to_owned(),
        "kill -ABRT $$\n".to_owned(),
        answers("no answer", ""),
        answers(r#"{"Drawn":{}}"#, ""),
        answers(r#"{"Confined":[]}"#, ""),
        answers(r#"{"Missing":null}<script>alert(1)</script>"#, ""),
        drawn("ngày 01/02/2026", true).replace("RIFF", "RIF"),
        drawn("ngày 01/02/2026", true).replace("a-800.webp", "../a.webp"),
        drawn("ngày 01/02/2026", true).replace("a-800.webp", "a-800.js"),
    ] {
        room.draws_with(&script);
        editor.opens(ADDRESS).is(503).shows(broken).hides("<iframe").hides("alert(1)");
    }
    room.draws_with("exec head -c 60000000 /dev/zero\n");
    editor.opens(ADDRESS).is(503).shows("quá lớn để xem trước");
}

#[test]
fn what_an_author_wrote_stands_on_the_page_as_text() {
    let (room, _desk, editor) = room();
    let hostile = drawn("ngày 01/02/2026", true).replace("Đường lên bản Cuối", "<script>alert(1)</script>");
    room.draws_with(&hostile.replace("cảnh báo", "<img src=x onerror=alert(1)>"));
    let page = editor.opens(ADDRESS).is(200).shows("&lt;script&gt;alert(1)").shows("&lt;img src=x");
    page.hides("<script>alert").hides("<img src=x");
    editor.opens("/ban-nhap/xem/?bai=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").hides("<script>alert");
}
