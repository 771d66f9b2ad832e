//! Places of a page that links name: they are there, and a link that misses one is told.

use std::collections::BTreeSet;

use bantin_publisher::Report;
use bantin_publisher::problem::Problem;

use crate::edition::{Edition, attributes};
use crate::newsroom::{Newsroom, SITE};

const NOW: &str = "2026-12-01T00:00:00+07:00";

fn article(text: &str) -> String {
    format!("---\nheadline: Bài\npublished: 2026-03-14T08:30\n---\n{text}\n")
}

fn with(texts: &[(&str, &str)]) -> Newsroom {
    let newsroom = Newsroom::new();
    for (path, text) in texts {
        newsroom.file(&format!("content/{path}.md"), article(text));
    }
    newsroom
}

/// What was told, without the problem that all articles are of one instant.
fn told(report: &Report) -> Vec<String> {
    let ours = |problem: &&Problem| !problem.what().contains("same instant");
    let line = |problem: &Problem| problem.place.as_ref().map_or(0, |place| place.line);
    let told = report.warnings.iter().filter(ours);
    told.map(|problem| format!("{}:{} {} → {}", problem.file, line(problem), problem.what(), problem.mend()))
        .collect()
}

fn ids(html: &str) -> Vec<&str> {
    attributes(html, "id")
}

/// Links of the text at `path` that name a place which the page they lead to does not have.
fn dead(edition: &Edition, path: &str) -> Vec<String> {
    let dead = |href: &str| {
        let (page, id) = href.split_once('#')?;
        let page = page.replace("../..", "");
        let html = edition.page(if page.is_empty() { path } else { &page });
        (!ids(&html).contains(&id)).then(|| href.to_owned())
    };
    attributes(body(&edition.page(path)), "href").into_iter().filter_map(dead).collect()
}

fn body(html: &str) -> &str {
    let start = html.find("data-body").expect("the page has a body");
    let rest = &html[start..];
    &rest[..rest.find("</article>").unwrap_or(rest.len())]
}

#[test]
fn ids_that_an_author_writes_survive_however_they_are_written() {
    let newsroom = with(&[(
        "tin/muc-luc",
        "[1](#d-1) [2](#d-2) [3](#d-3) [4](#d-4) [5](#d-5) [6](#d-6) [7](#d-7) [8](#d-8) [9](#d-9) [10](#d-10) \
         [11](#d-11) [12](#d-12) [13](#d-13) [14](#_Toc1) [15](#d-15) [16](#d-16) [17](#d-17) [18](#d-18) [19](#d-19)\n\n\
         <h2 id=\"d-1\">Một</h2>\n\n<p id='d-2'>Hai</p>\n\n<div id=d-3>Ba</div>\n\n<div id=\"d-4\"><p>Bốn</p></div>\n\n\
         Chữ <a id=\"d-5\"></a> giữa dòng.\n\n## <a id=\"d-6\"></a>Sáu\n\n<a name=\"d-7\"></a>\n\n## Bảy\n\n\
         <a id=\"d-8\"></a>\n\n<a id=\"d-9\"></a>\n\n## Chín\n\n<p>Chữ <span id=\"d-10\">mười</span>.</p>\n\n\
         <center id=\"d-11\"><p>Giữa</p></center>\n\n<table id=\"d-12\"><tr id=\"d-13\"><td>a</td></tr></table>\n\n\
         <p class=\"MsoNormal\"><a name=\"_Toc1\"><b>Điều 5</b></a></p>\n\n- <a id=\"d-15\"></a>mục\n\n\
         <div id=\"d-16\"></div>\n\n## Mười bảy {#d-17}\n\n### Mười tám {: #d-18 .hep } ###\n\n\
         Mười chín {#d-19}\n-----------------\n",
    )]);
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert_eq!(told(&report), Vec::<String>::new());
    assert_eq!(dead(&edition, "/tin/muc-luc/"), Vec::<String>::new());
    let page = edition.page("/tin/muc-luc/");
    for html in [
        "<h2 id=\"body-d-1\">Một</h2>",
        "<p id=\"body-d-2\">Hai</p>",
        "<p id=\"body-d-3\">Ba</p>",
        "<p id=\"body-d-4\">Bốn</p>",
        "id=\"body-d-6\">Sáu</h",
        "id=\"body-d-7\">Bảy</h",
        "<a id=\"body-d-8\"></a>",
        "id=\"body-d-9\">Chín</h",
        "id=\"body-d-17\">Mười bảy</h",
        "id=\"body-d-18\">Mười tám</h",
        "id=\"body-d-19\">Mười chín</h",
    ] {
        assert!(page.contains(html), "{html} in {}", body(&page));
    }
    assert!(!body(&page).contains("{"), "{}", body(&page));
}

