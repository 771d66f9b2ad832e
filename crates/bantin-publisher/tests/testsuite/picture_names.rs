//! Pictures as authors name them: found, or told with what was meant.

use bantin_publisher::{PublishError, problem::Problem};

use crate::edition::Edition;
use crate::newsroom::Newsroom;
use crate::pictures::png;

const NOW: &str = "2026-12-01T00:00:00+07:00";

/// A newsroom of one article with these files beside it.
fn with(files: &[&str], text: &str) -> Newsroom {
    let newsroom = Newsroom::new();
    newsroom.file(
        "content/tin/bai/index.md",
        format!("---\nheadline: Bài\npublished: 2026-03-14T08:30\n---\nĐoạn đầu.\n\n{text}\n"),
    );
    for (seed, file) in files.iter().enumerate() {
        newsroom.file(&format!("content/tin/bai/{file}"), png(30, 20, u8::try_from(seed).unwrap()));
    }
    newsroom
}

fn told(newsroom: &Newsroom) -> Vec<String> {
    let problems: Vec<Problem> = match newsroom.try_publish(NOW) {
        Ok(report) => report.warnings,
        Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    };
    problems.iter().map(ToString::to_string).collect()
}

/// Alternative texts and captions of the lead picture and the figures of the article, and its body.
fn figures(edition: &Edition) -> (Vec<(String, Option<String>)>, String) {
    let article: bantin_content::Article = edition.json("articles/bai.json");
    let pictures = article.picture.iter().chain(&article.pictures);
    let figures = pictures.map(|picture| (picture.alt.clone(), picture.caption.clone())).collect();
    (figures, article.body_html)
}

fn figure(alt: &str, caption: &str) -> (String, Option<String>) {
    (alt.to_owned(), Some(caption.to_owned()).filter(|caption| !caption.is_empty()))
}

#[test]
fn a_picture_is_read_whatever_its_path_and_the_marks_around_its_caption() {
    let newsroom = with(
        &["Gian hang gom.jpg", "San khau (2).jpg", "Cong(1.png", "a.png", "Bai xe.jpg"],
        "![Gian hàng *gốm*](Gian hang gom.jpg)\n\n![Sân khấu](San khau (2).jpg \"Đêm khai mạc\")\n\n\
         ![Cổng](Cong(1.png)\n\n![Một](a.png “Phiên chợ”)\n\n![Hai](a.png \"Lễ hội \"Đình\" cổ\")\n\n\
         ![Ba](<a.png> «Hội»)\n\n![Bốn](Bai%20xe.jpg)\n\n> ![Năm](Bai xe.jpg 'Bãi (cũ)') và [tờ khai](to khai.rar)\n\n\
         [![Sáu](Bai xe.jpg)](Bai xe.jpg)\n\n![Thêm] (a.png)\n\n`![Bảy](a b.jpg)` và [sic] (a.png) và \\![Tám](a b.jpg)\n",
    );
    let (edition, report) = newsroom.publish_as_of(NOW);
    let (figures, body) = figures(&edition);
    assert_eq!(
        figures,
        [
            figure("Gian hàng gốm", ""),
            figure("Sân khấu", "Đêm khai mạc"),
            figure("Cổng", ""),
            figure("Một", "Phiên chợ"),
            figure("Hai", "Lễ hội \"Đình\" cổ"),
            figure("Ba", "Hội"),
            figure("Bốn", ""),
            figure("Sáu", ""),
            figure("Thêm", ""),
        ]
    );
    assert!(body.contains("alt=\"Năm\"") && body.contains("<code>![Bảy](a b.jpg)</code>"), "{body}");
    assert!(body.contains("![Tám](a b.jpg)") && body.matches("](").count() == 2, "{body}");
    let told: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    assert!(
        told.len() == 1 && told[0].contains("bai/index.md:21:") && told[0].contains("to khai.rar"),
        "{told:#?}"
    );
}

#[test]
fn a_picture_that_is_not_read_is_told_with_its_line_as_it_should_be() {
    let newsroom = with(&["cho que.jpg"], "![Chợ](cho que.jpg Phiên sớm)\n");
    let told = told(&newsroom);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].starts_with("content/tin/bai/index.md:7:1: error:"), "{told:#?}");
    assert!(told[0].contains("write it so: ![Chợ](<cho que.jpg> \"Phiên sớm\")"), "{told:#?}");
    assert!(!newsroom.out().exists());
}

#[test]
fn a_picture_that_links_to_a_picture_is_a_figure_without_a_link() {
    let files = ["ho.jpg", "ho-lon.jpg", "suoi.jpg", "nui.png"];
    let newsroom = with(
        &files,
        "[![Hồ](ho.jpg)](ho.jpg)\n\n[![Núi](nui.png \"Chú\")](ho-lon.jpg)\n\n\
         <figure><a href=\"suoi.jpg\"><img src=\"suoi.jpg\" alt=\"Suối\"></a><figcaption>Suối Bạc</figcaption></figure>\n\n\
         <a href=\"./suoi.jpg\">\n<img src=\"suoi.jpg\" alt=\"Một\">\n</a>\n\n<p><a href=suoi.jpg><img src=suoi.jpg alt=Hai></a>\
         <a href=ho.jpg><img src=ho.jpg alt=Ba></a></p>\n\n<div class=\"gallery\"><figure><p><a href='SUOI.JPG?w=9'><img src=suoi.jpg alt=Bốn></a></p></figure></div>\n\n\
         Trong dòng [![Năm](ho.jpg)](ho.jpg) này.\n\n<a href=\"ho.jpg\">![Sáu](ho.jpg)</a>\n\n[![Bảy](ho.jpg)](/tin/)\n",
    );
    let (edition, report) = newsroom.publish_as_of(NOW);
    let (figures, body) = figures(&edition);
    let expected = [
        ("Hồ", ""),
        ("Núi", "Chú"),
        ("Suối", "Suối Bạc"),
        ("Một", ""),
        ("Hai", ""),
        ("Ba", ""),
        ("Bốn", ""),
        ("Sáu", ""),
    ];
    assert_eq!(figures, expected.map(|(alt, caption)| figure(alt, caption)));
    assert_eq!(crate::edition::attributes(&body, "href"), ["/tin/"], "{body}");
    assert!(body.contains("alt=\"Năm\""));
    let told: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|told| told.contains("“ho-lon.jpg” is not published")), "{told:#?}");
    assert!(told.iter().all(|told| told.contains("is not published: of the pictures")), "{told:#?}");
}

