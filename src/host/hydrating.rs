//! Takes over a page that the publisher printed. Until all has succeeded nothing of the
//! page has changed, so a failure at any step leaves it as it was.

use bantin_content::{Stamp, Teaser};
use leptos::mount::hydrate_from;
use web_sys::HtmlElement;

use super::browser::{Reader, dom, json};
use crate::app::{Screen, frame};
use crate::page::{NewsBoxState, Page, PageData};
use crate::shown::Shown;

/// Hydrates the page and only then installs the handlers.
pub fn start() {
    let Some((root, data)) = printed_page() else {
        return dom::warn("bantin: this page was not printed for the app");
    };
    let reader = std::rc::Rc::new(std::cell::OnceCell::new());
    let hold = reader.clone();
    hydrate_from(root, move || {
        let screen = Screen::new(data);
        // Cannot be set already: this closure runs once.
        let _ = hold.set(screen);
        move || frame(screen)
    })
    .forget();
    if let Some(&screen) = reader.get() {
        Reader::install(screen);
    }
}

/// The app's root element and the page's data. What the script leaves out is taken from where it is
/// painted: hydration remembers what it is given, and an empty body would be shown after Back.
fn printed_page() -> Option<(HtmlElement, PageData)> {
    let root: HtmlElement = dom::find("#app")?;
    let mut data: PageData = json::parse(&dom::find("#page-data")?.text_content()?)?;
    let body = match data.page.body_mut() {
        Some(_) => dom::find("[data-body]")?.inner_html(),
        None => String::new(),
    };
    let rows = painted_rows("[data-list] .teaser", &data.page)?;
    let box_rows = |state: &NewsBoxState| {
        painted_rows(&[&dom::news_box(state.news.id.as_str()), " .teaser"].concat(), &data.page)
    };
    let boxes = data.boxes.iter().map(box_rows).collect::<Option<_>>()?;
    data.put_back(Shown { body, rows, boxes });
    Some((root, data))
}

fn painted_rows(selector: &str, page: &Page) -> Option<Vec<Teaser>> {
    dom::find_all(selector).iter().map(|row| painted_row(row, page)).collect()
}

/// As `parts/teaser.rs` draws it.
fn painted_row(row: &HtmlElement, page: &Page) -> Option<Teaser> {
    let find = |selector| row.query_selector(selector).ok().flatten();
    let (date, headline) = (find("time")?, find(".teaser__headline")?);
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
    })
}
