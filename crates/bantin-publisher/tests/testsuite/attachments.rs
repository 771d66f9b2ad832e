//! Documents and archives beside a text: listed under it, linked in it, copied as they are, and never anything else under
//! their names.

pub mod making;

use std::fs;

use bantin_content::{Article, Attachment, StandingPage};
use bantin_publisher::{Manner, Order, PublishError, Report, Silent, check, publish};

use crate::newsroom::{Newsroom, SITE, app};
use crate::pictures::png;
use making::{docx, ole, pdf, pdf_page, zip, zip_of};

const NOW: &str = "2026-12-01T00:00:00+07:00";

/// A newsroom of one article with these lines of front matter, this body and these files.
fn with(matter: &str, body: &str, files: &[(&str, Vec<u8>)]) -> Newsroom {
    let newsroom = Newsroom::new();
    newsroom.file(
        "content/tin/bai/index.md",
        format!("---\nheadline: Bài\npublished: 2026-03-14T08:30\n{matter}\n---\n\nĐoạn đầu.\n\n{body}\n"),
    );
    for (name, bytes) in files {
        newsroom.file(&format!("content/tin/bai/{name}"), bytes);
    }
    newsroom
}

fn told(newsroom: &Newsroom) -> Vec<String> {
    let problems = match check(&newsroom.path(), NOW.parse().unwrap()) {
        Ok(warnings) => warnings,
        Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    };
    problems.iter().map(ToString::to_string).collect()
}

fn listed(attachments: &[Attachment]) -> Vec<(&str, &str)> {
    attachments.iter().map(|file| (file.title.as_str(), file.details.as_str())).collect()
}

/// The paths of all files that an edition hands out.
fn handed_out(newsroom: &Newsroom) -> Vec<String> {
    newsroom.edition().tree().into_keys().filter(|path| path.starts_with("assets/files/")).collect()
}

#[test]
fn files_of_the_front_matter_are_listed_under_the_article_with_kind_and_size() {
    let matter = "attachments:\n  - Mẫu đơn (số 2).PDF\n  - { file: bang.docx, title: \"Bảng giá <2026>\" }";
    let newsroom = with(matter, "", &[("Mẫu đơn (số 2).PDF", pdf(1_230_000)), ("bang.docx", docx())]);
    let edition = newsroom.publish_as_of(NOW).0;
    let article: Article = edition.json("articles/bai.json");
    assert_eq!(
        listed(&article.attachments),
        [("Mẫu đơn (số 2).PDF", "PDF, 1,2\u{a0}MB"), ("Bảng giá <2026>", "DOCX, 1\u{a0}KB")]
    );
    let page = edition.page("/tin/bai/");
    for Attachment { title, href, details } in &article.attachments {
        let title = title.replace('<', "&lt;").replace('>', "&gt;");
        assert!(page.contains(&format!("<a href=\"{href}\">{title}</a> {details}</li>")), "{page}");
    }
    let after = |mark: &str| page.find(mark).unwrap_or_else(|| panic!("{mark}"));
    assert!(after("class=\"body\"") < after("class=\"attachments\""));
    assert!(after("class=\"attachments\"") < after("class=\"other-news"), "before other news");
    let href = &article.attachments[0].href;
    assert!(href.starts_with("/assets/files/") && href.ends_with("/mau-don-so-2.pdf"), "{href}");
    assert_eq!(edition.tree()[&href[1..]], pdf(1_230_000));
    assert_eq!(handed_out(&newsroom).len(), 2, "and no compressed twins");
}

#[test]
fn sizes_are_written_as_the_site_writes_numbers() {
    let newsroom = with("attachments: a.pdf", "", &[("a.pdf", pdf(1_230_000))]);
    newsroom.file("site.toml", format!("number_format = \"comma\"\n{SITE}"));
    let article: Article = newsroom.publish_as_of(NOW).0.json("articles/bai.json");
    assert_eq!(listed(&article.attachments), [("a.pdf", "PDF, 1.2\u{a0}MB")]);
}

