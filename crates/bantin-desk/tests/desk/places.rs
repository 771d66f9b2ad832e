//! Every place of the desk, for everybody: the table is tested whole.

use bantin_desk::{PLACES, Role, Who};

use crate::editor::Editor;
use crate::preview_links::{makes_a_link, numbers};
use crate::room::Room;

/// What a place answers to who may not be there.
fn refused(who: Who, role: Option<Role>) -> Option<u16> {
    match (who, role) {
        (Who::Anyone, _) => None,
        (_, None) => Some(303),
        (Who::SignedIn | Who::Owner { .. }, Some(_)) => None,
        (Who::Roles(roles), Some(role)) => (!roles.contains(&role)).then_some(403),
    }
}

#[test]
fn every_place_lets_in_whom_the_table_names_and_nobody_else() {
    let room = Room::new();
    let desk = room.opens();
    let mut people = vec![(None, Editor::at(&desk))];
    for role in Role::ALL {
        room.has_an_account(&desk, role.name(), role);
        people.push((Some(role), Editor::signed_in(&desk, role.name())));
    }
    let mut seen = 0;
    for place in PLACES {
        let path = place.path.replace("{token}", "khong-co").replace("{name}", "index.html");
        for (role, person) in &people {
            let at = format!("{} {} {role:?}", place.method, place.path);
            let answer = match place.method {
                "GET" => person.opens(&path),
                // Nothing in it, so that nothing is changed but by signing out.
                "POST" if place.path == "/dang-xuat/" => Editor::at(&desk).sends(&path, &[]),
                "POST" => person.sends(&path, &[]),
                method => panic!("{method}"),
            };
            match refused(place.who, *role) {
                Some(303) => {
                    assert!(answer.status == 303 && answer.header("location").starts_with("/"), "{at}")
                }
                Some(status) => assert_eq!(answer.status, status, "{at}"),
                None => {
                    assert!(answer.status != 403, "{at}: {}", answer.status);
                    let to_the_door = answer.status == 303 && answer.header("location") == "/";
                    assert!(!to_the_door, "{at}");
                }
            }
            seen += 1;
        }
    }
    assert_eq!(seen, PLACES.len() * 4);
}

#[test]
fn what_is_anothers_is_touched_by_whom_the_table_names_and_nobody_else() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "minh", Role::Writer);
    let minh = Editor::signed_in(&desk, "minh");
    let places = PLACES.iter().filter_map(|place| match place.who {
        Who::Owner { or } => Some((place.path, or)),
        _ => None,
    });
    let mut seen = 0;
    for (path, or) in places {
        assert_eq!(path, "/lien-ket-xem-truoc/thu-hoi/", "another place needs a thing of its own here");
        for role in Role::ALL {
            room.has_an_account(&desk, role.name(), role);
            let person = Editor::signed_in(&desk, role.name());
            let own = makes_a_link(&room, &person, "tet");
            let others = makes_a_link(&room, &minh, "tet");
            let numbers = numbers(&room);
            let shown = person.opens("/lien-ket-xem-truoc/").text.matches("name=\"link\"").count();
            assert_eq!(shown, if or.contains(&role) { 2 } else { 1 }, "{role:?}: buttons for what they may");
            let revokes = |number: &str| person.sends(path, &[("link", number)]).status;
            assert_eq!(revokes(&numbers[0]), 303, "{role:?}, their own");
            assert_eq!(revokes(&numbers[1]), if or.contains(&role) { 303 } else { 403 }, "{role:?}");
            Editor::at(&desk).opens(&own).is(410);
            Editor::at(&desk).opens(&others).is(if or.contains(&role) { 410 } else { 200 });
            minh.sends(path, &[("link", &numbers[1])]).is(303);
            seen += 1;
        }
    }
    assert_eq!(seen, 3);
}

