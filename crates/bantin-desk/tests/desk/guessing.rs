//! Somebody guesses passwords: from one address or from a thousand, and without shutting anybody out.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

#[test]
fn twenty_tries_a_minute_are_evaluated_from_wherever_they_come() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let known = Editor::signed_in(&desk, "lan");
    known.sends("/dang-xuat/", &[]);
    room.passes(60);
    for name in ["lan", "ai"] {
        let mut evaluated = 0;
        for n in 0..40 {
            let mut stranger = Editor::at(&desk);
            stranger.address = format!("198.51.100.{n}");
            let answer = stranger.signs_in(name, &format!("đoán lần {n}"));
            match answer.status {
                422 => evaluated += 1,
                429 => assert_eq!(answer.shows("Đã thử quá nhiều lần.").header("retry-after"), "60"),
                other => panic!("{other}"),
            }
        }
        assert_eq!(evaluated, 20, "{name}");
    }
    // Not even with the right password, from a browser that the account does not know.
    Editor::at(&desk).signs_in("lan", PASSWORD).is(429);
    // But the editor's own browser is not shut out.
    known.signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
    room.passes(60);
    Editor::at(&desk).signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
}

#[test]
fn a_known_browser_has_a_limit_of_its_own_and_knows_one_account() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    room.has_an_account(&desk, "minh", Role::Writer);
    let lan = Editor::signed_in(&desk, "lan");
    lan.sends("/dang-xuat/", &[]);
    room.passes(60);
    let evaluated = |name: &str| (0..30).filter(|_| lan.signs_in(name, "đoán mò").status == 422).count();
    assert_eq!(evaluated("lan"), 20);
    Editor::at(&desk).signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
    // Of another account it is a stranger's.
    assert_eq!(evaluated("minh"), 20);
    Editor::at(&desk).signs_in("minh", PASSWORD).is(429);
}

#[test]
fn who_knew_an_old_password_is_a_stranger_again_and_who_chose_the_new_one_is_known() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let thieves: Vec<Editor> = (0..3).map(|_| Editor::signed_in(&desk, "lan")).collect();
    let link = room.users().reset(&"lan".parse().unwrap()).unwrap();
    let editor = Editor::at(&desk);
    let new = "năm con bò dưới suối";
    editor.sends(&link, &[("password", new)]).is(303);
    room.passes(60);
    let evaluated =
        |thief: &Editor| (0..20).filter(|_| thief.signs_in("lan", PASSWORD).status == 422).count();
    assert_eq!(thieves.iter().map(evaluated).sum::<usize>(), 20, "all of them together");
    editor.signs_in("lan", new).leads_to("/ban-nhap/");
}