#[test]
fn a_link_to_a_file_beside_the_article_leads_to_its_copy_and_says_what_it_is() {
    let body = "Xem [Mẫu đơn](mau-don.pdf#page=2), [bảng](<phu luc/bảng.xlsx>) và [gói](./Goi.ZIP).\n\n\
                <p><a href=\"mau-don.pdf\">Lần nữa</a></p>\n\n[![Bìa](bia.png)](mau-don.pdf)";
    let files = [
        ("mau-don.pdf", pdf(2_000)),
        ("phu luc/bảng.xlsx", zip_of(&["[Content_Types].xml", "xl/workbook.xml"])),
        ("goi.zip", zip()),
        ("bia.png", png(30, 20, 1)),
    ];
    let newsroom = with("", body, &files);
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert!(report.warnings.is_empty(), "{:?}", report.warnings);
    let article: Article = edition.json("articles/bai.json");
    assert!(article.attachments.is_empty(), "what is linked is not listed too");
    let html = &article.body_html;
    for (text, behind) in
        [("Mẫu đơn", " (PDF, 2\u{a0}KB),"), ("bảng", " (XLSX, 1\u{a0}KB) và"), ("gói", " (ZIP, 1\u{a0}KB).")]
    {
        let text = format!(">{text}</a>{behind}");
        assert!(html.contains(&text), "{text} in {html}");
    }
    assert_eq!(html.matches("href=\"/assets/files/").count(), 5, "{html}");
    assert!(html.contains("/bang.xlsx\"") && html.contains("/goi.zip\""), "{html}");
    assert_eq!(handed_out(&newsroom).len(), 3);
}

#[test]
fn a_standing_page_hands_out_files_too() {
    let newsroom = Newsroom::with_articles(1);
    newsroom
        .file(
            "content/bieu-mau/index.md",
            "---\ntitle: Biểu mẫu\nattachments: [a.pdf]\n---\n\n[Đơn](a.pdf)\n",
        )
        .file("content/bieu-mau/a.pdf", pdf(1_000));
    let edition = newsroom.publish_as_of(NOW).0;
    let page: StandingPage = edition.json("pages/bieu-mau.json");
    assert_eq!(listed(&page.attachments), [("a.pdf", "PDF, 1\u{a0}KB")]);
    assert!(edition.page("/bieu-mau/").contains("class=\"attachments\""));
    assert_eq!(handed_out(&newsroom).len(), 1);
}

#[test]
fn files_go_with_their_article_and_change_with_it() {
    let text = |more: &str| {
        format!(
            "---\nheadline: Bài\npublished: 2026-03-14\nattachments: [a.pdf]\n{more}---\n\n[Đơn](b.pdf)\n"
        )
    };
    let newsroom = with("", "", &[("a.pdf", pdf(1_000)), ("b.pdf", pdf(2_000)), ("c.pdf", pdf(3_000))]);
    newsroom.file("content/tin/bai/index.md", text(""));
    newsroom.publish_as_of(NOW);
    let first = handed_out(&newsroom);
    assert_eq!(first.len(), 2, "what no text names is nobody's: {first:?}");
    newsroom.file("content/tin/bai/a.pdf", pdf(1_500));
    newsroom.publish_as_of(NOW);
    let second = handed_out(&newsroom);
    assert_eq!(second.len(), 2);
    assert_eq!(second.iter().filter(|path| first.contains(path)).count(), 1, "{first:?} {second:?}");
    for more in ["withdrawn: 2026-04-01\n", "draft: true\n"] {
        newsroom.file("content/tin/bai/index.md", text(more));
        newsroom.try_publish_all(NOW).unwrap();
        assert!(handed_out(&newsroom).is_empty(), "{more}");
        assert!(!newsroom.out().join("assets/files").exists(), "{more}");
    }
}

#[test]
fn two_articles_with_one_file_share_its_copy() {
    let newsroom = with("attachments: [a.pdf]", "", &[("a.pdf", pdf(1_000))]);
    newsroom
        .file(
            "content/tin/hai/index.md",
            "---\nheadline: Hai\npublished: 2026-03-15\nattachments: [A.pdf]\n---\n",
        )
        .file("content/tin/hai/A.pdf", pdf(1_000));
    newsroom.publish_as_of(NOW);
    assert_eq!(handed_out(&newsroom).len(), 1);
}

