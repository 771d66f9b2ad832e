//! Pages as the publisher draws them, read as readers do.
mod languages;
mod reading;
mod sample;

use bantin_app::{NewsBoxState, Trouble};
use bantin_content::{Correction, Language, Notice, PageNumber, Picture, Stamp};

use reading::{Reading, read};
use sample::{Portal, day, moment};

#[test]
fn an_article_page_holds_one_article_then_other_news_then_boxes() {
    let page = Portal::new().article(35, 34);
    assert_eq!((page.count("<main"), page.count("<article"), page.count("<h1")), (1, 1, 1));
    let article = page.element("article");
    for text in ["Tin 34", "Tóm tắt tin 34.", "Thân bài.", "Hà Vân (Trung tâm Văn hóa)"] {
        assert!(article.says(text), "{text} in {article:?}");
    }
    assert!(!article.html.contains("data-list") && !article.html.contains("data-box"));
    let main = page.element("main");
    assert!(main.html.contains("data-list") && !main.html.contains("data-box"));
    assert!(page.html.find("data-list") < page.html.find("data-box"));
}

#[test]
fn the_article_being_read_stays_in_its_list_without_a_link() {
    let list = Portal::new().article(35, 34).element("section");
    assert!(list.says("Tin khác") && list.says("Tin 34 Bài đang đọc"), "{list:?}");
    assert!(!list.links().iter().any(|link| link.href == "/tin-tuc/tin-34/"));
    assert!(list.links().iter().any(|link| link.href == "/tin-tuc/tin-33/" && link.text == "Tin 33"));
}

