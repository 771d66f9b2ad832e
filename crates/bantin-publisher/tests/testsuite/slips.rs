//! A newsroom with all kinds of slips in texts, links, pictures, files and `static/`: each has its code, and is told in
//! Vietnamese without a word of English.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;

use bantin_messages::{MessageLanguage, codes};
use bantin_publisher::problem::Problem;
use bantin_publisher::{PublishError, check};

use crate::attachments::making::pdf_page;
use crate::newsroom::{Newsroom, SITE};
use crate::pictures::png;
use crate::quoted::outside_quotes;

/// Bodies with a slip, each in a folder of its own with the picture `a.png`.
#[rustfmt::skip]
const BODIES: [&str; 39] = [
    "{{< youtube abc >}}", "Mục {: .hep }", "Xem [a](b c d) đây", "Một[^9].", "- [ ] việc", "a ** b**", "Một\n\n\tHai",
    "Một.\n\n[Nguồn]: baodia.vn", "Một.\n\n[^3]: Chú thích.", "[a]\n\n[a]: /tin/\n[A]: /le-hoi/",
    "Xem [qd].\n[qd]: https://a.example/", "<iframe src=\"https://x.example\"></iframe>",
    "[a](/tim-kiem/?q=a)", "[a](/tin/khong-co/) [b](/tinn/)", "[a](/tin/nhap/) [b](/tin/go/)", "[a](ho.jpg) [b](zalo://x)",
    "[a](bieu-mau.kml)", "[![Hồ](a.png)](b.png)", "[a](#khong) [b](/#khong) [c](/tin/dich/#khong)",
    "<a id=\"x\"></a> Một <a id=\"x\"></a> [a](#x)", "![](a.png)", "![a](data:image/png;base64,AAAA)",
    "![Chợ](a b.jpg Phiên sớm)", "![a](https://anh.example/a.jpg)", "![a](../khac.jpg)", "![a](khong.jpg)",
    "<p><img alt=b></p>", "<img alt=c src='anh:1.png'>", "<img alt=a src=\"file:///C:/anh.jpg\">",
    "![a](chu.png)", "![a](bmp.png)", "![a](lon.gif)", "![a](phim.jpg)", "![a](cut.png)", "![a](hong.png)",
    "![a](cao.png)", "## Một\n\n#### Hai", "![IMG_2034](a.png)", "![Chợ](a.png)\n\n![Chợ](./anh%3A1.png)",
];

/// Lines with a slip of every kind.
const OLD_ADDRESSES: &str = "from,to,status,outside\n/a\n/a b,/tin/\n/b,tin\n/c,https://khac.example/\n/d,/tin/,200\n\
    /e,/f\n/f,/e\n/g,/khong-co/\n/h,/tin/\n/h/,/tin/\n/I.aspx,/tin/\n/i.aspx,/le-hoi/\n";

/// Codes for which a test of its own makes what gives them, or which the machine alone can give.
const ELSEWHERE: [&str; 15] = [
    // Bounds, nesting, profiles: `bounds`, `unread`, `pictures`.
    "BT0312", "BT0321", "BT0323", "BT0325", "BT0527", "BT0528", "BT0529",
    // Files that may not be read, or change meanwhile.
    "BT0520", "BT0530", "BT0603", "BT0607", "BT0639", "BT0705", // Colours that `site.toml` lets through.
    "BT0550", "BT0551",
];

fn problems(newsroom: &Newsroom) -> Vec<Problem> {
    match check(&newsroom.path(), "2026-06-01T00:00:00+07:00".parse().unwrap()) {
        Ok(warnings) => warnings,
        Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    }
}

fn article(body: &str) -> String {
    format!("---\nheadline: Bài\npublished: 2026-03-14\n---\n\n{body}\n")
}

