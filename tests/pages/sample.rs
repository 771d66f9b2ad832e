//! A small portal: one article a day from 1 January 2024, "Tin 0" upwards.

use bantin_app::words::SpokenSite;
use bantin_app::{
    ArticlePage, List, NewsBoxState, Page, PageData, SectionPage, SiteBrief, Trouble, TroublePage,
};
use bantin_content::{
    Article, ClosedPage, FrontPage, FrontSection, Language, LatestPage, MenuEntry, MenuLink, NewsBox, Notice,
    Owner, PAGE_SIZE, PageNumber, SectionTotal, Site, Span, Stamp, Story, Teaser, Thumbnail, Visits,
    VisitsBase, closed_pages,
};
use leptos::prelude::RenderHtml;

use crate::reading::{Reading, read};

pub struct Portal {
    pub site: Site,
    /// Newer news has come than the list shows.
    pub newer: bool,
}

pub fn day(year: u32, month: u32, day: u32) -> Stamp {
    Stamp {
        at: format!("{year}-{month:02}-{day:02}T00:00:00+07:00"),
        text: format!("{day:02}/{month:02}/{year}"),
    }
}

/// A moment of a day, `2021-11-10` and `14:05`.
pub fn moment(date: &str, time: &str) -> Stamp {
    let mut parts: Vec<&str> = date.split('-').collect();
    parts.reverse();
    Stamp { at: format!("{date}T{time}:00+07:00"), text: format!("{time} ngày {}", parts.join("/")) }
}

/// The day of "Tin {number}".
fn day_of(number: usize) -> Stamp {
    let mut left = number as u32;
    for (month, days) in [31, 29, 31, 30, 31, 30].into_iter().enumerate() {
        if left < days {
            return day(2024, month as u32 + 1, left + 1);
        }
        left -= days;
    }
    panic!("the sample ends in June");
}

fn teaser(number: usize) -> Teaser {
    Teaser {
        slug: format!("tin-{number}").parse().expect("a slug"),
        section: "tin-tuc".parse().expect("a section"),
        headline: format!("Tin {number}"),
        published: day_of(number),
        picture: None,
    }
}

/// With its small picture.
fn pictured(number: usize) -> Teaser {
    let picture = Thumbnail {
        src: format!("/assets/tin-{number}-168.webp"),
        srcset: format!("/assets/tin-{number}-168.webp 168w, /assets/tin-{number}-336.webp 336w"),
        width: 168,
        height: 112,
        avif: None,
    };
    Teaser { picture: Some(picture), ..teaser(number) }
}

/// Newest first.
fn teasers(from: usize, to: usize) -> Vec<Teaser> {
    (from..to).rev().map(teaser).collect()
}

fn link(title: &str, href: &str) -> MenuLink {
    MenuLink { title: title.into(), href: href.into() }
}

impl Portal {
    pub fn new() -> Self {
        let section = |id: &str, title: &str| SectionTotal {
            id: id.parse().expect("a section"),
            title: title.into(),
            total: 0,
        };
        let site = Site {
            name: "Thị trấn Mây Sơn".into(),
            tagline: None,
            language: Language::Vi,
            time_zone: "Asia/Ho_Chi_Minh".into(),
            base_url: "https://mayson.example".into(),
            number_format: Default::default(),
            sections: vec![section("tin-tuc", "Tin tức"), section("du-lich", "Du lịch")],
            menu: vec![
                MenuEntry { link: link("Tin tức", "/tin-tuc/"), items: Vec::new() },
                MenuEntry {
                    link: link("Du lịch", "/du-lich/"),
                    items: vec![
                        link("Thác Bạc", "/du-lich/thac-bac/"),
                        link("Thời tiết", "https://t.example/"),
                    ],
                },
            ],
            boxes: Vec::new(),
            messages: Default::default(),
            owner: Owner {
                owner: "Ủy ban nhân dân thị trấn".into(),
                phone: "0200 000 123".into(),
                email: "ban@mayson.example".into(),
                ..Owner::default()
            },
            visits: VisitsBase { base: 0, since: Some(day(2024, 1, 1)) },
            live: String::new(),
            desk_url: String::new(),
            app: "app".into(),
            edition: "edition".into(),
        };
        Portal { site, newer: false }
    }

