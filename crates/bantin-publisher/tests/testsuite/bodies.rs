//! The HTML of bodies: what Markdown and raw HTML become, and where the lead picture goes.

mod allowed;
mod links;

use bantin_app::parts::FIGURE_SIZES;
use bantin_content::Article;

use crate::newsroom::Newsroom;
use crate::pictures::png;

/// The published articles of these texts, each in a folder with the pictures `a.png`, `b.png` and `c.png`.
fn published<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Vec<Article> {
    let newsroom = Newsroom::new();
    let mut slugs = Vec::new();
    for (at, (matter, text)) in texts.into_iter().enumerate() {
        let slug = format!("bai-{at}");
        let folder = format!("content/tin/{slug}");
        newsroom
            .file(
                &format!("{folder}/index.md"),
                format!("---\nheadline: Bài\npublished: 2026-03-14\n{matter}\n---\n{text}"),
            )
            .file(&format!("{folder}/a.png"), png(30, 20, 1))
            .file(&format!("{folder}/b.png"), png(30, 20, 2))
            .file(&format!("{folder}/c.png"), png(30, 20, 3));
        slugs.push(slug);
    }
    let edition = newsroom.publish_as_of("2026-06-01T00:00:00+07:00").0;
    slugs.iter().map(|slug| edition.json(&format!("articles/{slug}.json"))).collect()
}

fn body_with(matter: &str, text: &str) -> Article {
    published([(matter, text)]).remove(0)
}

fn body(text: &str) -> Article {
    body_with("", text)
}

/// The body of each of these texts.
fn all_html<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    published(texts.into_iter().map(|text| ("", text))).into_iter().map(|article| article.body_html).collect()
}

fn html(text: &str) -> String {
    body(text).body_html
}

/// With the hashes and colours in addresses of pictures left out, and the `sizes` of figures.
fn without_hashes(html: &str) -> String {
    let html = html.replace(FIGURE_SIZES, "SIZES");
    let mut parts = html.split("/assets/");
    let first = parts.next().unwrap_or_default().to_owned();
    let without_colour = |name: &str| name.strip_prefix("-c").map_or(name, |name| &name[3..]).to_owned();
    parts.fold(first, |text, part| text + "/assets/H" + &without_colour(&part[16..]))
}

/// A browser that reads this HTML writes it out again as it was.
fn assert_stands(html: &str) {
    let mut parser = ammonia::Builder::empty();
    let tags = [
        "p",
        "a",
        "b",
        "br",
        "blockquote",
        "code",
        "div",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "img",
        "li",
        "ol",
        "pre",
        "section",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "del",
        "i",
        "hr",
        "details",
        "summary",
    ];
    let attributes = [
        "class",
        "id",
        "href",
        "rel",
        "src",
        "srcset",
        "sizes",
        "width",
        "height",
        "alt",
        "loading",
        "decoding",
        "tabindex",
        "role",
        "aria-label",
        "align",
        "colspan",
        "rowspan",
        "start",
        "type",
        "value",
    ];
    parser.tags(tags.into()).generic_attributes(attributes.into()).link_rel(None);
    assert_eq!(parser.clean(html).to_string(), html);
}

#[test]
fn markdown_becomes_plain_html() {
    assert_eq!(
        html("Một **đậm**, *nghiêng*, ~~bỏ~~.\n\n- a\n- b\n\n> trích\n"),
        "<p>Một <strong>đậm</strong>, <em>nghiêng</em>, <del>bỏ</del>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\
         <blockquote>\n<p>trích</p>\n</blockquote>"
    );
}

#[test]
fn headings_begin_at_the_second_level_and_skip_none() {
    let outline = |text| {
        html(text).replace(" id=\"body-a\"", "").replace(" id=\"body-b\"", "").replace(" id=\"body-c\"", "")
    };
    assert_eq!(outline("# A\n\n## B\n\n# C\n"), "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>");
    assert_eq!(outline("## A\n\n#### B\n\n### C\n"), "<h2>A</h2>\n<h3>B</h3>\n<h3>C</h3>");
    assert_eq!(outline("### A\n\n#\n"), "<h2>A</h2>");
}