fn bodies(newsroom: &Newsroom) {
    newsroom
        .article("tin/dich", "2026-03-14", "aliases: [\"/cu/1/\"]")
        .article("tin/nhap", "2026-03-14", "draft: true")
        .article("tin/go", "2026-03-14", "withdrawn: 2026-03-15")
        .article("tin/ma", "2026-03-13", "tags: [\"má\", \"***\"]")
        .article("tin/ma-khac", "2026-03-12", "tags: [\"mạ\", \"Má\"]")
        .file("content/tin/chinh/index.md", "---\nheadline: A\npublished: 2026-03-14\npicture: a.png\n---\n")
        .file("content/tin/chinh/a.png", png(40, 30, 1))
        .file("content/lac-loi.md", "---\ntitle: Lạc lối\n---\nMột.\n")
        .file("content/tin/le.md", article("![a](a.jpg)"));
    let whole = png(40, 30, 2);
    let mut damaged = whole.clone();
    damaged[20] ^= 1;
    let swells = b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\0\0\0\0\xff\xff\xff\xff\x00\x02\x02D\x01\x00;";
    let pictures: [(&str, &[u8]); 8] = [
        ("a.png", &png(40, 30, 1)),
        ("anh:1.png", &whole),
        ("chu.png", b"hello"),
        ("bmp.png", b"BM123456"),
        ("lon.gif", swells),
        ("cut.png", &whole[..whole.len() / 2]),
        ("hong.png", &damaged),
        ("cao.png", &png(1, 20_000, 3)),
    ];
    for (at, body) in BODIES.iter().enumerate() {
        newsroom.file(&format!("content/tin/bai-{at}/index.md"), article(body));
        for (name, bytes) in pictures {
            newsroom.file(&format!("content/tin/bai-{at}/{name}"), bytes);
        }
        let film = File::create(newsroom.path().join(format!("content/tin/bai-{at}/phim.jpg"))).unwrap();
        film.set_len(101 << 20).unwrap();
    }
    let attributes: String = (0..20_000).map(|at| format!("a{at} ")).collect();
    for (at, long) in [
        "Một câu dài.\n".repeat(80_000),
        format!("<p {attributes}>\n"),
        format!("<p>{}", "&".repeat(1_000_000)),
        "a\n\n".repeat(110_000),
        "<".repeat(1_000_000),
    ]
    .iter()
    .enumerate()
    {
        newsroom.file(&format!("content/tin/dai-{at}.md"), article(long));
    }
}

fn names(newsroom: &Newsroom) {
    let article = article("Một.");
    let deep = format!("content/tin/{}/sau.md", ["a"; 14].join("/"));
    for file in [
        "content/index.md",
        "content/tin/index.md",
        "content/tinn/a.md",
        "content/tin/x.md/a.txt",
        &deep,
        "content/tin/Lễ hội.md",
        "content/tin/chinh/khac.md",
        "content/tin/chinh/goc.docx",
        "content/tin/duoi.markdown",
        "content/tin/van-ban.docx",
        "content/tin/ghi-chu",
        "content/tin/le (1).md",
        "static/tin/dich/index.html",
        "static/index.html",
        "static/a.txt",
        "static/a.txt.br",
        "static/a:b.txt",
        "static/card.png",
        "static/aux.txt",
        "static/A.txt",
    ] {
        newsroom.file(file, &article);
    }
    newsroom.file("static/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>");
    let at = |path: &str| newsroom.path().join(path);
    for folder in ["content/tin", "static"] {
        fs::write(at(folder).join(OsStr::from_bytes(b"b\xe0i.md")), "").unwrap();
    }
    symlink("chinh", at("content/tin/lien-ket")).unwrap();
    symlink("khong-co.md", at("content/tin/mat.md")).unwrap();
    symlink("a.txt", at("static/lien-ket.txt")).unwrap();
    for socket in ["content/tin/o-cam.md", "static/o-cam"] {
        drop(UnixListener::bind(at(socket)).unwrap());
    }
}

fn with_logo(name: &str, logo: &[u8]) -> Newsroom {
    let newsroom = Newsroom::new();
    newsroom.file(name, logo).file("site.toml", format!("logo = \"{name}\"\n{SITE}"));
    newsroom
}

/// Files that cannot be handed out: for what the text says of them, and for what is in them.
fn attachments(newsroom: &Newsroom) {
    let article =
        |names: &[&str]| format!("---\nheadline: Bài\npublished: 2026-03-14\nattachments: {names:?}\n---\n");
    fs::create_dir_all(newsroom.path().join("content/tin/ten/thu-muc.pdf")).unwrap();
    newsroom
        .file("content/tin/ten/index.md", article(&["khong.pdf", "../a.pdf", "trang.html", "thu-muc.pdf"]))
        .file("content/tin/le-tep.md", article(&["a.pdf"]))
        .file(
            "content/tin/trong/index.md",
            article(&["rong.pdf", "trang.pdf", "cut.pdf", "lon.pdf", "quet.pdf"]),
        )
        .file("content/tin/trong/rong.pdf", "")
        .file("content/tin/trong/trang.pdf", "<html>")
        .file("content/tin/trong/quet.pdf", pdf_page("/Im0 Do"))
        .file("content/tin/trong/cut.pdf", "%PDF-1.7");
    let large = File::create(newsroom.path().join("content/tin/trong/lon.pdf")).unwrap();
    large.set_len(101 << 20).unwrap();
}

