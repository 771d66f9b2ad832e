//! What nobody means to send: broken, far too large, hostile.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{ADDRESS, PASSWORD, Room};

const FROM: (&str, &str) = ("origin", ADDRESS);

#[test]
fn a_broken_form_is_refused_with_a_page() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::at(&desk);
    for body in [
        &b"name=lan&password=%"[..],
        b"name=lan&password=%f",
        b"name=lan&password=%zz",
        b"name=lan&password=%ff%fe",
        b"name=lan&name=minh&password=x",
        b"name=lan&password=x&password=y",
        b"\xff\xfe",
        b"name=\xc3",
    ] {
        editor.posts("/", &[FROM], body).is(400).shows("Không đọc được biểu mẫu").shows("href=\"/\"");
    }
    for kind in ["text/plain", "application/json", "multipart/form-data; boundary=x", ""] {
        editor.asks("POST", "/", &[FROM, ("content-type", kind)], Some(b"name=lan")).is(400);
    }
    for body in [&b""[..], b"&&&", b"=", b"name", b"x=y", b"{\"name\":\"lan\"}"] {
        editor.posts("/", &[FROM], body).is(422);
    }
}

#[test]
fn ten_megabytes_of_password_are_taken_and_refused() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let huge = "x".repeat(10 * 1024 * 1024);
    let editor = Editor::at(&desk);
    editor.signs_in("lan", &huge).is(413).shows("quá lớn");
    editor.signs_in(&huge, PASSWORD).is(413);
    editor.signs_in(&"ữ".repeat(5_000), PASSWORD).is(422).hides(&"ữ".repeat(101));
    editor.signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
}

#[test]
fn a_long_password_counts_to_its_last_letter() {
    let room = Room::new();
    let desk = room.opens();
    let link = room.users().add(&"lan".parse().unwrap(), Role::Writer).unwrap();
    let long = "trâu ".repeat(1_000);
    let editor = Editor::at(&desk);
    editor.sends(&link, &[("password", &format!("{long}bò"))]).is(303);
    editor.signs_in("lan", &format!("{long}bê")).is(422);
    editor.signs_in("lan", &long).is(422);
    editor.signs_in("lan", &format!("{long}bò")).leads_to("/ban-nhap/");
}

#[test]
fn what_is_hostile_is_shown_as_text() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    room.writes(
        "content/tin/nhap.md",
        "---\nheadline: \"<script>alert(1)</script>\"\npublished: 2026-01-02\ndraft: true\n---\nNháp.\n",
    );
    let editor = Editor::signed_in(&desk, "lan");
    let payloads = [
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "{{7*7}}",
        "</title><script>",
        "\u{0}\u{1}",
    ];
    for payload in payloads {
        Editor::at(&desk).signs_in(payload, payload).is(422).hides("<script>").hides("<img");
        let query: String = url::form_urlencoded::byte_serialize(payload.as_bytes()).collect();
        editor.opens(&format!("/ban-nhap/?q={query}")).is(200).hides("<script>").hides("<img");
    }
    editor.opens("/ban-nhap/").is(200).shows("&lt;script&gt;alert(1)&lt;/script&gt;").hides("<script>alert");
    for path in
        ["/?next=%", "/?next=%ff", "/?xong=%00", "/?next=a&next=b", "/ban-nhap/?q=%", "/ban-nhap/?q=%ff%fe"]
    {
        assert!(matches!(editor.opens(path).status, 200 | 303), "{path}");
    }
}