#[test]
fn a_list_says_its_day_in_a_line_that_is_there_without_one_too() {
    let portal = Portal::new();
    assert!(portal.article(35, 34).element("section").says("Tin đến ngày 04/02/2024"));
    assert!(portal.section(35, None).html.contains(r#"<p class="as-of" data-as-of></p>"#));
}

#[test]
fn a_pager_is_links_whose_text_is_the_number_alone() {
    let links = Portal::new().section(125, None).element("nav").links();
    let texts: Vec<&str> = links.iter().map(|link| &*link.text).collect();
    assert_eq!(texts, ["1", "2", "3", "4", "5", "…", "12"]);
    let hrefs: Vec<&str> = links.iter().map(|link| &*link.href).collect();
    assert_eq!(hrefs[..2], ["/tin-tuc/", "/tin-tuc/trang/11/"]);
    assert_eq!(hrefs[6], "/tin-tuc/trang/1/");
    assert_eq!(links[0].attribute("aria-current"), Some("page"));
    assert_eq!(links.iter().filter(|link| link.attribute("aria-current").is_some()).count(), 1);
}

#[test]
fn each_page_is_named_with_its_dates_and_the_ellipsis_with_where_it_leads() {
    let links = Portal::new().section(125, None).element("nav").links();
    let name = |place: usize| links[place].attribute("aria-label").unwrap();
    assert_eq!(name(0), "Trang 1, tin từ 20/04/2024 đến 04/05/2024");
    assert_eq!(name(1), "Trang 2, tin từ 10/04/2024 đến 19/04/2024");
    assert_eq!(name(6), "Trang 12");
    assert!(name(5).contains("trang 8") && links[5].href == "/tin-tuc/trang/5/", "{}", name(5));
}

#[test]
fn a_list_of_one_page_has_no_pager() {
    let page = Portal::new().section(19, None);
    assert!(page.says("Tin 18") && !page.element("main").html.contains("<nav"));
    assert!(Portal::new().section(0, None).says("Chuyên mục này chưa có tin."));
}

#[test]
fn a_printed_closed_page_names_no_label_and_no_total() {
    let steps = |number: u32, newer_closed: bool| -> Vec<(String, String)> {
        let page = Portal::new().printed_closed(55, number, newer_closed);
        assert!(page.says("Tin từ") && !page.html.contains("data-label"));
        page.element("nav").links().into_iter().map(|link| (link.text, link.href)).collect()
    };
    let pair = |text: &str, href: &str| (text.to_owned(), href.to_owned());
    assert_eq!(
        steps(2, true),
        [
            pair("Mới nhất", "/tin-tuc/"),
            pair("Tin mới hơn", "/tin-tuc/trang/3/"),
            pair("Tin cũ hơn", "/tin-tuc/trang/1/")
        ]
    );
    assert_eq!(steps(4, false), [pair("Mới nhất", "/tin-tuc/"), pair("Tin cũ hơn", "/tin-tuc/trang/3/")]);
    assert_eq!(steps(1, true), [pair("Mới nhất", "/tin-tuc/"), pair("Tin mới hơn", "/tin-tuc/trang/2/")]);
}

#[test]
fn a_page_of_the_list_that_does_not_come_leaves_the_list_and_offers_one_step() {
    let page = Portal::new().section(35, Some(Trouble::Offline));
    let list = page.element("main");
    assert!(list.says("Tin 34") && list.says("Không tải được trang. Xin kiểm tra kết nối mạng. Thử lại"));
    assert_eq!(list.count("data-retry"), 1);
}

#[test]
fn newer_news_is_offered_in_the_line_that_is_kept_for_it() {
    let mut portal = Portal::new();
    portal.newer = true;
    let page = portal.article(35, 20);
    assert_eq!(page.count("data-as-of"), 2, "one in the list, one in the box");
    assert!(page.says("Có tin mới hơn · Xem") && page.count("data-show-newer") == 1);
}

#[test]
fn a_box_shows_three_and_leads_to_the_rest_without_script() {
    let portal = Portal::new();
    let news = portal.article(35, 34).after("data-box").element("ol");
    assert_eq!(news.count("<li"), 3);
    let links = portal.article(35, 34).after("data-box").element("nav").links();
    let shown: Vec<(&str, &str)> = links.iter().map(|link| (&*link.text, &*link.href)).collect();
    assert_eq!(shown, [("1", "#tin-moi"), ("2", "/#tin-moi"), ("3", "/#tin-moi")]);
}

#[test]
fn a_box_has_as_many_labels_as_pages() {
    let portal = Portal::new();
    for (teasers, labels) in [(0, 0), (3, 0), (4, 2), (6, 2), (7, 3), (9, 3)] {
        let page = portal.box_page(teasers, 0);
        assert_eq!(page.after("data-box").count("data-box-page"), labels, "{teasers}");
    }
    let second = portal.box_page(5, 1);
    assert_eq!(second.after("data-box").element("ol").count("<li"), 2);
}

#[test]
fn the_front_page_shows_all_nine_of_a_box_and_needs_no_pager_for_it() {
    let page = Portal::new().front();
    let news = page.after("data-box");
    assert_eq!((news.element("ol").count("<li"), news.count("data-box-page")), (9, 0));
    assert!(page.html.contains(r#"id="tin-moi""#));
    assert!(page.says("Tin 40") && page.says("Tin 39") && page.says("Du lịch"));
}

#[test]
fn small_pictures_stand_beside_second_stories_and_a_sections_first_teaser() {
    let page = Portal::new().pictured_front();
    let small = page.after("front__seconds");
    assert_eq!((small.count("<img"), small.count(r#"class="thumbnail""#)), (2, 2));
    assert!(small.html.contains("/assets/tin-39-168.webp") && small.html.contains("/assets/tin-2-168.webp"));
    assert_eq!(small.count("teaser--pictured"), 1, "the second teaser of the section has none");
}

#[test]
fn a_small_picture_is_waited_for_by_nobody_and_has_its_room() {
    let page = Portal::new().pictured_front();
    let picture = page.after("front__seconds");
    for said in [
        r#"loading="lazy""#,
        r#"decoding="async""#,
        r#"fetchpriority="low""#,
        r#"width="168" height="112""#,
        " alt>",
    ] {
        assert_eq!(picture.count(said), 2, "{said}: the headline says what it shows");
    }
}

#[test]
fn a_sections_list_has_its_pictures_and_the_list_under_an_article_none() {
    let portal = Portal::new();
    let section = portal.pictured_section(12);
    assert_eq!((section.count("<li"), section.count(r#"class="thumbnail""#)), (12, 12));
    assert_eq!(portal.section(12, None).count("<img"), 0);
    assert_eq!(portal.article_among_pictures(12).count("<img"), 0);
}

#[test]
fn figures_are_dashes_until_known_each_in_one_text_node() {
    let page = Portal::new().article(35, 34);
    for figure in ["online", "today", "week", "total"] {
        let cell = [r#"<dd data-figure=""#, figure, r#"">—</dd>"#].concat();
        assert!(page.html.contains(&cell), "{cell}");
    }
    assert!(page.says("Đang online — Hôm nay — Trong tuần — Tất cả —"));
}

#[test]
fn figures_stand_in_the_sites_format_with_their_time() {
    let portal = Portal::new();
    let known = portal.visits(Some([0, 1, 1_000, 3_000_000]), false);
    assert!(known.says("Đang online 0 Hôm nay 1 Trong tuần 1.000 Tất cả 3.000.000"), "{known:?}");
    assert!(known.says("Số liệu lúc 14:05"));
    let away = portal.visits(Some([0, 1, 2, 3]), true);
    assert!(away.says("Chưa cập nhật được. Số liệu gần nhất lúc 14:05 ngày 10/11/2021."));
    assert!(portal.visits(None, true).says("Tất cả — Chưa cập nhật được."));
}

#[test]
fn what_the_figures_mean_opens_without_script_and_names_the_base() {
    let mut portal = Portal::new();
    let plain = portal.visits(None, false);
    assert!(plain.says("Cộng số khách từng ngày từ 01/01/2024.") && plain.count("<details") == 1);
    portal.site.visits.base = 3_012_450;
    let with_base = portal.visits(None, false);
    assert!(with_base.says(
        "Cộng số khách từng ngày từ 01/01/2024, cộng thêm 3.012.450 lượt do hệ thống cũ ghi nhận (đếm theo cách khác)."
    ));
}

#[test]
fn each_trouble_is_one_sentence_and_one_step() {
    let portal = Portal::new();
    for (trouble, sentence, step, href) in [
        (
            Trouble::Missing,
            "Không tìm thấy trang này. Địa chỉ có thể đã thay đổi.",
            "Về trang chủ",
            Some("/"),
        ),
        (
            Trouble::Gone(day(2026, 11, 23)),
            "Bài này đã được gỡ ngày 23/11/2026.",
            "Xem tin khác",
            Some("/tin-tuc/"),
        ),
        (Trouble::Offline, "Không tải được trang. Xin kiểm tra kết nối mạng.", "Thử lại", None),
        (
            Trouble::Broken,
            "Trang đang gặp sự cố. Xin thử lại sau ít phút.",
            "Báo Ban biên tập",
            Some("mailto:ban@mayson.example"),
        ),
    ] {
        let page = portal.trouble(trouble);
        let main = page.element("main");
        assert_eq!(main.text(), [sentence, " ", step].concat());
        assert_eq!(main.links().first().map(|link| &*link.href), href);
        assert!(page.after("</main>").says("Tin tức"), "the newest news stands below");
    }
}

#[test]
fn dates_are_read_out_as_sentences() {
    let portal = Portal::new();
    let timed = portal.article_with(|article| article.published = moment("2021-11-10", "14:05"));
    assert!(timed.says("Đăng lúc 14:05 ngày 10/11/2021"));
    let untimed = portal.article_with(|article| article.updated = Some(moment("2021-11-12", "08:00")));
    assert!(untimed.says("Đăng ngày 04/02/2024 Cập nhật lúc 08:00 ngày 12/11/2021"), "{untimed:?}");
}

#[test]
fn a_correction_stands_under_the_lead_with_its_day() {
    let page = Portal::new().article_with(|article| {
        article.corrections =
            vec![Correction { date: day(2024, 2, 5), text: "Cầu rộng 2 m, không phải 3 m.".into() }];
    });
    assert!(
        page.says("Tóm tắt tin 34. Đính chính ngày 05/02/2024: Cầu rộng 2 m, không phải 3 m."),
        "{page:?}"
    );
}

#[test]
fn the_lead_picture_is_asked_for_at_once_and_has_room_kept_for_it() {
    let picture = |caption: Option<&str>| {
        Portal::new().article_with(|article| {
            article.picture = Some(Picture {
                src: "/assets/cau-800.webp".into(),
                srcset: "/assets/cau-400.webp 400w, /assets/cau-800.webp 800w".into(),
                width: 800,
                height: 533,
                alt: "Cây cầu".into(),
                caption: caption.map(Into::into),
                avif: None,
            });
        })
    };
    let page = picture(Some("Cầu đá"));
    assert!(page.element("figure").says("Cầu đá") && page.html.contains(r#"width="800" height="533""#));
    assert!(page.html.contains(r#"fetchpriority="high""#) && !page.element("figure").html.contains("lazy"));
    assert!(!picture(None).html.contains("<figcaption"), "no caption, no gap");
}

#[test]
fn what_editors_write_is_text_and_only_the_body_is_html() {
    let page = Portal::new().article_with(|article| {
        article.headline = "Giá < 5 & \"rẻ\"".into();
        article.lead = Some("<script>alert(1)</script>".into());
        article.body_html = "<p>Đậm <strong>lắm</strong></p>".into();
    });
    assert!(!page.html.contains("<script>") && page.html.contains("<strong>lắm</strong>"));
    assert!(page.says("Giá < 5 & \"rẻ\""));
}

#[test]
fn the_menu_opens_without_script_and_marks_where_the_reader_is() {
    let portal = Portal::new();
    let masthead = portal.masthead("/du-lich/thac-bac/");
    assert!(masthead.html.starts_with(r##"<a class="skip" href="#noi-dung">"##), "{masthead:?}");
    assert_eq!(masthead.count("<details class=\"menu__more\""), 1);
    let marked: Vec<(String, String)> = masthead
        .links()
        .iter()
        .filter_map(|link| Some((link.text.clone(), link.attribute("aria-current")?.to_owned())))
        .collect();
    assert_eq!(marked, [("Du lịch".into(), "true".into()), ("Thác Bạc".into(), "page".into())]);
    assert!(masthead.html.contains("data-notice") && masthead.html.contains("<svg"));
}

#[test]
fn an_urgent_notice_is_a_named_region_with_its_words_escaped_and_its_place_is_on_every_page() {
    let portal = Portal::new();
    let notice = Notice {
        id: "0123456789abcdef".to_owned(),
        text: "<img src=x> & \"nước\" lên".to_owned(),
        until: Stamp {
            at: "2026-11-24T18:00:00+07:00".to_owned(), text: "18:00 ngày 24/11/2026".to_owned()
        },
        href: Some("/tin-tuc/?a=\"><b>".to_owned()),
    };
    let masthead = portal.masthead_with(Some(&notice));
    assert!(masthead.says("Thông báo khẩn: <img src=x> & \"nước\" lên"), "{masthead:?}");
    assert!(masthead.says("Hiệu lực đến 18:00 ngày 24/11/2026 Xem chi tiết"), "{masthead:?}");
    assert_eq!(masthead.count("<img") + masthead.count("<b>"), 0);
    let region = |html: &str| html.split("<section").nth(1).unwrap().split('>').next().unwrap().to_owned();
    assert!(region(&masthead.html).contains("aria-label=\"Thông báo khẩn\""));
    assert!(!region(&masthead.html).contains("hidden"));
    assert!(
        region(&portal.masthead_with(None).html).contains("hidden"),
        "where there is none, nothing shows"
    );
}

#[test]
fn the_footer_names_who_answers_and_leaves_out_what_is_not_set() {
    let footer = Portal::new().footer();
    assert!(footer.says("Cơ quan chủ quản Ủy ban nhân dân thị trấn"));
    assert!(!footer.says("Giấy phép") && !footer.says("Địa chỉ"));
    let hrefs: Vec<String> = footer.links().into_iter().map(|link| link.href).collect();
    assert_eq!(hrefs, ["tel:0200000123", "mailto:ban@mayson.example", "/luu-tru/", "/feed.xml"]);
}

#[test]
fn titles_begin_with_the_page() {
    let portal = Portal::new();
    assert_eq!(portal.title(portal.article_page(35, 34)), "Tin 34 · Thị trấn Mây Sơn");
    assert_eq!(portal.title(portal.closed_page(55, 2, true)), {
        "Tin tức · Tin từ 11/01/2024 đến 20/01/2024 · Thị trấn Mây Sơn"
    });
}

#[test]
fn a_page_in_english_has_nothing_left_over() {
    let mut portal = Portal::new();
    portal.site.language = Language::En;
    let pages = [
        portal.trouble(Trouble::Offline),
        portal.visits(None, true),
        portal.section(35, Some(Trouble::Broken)),
    ];
    for page in pages {
        for word in ["Trang", "Tải", "Thử", "Số", "Cập nhật", "khách", "tin từ"] {
            assert!(!page.text().contains(word), "{word} in {page:?}");
        }
    }
}

#[test]
fn nothing_is_styled_in_its_attributes() {
    let portal = Portal::new();
    let pages = [portal.front(), portal.article(125, 100), portal.section(125, None), portal.masthead("/")];
    for page in pages {
        assert!(!page.html.contains(" style="), "the security policy refuses it");
    }
}

#[test]
fn a_page_drawn_twice_is_the_same_bytes() {
    let portal = Portal::new();
    assert_eq!(portal.article(125, 100).html, portal.article(125, 100).html);
}

#[test]
fn an_open_box_is_named_by_its_page() {
    let portal = Portal::new();
    let state = NewsBoxState { open: 1, ..NewsBoxState::first(portal.news_box(9)) };
    assert_eq!(bantin_app::parts::box_page_name(&state, &portal.spoken()), "Tin tức, trang 2");
    let list = portal.list_open_at(55, PageNumber::new(2).unwrap());
    assert_eq!(
        bantin_app::parts::page_name(&list, &portal.spoken()),
        "Trang 4, tin từ 11/01/2024 đến 20/01/2024"
    );
}

#[test]
fn the_reader_reads() {
    assert_eq!(read("<p>a<b>b</b></p><p>&lt;c&gt;</p>").text(), "ab <c>");
    let _: Reading = read("");
}
