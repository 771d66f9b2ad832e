//! Reads the painted data back from a printed page: the body, and the rows of its list and boxes. Goes by elements
//! and by the handlers' hooks, never by classes. What cannot be read is fetched.

use bantin_content::{Stamp, Teaser, Thumbnail};
use web_sys::{Element, HtmlElement};

use crate::api::Failure;
use crate::host::browser::{dom, loader};
use crate::page::{Page, PageData};
use crate::painted_data::PaintedData;

const LIST: &str = "[data-list]";

/// The painted data as far as they could be read back; `None` for each part that could not.
pub struct ReadBack {
    body: Option<String>,
    rows: Option<Vec<Teaser>>,
    /// In the boxes' order.
    boxes: Vec<Option<Vec<Teaser>>>,
}

impl ReadBack {
    pub fn of(data: &PageData) -> Self {
        let page = &data.page;
        let has_body = matches!(page, Page::Article(_) | Page::Standing(_));
        let has_list = match page {
            Page::Article(page) => page.other_news.is_some(),
            Page::Section(page) => page.list.is_some(),
            _ => false,
        };
        let boxes = data.boxes.iter();
        ReadBack {
            // Hydration remembers what it is given, and an empty body would be shown after Back.
            body: if has_body {
                dom::find("[data-body]").map(|body| body.inner_html())
            } else {
                Some(String::new())
            },
            rows: if has_list { rows(LIST, page) } else { Some(Vec::new()) },
            boxes: boxes.map(|state| rows(&dom::news_box(state.news.id.as_str()), page)).collect(),
        }
    }

    /// The painted data, where all could be read.
    pub fn whole(self) -> Result<PaintedData, Self> {
        match self {
            ReadBack { body: Some(body), rows: Some(rows), boxes } if boxes.iter().all(Option::is_some) => {
                Ok(PaintedData { body, rows, boxes: boxes.into_iter().flatten().collect() })
            }
            read => Err(read),
        }
    }

    /// The page's data with what is missing, as the content API has it today; and selectors of the parts that
    /// do not show these data: `None` stands for the whole page.
    pub async fn completed(self, mut data: PageData) -> Result<(PageData, Vec<Option<String>>), Failure> {
        let mut changed = Vec::new();
        let body = match self.body {
            Some(body) => body,
            None => {
                changed.push(None);
                fetched_body(&data.page).await?
            }
        };
        let rows = match self.rows {
            Some(rows) => rows,
            None => {
                changed.push(Some(LIST.to_owned()));
                fetched_rows(&mut data.page).await?
            }
        };
        let mut painted = PaintedData { body, rows, boxes: Vec::new() };
        for (mut state, rows) in std::mem::take(&mut data.boxes).into_iter().zip(self.boxes) {
            if rows.is_none() {
                match loader::news_box(&state.news.id).await {
                    Ok(news) => {
                        changed.push(Some(dom::news_box(news.id.as_str())));
                        state.news = news;
                    }
                    // The site has no such box any more.
                    Err(Failure::Wrong) => {
                        changed.push(None);
                        continue;
                    }
                    Err(Failure::Offline) => return Err(Failure::Offline),
                }
            }
            data.boxes.push(state);
            painted.boxes.push(rows.unwrap_or_default());
        }
        data.put_back(painted);
        Ok((data, changed))
    }
}

async fn fetched_body(page: &Page) -> Result<String, Failure> {
    match page {
        Page::Article(page) => {
            Ok(loader::article(&page.article.section, &page.article.slug).await?.body_html)
        }
        Page::Standing(page) => Ok(loader::standing(&page.name).await?.body_html),
        _ => Ok(String::new()),
    }
}

/// Of a closed page its own rows; else today's newest list takes the place of the one that was printed.
async fn fetched_rows(page: &mut Page) -> Result<Vec<Teaser>, Failure> {
    let Some(list) = page.list_mut() else { return Ok(Vec::new()) };
    if let Some(closed) = &list.closed {
        return Ok(loader::closed(&list.section, closed.span.number).await?.teasers);
    }
    let mut latest = loader::latest(&list.section).await?;
    let rows = std::mem::take(&mut latest.teasers);
    list.latest = Some(latest);
    Ok(rows)
}

/// The rows of a list or box, as `parts/teaser.rs` draws them. One without any is asked for: it may have lost them.
fn rows(within: &str, page: &Page) -> Option<Vec<Teaser>> {
    let rows: Vec<HtmlElement> = dom::all_in(&dom::root(), &[within, " ol > li"].concat());
    if rows.is_empty() {
        return None;
    }
    rows.iter().map(|row| painted_row(row, page)).collect()
}

fn painted_row(row: &Element, page: &Page) -> Option<Teaser> {
    let find = |selector| row.query_selector(selector).ok().flatten();
    let (date, headline) = (find("time")?, find("a, [aria-current]")?);
    let (section, slug) = match (headline.get_attribute("href"), page) {
        (Some(href), _) => {
            let mut names = href.split('/').skip(1);
            (names.next()?.parse().ok()?, names.next()?.parse().ok()?)
        }
        // The article being read has no link to itself.
        (None, Page::Article(page)) => (page.article.section.clone(), page.article.slug.clone()),
        (None, _) => return None,
    };
    Some(Teaser {
        slug,
        section,
        headline: headline.text_content()?,
        published: Stamp { at: date.get_attribute("datetime")?, text: date.text_content()? },
        picture: match find("img[srcset]") {
            Some(image) => Some(painted_picture(&image, find("source"))?),
            None => None,
        },
    })
}

fn painted_picture(image: &Element, avif: Option<Element>) -> Option<Thumbnail> {
    Some(Thumbnail {
        src: image.get_attribute("src")?,
        srcset: image.get_attribute("srcset")?,
        width: image.get_attribute("width")?.parse().ok()?,
        height: image.get_attribute("height")?.parse().ok()?,
        avif: avif.and_then(|source| source.get_attribute("srcset")),
    })
}
