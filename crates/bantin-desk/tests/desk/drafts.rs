//! What readers do not see yet, for who is signed in.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::Room;

fn article(headline: &str, published: &str, draft: bool) -> String {
    let draft = if draft { "draft: true\n" } else { "" };
    format!("---\nheadline: {headline}\npublished: {published}\n{draft}---\nMột bài.\n")
}

fn room_with_drafts() -> Room {
    let room = Room::new();
    room.writes("content/tin/tet.md", &article("Chợ Tết mở sớm", "2026-12-31T07:00", false));
    room.writes("content/tin/duong.md", &article("Đường lên bản Cuối", "2026-02-01", true));
    room.writes("content/tin/le-hoi.md", &article("Lễ hội đình làng", "2026-04-01", false));
    room
}

#[test]
fn drafts_and_held_articles_are_listed_newest_first() {
    let room = room_with_drafts();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let page = editor.opens("/ban-nhap/").is(200).hides("Chợ phiên");
    let page = page.shows("Hẹn đăng lúc 07:00 ngày 31/12/2026").shows("Hẹn đăng ngày 01/04/2026");
    let page = page.shows("Bản nháp, đề ngày 01/02/2026").shows("Tin tức").shows("content/tin/duong.md");
    let places =
        ["Chợ Tết mở sớm", "Lễ hội đình làng", "Đường lên bản Cuối"].map(|headline| page.text.find(headline));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
}

#[test]
fn what_was_saved_is_seen_and_what_became_due_is_gone() {
    let room = room_with_drafts();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    editor.opens("/ban-nhap/").shows("Lễ hội đình làng");
    room.writes("content/tin/le-hoi.md", &article("Lễ hội lùi một tuần", "2026-04-08", false));
    room.writes("content/tin/moi.md", &article("Bài mới", "2026-03-04", true));
    editor.opens("/ban-nhap/").shows("Lễ hội lùi một tuần").hides("Lễ hội đình làng").shows("Bài mới");
    room.passes(40 * 24 * 60 * 60);
    let editor = Editor::signed_in(&desk, "lan");
    editor.opens("/ban-nhap/").hides("Lễ hội lùi một tuần").shows("Chợ Tết mở sớm");
}

#[test]
fn they_are_found_without_marks() {
    let room = room_with_drafts();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    for wanted in ["duong+ban", "%C4%90%C6%B0%E1%BB%9Dng", "DUONG", "cuoi+duong", "duong.md"] {
        editor.opens(&format!("/ban-nhap/?q={wanted}")).shows("Đường lên bản Cuối").hides("Chợ Tết");
    }
    editor.opens("/ban-nhap/?q=khong+co").is(200).shows("Không có bài nào khớp với “khong co”.");
}

#[test]
fn a_text_that_cannot_be_read_is_named_with_its_mend() {
    let room = room_with_drafts();
    room.writes("content/tin/hong.md", "---\nheadlnie: Hỏng\n---\nHỏng.\n");
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let page = Editor::signed_in(&desk, "lan").opens("/ban-nhap/").is(200).shows("Chưa đọc được");
    page.shows("content/tin/hong.md").shows("[BT0101]").shows("Chợ Tết mở sớm");
}

#[test]
fn a_newsroom_that_is_missing_or_broken_is_said_and_the_door_stays_open() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    editor.opens("/ban-nhap/").is(200).shows("Chưa có bản nháp hay bài hẹn giờ nào.");
    let aside = room.newsroom().with_extension("aside");
    std::fs::rename(room.newsroom(), &aside).unwrap();
    editor.opens("/ban-nhap/").is(503).shows("Chưa đọc được thư mục bài viết.").shows("Mây Sơn");
    editor.opens("/tai-khoan/").is(200);
    Editor::signed_in(&desk, "lan");
    drop(desk);
    let desk = room.opens();
    Editor::signed_in(&desk, "lan").opens("/ban-nhap/").is(503);
    std::fs::rename(aside, room.newsroom()).unwrap();
    room.writes("site.toml", "name = [broken");
    Editor::signed_in(&desk, "lan").opens("/ban-nhap/").is(503);
    room.writes("site.toml", "name = \"Mây Sơn\"\nbase_url = \"https://www.example.vn\"\n");
    Editor::signed_in(&desk, "lan").opens("/ban-nhap/").is(200);
}