#[test]
fn what_is_no_place_or_used_in_another_way_is_said() {
    let room = Room::new();
    let desk = room.opens();
    let editor = Editor::at(&desk);
    for path in
        ["/khong-co/", "/ban-nhap", "/admin", "/.git/config", "/desk.db", "/../desk.db", "/%2e%2e/desk.db"]
    {
        editor.opens(path).is(404).shows("Không tìm thấy trang này.").shows("href=\"/\"");
    }
    for (method, path) in
        [("DELETE", "/"), ("PUT", "/ban-nhap/"), ("GET", "/dang-xuat/"), ("PATCH", "/tai-khoan/")]
    {
        editor.asks(method, path, &[("sec-fetch-site", "same-origin")], None).is(405).shows("href=\"/\"");
    }
}

#[test]
fn the_log_has_pages_and_is_of_one_account_where_one_wants() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "Chị Lan", Role::Writer);
    room.has_an_account(&desk, "minh", Role::Admin);
    let write = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 450)
        INSERT INTO audit (at, event, account, address, browser) SELECT n, 'signed-out', 'minh', '', 'Số ' || n FROM n";
    room.database().execute_batch(write).unwrap();
    let minh = Editor::signed_in(&desk, "minh");
    let rows = |page: &str| page.matches("<tr>").count() - 1;
    let older = |page: &str| {
        let place = page.split("Xem các dòng cũ hơn").next().filter(|before| before.len() < page.len())?;
        let address = place.rsplit("href=\"").next()?.split('"').next()?;
        Some(address.replace("&amp;", "&"))
    };
    let mut seen = Vec::new();
    let mut address = Some("/nhat-ky/".to_owned());
    while let Some(here) = address {
        let page = minh.opens(&here).is(200).text;
        seen.push(rows(&page));
        address = older(&page);
    }
    // What was added, and what both did before and minh just now: two added and two chosen, one signed in.
    assert_eq!(seen, [200, 200, 55]);

    let all = minh.opens("/nhat-ky/").text;
    assert!(all.contains("Số 450") && !all.contains("Số 200"), "the newest first");
    assert!(all.contains("href=\"/nhat-ky/?tai-khoan=minh\""), "a name leads to its lines");
    let of_lan = minh.opens("/nhat-ky/?tai-khoan=Ch%E1%BB%8B%20Lan").is(200).shows("của tài khoản Chị Lan");
    assert_eq!(rows(&of_lan.shows("href=\"/nhat-ky/\"").text), 2);
    let second = older(&minh.opens("/nhat-ky/?tai-khoan=minh").text).unwrap();
    assert!(second.starts_with("/nhat-ky/?tai-khoan=minh&truoc="), "{second}");
    minh.opens(&second).is(200).hides("Chị Lan");
    for odd in [
        "?truoc=x",
        "?truoc=-1",
        "?truoc=99999999999999999999",
        "?tai-khoan=%27%20OR%201=1--",
        "?tai-khoan=%",
    ] {
        minh.opens(&format!("/nhat-ky/{odd}")).is(200);
    }
    assert_eq!(rows(&minh.opens("/nhat-ky/?tai-khoan=%27%20OR%201=1--").text), 0);
}

#[test]
fn the_log_is_for_who_looks_after_the_door() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    room.has_an_account(&desk, "quản trị", Role::Admin);
    let lan = Editor::signed_in(&desk, "lan");
    lan.opens("/ban-nhap/").hides("/nhat-ky/");
    lan.opens("/nhat-ky/").is(403).shows("không có quyền");
    Editor::at(&desk).signs_in("lan", "đoán mò").is(422);
    let admin = Editor::signed_in(&desk, "quản trị");
    admin.opens("/ban-nhap/").shows("href=\"/nhat-ky/\"");
    let log = admin.opens("/nhat-ky/").is(200);
    for part in
        ["Đăng nhập không thành", "203.0.113.7 · Firefox · Linux", "dòng lệnh trên máy chủ", "Thêm tài khoản"]
    {
        assert!(log.text.contains(part), "{part}");
    }
}
