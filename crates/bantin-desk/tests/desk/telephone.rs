//! A telephone with an authenticator app, which was shown a secret of the desk.

use totp_rs::{Builder, Secret, Totp};

use crate::editor::{Answer, Editor};
use crate::room::{PASSWORD, Room};

pub struct Telephone(Totp);

impl Telephone {
    /// Types the key that a page shows into the app.
    pub fn shown(page: &Answer) -> Telephone {
        let key = page.text.split("desk-key__text\">").nth(1).unwrap().split('<').next().unwrap();
        let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
        Telephone(Builder::new().with_secret(secret).build().unwrap())
    }

    /// Photographs the QR code of a page; gives what it holds.
    pub fn photographs(page: &Answer) -> String {
        let drawing =
            page.text.split("<div class=\"qr-code\">").nth(1).unwrap().split("</div>").next().unwrap();
        let side: usize = drawing.split("0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let path = drawing.split("fill=\"#000\" d=\"M").nth(1).unwrap().split('"').next().unwrap();
        let mut dark = vec![false; side * side];
        for row in path.trim_end_matches('z').split("zM") {
            let numbers: Vec<usize> =
                row.split([' ', 'h', 'v']).take(3).map(|number| number.parse().unwrap()).collect();
            let from = numbers[1] * side + numbers[0];
            dark[from..from + numbers[2]].fill(true);
        }
        let pixels = side * 4;
        let is_dark = |x: usize, y: usize| dark[y / 4 * side + x / 4];
        let mut photograph = rqrr::PreparedImage::prepare_from_bitmap(pixels, pixels, is_dark);
        photograph.detect_grids()[0].decode().unwrap().1
    }

    /// The code that it shows now.
    pub fn code(&self, room: &Room) -> String {
        self.code_in(room, 0)
    }

    /// The code that it shows so many seconds from now.
    pub fn code_in(&self, room: &Room, seconds: i64) -> String {
        self.0.generate(u64::try_from(room.now() + seconds).unwrap()).to_string()
    }

    pub fn key(&self) -> String {
        self.0.secret().to_base32()
    }

    pub fn secret(&self) -> Vec<u8> {
        self.0.secret().as_bytes().to_vec()
    }

    /// A code of no step about now.
    pub fn wrong_code(&self, room: &Room) -> String {
        let near: Vec<String> = (-2..=2).map(|step| self.code_in(room, step * 30)).collect();
        (0..).map(|n| format!("{n:06}")).find(|code| !near.contains(code)).unwrap()
    }
}

/// Turns the second factor of who is signed in on; gives the telephone and the recovery codes. Its first code is used.
pub fn turns_on(room: &Room, editor: &Editor) -> (Telephone, Vec<String>) {
    let page = editor.sends("/tai-khoan/hai-buoc/", &[("current", PASSWORD)]).is(200);
    let telephone = Telephone::shown(&page);
    let page = editor.sends("/tai-khoan/hai-buoc/bat/", &[("code", &telephone.code(room))]).is(200);
    (telephone, recovery_codes(&page))
}

/// Those that a page shows.
pub fn recovery_codes(page: &Answer) -> Vec<String> {
    let rows = page.text.split("recovery-codes__code\">").skip(1);
    rows.map(|row| row.split('<').next().unwrap().to_owned()).collect()
}
