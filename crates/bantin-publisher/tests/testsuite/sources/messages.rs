//! What is wrong in `site.toml` and in front matter has a code of its own, and is told in every language.

use std::collections::BTreeSet;
use std::fs;

use bantin_messages::{MessageLanguage, codes};
use bantin_publisher::problem::Problem;

use super::{TOP, problems};
use crate::newsroom::{Newsroom, SITE};
use crate::quoted::outside_quotes;

/// Sixty times over.
macro_rules! tens {
    ($text:literal) => {
        concat!(tens!(@ $text), tens!(@ $text), tens!(@ $text), tens!(@ $text), tens!(@ $text), tens!(@ $text))
    };
    (@ $text:literal) => {
        concat!($text, $text, $text, $text, $text, $text, $text, $text, $text, $text)
    };
}

/// Slips in `site.toml`: what stands in the place of what, and the code of the problem.
const IN_SITE: [(&str, &str, &str); 67] = [
    ("owner = ", "owener = ", "BT0101"),
    ("owner = ", "xyz = 1\nowner = ", "BT0101"),
    ("name = ", "nam = ", "BT0102"),
    ("base_url = ", "url = ", "BT0102"),
    ("id = \"tin\"\n", "", "BT0102"),
    ("title = \"Tin\"\n", "", "BT0102"),
    ("[[sections]]", "[[menu]]\ntitle = \"A\"\n[[sections]]", "BT0102"),
    ("[[sections]]", "[palette]\naccent = { dark = \"#111\" }\n[[sections]]", "BT0102"),
    ("title = \"Tin\"", "title = \"\"", "BT0103"),
    ("name = \"Thị trấn Thử\"", "name = [\"a\"]", "BT0104"),
    ("name = \"Thị trấn Thử\"", "name = { a = 1 }", "BT0104"),
    ("[[sections]]", "messages = \"a\"\n[[sections]]", "BT0104"),
    ("name = ", "x = \nname = ", "BT0105"),
    ("name = \"Thị trấn Thử\"", "name = “Thị trấn Thử”", "BT0105"),
    ("owner = ", "# owner = ", "BT0106"),
    ("responsible = ", "# responsible = ", "BT0106"),
    ("address = ", "# address = ", "BT0106"),
    ("language = \"vi\"", "language = \"fr\"", "BT0107"),
    ("Asia/Ho_Chi_Minh", "Asia/Hanoi", "BT0108"),
    ("https://thu.example", "https://thu.example/vi/", "BT0109"),
    ("https://thu.example", "thu.example", "BT0110"),
    ("name = ", "number_format = \"dots\"\nname = ", "BT0111"),
    ("name = ", "logo = \"../logo.svg\"\nname = ", "BT0112"),
    ("name = ", "logo = \"content\"\nname = ", "BT0113"),
    ("name = ", "logo = \"logo.svg\"\nname = ", "BT0114"),
    ("[[sections]]", "[visits]\nbase = 9_000_000_000_000_001\n[[sections]]", "BT0116"),
    ("[[sections]]", "[visits]\nbase = -1\n[[sections]]", "BT0117"),
    ("[[sections]]", "[palette]\n\"Màu\" = \"#111\"\n[[sections]]", "BT0118"),
    ("[[sections]]", "[palette]\naccent = \"red\"\n[[sections]]", "BT0119"),
    ("[[sections]]", "[messages]\nother_new = \"a\"\n[[sections]]", "BT0120"),
    ("[[sections]]", "[messages]\nxyz = \"a\"\n[[sections]]", "BT0120"),
    ("[[sections]]", "[messages]\nas_of = \"Đến {ngay}\"\n[[sections]]", "BT0121"),
    ("[[sections]]", "[messages]\nskip = \"Đến {ngay}\"\n[[sections]]", "BT0121"),
    ("[[sections]]", "[messages]\na.b = \"x\"\n\"a.b\" = \"y\"\n[[sections]]", "BT0122"),
    ("id = \"le-hoi\"", "id = \"Lễ hội\"", "BT0123"),
    ("id = \"le-hoi\"", "id = \"le--hoi\"", "BT0123"),
    ("id = \"le-hoi\"", "id = \"trang\"", "BT0123"),
    ("id = \"le-hoi\"", "id = \"!\"", "BT0123"),
    ("id = \"le-hoi\"", "id = \"tin\"", "BT0124"),
    ("id = \"hop-le-hoi\"", "id = \"tin-moi\"", "BT0125"),
    ("id = \"hop-le-hoi\"", "id = \"noi-dung\"", "BT0126"),
    ("[[sections]]", "[[menu]]\ntitle = \"A\"\nhref = \"javascript:alert(1)\"\n[[sections]]", "BT0127"),
    ("from = \"le-hoi\"", "from = \"le-hoy\"", "BT0128"),
    ("from = \"le-hoi\"", "from = \"thể thao\"", "BT0128"),
    ("[[sections]]", "[[menu]]\ntitle = \"A\"\nhref = \"/tim/\"\n[[sections]]", "BT0129"),
    ("from = \"le-hoi\"", "from = [\"khong-co\"]", "BT0130"),
    ("[[sections]]", "[notice]\nuntil = 2999-01-01\n[[sections]]", "BT0102"),
    ("[[sections]]", "[notice]\ntext = \"a\"\n[[sections]]", "BT0102"),
    ("[[sections]]", "[notice]\ntext = \" \"\nuntil = 2999-01-01\n[[sections]]", "BT0103"),
    ("[[sections]]", "[notice]\ntext = \"a\"\nuntil = \"chiều nay\"\n[[sections]]", "BT0208"),
    (
        "[[sections]]",
        concat!("[notice]\ntext = \"", tens!("nước lên, "), "\"\nuntil = 2999-01-01\n[[sections]]"),
        "BT0131",
    ),
    (
        "[[sections]]",
        "[notice]\ntext = \"a\"\nuntil = 2999-01-01\nhref = \"javascript:alert(1)\"\n[[sections]]",
        "BT0132",
    ),
    ("[[sections]]", "[notice]\ntext = \"a\"\nuntil = 2999-01-01\nhref = \"/tim/\"\n[[sections]]", "BT0133"),
    ("[[sections]]", "[visits]\nsince = \"1/1/2024\"\n[[sections]]", "BT0209"),
    ("[[sections]]", "[deploy.cdn]\nregion = \"a\"\n[[sections]]", "BT0102"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"/srv/www\"\n[[sections]]", "BT0140"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"s3:///a\"\n[[sections]]", "BT0140"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"sftp://-oProxyCommand=x/srv\"\n[[sections]]", "BT0140"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"s3://a\"\nendpoint = \"ftp://a\"\n[[sections]]", "BT0140"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"s3://a\"\npassword = \"x\"\n[[sections]]", "BT0141"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"sftp://a:b@c/d\"\n[[sections]]", "BT0141"),
    ("[[sections]]", "[deploy.\"Máy\"]\ntarget = \"file:/srv\"\n[[sections]]", "BT0142"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"s3://a\"\nkeep_assets_days = -1\n[[sections]]", "BT0143"),
    ("[[sections]]", "[deploy.cdn]\ntarget = \"s3://a\"\n[deploy.cdn.purge]\n[[sections]]", "BT0144"),
    (
        "[[sections]]",
        "[deploy.cdn]\ntarget = \"s3://a\"\n[deploy.cdn.purge]\ncommand = [\"a\"]\nurl = \"https://a\"\n[[sections]]",
        "BT0144",
    ),
    (
        "[[sections]]",
        "[deploy.cdn]\ntarget = \"s3://a\"\n[deploy.cdn.purge]\nurl = \"a\"\n[[sections]]",
        "BT0140",
    ),
    ("[[sections]]", "deploy = \"s3://a\"\n[[sections]]", "BT0104"),
];