#[test]
fn every_heading_has_an_id_made_as_a_slug_is_once_on_its_page() {
    let newsroom = with(&[(
        "tin/quy-dinh",
        "## Điều 7. Giờ họp *chợ*\n\n## Điều 7. Giờ họp chợ\n\n## Nội dung\n\n## !!!\n\n## Chú[^1]\n\n\
         ## điều 7 giờ họp chợ 2\n\n## Tìm kiếm\n\n[^1]: Thích.\n",
    )]);
    let page = newsroom.publish_as_of(NOW).0.page("/tin/quy-dinh/");
    let mut ours: Vec<&str> = ids(body(&page)).into_iter().filter(|id| id.starts_with("body-")).collect();
    ours.retain(|id| !id.starts_with("body-fn"));
    assert_eq!(
        ours,
        [
            "body-dieu-7-gio-hop-cho",
            "body-dieu-7-gio-hop-cho-2",
            "body-noi-dung",
            "body-heading",
            "body-chu",
            "body-dieu-7-gio-hop-cho-2-2",
            "body-tim-kiem"
        ]
    );
    let all = ids(&page);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{all:?}");
}

#[test]
fn a_link_to_a_place_of_another_page_arrives() {
    let newsroom = with(&[
        (
            "tin/quy-dinh",
            "<p id=\"dieu-7\">Điều 7.</p>\n\n## Điều 8\n\n<p id=\"Điều 9\">9</p>\n\nChú[^a].\n\n[^a]: Thích.",
        ),
        (
            "le-hoi/giai-thich",
            "[1](/tin/quy-dinh/#dieu-7) [2](https://thu.example/tin/quy-dinh/#dieu-7) [3](/le-hoi/giai-thich/#a) \
             [4](../../tin/quy-dinh/#dieu-8) [5](/tin/quy-dinh/#%C4%91i%E1%BB%81u-8) [6](/tin/quy-dinh/#điều-8) \
             [7](/tin/quy-dinh/#Điều%209) [8](/tin/quy-dinh/#fn-a) [9](/tin/quy-dinh/#body-dieu-7) \
             [10](/gioi-thieu/#lien-he) <a href=\"/tin/quy-dinh/#dieu-7\">11</a> [12](/#tin-moi)\n\n<p id=\"a\">A</p>",
        ),
    ]);
    newsroom.file(
        "content/gioi-thieu.md",
        "---\ntitle: Giới thiệu\n---\n## Liên hệ\n\n[8](/tin/quy-dinh/#dieu-8)\n",
    );
    let menu = "\n[[menu]]\ntitle = \"Liên hệ\"\nhref = \"/gioi-thieu/#lien-he\"\n";
    newsroom.file("site.toml", format!("{SITE}{menu}"));
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert_eq!(told(&report), Vec::<String>::new());
    let links = attributes(body(&edition.page("/le-hoi/giai-thich/")), "href").len();
    assert!(links > 10);
    for path in ["/le-hoi/giai-thich/", "/gioi-thieu/"] {
        assert_eq!(dead(&edition, path), Vec::<String>::new(), "{path}");
    }
    assert!(edition.page("/").contains("href=\"/gioi-thieu/#body-lien-he\""), "the menu");
}

