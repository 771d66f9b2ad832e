//! Cookies that are not what the desk gave: of others, cut, doubled, old.

use bantin_desk::{Role, SESSION_LONGEST_S};

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

#[test]
fn a_cookie_that_is_cut_changed_or_doubled_opens_nothing() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let good = editor.cookie("__Host-desk").unwrap();
    let with = |line: &str| editor.asks("GET", "/tai-khoan/", &[("cookie", line)], None).status;
    assert_eq!(with(&format!("__Host-desk={good}")), 200);
    assert_eq!(with(&format!("of-another-host=ữ; __Host-desk={good}")), 200);
    let mut turned = good.clone().into_bytes();
    turned[5] = if turned[5] == b'A' { b'B' } else { b'A' };
    let turned = String::from_utf8(turned).unwrap();
    for bad in [
        format!("__Host-desk={}", &good[1..]),
        format!("__Host-desk={}", &good[..good.len() - 1]),
        format!("__Host-desk={good}A"),
        format!("__Host-desk={turned}"),
        format!("__Host-desk=\"{good}\""),
        format!("__Host-desk={good}; __Host-desk={good}"),
        format!("__Host-desk={}; __Host-desk={good}", "A".repeat(43)),
        format!("__host-desk={good}"),
        format!("desk={good}"),
        format!("\u{2000}__Host-desk={good}"),
        "__Host-desk=".to_owned(),
        "__Host-desk=' OR 1=1 --".to_owned(),
        format!("__Host-desk={}", "A".repeat(7_000)),
    ] {
        assert_eq!(with(&bad), 303, "{bad}");
    }
}

#[test]
fn yesterdays_cookie_opens_nothing() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let old = editor.cookie("__Host-desk").unwrap();
    room.passes(SESSION_LONGEST_S);
    editor.signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
    editor.holds("__Host-desk", &old);
    assert!(!editor.is_in());
}

#[test]
fn the_mark_of_a_known_browser_opens_nothing_by_itself() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let mark = editor.cookie("__Host-desk-known").unwrap();
    let stranger = Editor::at(&desk);
    stranger.holds("__Host-desk-known", &mark);
    stranger.holds("__Host-desk", &mark);
    assert!(!stranger.is_in());
    stranger.signs_in("lan", "sai mật khẩu").is(422);
}