/// Slips in front matter: its lines, and the code of the problem.
const IN_FRONT_MATTER: [(&str, &str); 63] = [
    ("---\npublished: 2026-03-14\n---\n", "BT0102"),
    ("---\nheadline: a\n---\n", "BT0102"),
    ("---\nheadline: a\npublished: 2026-03-14\ncorrections:\n  - date: 2026-03-16\n---\n", "BT0102"),
    ("---\nheadline: a\npublished: 2026-03-14\ncorrections:\n  - text: b\n---\n", "BT0102"),
    ("---\nheadline: a\npublished: 2026-03-14\npicture: { alt: b }\n---\n", "BT0102"),
    ("---\nheadline: a\npublished:\n---\n", "BT0103"),
    ("---\nheadline: [a]\npublished: 2026-03-14\n---\n", "BT0104"),
    ("---\nheadline: a\npublished: 2026-03-14\ncorrections: b\n---\n", "BT0104"),
    ("Thân bài.\n", "BT0201"),
    ("—\nheadline: a\n—\n", "BT0202"),
    ("---\nheadline: a\n\nThân bài.\n", "BT0203"),
    ("---\nheadline: a\npublished: 2026-03-14\n——\nThân bài.\n", "BT0204"),
    ("---\nheadline: a: b\n---\n", "BT0205"),
    ("---\nheadline: “Hội: đình”\n---\n", "BT0205"),
    ("---\nheadline: a\nheadline: b\n---\n", "BT0205"),
    ("---\nheadline: \"a\n---\n", "BT0205"),
    ("---\nheadline: [a, b\n---\n", "BT0205"),
    ("---\nheadline: {a\n---\n", "BT0205"),
    ("---\nheadline: ]\n---\n", "BT0205"),
    ("---\nheadline a\nlead: b\n---\n", "BT0205"),
    ("---\nheadline: @a\n---\n", "BT0205"),
    ("---\nheadline: \"a\" b\n---\n", "BT0205"),
    ("---\nlead:\n\ta: b\n---\n", "BT0205"),
    ("---\n\theadline: a\nlead: b\n---\n", "BT0205"),
    ("---\nheadline: \"a\\q\"\n---\n", "BT0205"),
    ("---\nheadline: *a\n---\n", "BT0205"),
    ("---\nheadline: & a\n---\n", "BT0205"),
    ("---\nheadline: a\n...\nlead: b\n---\n", "BT0205"),
    ("---\n[a]: b\n---\n", "BT0205"),
    ("---\n: b\n---\n", "BT0205"),
    ("---\n- a\n---\n", "BT0205"),
    ("+++\nheadline = a\n+++\n", "BT0206"),
    ("+++\nheadline = “a”\n+++\n", "BT0206"),
    ("+++\nheadline\n+++\n", "BT0206"),
    ("+++\nheadline: \"a\"\n+++\n", "BT0206"),
    ("+++\nheadline = \"a\n+++\n", "BT0206"),
    ("+++\nheadline = 'a\n+++\n", "BT0206"),
    ("+++\nheadline = \"\"\"a\n+++\n", "BT0206"),
    ("+++\na = 1\na = 2\n+++\n", "BT0206"),
    ("+++\na = [1\n+++\n", "BT0206"),
    ("+++\na = {b = 1\n+++\n", "BT0206"),
    ("+++\n[x\n+++\n", "BT0206"),
    ("+++\ntiêu = 1\n+++\n", "BT0206"),
    ("+++\n= 1\n+++\n", "BT0206"),
    ("+++\na = 2026-13-01\n+++\n", "BT0206"),
    ("+++\na = 08:99\n+++\n", "BT0206"),
    ("+++\na = 012\n+++\n", "BT0206"),
    ("+++\na = 1_\n+++\n", "BT0206"),
    ("+++\na = True\n+++\n", "BT0206"),
    ("+++\na = \"b\" c\n+++\n", "BT0206"),
    ("+++\na = \"\\q\"\n+++\n", "BT0206"),
    ("+++\na == 1\n+++\n", "BT0206"),
    ("+++\na = [1,,2]\n+++\n", "BT0206"),
    ("+++\na = {b = 1 c = 2}\n+++\n", "BT0206"),
    ("---\nheadline: a\npublished: 2026-03-14\ndraft: có\n---\n", "BT0207"),
    ("---\nheadline: a\npublished: 14/03/2026\n---\n", "BT0208"),
    ("---\nheadline: a\npublished: hôm nay\n---\n", "BT0208"),
    ("---\nheadline: a\npublished: 2026-03-14\nwithdrawn: hôm qua\n---\n", "BT0209"),
    ("---\nheadline: a\npublished: 2026-03-14\nupdated: 2026-03-13\n---\n", "BT0210"),
    (
        concat!(
            "---\nheadline: ",
            "Thông báo của Ban tổ chức về lịch, nội dung, trình tự và những điều cần lưu ý khi dự lễ ",
            "hội đình làng Đông, hội thi thổi cơm, kéo co, bịt mắt bắt dê và chợ phiên cuối năm tại sân vận động của thị trấn\npublished: 2026-03-14\n---\n"
        ),
        "BT0217",
    ),
    ("---\nheadline: a\npublished: 2026-03-14\ntags: [\"***\"]\n---\n", "BT0245"),
    ("---\nheadline: a\npublished: 2026-03-14\naliases: [/tin/]\n---\n", "BT0211"),
    ("---\nheadline: a\npublished: 2026-03-14\naliases: [\"/a b\"]\n---\n", "BT0230"),
];

