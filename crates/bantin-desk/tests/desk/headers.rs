//! What every answer carries.

use std::time::Duration;

use bantin_desk::Role;
use bantin_server::Limits;

use crate::editor::{Answer, Editor};
use crate::room::Room;

#[test]
fn every_answer_is_kept_nowhere_framed_nowhere_and_runs_nothing_of_others() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    let stranger = Editor::at(&desk);
    let mut answers = Vec::new();
    for path in [
        "/",
        "/ban-nhap/",
        "/tai-khoan/",
        "/nhat-ky/",
        "/khong-co/",
        "/lien-ket/x",
        "/xem/x",
        "/lien-ket-xem-truoc/",
        "/healthz",
    ] {
        answers.push((path, editor.opens(path)));
        answers.push((path, stranger.opens(path)));
        answers.push((path, stranger.asks("DELETE", path, &[("sec-fetch-site", "same-origin")], None)));
        answers.push((path, stranger.asks("POST", path, &[], Some(b""))));
    }
    answers.push(("/dang-xuat/", editor.sends("/dang-xuat/", &[])));
    for (path, answer) in answers {
        carries_all(path, &answer);
    }
}

#[test]
fn an_answer_that_takes_too_long_is_the_desks_own() {
    let room = Room::new();
    drop(room.opens());
    // Somebody holds the database, and not a moment is waited for it.
    let desk = room.opens_within(Limits { answer: Duration::ZERO, ..Limits::default() });
    let holder = room.database();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let answer = Editor::at(&desk).signs_in("lan", "đoán mò").is(503);
    carries_all("/", &answer);
    assert_eq!(answer.header("retry-after"), "30");
    holder.execute_batch("ROLLBACK").unwrap();
}

/// Whatever an answer is.
fn carries_all(path: &str, answer: &Answer) {
    let at = format!("{path} {}", answer.status);
    assert_eq!(answer.header("cache-control"), "no-store", "{at}");
    let policy = answer.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "worker-src 'none'",
    ] {
        assert!(policy.contains(part), "{at}: {policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("data:"), "{policy}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{at}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{at}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{at}");
    for name in ["cross-origin-opener-policy", "cross-origin-resource-policy"] {
        assert_eq!(answer.header(name), "same-origin", "{at}");
    }
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000", "{at}");
    assert!(answer.header("access-control-allow-origin").is_empty(), "{at}");
    assert!(answer.header("server").is_empty(), "{at}");
}

#[test]
fn pages_hold_no_style_and_no_script_of_their_own() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Admin);
    let editor = Editor::signed_in(&desk, "lan");
    for path in ["/ban-nhap/", "/tai-khoan/", "/nhat-ky/", "/khong-co/"] {
        let page = editor.opens(path).text;
        assert!(!page.contains("<style") && !page.contains("style=") && !page.contains(" onclick"), "{path}");
        assert_eq!(page.matches("<script").count(), 1, "{path}");
        assert!(page.contains("<script src=\"/desk.js?v="), "{path}");
    }
    let page = editor.opens("/ban-nhap/").text;
    let style = page.split("href=\"/desk.css").nth(1).unwrap().split('"').next().unwrap();
    let css = editor.opens(&format!("/desk.css{style}")).is(200);
    assert_eq!(css.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(css.header("content-type").starts_with("text/css"));
    assert!(css.text.contains(".field__input") && css.text.contains(":root{--paper:#fff;"), "{}", css.text);
    editor.opens("/desk.js").is(200).shows("data-shows");
    editor.opens("/favicon.svg").is(200);
}
