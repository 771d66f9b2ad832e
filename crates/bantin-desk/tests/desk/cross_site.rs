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
        &[("origin", "http://desk.example.vn"), ("host", "desk.example.vn")],
        &[("origin", "https://evil.example"), ("host", "evil.example")],
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
    let by_its_name = [("origin", ADDRESS), ("host", "desk.example.vn")];
    for headers in [&[("origin", ADDRESS)][..], &[("sec-fetch-site", "same-origin")], &by_its_name] {
        Editor::at(&desk).sends_as("/", headers, &fields).leads_to("/ban-nhap/");
    }
}

#[test]
fn without_https_no_name_from_elsewhere_leads_to_the_desk() {
    let room = Room::at("http://127.0.0.1:8081");
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let fields = [("name", "lan"), ("password", PASSWORD)];
    let here = format!("http://{}", desk.at);
    Editor::at(&desk).sends_as("/", &[("origin", &*here)], &fields).leads_to("/ban-nhap/");
    let named = [("origin", "http://localhost:9"), ("host", "localhost:9")];
    Editor::at(&desk).sends_as("/", &named, &fields).leads_to("/ban-nhap/");
    for host in
        ["evil.example", "evil.example:8081", "desk.example.vn", "10.0.0.7:8081", "localhost.evil.example"]
    {
        let answer = Editor::at(&desk).asks("GET", "/", &[("host", host)], None).is(421);
        answer.shows("chỉ mở cho chính máy này").hides("name=\"password\"");
        let origin = format!("http://{host}");
        Editor::at(&desk).sends_as("/", &[("origin", &*origin), ("host", host)], &fields).is(421);
        Editor::at(&desk).sends_as("/", &[("origin", &*origin)], &fields).is(403);
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
    for path in [
        "/",
        "/ban-nhap/",
        "/tai-khoan/",
        "/khong-co/",
        "/lien-ket/x",
        "/nhat-ky/",
        "/lien-ket-xem-truoc/",
        "/xem/x",
    ] {
        for stranger in [&editor, &Editor::at(&desk)] {
            let answer = stranger.asks("GET", path, &says, None);
            let headers = format!("{:?}", answer.headers);
            assert!(!answer.text.contains("evil") && !headers.contains("evil"), "{path}\n{headers}");
        }
    }
}