/// Every slip with the code of its problem, and all that is told of its newsroom.
fn slips() -> Vec<(String, &'static str, Vec<Problem>)> {
    let mut slips = Vec::new();
    for (from, to, code) in IN_SITE {
        let newsroom = Newsroom::new();
        assert!(SITE.contains(from), "{from}");
        newsroom
            .file("site.toml", SITE.replacen(from, to, 1))
            .file("content/tin/a.md", format!("{TOP}---\n"));
        slips.push((format!("{from} → {to}"), code, problems(&newsroom)));
    }
    for (text, code) in IN_FRONT_MATTER {
        let newsroom = Newsroom::new();
        newsroom.file("content/tin/a.md", text);
        slips.push((text.to_owned(), code, problems(&newsroom)));
    }
    let mut of_newsroom = |code: &'static str, make: &dyn Fn(&Newsroom)| {
        let newsroom = Newsroom::new();
        make(&newsroom);
        slips.push((code.to_owned(), code, problems(&newsroom)));
    };
    let article = format!("{TOP}---\n");
    of_newsroom("BT0212", &|newsroom| {
        newsroom.file("content/tin/a.md", &article).file("content/tin/b.md", &article);
    });
    of_newsroom("BT0213", &|newsroom| {
        newsroom.file("content/tin/a.md", &article).file("content/le-hoi/a.md", &article);
    });
    of_newsroom("BT0214", &|newsroom| {
        newsroom.file("content/tin.md", "---\ntitle: Tin\n---\n");
    });
    of_newsroom("BT0215", &|newsroom| {
        newsroom.file("content/tin/a.md", b"---\nheadline: H\xf4i\n---\n");
    });
    of_newsroom("BT0216", &|newsroom| {
        newsroom.file("content/tin/a.md", "");
        let file = fs::File::create(newsroom.path().join("content/tin/a.md")).unwrap();
        file.set_len(17 << 20).unwrap();
    });
    of_newsroom("BT0246", &|newsroom| {
        newsroom.article("tin/a", "2026-03-14", "tags: [chè]").article("tin/b", "2026-03-15", "tags: [che]");
    });
    let site = SITE.replacen("id = \"le-hoi\"", &format!("id = \"{}\"", "a".repeat(201)), 1);
    of_newsroom("BT0123", &|newsroom| {
        newsroom.file("site.toml", &site);
    });
    #[cfg(unix)]
    of_newsroom("BT0115", &|newsroom| {
        newsroom.file("site.toml", format!("logo = \"logo.svg\"\n{SITE}"));
        std::os::unix::fs::symlink("/etc/hosts", newsroom.path().join("logo.svg")).unwrap();
    });
    slips
}

