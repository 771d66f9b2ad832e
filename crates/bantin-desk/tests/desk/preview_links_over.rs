//! What a preview link shows once it is over, taken back or nobody's, and when its article is not what it was.

use bantin_desk::{PREVIEW_LINK_LASTS_S, Role};

use crate::editor::Editor;
use crate::preview_links::{LIST, framed, makes_a_link, numbers, presses, room_with_an_editor};

#[test]
fn a_link_is_over_after_48_hours_to_the_second() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    assert_eq!(PREVIEW_LINK_LASTS_S, 48 * 60 * 60);
    room.passes(PREVIEW_LINK_LASTS_S - 1);
    let leader = Editor::at(&desk);
    presses(&leader, &link).is(200).shows("Bài tet");
    let editor = Editor::signed_in(&desk, "lan");
    editor.opens(LIST).shows("Bài tet");
    room.passes(1);
    leader.opens(&link).is(410).shows("đã hết hạn").shows("Xin nhờ người gửi tạo một liên kết mới.");
    leader.sends(&link, &[]).is(410).shows("đã hết hạn").hides("Bài tet");
    editor.opens(LIST).hides("Bài tet").shows("Chưa có liên kết xem trước nào còn hiệu lực.");
}

#[test]
fn a_link_that_is_taken_back_shows_nothing_with_the_next_request() {
    let (room, desk, editor) = room_with_an_editor();
    let (link, stays) = (makes_a_link(&room, &editor, "tet"), makes_a_link(&room, &editor, "mua"));
    let leader = Editor::at(&desk);
    let drawing = framed(&presses(&leader, &link).shows("Bài tet"));
    leader.opens(&drawing).is(200).shows("Nội dung tet");
    let number = numbers(&room)[0].clone();
    editor
        .sends("/lien-ket-xem-truoc/thu-hoi/", &[("link", &number)])
        .leads_to("/lien-ket-xem-truoc/?xong=thu-hoi");
    leader.opens(&link).is(410).shows("đã bị thu hồi").shows("xin hỏi người gửi").hides("Bài tet");
    leader.sends(&link, &[("at-once", "1")]).is(410).hides("Bài tet");
    leader.opens(&drawing).is(404).hides("Nội dung");
    editor
        .opens("/lien-ket-xem-truoc/?xong=thu-hoi")
        .shows("Đã thu hồi liên kết.")
        .hides("Bài tet")
        .shows("Bài mua");
    Editor::at(&desk).opens(&stays).is(200);
    // Once more, and what is no link.
    editor.sends("/lien-ket-xem-truoc/thu-hoi/", &[("link", &number)]).is(303);
    editor.sends("/lien-ket-xem-truoc/thu-hoi/", &[("link", "999999")]).is(303);
    editor.sends("/lien-ket-xem-truoc/thu-hoi/", &[("link", "x")]).is(400);
}

#[test]
fn the_links_of_who_was_shut_out_or_reset_are_taken_back_for_good() {
    let (room, desk, editor) = room_with_an_editor();
    let lan = "lan".parse().unwrap();
    let link = makes_a_link(&room, &editor, "tet");
    let leader = Editor::at(&desk);
    let drawing = framed(&presses(&leader, &link).shows("Bài tet"));
    room.users().disable(&lan).unwrap();
    leader.opens(&link).is(410).shows("đã bị thu hồi").hides("Bài tet");
    leader.opens(&drawing).is(404).hides("Nội dung");
    room.users().reset(&lan).unwrap();
    leader.opens(&link).is(410).hides("Bài tet");

    room.has_an_account(&desk, "minh", Role::Writer);
    let link = makes_a_link(&room, &Editor::signed_in(&desk, "minh"), "tet");
    leader.opens(&link).is(200);
    room.users().reset(&"minh".parse().unwrap()).unwrap();
    leader.opens(&link).is(410).shows("đã bị thu hồi");
}

