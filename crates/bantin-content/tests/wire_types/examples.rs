//! An example of every wire type in which every field is there. Struct by struct: who adds a field is led here by the compiler.

use std::collections::BTreeMap;

use bantin_content::{
    Article, Attachment, BoxBrief, ClosedPage, Copied, Correction, FrontPage, FrontSection, Language,
    LatestPage, MenuEntry, MenuLink, NewAddress, NewsBox, Notice, NoticeFile, NumberFormat, OldAddress,
    Owner, PageNumber, Picture, Redirect, RedirectStatus, Redirects, SectionId, SectionTotal, Site, Slug,
    Span, Stamp, StandingPage, Story, Teaser, Thumbnail, Visits, VisitsBase, Withdrawn, WithdrawnArticle,
};

pub fn site() -> Site {
    Site {
        name: text("Mây Sơn"),
        tagline: Some(text("Cổng thông tin")),
        language: Language::Vi,
        time_zone: text("Asia/Ho_Chi_Minh"),
        base_url: text("https://mayson.example"),
        number_format: NumberFormat::Comma,
        sections: vec![SectionTotal { id: section(), title: text("Tin tức"), total: 120 }],
        menu: vec![MenuEntry { link: link("Du lịch"), items: vec![link("Thác")] }],
        boxes: vec![BoxBrief { id: "tin-moi".parse().unwrap(), title: text("Tin tức") }],
        messages: BTreeMap::from([(text("other_news"), text("Cùng chuyên mục"))]),
        owner: Owner {
            owner: text("Ủy ban"),
            responsible: text("Ban biên tập"),
            address: text("Số 1"),
            phone: text("0200 000 000"),
            email: text("bbt@mayson.example"),
            licence: text("Giấy phép số 1"),
            reuse: text("Ghi rõ nguồn"),
        },
        visits: VisitsBase { base: 3_012_450, since: Some(stamp()) },
        live: text("https://live.mayson.example"),
        desk_url: text("https://desk.mayson.example"),
        app: text("0123456789abcdef"),
        edition: text("fedcba9876543210"),
    }
}

pub fn article() -> Article {
    Article {
        slug: slug(),
        section: section(),
        headline: text("Chợ phiên"),
        lead: Some(text("Chợ họp sớm.")),
        byline: Some(text("Hà Vân")),
        published: stamp(),
        updated: Some(stamp()),
        picture: Some(picture()),
        body_html: text("<p>Chợ</p>"),
        pictures: vec![picture()],
        corrections: vec![Correction { date: stamp(), text: text("Giờ họp chợ là 6 giờ.") }],
        attachments: vec![attachment()],
        tags: vec![text("chợ")],
        tag_pages: vec!["cho".parse().unwrap()],
    }
}

pub fn front() -> FrontPage {
    let story =
        || Story { teaser: teaser(), lead: Some(text("Chợ họp sớm.")), picture: Some(picture()) };
    FrontPage {
        lead: Some(story()),
        seconds: vec![story()],
        sections: vec![FrontSection { id: section(), title: text("Tin tức"), teasers: vec![teaser()] }],
    }
}

pub fn latest() -> LatestPage {
    LatestPage {
        section: section(),
        closed: 9,
        teasers: vec![teaser()],
        spans: vec![span()],
        as_of: Some(stamp()),
    }
}

pub fn closed() -> ClosedPage {
    ClosedPage { section: section(), span: span(), teasers: vec![teaser()] }
}

pub fn news_box() -> NewsBox {
    NewsBox {
        id: "tin-moi".parse().unwrap(),
        title: text("Tin tức"),
        section: Some(section()),
        teasers: vec![teaser()],
        as_of: Some(stamp()),
    }
}

pub fn standing() -> StandingPage {
    StandingPage {
        name: "gioi-thieu".parse().unwrap(),
        title: text("Giới thiệu"),
        body_html: text("<p>Ba bản.</p>"),
        attachments: vec![attachment()],
    }
}

pub fn notice() -> NoticeFile {
    let notice = Notice {
        id: text("00112233445566aa"),
        text: text("Nước lên cao"),
        until: stamp(),
        href: Some(text("/tin-tuc/cho-phien/")),
    };
    NoticeFile { app: text("0123456789abcdef"), notice: Some(notice) }
}

pub fn visits() -> Visits {
    Visits {
        online: Some(3),
        today: Some(41),
        week: Some(210),
        total: Some(3_012_700),
        as_of: text("2026-11-23T14:05:00+07:00"),
        stale: true,
        refresh_s: 120,
    }
}

pub fn withdrawn() -> Withdrawn {
    Withdrawn { articles: vec![WithdrawnArticle { slug: slug(), section: section(), date: stamp() }] }
}

pub fn redirects() -> Redirects {
    let (from, to) = (OldAddress::parse("/cu/1").unwrap(), NewAddress::on_site("/tin-tuc/").unwrap());
    Redirects { redirects: vec![Redirect { from, to, status: RedirectStatus::Found }] }
}

pub fn copied() -> Copied {
    Copied { files: vec![text("00112233445566aa")] }
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn slug() -> Slug {
    "cho-phien".parse().unwrap()
}

fn section() -> SectionId {
    "tin-tuc".parse().unwrap()
}

fn link(title: &str) -> MenuLink {
    MenuLink { title: text(title), href: text("/du-lich/") }
}

fn stamp() -> Stamp {
    Stamp { at: text("2026-11-20T08:30:00+07:00"), text: text("20/11/2026") }
}

fn span() -> Span {
    Span { number: PageNumber::new(3).unwrap(), oldest: stamp(), newest: stamp() }
}

fn teaser() -> Teaser {
    Teaser {
        slug: slug(),
        section: section(),
        headline: text("Chợ phiên cuối tuần"),
        published: stamp(),
        picture: Some(Thumbnail {
            src: text("/assets/a-168.webp"),
            srcset: text("/assets/a-168.webp 168w"),
            width: 168,
            height: 112,
            avif: Some(text("/assets/a-168.avif 168w")),
        }),
    }
}

fn picture() -> Picture {
    Picture {
        src: text("/assets/a-800.webp"),
        srcset: text("/assets/a-800.webp 800w"),
        width: 800,
        height: 533,
        alt: text("Ruộng bậc thang"),
        caption: Some(text("Mùa nước đổ")),
        avif: Some(text("/assets/a-800.avif 800w")),
    }
}

fn attachment() -> Attachment {
    Attachment {
        title: text("Mẫu đơn"),
        href: text("/assets/files/0123456789abcdef/mau-don.pdf"),
        details: text("PDF, 1,2 MB"),
    }
}
