//! Texts as they are copied from Word and other programs come out clean: what they mean is kept, what they lay out goes.

use std::fs;
use std::path::Path;

use bantin_app::parts::FIGURE_SIZES;
use bantin_content::Article;

use crate::newsroom::Newsroom;
use crate::pictures::png;

/// The body that a program's HTML becomes, as it is kept beside it; `BANTIN_BLESS=1` writes it anew.
fn comes_out(program: &str) -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/foreign");
    let text = fs::read_to_string(folder.join(program).with_extension("html")).unwrap();
    let article = published(&text);
    let file = folder.join(program).with_extension("clean.html");
    let clean = without_hashes(&article.body_html) + "\n";
    if std::env::var_os("BANTIN_BLESS").is_some() {
        fs::write(&file, &clean).unwrap();
    }
    assert_eq!(clean, fs::read_to_string(&file).unwrap_or_default(), "{program}");
    for noise in [
        "style=",
        "Mso",
        "mso",
        "font",
        "<span",
        "o:p",
        "&lt;",
        "supportLists",
        "wp-",
        "wp:",
        "dir=",
        "<p></p>",
    ] {
        assert!(!clean.contains(noise), "{program}: {noise} in\n{clean}");
    }
    article
}

fn published(text: &str) -> Article {
    let newsroom = Newsroom::new();
    newsroom
        .file(
            "content/tin/bai/index.md",
            format!("---\nheadline: Bài\npublished: 2026-03-14\npicture: b.png\n---\n{text}"),
        )
        .file("content/tin/bai/a.png", png(30, 20, 1))
        .file("content/tin/bai/b.png", png(30, 20, 2));
    newsroom.publish_as_of("2026-06-01T00:00:00+07:00").0.json("articles/bai.json")
}

fn html(text: &str) -> String {
    published(text).body_html
}

/// With the hashes in the addresses of pictures left out, and the `sizes` of figures.
fn without_hashes(html: &str) -> String {
    let html = html.replace(FIGURE_SIZES, "SIZES");
    let mut parts = html.split("/assets/");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "/assets/H" + &part[16..])
}

#[test]
fn paragraphs_of_word_are_lists_and_headings_and_its_tables_are_plain() {
    let html = comes_out("word").body_html;
    assert!(
        html.contains(
            "<ul><li>Sáng<ul><li>Từ 6 giờ</li><li>Đến 9 giờ</li></ul></li><li><b>Chiều</b> (nghỉ)</li></ul>"
        ),
        "{html}"
    );
    assert!(
        html.contains(
            "<ol start=\"3\"><li>Người bán<ol type=\"a\"><li>Có sạp</li></ol></li><li>Người mua</li></ol>"
        ),
        "{html}"
    );
    assert!(html.contains("1.2. Mục có tên riêng"), "a number that other texts name stays: {html}");
    assert!(html.contains("cách\nthị trấn 5&nbsp;km") && html.contains("Chợ phiên họp vào ngày"), "{html}");
}

#[test]
fn google_docs_bold_words_are_bold_and_nothing_else_is() {
    let html = comes_out("google-docs").body_html;
    assert!(html.contains("<strong>Trạm y tế</strong> phun <em>từng tổ</em>; xem <a"), "{html}");
    assert_eq!(html.matches("<strong>").count(), 1, "{html}");
    assert!(html.contains("<s>cũ</s><sup>1</sup>"), "{html}");
    assert!(html.contains("<li><p>Tổ 1</p><ul><li><p>Sáng</p></li></ul></li>"), "{html}");
}

#[test]
fn libreoffice_leaves_no_fonts() {
    let html = comes_out("libreoffice").body_html;
    assert!(
        html.contains("<th>Tổ</th>") && html.contains("<td>3</td>") && html.contains("7&nbsp;giờ"),
        "{html}"
    );
}

#[test]
fn lines_of_old_portals_are_paragraphs_and_their_layout_tables_figures() {
    let article = comes_out("nukeviet");
    let html = &article.body_html;
    assert!(
        html.contains("Bà con các tổ mang cuốc, xẻng.</p><p>\nMỗi tổ nhận một đoạn;<br>\nxong"),
        "{html}"
    );
    assert_eq!(article.pictures[0].caption.as_deref(), Some("Suối sau buổi sáng"));
    assert!(!html.contains("<table") && html.contains("đạt&nbsp;90&nbsp;%"), "{html}");
}

#[test]
fn blocks_of_wordpress_are_what_they_are() {
    let html = comes_out("wordpress").body_html;
    assert!(
        html.contains("<th>Ngày</th>") && html.contains("<figcaption>Kệ sách mới</figcaption>"),
        "{html}"
    );
}

#[test]
fn what_an_author_writes_by_hand_stays() {
    assert_eq!(html("Mây&nbsp;Sơn có 5&nbsp;km đường.\n"), "<p>Mây&nbsp;Sơn có 5&nbsp;km đường.</p>");
    assert_eq!(html("<p><b>Một</b> <i>hai</i><br>ba</p>\n"), "<p><b>Một</b> <i>hai</i><br>ba</p>");
    assert_eq!(
        html("<table><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td><b>c</b></td><td><b>d</b></td></tr></table>\n").matches("<th").count(),
        0,
        "a table that is bold all over has no head"
    );
    assert_eq!(html("Gõ `<o:p>` trong ô.\n"), "<p>Gõ <code>&lt;o:p&gt;</code> trong ô.</p>");
}

#[test]
fn a_word_of_an_office_program_within_a_sentence_is_not_seen() {
    assert_eq!(html("Chợ họp<o:p></o:p> sáng nay.<![if !x]><![endif]>\n"), "<p>Chợ họp sáng nay.</p>");
    assert_eq!(
        html("<span style='font-weight:bold'>Chợ</span> **họp**\n"),
        "<p><strong>Chợ</strong> <strong>họp</strong></p>"
    );
}