    /// The article page of "Tin {read}", as of its own day, in a section of `total`.
    pub fn article(&self, total: usize, read: usize) -> Reading {
        self.draw(self.article_page(total, read), self.boxes(read + 1))
    }

    /// The article page of "Tin 34", changed.
    pub fn article_with(&self, change: impl FnOnce(&mut Article)) -> Reading {
        let mut page = self.article_page(35, 34);
        if let Page::Article(page) = &mut page {
            change(&mut page.article);
        }
        self.draw(page, Vec::new())
    }

    pub fn article_page(&self, total: usize, read: usize) -> Page {
        assert!(read < total);
        let Teaser { slug, section, headline, published, .. } = teaser(read);
        let mut latest = self.latest(read + 1);
        latest.as_of = Some(published.clone());
        let article = Article {
            slug,
            section,
            headline,
            lead: Some(format!("Tóm tắt tin {read}.")),
            byline: Some("Hà Vân (Trung tâm Văn hóa)".into()),
            published,
            updated: None,
            picture: None,
            body_html: "<p>Thân bài.</p>".into(),
            pictures: Vec::new(),
            corrections: Vec::new(),
            attachments: Vec::new(),
            tags: Vec::new(),
            tag_pages: Vec::new(),
        };
        Page::Article(ArticlePage {
            article,
            other_news: Some(List { newer: self.newer, ..List::newest(latest) }),
        })
    }

    /// The section's page with `total` articles.
    pub fn section(&self, total: usize, trouble: Option<Trouble>) -> Reading {
        let list = List { trouble, ..List::newest(self.latest(total)) };
        self.draw(self.section_page(list), Vec::new())
    }

    /// The section's page with `total` articles that all have a picture.
    pub fn pictured_section(&self, total: usize) -> Reading {
        self.draw(self.section_page(self.pictured_list(total)), Vec::new())
    }

    /// The article page of the newest of `total` articles that all have a picture, brought up to today.
    pub fn article_among_pictures(&self, total: usize) -> Reading {
        let mut page = self.article_page(total, total - 1);
        if let Page::Article(page) = &mut page {
            page.other_news = Some(self.pictured_list(total));
        }
        self.draw(page, Vec::new())
    }

    fn pictured_list(&self, total: usize) -> List {
        let rows = (0..total).rev().map(pictured).collect();
        List::newest(LatestPage { teasers: rows, ..self.latest(total) })
    }

    /// A closed page as printed: it knows nothing newer.
    pub fn printed_closed(&self, total: usize, number: u32, newer_closed: bool) -> Reading {
        self.draw(self.closed_page(total, number, newer_closed), Vec::new())
    }

    pub fn closed_page(&self, total: usize, number: u32, newer_closed: bool) -> Page {
        let number = PageNumber::new(number).expect("a number");
        let list = List { latest: None, newer_closed, ..self.list_open_at(total, number) };
        self.section_page(list)
    }

    pub fn list_open_at(&self, total: usize, number: PageNumber) -> List {
        let newest = number.get() as usize * PAGE_SIZE;
        let closed = ClosedPage {
            section: "tin-tuc".parse().expect("a section"),
            span: span(number),
            teasers: teasers(newest - PAGE_SIZE, newest),
        };
        List { closed: Some(closed), ..List::newest(self.latest(total)) }
    }

    pub fn front(&self) -> Reading {
        let story = |number: usize| Story { teaser: teaser(number), lead: None, picture: None };
        let column = FrontSection {
            id: "du-lich".parse().expect("a section"),
            title: "Du lịch".into(),
            teasers: teasers(0, 3),
        };
        let page =
            FrontPage { lead: Some(story(40)), seconds: vec![story(39), story(38)], sections: vec![column] };
        self.draw(Page::Front(page), self.boxes(40))
    }

