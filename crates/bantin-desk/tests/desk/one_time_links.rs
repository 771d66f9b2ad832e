//! One-time links: looking does nothing, choosing works once.

use bantin_desk::{LINK_LASTS_S, Role};

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

#[test]
fn a_link_is_used_by_its_button_and_never_by_looking() {
    let room = Room::new();
    let desk = room.opens();
    let link = room.users().add(&"Chị Lan".parse().unwrap(), Role::Writer).unwrap();
    let chat_app = Editor::at(&desk);
    for _ in 0..10 {
        let page = chat_app.opens(&link).is(200).shows("Đặt mật khẩu cho tài khoản Chị Lan");
        page.shows(&format!("method=\"post\" action=\"{link}\"")).shows("autocomplete=\"new-password\"");
        chat_app.asks("HEAD", &link, &[], None).is(200);
    }
    let editor = Editor::at(&desk);
    editor.sends(&link, &[("password", PASSWORD)]).leads_to("/?xong=chon-mat-khau");
    editor.opens("/?xong=chon-mat-khau").shows("Đã đặt mật khẩu. Xin đăng nhập.");
    editor.opens(&link).is(410).shows("Liên kết này không còn dùng được.");
    editor.sends(&link, &[("password", "một câu hoàn toàn khác")]).is(410);
    editor.signs_in("Chị Lan", PASSWORD).leads_to("/ban-nhap/");
}

#[test]
fn a_password_that_is_guessed_first_is_refused_and_the_link_stays() {
    let room = Room::new();
    let desk = room.opens();
    let link = room.users().add(&"lan".parse().unwrap(), Role::Writer).unwrap();
    let editor = Editor::at(&desk);
    for (password, said) in [
        ("", "Mật khẩu cần ít nhất 8 ký tự."),
        ("ngắnquá", "Mật khẩu cần ít nhất 8 ký tự."),
        ("12345678", "bị đoán trước tiên"),
        ("Mật Khẩu 123", "bị đoán trước tiên"),
        ("Mây Sơn ", "tên trang"),
    ] {
        editor.sends(&link, &[("password", password)]).is(422).shows(said);
    }
    editor.sends(&link, &[("password", PASSWORD)]).is(303);
}

#[test]
fn a_link_is_over_after_three_days_or_when_there_is_a_newer_one() {
    let room = Room::new();
    let desk = room.opens();
    let lan = "lan".parse().unwrap();
    let editor = Editor::at(&desk);
    let first = room.users().add(&lan, Role::Writer).unwrap();
    room.passes(LINK_LASTS_S - 1);
    editor.opens(&first).is(200);
    room.passes(1);
    editor.opens(&first).is(410);
    editor.sends(&first, &[("password", PASSWORD)]).is(410);
    let second = room.users().reset(&lan).unwrap();
    let third = room.users().reset(&lan).unwrap();
    editor.opens(&second).is(410);
    editor.opens(&third).is(200);
    room.users().disable(&lan).unwrap();
    editor.opens(&third).is(410);
    for bad in
        ["/lien-ket/", "/lien-ket/x", "/lien-ket/..", "/lien-ket/%00", "/lien-ket/%ff", "/lien-ket/A%20B"]
    {
        let answer = editor.opens(bad).shows("href=\"/\"");
        assert!(matches!(answer.status, 404 | 410), "{bad} {}", answer.status);
    }
}

#[test]
fn two_who_hold_the_same_link_are_one_after_the_other() {
    let room = Room::new();
    let desk = room.opens();
    let link = room.users().add(&"lan".parse().unwrap(), Role::Writer).unwrap();
    let send = || Editor::at(&desk).sends(&link, &[("password", PASSWORD)]).status;
    let mut answers = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..4).map(|_| scope.spawn(send)).collect();
        handles.into_iter().map(|handle| handle.join().unwrap()).collect::<Vec<_>>()
    });
    answers.sort_unstable();
    assert_eq!(answers, [303, 410, 410, 410]);
}