#[test]
fn a_link_shows_one_article_and_says_what_became_of_it() {
    let (room, desk, editor) = room_with_an_editor();
    let (link, other) = (makes_a_link(&room, &editor, "tet"), makes_a_link(&room, &editor, "mua"));
    let leader = Editor::at(&desk);
    let file = room.newsroom().join("content/tin/tet.md");
    let shown = || leader.opens(&link);
    presses(&leader, &link).shows("Bài tet").hides("Bài mua");
    leader.opens(&format!("{other}?article=content/tin/tet.md")).hides("Bài mua").hides("Bài tet");

    room.writes("content/tin/tet.md", "---\nheadline: Tết muộn\npublished: 2026-12-31\n---\nMới.\n");
    let drawing = framed(&shown().is(200).shows("Tết muộn"));
    leader.opens(&drawing).shows("Mới.");
    room.writes("content/tin/tet.md", "---\nheadlnie: Hỏng\n---\nMới.\n");
    shown().is(503).shows("có thể đang được sửa").shows("Xin thử lại sau ít phút.").hides("hỏng");
    room.writes("content/tin/tet.md", "---\nheadline: Tết\npublished: 2026-03-04\n---\nMới.\n");
    let over = shown().is(410).shows("Bài này đã đến giờ đăng").shows("Xin xem trên trang tin.");
    over.shows("href=\"https://www.example.vn\"").hides("<iframe").hides("href=\"/\"");
    std::fs::rename(&file, file.with_file_name("tet-moi.md")).unwrap();
    shown().is(410).shows("đã đổi tên hoặc đã bỏ").shows("Xin hỏi người gửi.");
    leader.sends(&link, &[("at-once", "1")]).is(410);
    // It is only the article that is gone: back in its place it is seen again.
    std::fs::remove_file(file.with_file_name("tet-moi.md")).unwrap();
    room.writes("content/tin/tet.md", "---\nheadline: Tết\npublished: 2026-12-31\n---\nLại.\n");
    shown().is(200).shows("Tết");
}

#[test]
fn an_address_that_nobody_made_is_answered_alike_however_it_is_spelled() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    let token = link.strip_prefix("/xem/").unwrap();
    let stranger = Editor::at(&desk);
    let first = stranger.opens(&format!("/xem/{}", "A".repeat(43))).is(404).text;
    assert!(first.contains("bị cắt mất một phần") && first.contains("Xin nhờ người gửi"), "{first}");
    let upper = token.to_uppercase();
    for bad in [
        &token[1..],
        &token[..token.len() - 1],
        &token[..20],
        &format!("{token}A"),
        &format!("{token}."),
        &upper,
        "x",
        "..",
        "%00",
        "%ff",
        "A%20B",
        "%F0%9F%90%83",
        &"A".repeat(4_000),
    ] {
        let path = format!("/xem/{bad}");
        for answer in [stranger.opens(&path), stranger.sends(&path, &[])] {
            assert_eq!((answer.status, &answer.text), (404, &first), "{path}");
            assert!(answer.header("set-cookie").is_empty());
        }
    }
    stranger.opens("/xem/").is(404);
    stranger.opens(&format!("{link}/")).is(404);
    assert_eq!(editor.opens(LIST).shows("Chưa ai mở").status, 200);
}

#[test]
fn a_database_that_cannot_be_used_is_said_to_guests_too() {
    let (room, desk, editor) = room_with_an_editor();
    let link = makes_a_link(&room, &editor, "tet");
    let leader = Editor::at(&desk);
    presses(&leader, &link).is(200);
    let file = room.data().join("desk.db");
    let backup = std::fs::read(&file).unwrap();
    std::fs::write(&file, "not a database at all, ".repeat(1_000)).unwrap();
    for answer in [leader.opens(&link), leader.sends(&link, &[]), editor.opens(LIST)] {
        answer.is(503).shows("Xin báo người vận hành").hides("sqlite").hides("Bài tet");
    }
    std::fs::write(&file, backup).unwrap();
    leader.opens(&link).is(200).shows("Bài tet");
}
