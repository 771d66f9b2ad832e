//! The second factor of an account: set up, turned on, lost, turned off.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{OpenDesk, PASSWORD, Room};
use crate::telephone::{Telephone, recovery_codes, turns_on};

const SET_UP: &str = "/tai-khoan/hai-buoc/";
const TURN_ON: &str = "/tai-khoan/hai-buoc/bat/";
const TURN_OFF: &str = "/tai-khoan/hai-buoc/tat/";
const CODE: &str = "/dang-nhap/ma/";

fn room_of_lan() -> (Room, OpenDesk) {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    (room, desk)
}

#[test]
fn it_counts_once_the_app_has_shown_a_code() {
    let (room, desk) = room_of_lan();
    let (lan, elsewhere) = (Editor::signed_in(&desk, "lan"), Editor::signed_in(&desk, "lan"));
    lan.opens("/tai-khoan/").shows("Chưa bật.").shows("href=\"/tai-khoan/hai-buoc/\"");
    lan.opens(SET_UP).is(200).shows("name=\"current\"").hides("<svg viewBox=\"0 0 5").hides("desk-key");
    lan.sends(SET_UP, &[("current", "sai mật khẩu")]).is(422).shows("Mật khẩu hiện tại không đúng.");
    let page = lan.sends(SET_UP, &[("current", PASSWORD)]).is(200);
    let page = page.shows("role=\"img\" aria-label=\"Mã QR cho ứng dụng xác thực\"");
    let page = page.shows("inputmode=\"numeric\"").shows("autocomplete=\"one-time-code\"");
    let telephone = Telephone::shown(&page);
    let (label, rest) = ("otpauth://totp/M%C3%A2y%20S%C6%A1n:lan?secret=", "&issuer=M%C3%A2y%20S%C6%A1n");
    assert_eq!(Telephone::photographs(&page), [label, &telephone.key(), rest].concat());
    // Until then the password suffices.
    Editor::signed_in(&desk, "lan");
    let again = lan.sends(TURN_ON, &[("code", &telephone.wrong_code(&room))]).is(422);
    let again = again.shows("Mã không đúng hoặc đã dùng rồi.").hides("recovery-codes__code");
    assert_eq!(Telephone::shown(&again).key(), telephone.key(), "the same key stays");
    elsewhere.sends(TURN_ON, &[("code", &telephone.code(&room))]).leads_to(SET_UP);
    lan.opens("/tai-khoan/").shows("Chưa bật.");

    let code = telephone.code(&room);
    let on = lan.sends(TURN_ON, &[("code", &format!("{} {}", &code[..3], &code[3..]))]).is(200);
    let on = on.shows("Đã bật xác thực hai bước").shows("chúng không hiện lại nữa");
    let codes = recovery_codes(&on);
    assert_eq!(codes.len(), 10);
    assert!(lan.is_in() && !elsewhere.is_in(), "everywhere else is signed out");
    // What was shown once is shown no more.
    let key = telephone.key();
    for page in [lan.opens(SET_UP), lan.opens("/tai-khoan/"), lan.sends(SET_UP, &[("current", PASSWORD)])] {
        let page = page.hides("desk-key").hides(&key);
        assert!(codes.iter().all(|code| !page.text.contains(code)));
    }
    lan.opens("/tai-khoan/").shows("Đang bật. Còn 10 mã dự phòng.");
    lan.sends(TURN_ON, &[("code", &telephone.code_in(&room, 30))]).leads_to(SET_UP);
}

#[test]
fn to_set_it_up_is_over_after_a_quarter_of_an_hour() {
    let (room, desk) = room_of_lan();
    let lan = Editor::signed_in(&desk, "lan");
    let telephone = Telephone::shown(&lan.sends(SET_UP, &[("current", PASSWORD)]).is(200));
    room.passes(15 * 60);
    lan.sends(TURN_ON, &[("code", &telephone.code(&room))]).leads_to(SET_UP);
    lan.opens(SET_UP).shows("Chưa bật.");
}

