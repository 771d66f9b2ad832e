//! Videos: one beside the text is a player that loads nothing until it is pressed; one of another site is a plain link.

use bantin_content::Article;
use bantin_publisher::PublishError;

use crate::attachments::making::{mp4, pdf, webm};
use crate::newsroom::Newsroom;
use crate::pictures::png;

const NOW: &str = "2026-12-01T00:00:00+07:00";

fn with(body: &str, files: &[(&str, Vec<u8>)]) -> Newsroom {
    let newsroom = Newsroom::new();
    newsroom.file(
        "content/tin/bai/index.md",
        format!("---\nheadline: Bài\npublished: 2026-03-14\n---\n\nĐoạn đầu.\n\n{body}\n"),
    );
    for (name, bytes) in files {
        newsroom.file(&format!("content/tin/bai/{name}"), bytes);
    }
    newsroom
}

/// The body, and the warnings.
fn body(newsroom: &Newsroom) -> (String, Vec<String>) {
    let (edition, report) = newsroom.publish_as_of(NOW);
    let article: Article = edition.json("articles/bai.json");
    assert!(edition.page("/tin/bai/").contains("media-src 'self'"));
    (article.body_html, report.warnings.iter().map(ToString::to_string).collect())
}

fn errors(newsroom: &Newsroom) -> Vec<String> {
    match newsroom.try_publish(NOW) {
        Err(PublishError::Problems(problems)) => problems.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_video_beside_the_text_is_a_player_of_its_shape_with_the_picture_of_its_name() {
    let files = [("hoi.mp4", mp4(640, 360)), ("hoi.png", png(640, 360, 1)), ("cho.webm", webm(320, 240))];
    let newsroom = with("![Lễ hội](hoi.mp4 \"Lễ hội xuân\")\n\n![Chợ phiên](cho.webm)", &files);
    let (html, warnings) = body(&newsroom);
    assert_eq!(warnings, [""; 0]);
    let [_, hoi, cho] = html.split("<figure class=\"video\">").collect::<Vec<_>>()[..] else {
        panic!("{html}")
    };
    assert!(hoi.starts_with("<video src=\"/assets/files/"), "{hoi}");
    for part in [
        "/hoi.mp4\" controls preload=\"none\" width=\"640\" height=\"360\" poster=\"/assets/",
        "aria-label=\"Lễ hội\"></video><figcaption>Lễ hội xuân (MP4, 1\u{a0}KB)</figcaption></figure>",
    ] {
        assert!(hoi.contains(part), "{part} in {hoi}");
    }
    assert!(cho.contains("width=\"320\" height=\"240\" aria-label=\"Chợ phiên\"></video>"), "{cho}");
    assert!(cho.contains("<figcaption>Chợ phiên (WEBM, 1\u{a0}KB)</figcaption>"), "{cho}");
    let article: Article = newsroom.edition().json("articles/bai.json");
    assert_eq!((article.picture, article.pictures.len()), (None, 0), "a poster is no picture of the article");
}

#[test]
fn a_picture_that_is_put_beside_a_video_later_becomes_its_poster() {
    let newsroom = with("![Lễ hội](hoi.mp4)", &[("hoi.mp4", mp4(640, 360))]);
    assert!(!body(&newsroom).0.contains("poster"));
    newsroom.file("content/tin/bai/hoi.png", png(640, 360, 1));
    assert!(body(&newsroom).0.contains("poster=\"/assets/"));
    std::fs::remove_file(newsroom.path().join("content/tin/bai/hoi.png")).unwrap();
    assert!(!body(&newsroom).0.contains("poster"));
}

#[test]
fn a_video_of_raw_html_keeps_its_files_and_nothing_that_acts_by_itself() {
    let files = [("a.mp4", mp4(64, 36)), ("b.webm", webm(64, 36)), ("bia.png", png(64, 36, 1))];
    let raw = "<video src=\"a.mp4\" poster=\"bia.png\" title=\"Hội\" autoplay loop muted onplay=\"alert(1)\"></video>\n\n\
        <video controls poster=bia.png><source src=\"b.webm\" type=\"video/webm\">Trình duyệt cũ</video>\n\n\
        <figure><video src=\"a.mp4\"></video><figcaption>Múa lân</figcaption></figure>\n\n\
        Xem ![đoạn này](a.mp4) nhé.";
    let (html, warnings) = body(&with(raw, &files));
    assert_eq!(warnings, [""; 0]);
    assert_eq!(html.matches("<video ").count(), 3, "{html}");
    assert_eq!(html.matches("poster=\"/assets/").count(), 2, "{html}");
    assert!(html.contains("aria-label=\"Hội\"") && html.contains("<figcaption>Múa lân (MP4,"), "{html}");
    assert!(html.contains("/a.mp4\">đoạn này</a> (MP4, 1\u{a0}KB) nhé."), "{html}");
    for gone in ["autoplay", "loop", "muted", "onplay", "<source", "Trình duyệt cũ"] {
        assert!(!html.contains(gone), "{gone} in {html}");
    }
    let elsewhere = "<video src=\"https://x.example/a.mp4\" title=\"Hội\"></video>\n\n<video></video>\n\n\
        <video><source src=\"//x.example/b.mp4\"></video>\n\n<video src=\"/c.mp4\"></video>\n\n<audio src=\"a.mp3\"></audio>";
    let (html, warnings) = body(&with(elsewhere, &[]));
    assert!(
        html.contains("<a href=\"https://x.example/a.mp4\" rel=\"noopener noreferrer\">Hội</a>"),
        "{html}"
    );
    assert!(!html.contains("<video") && !html.contains("<audio") && !html.contains("c.mp4"), "{html}");
    assert_eq!(warnings.len(), 2, "{warnings:#?}");
}

#[test]
fn a_video_that_is_not_there_or_is_none_is_told() {
    let whole = mp4(640, 360);
    for (name, bytes, what) in [
        ("khac.mp4", whole.clone(), "no file “hoi.mp4”"),
        ("hoi.mp4", pdf(500), "no MP4: it is a PDF"),
        ("hoi.mp4", whole[..whole.len() - 10].to_vec(), "the MP4 is damaged"),
        ("hoi.mp4", [&whole[..20], &[0, 0, 0, 3], &b"moov"[..]].concat(), "the MP4 is damaged"),
        ("hoi.mp4", whole[..20].to_vec(), "the MP4 is damaged"),
        ("hoi.mp4", webm(3, 3), "no MP4: it is a video of another kind"),
    ] {
        let told = errors(&with("![Lễ hội](hoi.mp4)", &[(name, bytes)]));
        assert!(told.len() == 1 && told[0].contains(what), "{what}: {told:#?}");
    }
    let cut = webm(640, 360);
    let told = errors(&with("![Hội](hoi.webm)", &[("hoi.webm", cut[..cut.len() - 10].to_vec())]));
    assert!(told[0].contains("the WEBM is damaged"), "{told:#?}");
    let shapeless = mp4(0, 0);
    let (html, _) = body(&with("![Hội](hoi.mp4)", &[("hoi.mp4", shapeless)]));
    assert!(html.contains("width=\"1280\" height=\"720\""), "{html}");
}

#[test]
fn a_video_of_another_site_alone_on_its_line_is_a_plain_link_with_a_mark() {
    let lines = "https://youtu.be/abc\n\n[Lễ hội xuân](https://www.facebook.com/a/videos/1/)\n\n\
        [![Bìa](bia.png)](https://vimeo.com/76979871)\n\n\
        <iframe width=\"560\" src=\"https://www.youtube.com/embed/xyz\" title=\"YouTube video player\" allowfullscreen></iframe>\n\n\
        <iframe src=\"https://www.youtube.com/embed/xyz\" title=\"Múa sạp\"></iframe>\n\n\
        Xem thêm https://youtu.be/abc trong bài.\n\n[Trang nhà](https://x.example/)\n";
    let (html, warnings) = body(&with(lines, &[("bia.png", png(64, 36, 1))]));
    assert_eq!(warnings, [""; 0]);
    let link = |href: &str, inside: &str| {
        format!("<p><a class=\"video-link\" href=\"{href}\" rel=\"noopener noreferrer\">{inside}</a></p>")
    };
    for whole in [
        link("https://youtu.be/abc", "Xem video trên YouTube"),
        link("https://www.facebook.com/a/videos/1/", "Lễ hội xuân"),
        link("https://www.youtube.com/watch?v=xyz", "Xem video trên YouTube"),
        link("https://www.youtube.com/watch?v=xyz", "Múa sạp"),
    ] {
        assert!(html.contains(&whole), "{whole}\nin {html}");
    }
    let with_picture = html.split("href=\"https://vimeo.com/76979871\"").nth(1).unwrap();
    let with_picture = with_picture.split("</a>").next().unwrap();
    assert!(with_picture.contains("<img src=\"/assets/") && with_picture.ends_with("Xem video trên Vimeo"));
    assert_eq!(html.matches("video-link").count(), 5, "{html}");
    assert!(!html.contains("<iframe") && !html.contains("ytimg"), "{html}");
}

#[test]
fn other_frames_are_told_and_left_out() {
    let (html, warnings) = body(&with("<iframe src=\"https://maps.example/embed\"></iframe>", &[]));
    assert!(!html.contains("maps.example"), "{html}");
    assert!(warnings.len() == 1 && warnings[0].contains("iframe"), "{warnings:#?}");
}