#[test]
fn a_link_within_the_page_finds_a_place_that_is_spelled_otherwise() {
    let newsroom = with(&[(
        "tin/bai",
        "[1](#điều-4) [2](#Dieu-4) [3](#%C4%90i%E1%BB%81u%204) [4](#) [5](#top) [6](#:~:text=ch%E1%BB%A3) \
         [7](#dieu-4:~:text=a)\n\n## Điều 4\n",
    )]);
    let (edition, report) = newsroom.publish_as_of(NOW);
    assert_eq!(told(&report), Vec::<String>::new());
    let page = edition.page("/tin/bai/");
    let hrefs: Vec<&str> = attributes(body(&page), "href").into_iter().take(7).collect();
    let there = "#body-dieu-4";
    assert_eq!(hrefs, [there, there, there, "#", "#top", "#:~:text=ch%E1%BB%A3", "#body-dieu-4:~:text=a"]);
}

#[test]
fn a_link_to_a_place_that_is_not_there_is_told_with_its_line() {
    let newsroom = with(&[
        ("tin/quy-dinh", "## Điều 7\n\n<p id=\"hai\">a</p>\n\n<p id=\"hai\">b</p>\n"),
        (
            "tin/bai",
            "Chữ.\n\n[1](#khong-co)\n\n[2](/tin/quy-dinh/#dieu-8)\n\n[3](/tin/quy-dinh/#Dieu-7)\n\n\
             [4](https://thu.example/tin/quy-dinh#hai)\n\n<a href=\"#xa\">5</a>\n\n[6](/#tin-mo)\n\n[7](/tin/#tin-moi)\n\n\
             [8](/tin/khong-co/#a)\n",
        ),
    ]);
    let told = told(&newsroom.publish_as_of(NOW).1);
    let expected = [
        ("content/tin/bai.md:7 ", "“#khong-co” leads to a place that this text does not have", "{#id}"),
        ("content/tin/bai.md:9 ", "that content/tin/quy-dinh.md does not have", "“/tin/quy-dinh/#dieu-7”"),
        ("content/tin/bai.md:11 ", "that content/tin/quy-dinh.md does not have", "“/tin/quy-dinh/#dieu-7”"),
        ("content/tin/bai.md:13 ", "first of several places", "an id of its own"),
        ("content/tin/bai.md:15 ", "“#xa”", "mend the link"),
        ("content/tin/bai.md:17 ", "“/#tin-mo”", "“/#tin-moi”"),
        ("content/tin/bai.md:19 ", "“/tin/#tin-moi”", ""),
        ("content/tin/bai.md:21 ", "leads to no page of the site", ""),
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, (place, what, mend)) in told.iter().zip(expected) {
        assert!(told.starts_with(place) && told.contains(what) && told.contains(mend), "{told}");
    }
}

#[test]
fn a_place_that_goes_is_told_by_the_next_publish_though_the_link_was_not_touched() {
    let newsroom = with(&[("tin/quy-dinh", "## Điều 7\n"), ("tin/bai", "[1](/tin/quy-dinh/#dieu-7)\n")]);
    assert_eq!(told(&newsroom.publish_as_of(NOW).1).len(), 0);
    assert_eq!(told(&newsroom.publish_as_of(NOW).1).len(), 0);
    newsroom.file("content/tin/quy-dinh.md", article("## Điều 8\n"));
    for _ in 0..2 {
        let (_, report) = newsroom.publish_as_of(NOW);
        assert_eq!(told(&report).len(), 1);
    }
    newsroom.file("content/tin/quy-dinh.md", article("## Điều 7\n"));
    let (_, report) = newsroom.publish_as_of(NOW);
    assert_eq!((told(&report).len(), report.written > 0), (0, true));
}

#[test]
fn what_stands_behind_a_heading_in_braces_is_read_when_it_is_meant_so() {
    let newsroom = with(&[("tin/bai", "## Tập {1}\n\n## Mã \\{#a}\n\n## Số {#1, #2}\n")]);
    let page = newsroom.publish_as_of(NOW).0.page("/tin/bai/");
    for heading in ["Tập {1}", "Mã {#a}", "Số {#1, #2}"] {
        assert!(page.contains(heading), "{heading} in {}", body(&page));
    }
}

#[test]
fn a_box_is_no_place_of_a_text() {
    let newsroom = with(&[("tin/bai", "a")]);
    newsroom.file("site.toml", SITE.replace("hop-le-hoi", "body-le-hoi"));
    let error = newsroom.try_publish(NOW).unwrap_err().to_string();
    assert!(error.contains("“body-le-hoi”") && error.contains("site.toml"), "{error}");
}