#[test]
fn a_code_is_asked_for_after_the_right_password_and_signs_in_once() {
    let (room, desk) = room_of_lan();
    let (telephone, _) = turns_on(&room, &Editor::signed_in(&desk, "lan"));
    let editor = Editor::at(&desk);
    editor.signs_in("lan", "sai mật khẩu").is(422).shows("Tên đăng nhập hoặc mật khẩu không đúng.");
    assert_eq!(editor.cookie("__Host-desk-pending"), None);
    let fields = [("name", "lan"), ("password", PASSWORD), ("next", "/tai-khoan/")];
    let asked = editor.sends("/", &fields).leads_to("/dang-nhap/ma/?next=%2Ftai%2Dkhoan%2F");
    let cookie = asked.headers.get("set-cookie").unwrap().to_str().unwrap();
    assert!(cookie.starts_with("__Host-desk-pending="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict"), "{cookie}");
    assert!(editor.cookie("__Host-desk").is_none() && editor.cookie("__Host-desk-known").is_none());
    // It is no session, under its own name or under that of one.
    let pending = editor.cookie("__Host-desk-pending").unwrap();
    assert!(!editor.is_in());
    let cheat = Editor::at(&desk);
    cheat.holds("__Host-desk", &pending);
    assert!(!cheat.is_in());

    let page = editor.opens("/dang-nhap/ma/?next=%2Ftai-khoan%2F").is(200).shows("Nhập mã xác thực");
    let page = page.shows("inputmode=\"numeric\"").shows("autocomplete=\"one-time-code\"");
    page.shows("<input type=\"hidden\" name=\"next\" value=\"/tai-khoan/\">")
        .shows("Không có điện thoại ở đây?");
    editor.opens("/dang-nhap/ma/?next=%2F%2Fevil.example").is(200).hides("evil");
    // The code that turned it on was used, and the one before it is older.
    for code in
        [telephone.code(&room), telephone.code_in(&room, -30), telephone.wrong_code(&room), String::new()]
    {
        editor.sends(CODE, &[("code", &code)]).is(422).shows("Mã không đúng hoặc đã dùng rồi.");
    }
    room.passes(30);
    let code = telephone.code(&room);
    editor.sends(CODE, &[("code", &code), ("next", "/tai-khoan/")]).leads_to("/tai-khoan/");
    assert!(editor.is_in() && editor.cookie("__Host-desk-known").is_some());
    assert_eq!(editor.cookie("__Host-desk-pending"), None);
    // Neither what was pending nor the code is good for anything more.
    let second = Editor::at(&desk);
    second.holds("__Host-desk-pending", &pending);
    second.sends(CODE, &[("code", &telephone.code_in(&room, 30))]).leads_to("/?xong=het-gio");
    second.opens("/?xong=het-gio").shows("Đã hết thời gian nhập mã.");
    second.signs_in("lan", PASSWORD).leads_to(CODE);
    second.sends(CODE, &[("code", &code)]).is(422);
    second.sends(CODE, &[("code", &telephone.code_in(&room, 60))]).is(422);
    second
        .sends(CODE, &[("code", &telephone.code_in(&room, 30)), ("next", "//evil.example")])
        .leads_to("/ban-nhap/");
}

#[test]
fn a_telephone_may_be_a_step_behind_and_no_more() {
    let (room, desk) = room_of_lan();
    let (telephone, _) = turns_on(&room, &Editor::signed_in(&desk, "lan"));
    room.passes(600);
    let editor = Editor::at(&desk);
    editor.signs_in("lan", PASSWORD).leads_to(CODE);
    for apart in [-3_600, -60, 60, 3_600] {
        editor.sends(CODE, &[("code", &telephone.code_in(&room, apart))]).is(422);
    }
    editor.sends(CODE, &[("code", &telephone.code_in(&room, -30))]).leads_to("/ban-nhap/");
}

#[test]
fn what_waits_for_a_code_ends_soon_and_with_every_change_of_the_account() {
    let (room, desk) = room_of_lan();
    let lan = Editor::signed_in(&desk, "lan");
    let (telephone, _) = turns_on(&room, &lan);
    let name = "lan".parse().unwrap();
    let pending = || {
        room.passes(60);
        let editor = Editor::at(&desk);
        editor.signs_in("lan", PASSWORD).leads_to(CODE);
        editor
    };
    let is_over = |editor: &Editor| {
        editor.sends(CODE, &[("code", &telephone.code(&room))]).leads_to("/?xong=het-gio");
        assert!(!editor.is_in());
    };
    let late = pending();
    room.passes(5 * 60);
    is_over(&late);
    let guesser = pending();
    for _ in 0..5 {
        guesser.sends(CODE, &[("code", &telephone.wrong_code(&room))]).is(422);
    }
    is_over(&guesser);
    let changed = pending();
    lan.sends("/tai-khoan/mat-khau/", &[("current", PASSWORD), ("password", PASSWORD)]).is(303);
    is_over(&changed);
    let ended = pending();
    lan.sends("/tai-khoan/phien-khac/", &[]).is(303);
    is_over(&ended);
    let disabled = pending();
    room.users().disable(&name).unwrap();
    is_over(&disabled);
    let nobody = Editor::at(&desk);
    for path in [CODE, "/dang-nhap/ma/?next=x"] {
        nobody.opens(path).leads_to("/?xong=het-gio");
    }
    for bad in ["", "x", &"A".repeat(43), &"A".repeat(7_000)] {
        nobody.holds("__Host-desk-pending", bad);
        is_over(&nobody);
    }
}

#[test]
fn a_recovery_code_stands_in_for_the_telephone_once() {
    let (room, desk) = room_of_lan();
    let lan = Editor::signed_in(&desk, "lan");
    let (_, codes) = turns_on(&room, &lan);
    room.has_an_account(&desk, "minh", Role::Writer);
    let (_, of_minh) = turns_on(&room, &Editor::signed_in(&desk, "minh"));
    let editor = Editor::at(&desk);
    editor.signs_in("lan", PASSWORD).leads_to(CODE);
    for bad in [&of_minh[0], "xxxx", &codes[0][1..], &"ữ".repeat(24)] {
        editor.sends(CODE, &[("recovery", bad)]).is(422).shows("Mã dự phòng không đúng").hides("đồng hồ");
    }
    let typed = codes[3].to_uppercase().replace('-', " ");
    editor.sends(CODE, &[("code", ""), ("recovery", &typed)]).leads_to("/ban-nhap/");
    editor.opens("/tai-khoan/").shows("Còn 9 mã dự phòng.");
    let again = Editor::at(&desk);
    again.signs_in("lan", PASSWORD).leads_to(CODE);
    again.sends(CODE, &[("recovery", &codes[3])]).is(422);
    again.sends(CODE, &[("recovery", &codes[4])]).leads_to("/ban-nhap/");
    again.opens("/tai-khoan/").shows("Còn 8 mã dự phòng.");
}

#[test]
fn it_is_turned_off_with_the_password_and_a_code() {
    let (room, desk) = room_of_lan();
    let lan = Editor::signed_in(&desk, "lan");
    let (telephone, codes) = turns_on(&room, &lan);
    let used = telephone.code(&room);
    room.passes(30);
    let off = |password: &str, code: &str, recovery: &str| {
        lan.sends(TURN_OFF, &[("current", password), ("code", code), ("recovery", recovery)])
    };
    let code = telephone.code(&room);
    off("sai mật khẩu", &code, "").is(422).shows("Mật khẩu hiện tại không đúng.");
    off(PASSWORD, "", "").is(422).shows("Mã không đúng hoặc đã dùng rồi.");
    off(PASSWORD, &used, "").is(422);
    off(PASSWORD, "", "sai").is(422);
    lan.opens("/tai-khoan/").shows("Đang bật.");
    off(PASSWORD, &code, "").leads_to("/tai-khoan/?xong=tat-hai-buoc");
    lan.opens("/tai-khoan/?xong=tat-hai-buoc").shows("Đã tắt xác thực hai bước").shows("Chưa bật.");
    Editor::signed_in(&desk, "lan");
    off(PASSWORD, &code, "").leads_to(SET_UP);
    // Turned on anew it has other codes; one of them turns it off without the telephone.
    let (_, new) = turns_on(&room, &lan);
    off(PASSWORD, "", &codes[0]).is(422);
    off(PASSWORD, "", &new[0]).leads_to("/tai-khoan/?xong=tat-hai-buoc");
    Editor::signed_in(&desk, "lan");
}

#[test]
fn with_it_the_token_changes_that_somebody_may_have_stolen() {
    let (room, desk) = room_of_lan();
    let (lan, thief) = (Editor::signed_in(&desk, "lan"), Editor::at(&desk));
    let steals = || {
        thief.holds("__Host-desk", &lan.cookie("__Host-desk").unwrap());
        assert!(thief.is_in());
    };
    steals();
    let (_, codes) = turns_on(&room, &lan);
    assert!(lan.is_in() && !thief.is_in());
    steals();
    lan.sends(TURN_OFF, &[("current", PASSWORD), ("recovery", &codes[0])]).is(303);
    assert!(lan.is_in() && !thief.is_in());
}

#[test]
fn codes_are_guessed_no_faster_than_passwords() {
    let (room, desk) = room_of_lan();
    let lan = Editor::signed_in(&desk, "lan");
    let (telephone, codes) = turns_on(&room, &lan);
    lan.sends("/dang-xuat/", &[]);
    room.passes(60);
    let (mut evaluated, mut n) = (0, 0);
    // With the right password, which counts too; after five wrong codes it is asked for anew.
    'minute: loop {
        let mut stranger = Editor::at(&desk);
        n += 1;
        stranger.address = format!("198.51.100.{n}");
        if stranger.signs_in("lan", PASSWORD).status == 429 {
            break;
        }
        evaluated += 1;
        for _ in 0..5 {
            let answer = stranger.sends(CODE, &[("code", &telephone.wrong_code(&room))]);
            if answer.status == 429 {
                assert_eq!(answer.shows("Đã thử quá nhiều lần.").header("retry-after"), "60");
                stranger.sends(CODE, &[("code", &telephone.code(&room))]).is(429);
                break 'minute;
            }
            answer.is(422);
            evaluated += 1;
        }
    }
    assert_eq!(evaluated, 20);
    // The editor's own browser is not shut out.
    lan.signs_in("lan", PASSWORD).leads_to(CODE);
    lan.sends(CODE, &[("code", &telephone.code(&room))]).leads_to("/ban-nhap/");
    lan.sends("/dang-xuat/", &[]);

    // Whoever goes on for hours finds that codes are not taken any more, not even the right one.
    room.database().execute("UPDATE second_factors SET wrong = 99", []).unwrap();
    room.passes(60);
    lan.signs_in("lan", PASSWORD).leads_to(CODE);
    lan.sends(CODE, &[("code", &telephone.wrong_code(&room))]).is(422).shows("Mã không đúng");
    lan.sends(CODE, &[("code", &telephone.code(&room))]).is(422).shows("Xin dùng một mã dự phòng");
    lan.sends(CODE, &[("recovery", &codes[0])]).leads_to("/ban-nhap/");
    let editor = Editor::at(&desk);
    editor.signs_in("lan", PASSWORD).leads_to(CODE);
    editor.sends(CODE, &[("code", &telephone.code(&room))]).leads_to("/ban-nhap/");
}

#[test]
fn a_reset_takes_it_away() {
    let (room, desk) = room_of_lan();
    let (telephone, codes) = turns_on(&room, &Editor::signed_in(&desk, "lan"));
    let editor = Editor::at(&desk);
    editor.signs_in("lan", PASSWORD).leads_to(CODE);
    let link = room.users().reset(&"lan".parse().unwrap()).unwrap();
    room.passes(30);
    editor.sends(CODE, &[("code", &telephone.code(&room))]).leads_to("/?xong=het-gio");
    editor.sends(CODE, &[("recovery", &codes[0])]).leads_to("/?xong=het-gio");
    editor.sends(&link, &[("password", PASSWORD)]).is(303);
    editor.signs_in("lan", PASSWORD).leads_to("/ban-nhap/");
    editor.opens("/tai-khoan/").shows("Chưa bật.");
}

#[test]
fn the_log_tells_of_it_without_secrets() {
    let (room, desk) = room_of_lan();
    let lan = Editor::signed_in(&desk, "lan");
    let (telephone, codes) = turns_on(&room, &lan);
    room.passes(30);
    for path in [SET_UP, TURN_OFF] {
        lan.sends(path, &[("current", "sai mật khẩu")]).is(422);
    }
    lan.signs_in("lan", PASSWORD).leads_to(CODE);
    lan.sends(CODE, &[("code", &telephone.wrong_code(&room))]).is(422);
    lan.sends(CODE, &[("recovery", &codes[0])]).is(303);
    lan.sends(TURN_OFF, &[("current", PASSWORD), ("code", &telephone.code(&room))]).is(303);
    let database = room.database();
    let mut query = database.prepare("SELECT event FROM audit WHERE account = 'lan' ORDER BY id").unwrap();
    let events: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let since = events.iter().position(|event| event == "second-factor-on").unwrap();
    let expected = [
        "second-factor-on",
        "second-factor-change-failed",
        "second-factor-change-failed",
        "code-asked",
        "code-failed",
        "recovery-code-used",
        "signed-in",
        "second-factor-off",
    ];
    assert_eq!(events[since..], expected);
    room.has_an_account(&desk, "quản trị", Role::Admin);
    let log = Editor::signed_in(&desk, "quản trị").opens("/nhat-ky/").is(200);
    log.shows("Sai mã xác thực").shows("Dùng một mã dự phòng").hides(&codes[0]).hides(&telephone.key());
}

#[test]
fn who_has_the_database_alone_has_no_code() {
    let (room, desk) = room_of_lan();
    let (telephone, codes) = turns_on(&room, &Editor::signed_in(&desk, "lan"));
    let pending = Editor::at(&desk);
    pending.signs_in("lan", PASSWORD).leads_to(CODE);
    let token = pending.cookie("__Host-desk-pending").unwrap();
    let plain: Vec<String> = codes.iter().map(|code| code.replace('-', "")).collect();
    let texts = codes.iter().chain(&plain).chain([&token]).map(|text| text.as_bytes().to_vec());
    let secrets: Vec<Vec<u8>> = texts.chain([telephone.secret(), telephone.key().into_bytes()]).collect();
    for entry in std::fs::read_dir(room.data()).unwrap() {
        let file = entry.unwrap().path();
        let bytes = std::fs::read(&file).unwrap();
        for secret in &secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_slice());
            assert!(!found, "{} holds {}", file.display(), String::from_utf8_lossy(secret));
        }
    }
    // Beside another key the secret cannot be opened: codes fit no more, and recovery codes do.
    drop(desk);
    std::fs::remove_file(room.data().join("desk.key")).unwrap();
    let desk = room.opens();
    room.passes(60);
    let editor = Editor::at(&desk);
    editor.signs_in("lan", PASSWORD).leads_to(CODE);
    let code = editor.sends(CODE, &[("code", &telephone.code(&room))]).is(422);
    code.shows("Xin dùng một mã dự phòng, và báo người vận hành.");
    editor.sends(CODE, &[("recovery", &codes[0])]).leads_to("/ban-nhap/");
}
