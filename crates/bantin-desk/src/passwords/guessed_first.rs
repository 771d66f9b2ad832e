//! The passwords that are guessed first: what people here and elsewhere choose when they do not think. They are made of
//! words, rows of keys, numbers and dates, and the endings that are hung on them.

use std::collections::HashSet;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words and names that are chosen, alone or with an ending.
const WORDS: &str = "matkhau matkhaucuatoi khongbiet khongco khongnho khongcopass anhyeuem emyeuanh yeuem yeuanh \
    yeuemnhieu nhoem nhoanh toiyeuem toiyeuvietnam vietnam vietnamvodich hanoi saigon danang haiphong hue cantho \
    hoangsa truongsa langson caobang laocai yenbai sonla dienbien laichau hagiang bacgiang bacninh nguyen nguyenvan \
    nguyenthi tran tranvan tranthi pham phamvan hoang hoangvan huynh phan vuvan dangvan buivan dovan hovan ngovan duong \
    lyvan minhanh minhduc minhtuan anhtuan tuananh thanhcong thanhtam thuhuong thuha phuongthao phuonganh ngocanh \
    ngoclan hongnhung hoanglong hoanganh quanghuy quangminh quoccuong quocviet ducanh duchuy trungkien trungduc \
    tienthanh tiendat vanhung vanthanh vanminh bichngoc kimngan maianh thuylinh thuytrang khanhlinh hailong haiyen \
    mylinh giabao baochau conyeu congai contrai bomeyeu bome giadinh giadinhtoi hanhphuc tinhyeu tinhban banbe mainho \
    maimai maimaiyeuem doremon doraemon pikachu conheo conmeo concho meocon cunyeu heocon gaucon chimen chaobuoisang \
    xinchao xinchaoban camon damduc quanly quantri nhanvien giamdoc thuky bientap bientapvien phongvien tintuc bantin \
    congthongtin thongtin trangtin ubnd ubndxa ubndphuong ubndthitran vanphong vanthu congan quandoi bodoi \
    giaovien hocsinh sinhvien bacsi ketoan admin administrator adminadmin root user username guest test tester testtest \
    demo default login welcome password passwd passw0rd p@ssw0rd p@ssword pa55word pass mypass mypassword newpassword \
    changeme changeit letmein letmeinnow iloveyou iloveu loveyou lovely love sunshine princess monkey dragon football \
    baseball basketball superman batman spiderman pokemon naruto starwars master shadow killer hello helloworld freedom \
    whatever trustno1 michael jessica ashley daniel jennifer joshua andrew thomas charlie jordan hunter ranger buster \
    summer winter spring autumn secret internet computer samsung iphone nokia google facebook zalo zaloviet gmail yahoo \
    youtube tiktok windows microsoft android qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc azerty \
    1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3r4 zaq12wsx qweasd qweasdzxc asdasd abcabc abc abcd abcde abcdef abcdefg abcdefgh \
    aaaaaa xxxxxx access flower cookie banana orange cheese chocolate coffee mustang ferrari mercedes toyota honda yamaha \
    liverpool chelsea arsenal manchester barcelona realmadrid ronaldo messi congphuong quanghai";

/// What is hung on a word.
const ENDINGS: [&str; 18] = [
    "",
    "1",
    "12",
    "123",
    "1234",
    "12345",
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "@123",
    "@1234",
    "@123456",
    "!",
    "123!",
    "@",
    "2024",
    "2025",
];

/// Years that end a word or a date.
const YEARS: std::ops::RangeInclusive<u32> = 1960..=2030;

/// Whether a password, as [`plain`] has it, is guessed among the first.
pub fn is_common(plain: &str) -> bool {
    static COMMON: OnceLock<HashSet<String>> = OnceLock::new();
    COMMON.get_or_init(all).contains(plain)
        || is_one_part_again(plain)
        || is_row_of_digits(plain)
        || is_date(plain)
}

/// Without marks, spaces and capitals: they make no password harder to guess that is tried in every dress.
pub fn plain(password: &str) -> String {
    let bare = password.nfd().filter(|letter| !is_combining_mark(*letter) && !letter.is_whitespace());
    let bare = bare.map(|letter| if matches!(letter, 'đ' | 'Đ') { 'd' } else { letter });
    bare.flat_map(char::to_lowercase).collect()
}

fn all() -> HashSet<String> {
    let words = || WORDS.split_ascii_whitespace();
    let ended = words().flat_map(|word| ENDINGS.map(|ending| format!("{word}{ending}")));
    let digits = ["123", "1234", "123456"].into_iter();
    let begun = words().flat_map(move |word| digits.clone().map(move |digits| format!("{digits}{word}")));
    let named = ["matkhau", "password", "admin", "vietnam", "bantin"];
    let of_years = YEARS.flat_map(|year| named.map(|word| format!("{word}{year}")));
    let at_years = YEARS.flat_map(|year| named.map(|word| format!("{word}@{year}")));
    ended.chain(begun).chain(of_years).chain(at_years).collect()
}

/// `aaaaaaaa`, `abab`, `123123123`: some letters over and over.
fn is_one_part_again(plain: &str) -> bool {
    let letters: Vec<char> = plain.chars().collect();
    (1..=letters.len() / 2).any(|part| {
        part <= 6
            && letters.len().is_multiple_of(part)
            && letters.chunks(part).all(|chunk| chunk == &letters[..part])
    })
}

/// `12345678`, `987654321`, `0246813579`: digits alone, each as far from the one before.
fn is_row_of_digits(plain: &str) -> bool {
    let digits: Option<Vec<i32>> = plain.chars().map(|c| Some(c.to_digit(10)?.cast_signed())).collect();
    let Some(digits) = digits else { return false };
    let steps: HashSet<i32> = digits.windows(2).map(|two| (two[1] - two[0]).rem_euclid(10)).collect();
    steps.len() <= 1
}

/// `01021990`, `19900201`: a day of somebody's.
fn is_date(plain: &str) -> bool {
    if plain.len() != 8 || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let part = |from: usize, to: usize| plain[from..to].parse::<u32>().unwrap_or_default();
    let is_day = |day: u32, month: u32, year: u32| {
        (1..=31).contains(&day) && (1..=12).contains(&month) && YEARS.contains(&year)
    };
    is_day(part(0, 2), part(2, 4), part(4, 8))
        || is_day(part(2, 4), part(0, 2), part(4, 8))
        || is_day(part(6, 8), part(4, 6), part(0, 4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passwords::SHORTEST;

    #[test]
    fn three_thousand_and_more_that_are_long_enough_are_refused() {
        let long_enough = all().iter().filter(|word| word.chars().count() >= SHORTEST).count();
        assert!(long_enough >= 3_000, "{long_enough}");
        for common in [
            "password",
            "password1",
            "P@ssw0rd",
            "Matkhau@123",
            "mật khẩu",
            "anhyeuem",
            "Em yêu anh",
            "qwertyuiop",
            "1q2w3e4r",
            "11111111",
            "87654321",
            "0987654321",
            "abcabcabc",
            "01021990",
            "19900201",
            "vietnam2026",
            "Admin@2026",
            "iloveyou123",
            "123456matkhau",
            "Bản Tin 2025",
        ] {
            assert!(is_common(&plain(common)), "{common}");
        }
        for rare in ["nước chảy đá mòn 7", "gió-thổi-qua-đèo", "89317204", "abcabcabd"] {
            assert!(!is_common(&plain(rare)), "{rare}");
        }
    }
}
