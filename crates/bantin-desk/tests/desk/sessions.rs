//! Sessions: several at once, ended elsewhere, over.

use bantin_desk::{Role, SESSION_IDLE_S, SESSION_LONGEST_S};

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

const NEW: &str = "năm con bò dưới suối";

#[test]
fn a_session_that_nothing_is_done_in_ends() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    room.passes(SESSION_IDLE_S - 1);
    assert!(editor.is_in());
    room.passes(SESSION_IDLE_S - 1);
    assert!(editor.is_in(), "it was used in between");
    room.passes(SESSION_IDLE_S);
    editor.opens("/ban-nhap/?q=x").leads_to("/?next=%2Fban%2Dnhap%2F%3Fq%3Dx");
    let page = editor.opens("/?next=%2Fban-nhap%2F").is(200);
    let page = page.shows("Phiên đăng nhập đã hết hạn. Xin đăng nhập lại.");
    page.shows("<input type=\"hidden\" name=\"next\" value=\"/ban-nhap/\">");
    assert_eq!(editor.cookie("__Host-desk"), None);
    editor.opens("/").is(200).hides("Phiên đăng nhập đã hết hạn");
}

#[test]
fn the_longest_session_is_a_working_day() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let step = SESSION_IDLE_S / 2;
    for _ in 1..SESSION_LONGEST_S / step {
        room.passes(step);
        assert!(editor.is_in());
    }
    room.passes(step);
    assert!(!editor.is_in());
}

#[test]
fn a_clock_an_hour_wrong_ends_nothing_and_lengthens_nothing_for_good() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    for by in [3_600, -3_600, -3_600, 3_600] {
        room.sets_the_clock(by);
        assert!(editor.is_in(), "{by}");
        Editor::signed_in(&desk, "lan");
    }
    room.passes(SESSION_LONGEST_S);
    assert!(!editor.is_in());
}

#[test]
fn two_sessions_are_listed_and_one_ends_the_other() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let (here, there, third) =
        (Editor::signed_in(&desk, "lan"), Editor::signed_in(&desk, "lan"), Editor::signed_in(&desk, "lan"));
    let page = here.opens("/tai-khoan/").is(200).shows("Firefox · Linux").shows("Trình duyệt này");
    let page = page.shows("Đăng nhập lúc 10:00 ngày 04/03/2026").shows("Người viết");
    assert_eq!(page.text.matches("name=\"session\"").count(), 2, "but this one");
    let there_number = |page: &str| {
        page.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let number = there_number(&page.text);
    here.sends("/tai-khoan/phien/", &[("session", &number)]).leads_to("/tai-khoan/?xong=phien");
    assert!(here.is_in());
    assert_eq!([&there, &third].iter().filter(|editor| editor.is_in()).count(), 1);
    here.opens("/tai-khoan/?xong=phien").shows("Đã đăng xuất ở đó.");
    here.sends("/tai-khoan/phien-khac/", &[]).leads_to("/tai-khoan/?xong=phien-khac");
    assert!(here.is_in() && !there.is_in() && !third.is_in());
}

#[test]
fn nobody_ends_the_session_of_another() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    room.has_an_account(&desk, "minh", Role::Admin);
    let (lan, minh) = (Editor::signed_in(&desk, "lan"), Editor::signed_in(&desk, "minh"));
    for number in 0..20 {
        minh.sends("/tai-khoan/phien/", &[("session", &number.to_string())]);
    }
    assert!(lan.is_in());
    let minh = Editor::signed_in(&desk, "minh");
    minh.sends("/tai-khoan/phien-khac/", &[]);
    assert!(lan.is_in());
    minh.sends("/tai-khoan/phien/", &[("session", "x")]).is(400);
}

#[test]
fn a_changed_password_ends_the_other_sessions_within_one_request() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let (here, there) = (Editor::signed_in(&desk, "lan"), Editor::signed_in(&desk, "lan"));
    let change = |current: &str, new: &str| {
        here.sends("/tai-khoan/mat-khau/", &[("current", current), ("password", new)])
    };
    change("sai rồi", NEW).is(422).shows("Mật khẩu hiện tại không đúng.");
    change(PASSWORD, "ngắn").is(422).shows("Mật khẩu cần ít nhất 8 ký tự.");
    change(PASSWORD, "Matkhau@123").is(422).shows("bị đoán trước tiên");
    change(PASSWORD, "Mây Sơn").is(422);
    assert!(there.is_in());
    change(PASSWORD, NEW).leads_to("/tai-khoan/?xong=doi-mat-khau");
    assert!(here.is_in() && !there.is_in());
    there.signs_in("lan", PASSWORD).is(422);
    there.signs_in("lan", NEW).leads_to("/ban-nhap/");
}

#[test]
fn with_the_password_the_token_changes_that_somebody_may_have_stolen() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let (here, thief) = (Editor::signed_in(&desk, "lan"), Editor::at(&desk));
    thief.holds("__Host-desk", &here.cookie("__Host-desk").unwrap());
    assert!(thief.is_in());
    here.sends("/tai-khoan/mat-khau/", &[("current", PASSWORD), ("password", NEW)]).is(303);
    assert!(here.is_in() && !thief.is_in());
}

#[test]
fn the_password_cannot_be_guessed_with_a_session_that_was_taken_over() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    for _ in 0..20 {
        editor.sends("/tai-khoan/mat-khau/", &[("current", "đoán"), ("password", NEW)]).is(422);
    }
    for _ in 0..2 {
        let right = editor.sends("/tai-khoan/mat-khau/", &[("current", PASSWORD), ("password", NEW)]);
        right.is(422).shows("Đã thử quá nhiều lần");
    }
    let noted = |event: &str| -> i64 {
        let query = "SELECT count(*) FROM audit WHERE event = ? AND account = 'lan'";
        room.database().query_row(query, [event], |row| row.get(0)).unwrap()
    };
    assert_eq!((noted("password-change-failed"), noted("sign-ins-limited")), (20, 1));
    room.has_an_account(&desk, "minh", Role::Admin);
    let log = Editor::signed_in(&desk, "minh").opens("/nhat-ky/");
    log.is(200).shows("Sai mật khẩu hiện tại khi đổi mật khẩu");
    room.passes(60);
    editor.sends("/tai-khoan/mat-khau/", &[("current", PASSWORD), ("password", NEW)]).is(303);
}

#[test]
fn who_is_disabled_or_reset_is_out_with_the_next_request() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let lan = "lan".parse().unwrap();
    room.users().disable(&lan).unwrap();
    assert!(!editor.is_in());
    editor.signs_in("lan", PASSWORD).is(422);
    let link = room.users().reset(&lan).unwrap();
    editor.signs_in("lan", PASSWORD).is(422);
    editor.sends(&link, &[("password", NEW)]).is(303);
    editor.signs_in("lan", NEW).leads_to("/ban-nhap/");
    room.users().reset(&lan).unwrap();
    assert!(!editor.is_in());
}