#[test]
fn a_picture_standing_alone_is_a_figure() {
    let body =
        body("![Đầu](a.png)\n\nChữ.\n\n![Đình \"cổ\"](b.png \"Sân <đình>\")\n\nChữ.\n\n![Hội](c.png)\n");
    assert_eq!(body.picture.unwrap().alt, "Đầu");
    assert_eq!(
        without_hashes(&body.body_html),
        "<p>Chữ.</p>\n<figure class=\"figure\"><img src=\"/assets/H-30.webp\" srcset=\"/assets/H-30.webp 30w\" \
         sizes=\"SIZES\" width=\"30\" height=\"20\" alt=\"Đình &quot;cổ&quot;\" \
         loading=\"lazy\" decoding=\"async\"><figcaption>Sân &lt;đình&gt;</figcaption></figure>\n\
         <p>Chữ.</p>\n<figure class=\"figure\"><img src=\"/assets/H-30.webp\" srcset=\"/assets/H-30.webp 30w\" \
         sizes=\"SIZES\" width=\"30\" height=\"20\" alt=\"Hội\" loading=\"lazy\" \
         decoding=\"async\"></figure>"
    );
    let captions: Vec<Option<&str>> = body.pictures.iter().map(|figure| figure.caption.as_deref()).collect();
    assert_eq!(captions, [Some("Sân <đình>"), None]);
    assert_stands(&body.body_html);
}

#[test]
fn pictures_side_by_side_are_figures_each() {
    let body = body("![1](a.png)\n![2](b.png)\n![3](c.png)\n");
    assert_eq!((body.picture.unwrap().alt.as_str(), body.pictures.len()), ("1", 2));
    assert!(
        body.body_html.starts_with("<div class=\"gallery\"><figure class=\"figure\">"),
        "{}",
        body.body_html
    );
    assert!(body.body_html.ends_with("</figure></div>"));
}

#[test]
fn pictures_in_a_row_are_a_gallery_that_loses_no_words_of_theirs() {
    let text = "Chữ.\n\n![Một](a.png)\n\n![Hai](b.png \"Chú hai\")\n\nChữ.\n\n![Ba](c.png)\n";
    let body = body_with("picture: { file: c.png, alt: Ba }", text);
    let gallery =
        body.body_html.split_once("<div class=\"gallery\">").and_then(|(_, rest)| rest.split_once("</div>"));
    let (gallery, after) = gallery.expect("there is one");
    assert_eq!((gallery.matches("<figure").count(), after.matches("<figure").count()), (2, 0));
    assert!(gallery.contains("alt=\"Một\"") && gallery.contains("<figcaption>Chú hai</figcaption>"));
    assert!(!gallery.contains(FIGURE_SIZES));
    assert_eq!(body.pictures.len(), 2);
    assert_stands(&body.body_html);
}

#[test]
fn words_or_a_picture_of_another_site_end_a_row_of_pictures() {
    for between in ["Chữ.", "## Mục", "---", "![Xa](https://x.example/a.jpg)", "- mục"] {
        let html = html(&format!("![1](a.png)\n\n![2](b.png)\n\n{between}\n\n![3](c.png)\n"));
        assert!(!html.contains("gallery"), "{between}: {html}");
    }
    let html = html("> ![1](a.png)\n>\n> ![2](b.png)\n>\n> ![3](c.png)\n");
    assert!(!html.contains("gallery"), "in a quote they stand as they are: {html}");
}

#[test]
fn a_picture_in_a_line_of_text_has_its_own_size() {
    let body = body("Biểu trưng ![Hoa](a.png \"không hiện\") của hội.\n");
    assert_eq!(body.picture, None);
    assert_eq!(
        without_hashes(&body.body_html),
        "<p>Biểu trưng <img src=\"/assets/H-30.webp\" width=\"30\" height=\"20\" alt=\"Hoa\" loading=\"lazy\" \
         decoding=\"async\"> của hội.</p>"
    );
}