    /// Second stories and a section's first teaser with pictures, and one of each without.
    pub fn pictured_front(&self) -> Reading {
        let story = |teaser: Teaser| Story { teaser, lead: None, picture: None };
        let page = FrontPage {
            lead: Some(story(teaser(40))),
            seconds: vec![story(pictured(39)), story(teaser(38))],
            sections: vec![FrontSection {
                id: "du-lich".parse().expect("a section"),
                title: "Du lịch".into(),
                teasers: vec![pictured(2), teaser(1)],
            }],
        };
        self.draw(Page::Front(page), Vec::new())
    }

    pub fn trouble(&self, trouble: Trouble) -> Reading {
        let section = Some("tin-tuc".parse().expect("a section"));
        self.draw(Page::Trouble(TroublePage { trouble, section }), self.boxes(40))
    }

    pub fn news_box(&self, teasers_in_it: usize) -> NewsBox {
        NewsBox {
            id: "tin-moi".parse().expect("a box"),
            title: "Tin tức".into(),
            section: None,
            teasers: teasers(0, teasers_in_it),
            as_of: None,
        }
    }

    /// A page beside which a box stands, open at one of its pages.
    pub fn box_page(&self, teasers_in_it: usize, open: usize) -> Reading {
        let state = NewsBoxState { open, ..NewsBoxState::first(self.news_box(teasers_in_it)) };
        self.draw(self.article_page(35, 34), vec![state])
    }

    pub fn visits(&self, figures: Option<[u64; 4]>, away: bool) -> Reading {
        let figures = figures.map(|[online, today, week, total]| Visits {
            online: Some(online),
            today: Some(today),
            week: Some(week),
            total: Some(total),
            as_of: "2021-11-10T14:05:30+07:00".into(),
            stale: away,
            refresh_s: 120,
        });
        let state = bantin_app::parts::VisitsState { figures, away };
        read(bantin_app::parts::visits(&state, &self.spoken()).to_html())
    }

    pub fn masthead(&self, here: &str) -> Reading {
        read(bantin_app::masthead_html(&self.site, &bantin_app::words_of(&self.site), None, here, None))
    }

    /// The front page's.
    pub fn masthead_with(&self, notice: Option<&Notice>) -> Reading {
        read(bantin_app::masthead_html(&self.site, &bantin_app::words_of(&self.site), None, "/", notice))
    }

    pub fn footer(&self) -> Reading {
        read(bantin_app::footer_html(&self.site, &bantin_app::words_of(&self.site)))
    }

    pub fn title(&self, page: Page) -> String {
        bantin_app::page_title(&PageData { site: SiteBrief::from(&self.site), page, boxes: Vec::new() })
    }

    pub fn spoken(&self) -> SpokenSite {
        SpokenSite::new(SiteBrief::from(&self.site))
    }

    fn draw(&self, page: Page, boxes: Vec<NewsBoxState>) -> Reading {
        read(bantin_app::frame_html(PageData { site: SiteBrief::from(&self.site), page, boxes }))
    }

    fn section_page(&self, list: List) -> Page {
        Page::Section(SectionPage { section: "tin-tuc".parse().expect("a section"), list: Some(list) })
    }

    /// The box as it stood when there were `total` articles.
    fn boxes(&self, total: usize) -> Vec<NewsBoxState> {
        let news = NewsBox { teasers: teasers(total.saturating_sub(9), total), ..self.news_box(0) };
        vec![NewsBoxState::first(news)]
    }

    fn latest(&self, total: usize) -> LatestPage {
        let closed = closed_pages(total) as u32;
        let spans =
            (closed.saturating_sub(3).max(1)..=closed).filter_map(PageNumber::new).map(span).collect();
        LatestPage {
            section: "tin-tuc".parse().expect("a section"),
            closed,
            teasers: teasers(closed as usize * PAGE_SIZE, total),
            spans,
            as_of: None,
        }
    }
}

fn span(number: PageNumber) -> Span {
    let newest = number.get() as usize * PAGE_SIZE;
    Span { number, oldest: day_of(newest - PAGE_SIZE), newest: day_of(newest - 1) }
}