#[test]
fn every_slip_has_its_code_and_every_code_is_given() {
    let mut given = BTreeSet::new();
    for (slip, expected, problems) in slips() {
        let told: BTreeSet<&str> =
            problems.iter().filter_map(|problem| Some(problem.message.code()?.as_str())).collect();
        assert!(told.contains(expected), "{expected}, {slip}: {told:?}");
        given.extend(told);
    }
    for code in codes().filter(|code| of_this(code.as_str())) {
        assert!(given.contains(code.as_str()) || cfg!(not(unix)), "nothing gives {}", code.as_str());
    }
}

/// The groups of `site.toml` and of front matter.
fn of_this(code: &str) -> bool {
    code.starts_with("BT01") || code.starts_with("BT02")
}

#[test]
fn what_is_explained_says_what_to_do() {
    for code in codes().filter(|code| of_this(code.as_str())) {
        for language in MessageLanguage::ALL {
            let mend = code.mend(language);
            assert!(!mend.starts_with('‹'), "{}: {mend}", code.as_str());
        }
    }
}

#[test]
fn a_vietnamese_newsroom_is_told_in_vietnamese() {
    // What is wrong with a link is told by the group of links.
    for (slip, expected, problems) in slips().into_iter().filter(|(_, expected, _)| *expected != "BT0129") {
        let of_slip =
            |problem: &&Problem| problem.message.code().is_some_and(|code| code.as_str() == expected);
        for problem in problems.iter().filter(of_slip) {
            let in_both = |part: &dyn Fn(MessageLanguage) -> String| {
                let [english, vietnamese] = [MessageLanguage::English, MessageLanguage::Vietnamese]
                    .map(|language| own_words(&part(language)));
                english.intersection(&vietnamese).cloned().collect::<Vec<String>>()
            };
            let left = [
                in_both(&|language| problem.message.text(language)),
                in_both(&|language| problem.message.mend(language)),
            ];
            let left: Vec<String> =
                left.concat().into_iter().filter(|word| !NAMES.contains(&word.as_str())).collect();
            let text = problem.text(MessageLanguage::Vietnamese);
            assert!(left.is_empty(), "{expected}, {slip}: {left:?} in\n{text}");
        }
    }
}