#[test]
fn the_lead_picture_of_the_front_matter_is_not_shown_twice() {
    let body = body_with("picture: b.png", "![1](a.png)\n\n![2](b.png \"Hai\")\n\n![3](c.png)\n");
    let lead = body.picture.unwrap();
    assert_eq!((lead.alt.as_str(), lead.caption.as_deref()), ("2", Some("Hai")));
    let alts: Vec<&str> = body.pictures.iter().map(|figure| figure.alt.as_str()).collect();
    assert_eq!(alts, ["1", "3"]);
}

#[test]
fn the_front_matter_may_say_what_its_picture_shows() {
    let matter = "picture: { file: a.png, alt: Sân đình, caption: Ảnh tư liệu }";
    let lead = body_with(matter, "Chữ.\n").picture.unwrap();
    assert_eq!((lead.alt.as_str(), lead.caption.as_deref()), ("Sân đình", Some("Ảnh tư liệu")));
    let lead = body_with("picture: a.png", "Chữ.\n").picture.unwrap();
    assert_eq!((lead.alt.as_str(), lead.caption), ("", None));
}

#[test]
fn raw_html_passes_the_sanitiser() {
    let html = html(
        "<p style=\"color:red\" onclick=\"x()\" class=\"masthead\" id=\"main\">Chữ <script>alert(1)</script>\
         <a href=\"javascript:x()\">a</a></p>\n\n<div><p>Hai</p><div>Ba <b>bốn</b></div></div>\n",
    );
    assert_eq!(html, "<p id=\"body-main\">Chữ <a>a</a></p>\n<p>Hai</p><p>Ba <b>bốn</b></p>");
}

#[test]
fn pictures_of_raw_html_are_pictures_like_others() {
    let body = body(
        "Chữ.\n\n<p><img src=\"a.png\" alt=\"Một\" width=\"9999\"></p>\n\n\
         <figure><img src='b.png' alt='Hai'><figcaption>Chú <i>thích</i></figcaption></figure>\n",
    );
    assert_eq!(body.picture.unwrap().width, 30);
    assert_eq!(body.pictures[0].caption.as_deref(), Some("Chú thích"));
    assert_stands(&body.body_html);
}

#[test]
fn a_picture_of_another_site_becomes_a_link() {
    assert_eq!(
        html("![Đình](https://x.example/a.jpg)\n"),
        "<p><a href=\"https://x.example/a.jpg\" rel=\"noopener noreferrer\">Đình</a></p>"
    );
}

#[test]
fn a_definition_that_is_used_often_makes_links_of_all_uses() {
    let address = format!("https://van-ban.example/{}", "so-hieu/".repeat(30));
    let html = html(&format!(
        "Theo [Quyết định 12][qd].\n\nĐiều 2 [Quyết định 12][qd]. Điều 3 [QĐ][QD]. Điều 4 [qd]. ![][qd]\n\n[qd]: {address}\n"
    ));
    assert_eq!(html.matches(&format!("<a href=\"{address}\"")).count(), 5, "{html}");
    assert!(!html.contains('['), "{html}");
}

#[test]
fn only_two_tildes_strike_text_out() {
    assert_eq!(
        html("Giá 20~25 nghìn đồng, trẻ em 10~15 nghìn. ~30 phút, *đi ~40* phút. ~~Bỏ ~5~~.\n"),
        "<p>Giá 20~25 nghìn đồng, trẻ em 10~15 nghìn. ~30 phút, <em>đi ~40</em> phút. <del>Bỏ ~5</del>.</p>"
    );
    assert_eq!(
        html(
            "`a~b` \\~c~ \\~~d~ [e](/~f \"~g\") https://h.example/~i/ <b title=\"~\">~j</b>\n\n~~~\n~k\n~~~\n"
        ),
        "<p><code>a~b</code> ~c~ ~~d~ <a href=\"/~f\">e</a> \
         <a href=\"https://h.example/~i/\" rel=\"noopener noreferrer\">https://h.example/~i/</a> <b>~j</b></p>\n\
         <pre><code>~k\n</code></pre>"
    );
}