#[test]
fn a_file_that_is_not_there_is_told_with_the_one_that_was_meant() {
    for (matter, body, what) in [
        ("", "[Đơn](mau-dom.pdf)", &["index.md:9:1", "“mau-dom.pdf”", "did you mean “mau-don.pdf”?"][..]),
        (
            "attachments:\n  - mau-dom.pdf",
            "",
            &["index.md:5:5", "“mau-dom.pdf”", "did you mean “mau-don.pdf”?"],
        ),
        ("attachments: [../khac.pdf]", "", &["“../khac.pdf”", "not in the text's folder"]),
        ("attachments: [\"https://x.example/a.pdf\"]", "", &["a.pdf”", "not in the text's folder"]),
        ("attachments: [a.html]", "", &["“a.html”", "not handed out"]),
        ("attachments: [anh.svg]", "", &["“anh.svg”", "not handed out"]),
        ("attachments: [{ title: Đơn }]", "", &["name the file"]),
        ("attachments: [{ file: mau-don.pdf, titel: Đơn }]", "", &["titel", "did you mean “title”?"]),
    ] {
        let files = [("mau-don.pdf", pdf(1_000)), ("anh.svg", b"<svg/>".to_vec())];
        let newsroom = with(matter, body, &files);
        let told = told(&newsroom);
        assert_eq!(told.len(), 1, "{matter} {body}: {told:#?}");
        for part in what {
            assert!(told[0].contains(part), "{matter} {body}: {part} in {told:#?}");
        }
    }
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/bai.md", "---\nheadline: Bài\npublished: 2026-03-14\n---\n\n[Đơn](a.pdf)\n")
        .file("content/tin/a.pdf", pdf(1_000));
    assert!(told(&newsroom)[0].contains("content/tin/bai/index.md"));
}

#[test]
fn a_file_is_what_its_name_says_or_it_is_told_what_it_is() {
    let page = b"<!DOCTYPE html><script>alert(1)</script>".to_vec();
    let program = [&b"MZ\x90\0"[..], &[0; 600]].concat();
    for (name, bytes, what) in [
        ("a.pdf", page.clone(), "no PDF: it is a web page"),
        ("a.pdf", [b"\xef\xbb\xbf \n".to_vec(), page.clone()].concat(), "no PDF: it is a web page"),
        ("a.pdf", [page.clone(), pdf(500)].concat(), "no PDF: it is a web page"),
        ("a.pdf", program.clone(), "no PDF: it is a program"),
        ("a.docx", program.clone(), "no DOCX: it is a program"),
        ("a.zip", pdf(500), "no ZIP: it is a PDF"),
        ("a.docx", zip(), "no DOCX: it is an archive of another kind"),
        ("a.xlsx", docx(), "no XLSX: it is an archive of another kind"),
        ("a.odt", docx(), "no ODT: it is an archive of another kind"),
        ("a.doc", docx(), "no DOC: it is an archive of another kind"),
        ("a.docx", ole(), "no DOCX: it is a document of an old office program"),
        ("a.mp4", png(3, 3, 1), "no MP4: it is a picture"),
        ("a.pdf", b"hello".to_vec(), "no PDF: it is something else"),
        ("a.pdf", Vec::new(), "the file is empty"),
        ("a.pdf", pdf(9_000)[..8_000].to_vec(), "the PDF is damaged"),
        ("a.zip", zip()[..zip().len() - 4].to_vec(), "the ZIP is damaged"),
        ("a.docx", docx()[40..].to_vec(), "no DOCX"),
        ("a.doc", ole()[..600].to_vec(), "the DOC is damaged"),
    ] {
        let newsroom = with(&format!("attachments: [{name}]"), "", &[(name, bytes)]);
        let told = told(&newsroom);
        assert_eq!(told.len(), 1, "{name}: {told:#?}");
        assert!(
            told[0].contains(what) && told[0].contains(&format!("content/tin/bai/{name}")),
            "{what}: {told:#?}"
        );
    }
    let all = ["a.pdf", "a.docx", "a.pptx", "a.odt", "a.ods", "a.odp", "a.zip", "a.doc", "a.xls", "a.ppt"];
    let office = |folder: &str| zip_of(&["[Content_Types].xml", &format!("{folder}/a.xml")]);
    let files = [
        ("a.pdf", pdf(700)),
        ("a.docx", docx()),
        ("a.pptx", office("ppt")),
        ("a.odt", making::open_document("text")),
        ("a.ods", making::open_document("spreadsheet")),
        ("a.odp", making::open_document("presentation")),
        ("a.zip", zip()),
        ("a.doc", ole()),
        ("a.xls", ole()),
        ("a.ppt", ole()),
    ];
    let newsroom = with(&format!("attachments: {all:?}"), "", &files);
    assert_eq!(told(&newsroom), [""; 0]);
}