#[test]
fn a_pasted_picture_is_one_short_error_however_large_it_is() {
    let letters = "A".repeat(3 << 20);
    let data = format!("data:image/png;base64,{letters}=");
    for text in [
        format!("Chữ ![x]({data})\n"),
        format!("Chữ <img alt=x src=\"{data}\">\n"),
        format!("Chữ ![x][anh]\n\n[anh]: <{data}>\n"),
        format!("Chữ <img alt=x src=' {}'>\n", data.replace("data:", "DATA:")),
    ] {
        let told = told(&with(&[], &text));
        assert_eq!(told.len(), 1, "{:.300}", told.join("\n"));
        assert!(told[0].starts_with("content/tin/bai/index.md:7:5: error:"), "{:.300}", told[0]);
        assert!(told[0].contains("image/png") && told[0].chars().count() < 600, "{:.800}", told[0]);
    }
}

#[test]
fn a_pasted_picture_is_told_in_a_text_without_a_folder_and_in_front_matter() {
    let newsroom = Newsroom::new();
    newsroom.file(
        "content/tin/bai.md",
        "---\nheadline: Bài\npublished: 2026-03-14T08:30\n---\n![x](data:image/gif;base64,R0lG)\n",
    );
    newsroom.file(
        "content/tin/hai/index.md",
        "---\nheadline: Hai\npublished: 2026-03-15T08:30\npicture: \"data:image/gif;base64,R0lG\"\n---\na\n",
    );
    let told = told(&newsroom);
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told.iter().all(|told| told.contains("(image/gif) is pasted into the text")), "{told:#?}");
}

#[test]
fn a_picture_of_raw_html_that_would_be_lost_is_told() {
    let newsroom = with(
        &["anh:1.png"],
        "<img alt=a src=\"file:///C:/anh.jpg\">\n\n<p><img alt=b></p>\n\n<img alt=c src='anh:1.png'>\n",
    );
    let told = told(&newsroom);
    for (told, part) in
        told.iter().zip(["cannot be published from there", "names no picture", "src=\"./anh:1.png\""])
    {
        assert!(told.contains(part), "{told}");
    }
    assert_eq!(told.len(), 3, "{told:#?}");
}

#[cfg(unix)]
#[test]
fn a_picture_is_found_by_the_name_that_one_sees() {
    use unicode_normalization::UnicodeNormalization;
    let apart: String = "Đình làng.png".nfd().collect();
    let files = ["Họp 10:30.png", "anh/a.png", "b%20c.png", "Ảnh\u{202f}1.png", "Ảnh\u{a0}2.PNG", &apart];
    let newsroom = with(
        &files,
        "![Họp](<Họp 10:30.png>)\n\n![Chợ](anh\\a.png)\n\n![Hồ](b%20c.png)\n\n![Đồi](<Ảnh 1.png>)\n\n![Thác](<ảnh 2.png>)\n\n\
         ![Đình](<Đình làng.png>)\n\n<img src=\"ảnh 1.png\" alt=\"Suối\">\n\n![Cầu](./b%2520c.png)\n",
    );
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert_eq!(report.warnings, []);
    let (figures, body) = figures(&edition);
    let alts: Vec<&str> = figures.iter().map(|(alt, _)| alt.as_str()).collect();
    assert_eq!(alts, ["Họp", "Chợ", "Hồ", "Đồi", "Thác", "Đình", "Cầu"]);
    assert!(body.contains("alt=\"Suối\""));
    // Nothing is read again, and nothing changes.
    let (_, report) = newsroom.publish_as_of(NOW);
    assert_eq!((report.written, report.warnings.len()), (0, 0));
}

#[test]
fn a_name_that_leads_nowhere_is_told_with_the_name_that_was_meant() {
    for (written, what, mend) in [
        ("/wp-content/uploads/hoi-dinh.png", "is not in the article's folder", "did you mean “hoi-dinh.png”"),
        ("<C:\\Anh\\hoi-dinh.png>", "is not in the article's folder", "did you mean “hoi-dinh.png”"),
        ("hoi_dinh.png", "there is no picture “hoi_dinh.png”", "did you mean “hoi-dinh.png”?"),
        ("hoi-dinh.jpg", "there is no picture", "did you mean “hoi-dinh.png”?"),
        ("../khac.png", "is not in the article's folder", "copy the file into content/tin/bai/"),
    ] {
        let told = told(&with(&["hoi-dinh.png"], &format!("![a]({written})\n")));
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].contains(what) && told[0].contains(mend), "{told:#?}");
    }
}