#[test]
fn a_list_keeps_how_it_counts() {
    let list =
        "<ol type=\"a\" start=\"3\"><li>Không mang rượu vào.</li><li value=\"7\">Không để xe.</li></ol>";
    assert_eq!(
        html(&format!("{list}\n\n<ol type=I reversed><li>a</ol>\n\n<ol type=x><li>b</ol>\n")),
        format!("{list}\n<ol type=\"I\" reversed=\"\"><li>a</li></ol>\n<ol><li>b</li></ol>")
    );
    assert_stands(list);
}

#[test]
fn tables_can_be_scrolled_by_hand_and_by_key() {
    let html = html("| a | b |\n|---|--:|\n| 1 | 2 |\n");
    let open = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng\"><table>";
    assert!(html.starts_with(open) && html.ends_with("</table></div>"), "{html}");
    assert!(html.contains("<td align=\"right\">2</td>"));
    assert_stands(&html);
}

#[test]
fn footnotes_lead_there_and_back() {
    let html = html("Chữ[^1].\n\n[^1]: Chú.\n");
    assert!(
        html.contains("<sup class=\"footnote-ref\"><a href=\"#body-fn-1\" id=\"body-fnref-1\">1</a></sup>"),
        "{html}"
    );
    assert!(html.contains("<section class=\"footnotes\">") && html.contains("id=\"body-fn-1\""), "{html}");
    assert!(html.contains("aria-label=\"Trở lại chỗ đang đọc\""), "{html}");
    assert_stands(&html);
}

#[test]
fn what_holds_nothing_goes() {
    assert_eq!(
        html("<p>&nbsp;</p>\n\nMột&nbsp;&nbsp; hai&nbsp;km\n\n<p><br></p>\n\n<h2> </h2>\n\n<div></div>\n"),
        "<p>Một hai&nbsp;km</p>"
    );
    assert_eq!(html("    a  b\n"), "<pre><code>a  b\n</code></pre>");
    assert_eq!(html(""), "");
}

#[test]
fn whatever_is_written_a_browser_keeps_it_in_its_place() {
    let texts = [
        "<p><button><p>x</button>\n",
        "<a href=/1>a<div><a href=/2>b</a></div></a>\n",
        "<table><p>x<tr><td>y<table><tr><td>z</table></table>\n",
        "<b><p>x</b>y\n",
        "<div><h1>a<p>b</div>c\n",
        "</div></main><p>a\n",
        "<ul><p>a<li>b<ul>c</ul>\n",
        "<p><img src=a.png></p></td><td><img src=b.png>\n",
        "<b><div>a</div><p>b<p></b>\n",
        "<figure><p>a</p><img src=a.png></figure>\n",
        "<details><summary>a<p>b</summary><div>c</div></details>\n",
        "<pre>\n\n<p>a</p></pre>\n",
        "<!-- a --> <![CDATA[ x ]]> <?php x ?> <p>a\n",
        "<select><option><p>a</select><textarea><p>b</textarea>\n",
    ];
    all_html(texts).iter().for_each(|html| assert_stands(html));
}

#[test]
fn footnotes_of_one_name_leave_the_text_between_them_where_it_stands() {
    for text in [
        "Một[^1].\n\n[^1]: hai\n\n[^1]: ba\n\nBốn.\n",
        "Một[^1].\n\n> [^1]: hai\n\nBốn.\n\n[^1]: ba\n\n    [^2]: năm\n",
    ] {
        let html = html(text);
        let (words, notes) = html.split_once("<section class=\"footnotes\">").unwrap_or_default();
        assert!(words.contains("Bốn") && notes.matches("<li").count() == 1, "{html}");
    }
    let html = html("Một[^1].\n\n[^1]: [^2]: hai\n\n    [^3]: ba\n");
    assert!(html.contains("hai") && html.contains("ba") && html.matches("<li").count() == 1, "{html}");
}