/// All that is told of the slips.
fn told() -> Vec<Problem> {
    let newsroom = Newsroom::new();
    bodies(&newsroom);
    names(&newsroom);
    attachments(&newsroom);
    let mut told = problems(&newsroom);
    let svg = |inner: &str| format!("<svg xmlns='http://www.w3.org/2000/svg'{inner}</svg>").into_bytes();
    for (name, logo) in [
        ("logo.ai", svg(">")),
        ("logo.png", vec![0; 5 << 20]),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><path".to_vec()),
        ("logo.svg", b"<html/>".to_vec()),
        ("logo.svg", svg(&format!(">{}{}", "<g>".repeat(101), "</g>".repeat(101)))),
        ("logo.svg", svg(" onload='a()'>")),
        ("logo.svg", svg("><image href='https://anh.example/a.png'/>")),
        ("logo.svg", svg("><foreignObject/>")),
    ] {
        told.extend(problems(&with_logo(name, &logo)));
    }
    let linked = Newsroom::new();
    symlink("/tmp", linked.path().join("content")).unwrap();
    told.extend(problems(&linked));
    let flat = Newsroom::new();
    flat.file("content", "");
    told.extend(problems(&flat));
    let old = Newsroom::with_articles(1);
    old.file("redirects.csv", OLD_ADDRESSES)
        .file("static/_redirects", "/a /b\n")
        .file("static/web.config", "<a/>");
    told.extend(problems(&old));
    let right = Newsroom::with_articles(1);
    right.file("redirects.csv", "/Default.aspx?id=7,/tin/\n").file("wrangler.toml", "");
    told.extend(problems(&right));
    told.retain(|problem| code(problem).is_some_and(is_of_these));
    told
}

fn code(problem: &Problem) -> Option<&'static str> {
    Some(problem.message.code()?.as_str())
}

fn is_of_these(code: &str) -> bool {
    ["BT03", "BT04", "BT05", "BT06", "BT07"].iter().any(|group| code.starts_with(group))
}

#[test]
fn every_kind_of_slip_has_its_code_and_is_told_in_vietnamese() {
    let told = told();
    let given: BTreeSet<&str> = told.iter().filter_map(code).collect();
    let missing: Vec<&str> = codes()
        .map(|code| code.as_str())
        .filter(|code| is_of_these(code) && !given.contains(code) && !ELSEWHERE.contains(code))
        .collect();
    assert!(missing.is_empty(), "nothing gives {missing:?}");
    let mut left = Vec::new();
    // It ends with the words of the reader of XML, which are English.
    let ours = |problem: &&Problem| code(problem) != Some("BT0542");
    for problem in told.iter().filter(ours) {
        let parts: [fn(&Problem, MessageLanguage) -> String; 2] = [
            |problem, language| problem.message.text(language),
            |problem, language| problem.message.mend(language),
        ];
        for part in parts {
            let [english, vietnamese] = [MessageLanguage::English, MessageLanguage::Vietnamese]
                .map(|language| own_words(&part(problem, language)));
            let both = english.intersection(&vietnamese).filter(|word| !NAMES.contains(&word.as_str()));
            left.extend(both.map(|word| format!("{word} in {}", problem.text(MessageLanguage::Vietnamese))));
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// What is called the same in every language: keys, formats, and what the test's files are called.
#[rustfmt::skip]
const NAMES: [&str; 43] = [
    "alt", "bantin", "bmp", "cloudflare", "css", "file", "gif", "html", "id", "iframe", "img", "jpeg", "kb", "logo", "markdown", "mb", "menu",
    "pages", "picture", "pixels", "png", "src", "svg", "tab", "utf", "webp", "windows", "xml", "word", "socket",
    "attachments", "docx", "mp4", "ocr", "odp", "ods", "odt", "pdf", "pptx", "web", "webm", "xlsx", "zip",
];

/// The words outside of quotes, brackets and paths: what stands in those was written by an author.
fn own_words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for bare in outside_quotes(text) {
        let split = bare.split(|c: char| c.is_whitespace() || "()[]<>,;:`".contains(c));
        let is_word = |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        words.extend(split.filter(is_word).map(str::to_lowercase));
    }
    words
}
