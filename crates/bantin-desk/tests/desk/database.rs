//! A database that cannot be used: pages say so and what to do, and nothing is changed.

use std::fs;

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

#[test]
fn a_newer_database_is_left_as_it_is() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let version = version(&room);
    room.database().pragma_update(None, "user_version", version + 1).unwrap();
    let before = fs::read(room.data().join("desk.db")).unwrap();
    for answer in
        [editor.opens("/ban-nhap/"), editor.signs_in("lan", PASSWORD), editor.sends("/dang-xuat/", &[])]
    {
        answer.is(503).shows("của một phiên bản mới hơn").shows("cài phiên bản mới").shows("href=\"/\"");
    }
    let error = room.users().list().unwrap_err().to_string();
    assert!(error.contains("a newer Bantin made it"), "{error}");
    assert_eq!(fs::read(room.data().join("desk.db")).unwrap(), before);
    // A desk opens all the same, and says so.
    drop(desk);
    Editor::at(&room.opens()).signs_in("lan", PASSWORD).is(503);
    room.database().pragma_update(None, "user_version", version).unwrap();
    Editor::signed_in(&room.opens(), "lan");
}

#[test]
fn a_database_that_cannot_be_written_says_so() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let file = room.data().join("desk.db");
    let before = fs::read(&file).unwrap();
    let mut rights = fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&file, rights).unwrap();
    room.passes(3_600);
    editor.opens("/tai-khoan/").is(200);
    editor.signs_in("lan", PASSWORD).is(503).shows("Không ghi được").shows("Chưa có gì thay đổi");
    assert!(room.users().add(&"minh".parse().unwrap(), Role::Writer).is_err());
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_database_that_somebody_holds_says_so_and_is_used_again_afterwards() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let holder = room.database();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    Editor::at(&desk).signs_in("lan", PASSWORD).is(503).shows("đang bận");
    holder.execute_batch("ROLLBACK").unwrap();
    Editor::signed_in(&desk, "lan");
}

#[test]
fn a_damaged_database_is_no_door_and_a_backup_counts_at_once() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let file = room.data().join("desk.db");
    let backup = fs::read(&file).unwrap();
    fs::write(&file, "not a database at all, ".repeat(1_000)).unwrap();
    Editor::at(&desk).signs_in("lan", PASSWORD).is(503).shows("Xin báo người vận hành").hides("sqlite");
    fs::write(&file, backup).unwrap();
    Editor::signed_in(&desk, "lan");
}

/// How many steps the database has taken.
fn version(room: &Room) -> i64 {
    room.database().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

/// As the second version made it, before there were preview links.
const SECOND: &str = "
    DROP TABLE preview_links; ALTER TABLE audit DROP COLUMN article; PRAGMA user_version = 2;";

/// As the first version made it, before there were second factors.
const FIRST: &str = "
    DROP TABLE preview_links; ALTER TABLE audit DROP COLUMN article;
    DROP TABLE second_factors; DROP TABLE second_factor_setups; DROP TABLE recovery_codes; DROP TABLE pending_sign_ins;
    PRAGMA user_version = 1;";

#[test]
fn a_database_of_before_second_factors_gets_what_it_lacks_and_loses_nothing() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    room.database().execute_batch(FIRST).unwrap();
    assert!(editor.is_in(), "the session is still there");
    assert_eq!(version(&room), 3);
    crate::telephone::turns_on(&room, &editor);
    Editor::at(&desk).signs_in("lan", PASSWORD).leads_to("/dang-nhap/ma/");
}

#[test]
fn a_database_of_before_preview_links_gets_what_it_lacks_and_keeps_its_log() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Admin);
    let editor = Editor::signed_in(&desk, "lan");
    room.database().execute_batch(SECOND).unwrap();
    editor.opens("/lien-ket-xem-truoc/").is(200).shows("Chưa có liên kết xem trước nào");
    assert_eq!(version(&room), 3);
    editor.opens("/nhat-ky/").is(200).shows("Đặt mật khẩu bằng liên kết");
}

#[test]
fn an_old_database_that_cannot_be_written_stays_as_it_is_and_says_so() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    room.database().execute_batch(FIRST).unwrap();
    let file = room.data().join("desk.db");
    let before = fs::read(&file).unwrap();
    let mut rights = fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&file, rights).unwrap();
    Editor::at(&desk).signs_in("lan", PASSWORD).is(503).shows("Không ghi được").shows("Chưa có gì thay đổi");
    assert_eq!(fs::read(&file).unwrap(), before);
}
