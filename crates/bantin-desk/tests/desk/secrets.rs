//! What the data folder gives away: nothing that signs anybody in.

use bantin_desk::Role;

use crate::editor::Editor;
use crate::room::{PASSWORD, Room};

#[test]
fn who_has_the_database_has_no_token_and_no_password() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let link = room.users().add(&"minh".parse().unwrap(), Role::Writer).unwrap();
    let editor = Editor::signed_in(&desk, "lan");
    // A name that no account has may be a password.
    editor.signs_in("mật khẩu gõ nhầm chỗ", "một lần đoán khác").is(422);
    // The program that draws is not asked before the button leads on.
    let preview = crate::preview_links::makes_a_link(&room, &editor, "nhap");
    editor.sends(&preview, &[]).is(303);
    let (token, mark) =
        (editor.cookie("__Host-desk").unwrap(), editor.cookie("__Host-desk-preview").unwrap());
    let preview = preview.rsplit('/').next().unwrap().to_owned();
    let link = link.rsplit('/').next().unwrap().to_owned();
    let mut files = 0;
    for entry in std::fs::read_dir(room.data()).unwrap() {
        let file = entry.unwrap().path();
        let bytes = std::fs::read(&file).unwrap();
        for secret in [&token, &mark, &preview, &link, PASSWORD, "mật khẩu gõ nhầm chỗ", "một lần đoán khác"]
        {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds {secret}", file.display());
        }
        files += 1;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                std::fs::metadata(&file).unwrap().permissions().mode() & 0o077,
                0,
                "{}",
                file.display()
            );
        }
    }
    assert!(files >= 2);
    let hashes: Vec<Vec<u8>> = {
        let database = room.database();
        let all =
            "SELECT token FROM sessions UNION SELECT token FROM links UNION SELECT token FROM preview_links";
        let mut query = database.prepare(all).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(hashes.len(), 3);
    // Nor do the hashes themselves open anything, however they are written.
    let stranger = Editor::at(&desk);
    for hash in hashes {
        let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let base64 = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &hash);
        for written in [hex, base64] {
            stranger.holds("__Host-desk", &written);
            assert!(!stranger.is_in());
            stranger.opens(&format!("/lien-ket/{written}")).is(410);
            stranger.holds("__Host-desk-preview", &written);
            stranger.opens(&format!("/xem/{written}")).is(404);
            stranger.sends(&format!("/xem/{written}"), &[]).is(404);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_copy_that_everybody_could_read_is_for_its_owner_alone_again() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let file = room.data().join("desk.db");
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o644)).unwrap();
    Editor::signed_in(&desk, "lan");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_password_is_kept_as_argon2id_alone() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let hash: String =
        room.database().query_row("SELECT password FROM accounts", [], |row| row.get(0)).unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{hash}");
}

#[test]
fn the_log_says_what_happened_and_of_strangers_nothing() {
    let room = Room::new();
    let desk = room.opens();
    room.has_an_account(&desk, "lan", Role::Writer);
    let editor = Editor::signed_in(&desk, "lan");
    editor.signs_in("lan", "đoán mò").is(422);
    Editor::at(&desk).signs_in("ai đó", "đoán mò").is(422);
    let change = [("current", "đoán mò"), ("password", "năm con bò dưới suối")];
    editor.sends("/tai-khoan/mat-khau/", &change).is(422);
    editor.sends("/dang-xuat/", &[]);
    let lines: Vec<(String, String)> = {
        let database = room.database();
        let mut query = database.prepare("SELECT event, account FROM audit ORDER BY id").unwrap();
        query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
    };
    let lines: Vec<(&str, &str)> =
        lines.iter().map(|(event, account)| (event.as_str(), account.as_str())).collect();
    assert_eq!(
        lines,
        [
            ("account-added", "lan"),
            ("password-chosen", "lan"),
            ("signed-in", "lan"),
            ("sign-in-failed", "lan"),
            ("sign-in-failed", ""),
            ("password-change-failed", "lan"),
            ("signed-out", "lan"),
        ]
    );
}