/// What is called the same in every language: keys, values that Bantin knows, names of formats.
const NAMES: [&str; 44] = [
    "accent",
    "address",
    "base",
    "base_url",
    "dark",
    "date",
    "false",
    "file",
    "headline",
    "href",
    "http",
    "https",
    "iana",
    "id",
    "lead",
    "light",
    "logo",
    "mailto",
    "mb",
    "menu",
    "name",
    "owner",
    "published",
    "responsible",
    "tel",
    "text",
    "title",
    "toml",
    "true",
    "unicode",
    "yaml",
    "utf",
    "aws_access_key_id",
    "aws_secret_access_key",
    "az",
    "azure_storage_account_key",
    "command",
    "endpoint",
    "google_service_account",
    "gs",
    "sftp",
    "ssh",
    "target",
    "url",
];

fn is_of_names(letter: char) -> bool {
    matches!(letter, '0'..='9' | '/' | '.')
}

/// The words outside of quotes: what stands in them was written by an author, or is to be written as it stands.
fn own_words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for bare in outside_quotes(text) {
        let split = bare.split(|c: char| !c.is_alphanumeric() && !"_./".contains(c));
        // What has a digit, a slash or a dot in it is a day, a path or a file; letters stand in `a-z`.
        let is_word = |word: &&str| {
            word.len() > 1 && word.chars().any(char::is_alphabetic) && !word.contains(is_of_names)
        };
        words.extend(split.filter(is_word).map(str::to_lowercase));
    }
    words
}
