//! Forms that other sites' pages send, or that say nothing of where they come from.

use bantin_desk::{PLACES, Role};

use crate::editor::Editor;
use crate::room::{ADDRESS, PASSWORD, Room};

#[test]
fn every_place_that_changes_something_refuses_what_comes_from_elsewhere() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Admin);
    let editor = Editor::signed_in(&desk, "lan");
    let other = Editor::signed_in(&desk, "lan");
    let fields =
        [("name", "lan"), ("password", "một mật khẩu khác"), ("current", PASSWORD), ("session", "2")];
    let from: &[&[(&str, &str)]] = &[
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
        &[("sec-fetch-site", "same-site"), ("origin", "https://www.example.vn")],
        &[("origin", "https://evil.example")],
        &[("origin", "https://desk.example.vn.evil.example")],
        &[("origin", "http://desk.example.vn")],
        &[("origin", "https://desk.example.vn:8443")],
        &[("origin", "null")],
        &[("origin", "")],
        &[("origin", ""), ("sec-fetch-site", "")],
        &[("origin", "https://evil.example"), ("x-forwarded-host", "evil.example")],
        &[("referer", "https://desk.example.vn/")],
    ];
    let mut places = 0;
    for place in PLACES.iter().filter(|place| place.method == "POST") {
        let link = room.users().reset(&"khac".parse().unwrap()).ok();
        assert!(link.is_none());
        let path = place.path.replace("{token}", &"A".repeat(43));
        for headers in from {
            let answer = editor.sends_as(&path, headers, &fields).is(403);
            answer.shows("không đến từ bàn biên tập");
        }
        places += 1;
    }
    assert!(places >= 6);
    assert!(editor.is_in() && other.is_in(), "nothing was changed");
    Editor::at(&desk).signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
}

#[test]
fn a_form_of_the_desk_is_taken_from_old_browsers_too() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let fields = [("name", "lan"), ("password", PASSWORD)];
    let host = format!("http://{}", desk.at);
    for headers in
        [&[("origin", ADDRESS)][..], &[("sec-fetch-site", "same-origin")], &[("origin", host.as_str())]]
    {
        Editor::at(&desk).sends_as("/", headers, &fields).leads_to("/ban-nhap/");
    }
}

#[test]
fn what_a_request_says_of_its_host_is_reflected_nowhere() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let says = [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-original-host", "evil.example"),
        ("forwarded", "host=evil.example"),
        ("x-forwarded-server", "evil.example"),
        ("x-original-url", "/evil.example"),
        ("x-rewrite-url", "/evil.example"),
        ("x-forwarded-proto", "evil.example"),
    ];
    for path in ["/", "/ban-nhap/", "/tai-khoan/", "/khong-co/", "/lien-ket/x", "/nhat-ky/"] {
        for stranger in [&editor, &Editor::at(&desk)] {
            let answer = stranger.asks("GET", path, &says, None);
            let headers = format!("{:?}", answer.headers);
            assert!(!answer.text.contains("evil") && !headers.contains("evil"), "{path}\n{headers}");
        }
    }
}