#[test]
fn a_check_tells_of_a_pdf_that_is_nothing_but_pictures_of_pages() {
    let files = [
        ("quet.pdf", pdf_page("q 595 0 0 842 0 0 cm /Im0 Do Q")),
        ("chu.pdf", pdf_page("BT /F1 12 Tf (Quy) Tj ET")),
        ("hong.pdf", pdf(700)),
    ];
    let newsroom = with("attachments: [quet.pdf, chu.pdf, hong.pdf]", "", &files);
    let told = told(&newsroom);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].starts_with("content/tin/bai/quet.pdf: warning: this PDF has no text"), "{}", told[0]);
    assert_eq!(newsroom.publish_as_of(NOW).1.warnings, [], "a publish does not look for it");
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let newsroom = with("attachments: [a.pdf]", "", &[("a.pdf", pdf(500))]);
    fs::File::options()
        .write(true)
        .open(newsroom.path().join("content/tin/bai/a.pdf"))
        .unwrap()
        .set_len(101 << 20)
        .unwrap();
    assert!(told(&newsroom)[0].contains("101 MB"));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told_and_nothing_outside_is_handed_out() {
    use std::os::unix::fs::symlink;
    let newsroom = with("", "[Đơn](a.pdf)", &[("b.pdf", pdf(500))]);
    let outside = newsroom.path().parent().unwrap().join("mat.pdf");
    fs::write(&outside, pdf(800)).unwrap();
    let place = newsroom.path().join("content/tin/bai/a.pdf");
    let cases: [(&dyn Fn(), &str); 5] = [
        (&|| fs::create_dir(&place).unwrap(), "a folder, not a file"),
        (
            &|| assert!(std::process::Command::new("mkfifo").arg(&place).status().unwrap().success()),
            "a pipe, not a file",
        ),
        (&|| symlink(&outside, &place).unwrap(), "from the root"),
        (&|| symlink("../../../../mat.pdf", &place).unwrap(), "leads out"),
        (&|| symlink("khong-co.pdf", &place).unwrap(), "leads to nothing"),
    ];
    for (make, what) in cases {
        make();
        let told = told(&newsroom);
        assert!(
            told.iter().any(|told| told.contains(what) && told.contains("bai/a.pdf: error:")),
            "{what}: {told:#?}"
        );
        if place.is_dir() { fs::remove_dir(&place).unwrap() } else { fs::remove_file(&place).unwrap() }
    }
    symlink("b.pdf", &place).unwrap();
    newsroom.publish_as_of(NOW);
    assert_eq!(handed_out(&newsroom).len(), 1, "a link that stays beside the text is a file");
}

#[test]
fn names_are_found_however_they_are_stored_and_published_safely() {
    let decomposed = "Biểu mẫu số 1.pdf";
    let long = format!("{}.pdf", "dai".repeat(70));
    let body = format!("[một](<Biểu mẫu số 1.pdf>) [hai](TO-KHAI.PDF) [ba]({long})");
    let files = [(decomposed, pdf(500)), ("to-khai.pdf", pdf(600)), (long.as_str(), pdf(700))];
    let newsroom = with("", &body, &files);
    newsroom.publish_as_of(NOW);
    let names: Vec<String> =
        handed_out(&newsroom).iter().map(|path| path.rsplit('/').next().unwrap().to_owned()).collect();
    for name in ["bieu-mau-so-1.pdf", "to-khai.pdf"] {
        assert!(names.iter().any(|other| other == name), "{name} in {names:?}");
    }
    assert!(names.iter().all(|name| name.len() < 100), "{names:?}");
}

#[test]
fn the_rest_is_published_and_the_last_good_version_keeps_its_files() {
    let newsroom =
        with("attachments: [a.pdf]", "[Đơn](b.pdf)", &[("a.pdf", pdf(1_000)), ("b.pdf", pdf(2_000))]);
    newsroom.article("tin/khac", "2026-03-15", "");
    newsroom.publish_as_of(NOW);
    let before = handed_out(&newsroom);
    newsroom.file("content/tin/bai/a.pdf", b"<html>").article("tin/khac-nua", "2026-03-16", "");
    let report = newsroom.try_publish_all(NOW).unwrap();
    assert!(report.broken.iter().any(|problem| problem.file == "content/tin/bai/a.pdf"));
    let edition = newsroom.edition();
    assert!(edition.has("/tin/khac-nua/") && edition.page("/tin/bai/").contains("class=\"attachments\""));
    assert_eq!(handed_out(&newsroom), before);
    let article: Article = edition.json("articles/bai.json");
    assert_eq!(edition.tree()[&article.attachments[0].href[1..]], pdf(1_000));
}

impl Newsroom {
    /// Publishes what is in order, whatever vanishes.
    fn try_publish_all(&self, moment: &str) -> Result<Report, PublishError> {
        let (app, manner) = (app(), Manner { keep_going: true, force: true, ..Manner::default() });
        let as_of = moment.parse().unwrap();
        let (newsroom, out) = (self.path(), self.out());
        publish(&Order { newsroom: &newsroom, out: &out, as_of, app: &app, preview: None, manner }, &Silent)
    }
}
