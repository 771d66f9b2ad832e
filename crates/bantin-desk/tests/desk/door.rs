//! Signing in, and out again.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

#[test]
fn an_editor_signs_in_and_out() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "Chị Lan", Role::Writer);
    let editor = Editor::at(&desk);
    let form = editor.opens("/").is(200);
    for part in [
        "<form class=\"desk-form\" method=\"post\" action=\"/\">",
        "name=\"name\"",
        "name=\"password\"",
        "type=\"password\"",
        "autocomplete=\"username\"",
        "autocomplete=\"current-password\"",
        "<html lang=\"vi\">",
        "Mây Sơn",
    ] {
        assert!(form.text.contains(part), "{part}\n{}", form.text);
    }
    let signed_in = editor.signs_in("chị  lan", PASSWORD).leads_to("/ban-nhap/");
    let cookie = signed_in.headers.get("set-cookie").unwrap().to_str().unwrap();
    assert!(cookie.starts_with("__Host-desk="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict"), "{cookie}");
    editor.opens("/ban-nhap/").is(200).shows("Bản nháp và bài hẹn giờ").shows("Chị Lan");
    editor.opens("/").leads_to("/ban-nhap/");

    let out = editor.sends("/dang-xuat/", &[]).leads_to("/?xong=dang-xuat");
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(editor.cookie("__Host-desk"), None);
    assert!(editor.cookie("__Host-desk-known").is_some(), "the browser stays known");
    editor.opens("/?xong=dang-xuat").is(200).shows("Đã đăng xuất.");
    editor.opens("/ban-nhap/").leads_to("/?next=%2Fban%2Dnhap%2F");
}

#[test]
fn what_is_wrong_of_name_and_password_is_not_told() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    room.has_an_account(&desk, "minh", Role::Writer);
    let name = "khoa".parse().unwrap();
    room.users().add(&name, Role::Writer).unwrap();
    room.users().disable(&"minh".parse().unwrap()).unwrap();
    let mut seen = None;
    for (name, password) in [
        ("lan", "sai mật khẩu"),
        ("lan", ""),
        ("ai", PASSWORD),
        ("", PASSWORD),
        ("khoa", PASSWORD),
        ("minh", PASSWORD),
        ("\u{202e}lan", PASSWORD),
        ("<lan>", PASSWORD),
    ] {
        let answer = Editor::at(&desk).signs_in(name, password).is(422);
        let answer = answer.shows("Tên đăng nhập hoặc mật khẩu không đúng.").hides("<lan>");
        // All but the name that was typed, and the clock, is the same.
        let mut shown = String::new();
        bantin_app::escape(name, &mut shown);
        let text = answer.text.replacen(&format!(" value=\"{shown}\""), "", 1);
        let text = text.replacen(" value autocomplete", " autocomplete", 1);
        let headers = answer.headers.iter().filter(|(name, _)| *name != "date" && *name != "content-length");
        let this = (text, headers.map(|pair| format!("{pair:?}")).collect::<Vec<_>>());
        assert_eq!(*seen.get_or_insert_with(|| this.clone()), this, "{name}");
    }
    // The same is written for each of them: what differs would tell by the time that it takes.
    let query = "SELECT count(*) FROM audit WHERE event = 'sign-in-failed'";
    let noted: i64 = room.database().query_row(query, [], |row| row.get(0)).unwrap();
    assert_eq!(noted, 8);
}

#[test]
fn signing_in_again_ends_the_session_before() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let before = editor.cookie("__Host-desk").unwrap();
    editor.signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
    let after = editor.cookie("__Host-desk").unwrap();
    assert_ne!(before, after);
    assert!(editor.is_in());
    editor.holds("__Host-desk", &before);
    assert!(!editor.is_in());
}

#[test]
fn a_token_that_somebody_planted_is_never_taken_over() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::at(&desk);
    let planted = "A".repeat(43);
    editor.holds("__Host-desk", &planted);
    editor.signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
    assert_ne!(editor.cookie("__Host-desk").unwrap(), planted);
}

#[test]
fn on_this_machine_the_desk_works_without_https() {
    let room = Room::at("http://127.0.0.1:8081");
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    assert!(editor.cookie("desk").is_some() && editor.is_in());
    assert_eq!(editor.opens("/").header("strict-transport-security"), "");
}

#[test]
fn the_page_speaks_the_sites_language() {
    let room = Room::new();
    let desk = room.opens();
    let site = std::fs::read_to_string(room.newsroom().join("site.toml")).unwrap();
    room.writes("site.toml", &site.replace("language = \"vi\"", "language = \"en\""));
    Editor::at(&desk).opens("/").is(200).shows("<html lang=\"en\">").shows(">Sign in</button>");
    Editor::at(&desk).signs_in("ai", "sai").is(422).shows("The name or the password is not right.");
}

#[test]
fn who_comes_from_the_portal_is_asked_once_more_with_their_cookies() {
    let room = Room::new();
    let desk = room.opens();
    let refresh = "http-equiv=\"refresh\"";
    let editor = Editor::at(&desk);
    editor.asks("GET", "/", &[("sec-fetch-site", "cross-site")], None).is(200).shows(refresh);
    editor.asks("GET", "/", &[("sec-fetch-site", "same-origin")], None).is(200).hides(refresh);
    editor.opens("/").is(200).hides(refresh);
}
