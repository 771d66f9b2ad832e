//! What happens after a page is on the screen: one reader, the handlers that serve them,
//! and what the visit has learned so far.

mod bindings;
mod body_check;
pub mod dom;
pub mod fetch;
mod figures;
mod history;
pub mod json;
mod lists;
pub mod loader;
mod menu;
mod prefetch;
mod renewal;
mod router;
mod today;
mod visits;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bantin_content::{PageNumber, SectionId};
use web_sys::AbortController;

use crate::address::Address;
use crate::app::Screen;
use crate::navigation::Navigation;
use crate::words::SpokenSite;

/// One visit: what is on the screen and what is known beside it.
pub struct Reader {
    pub screen: Screen,
    site: SpokenSite,
    sections: Vec<SectionId>,
    navigation: RefCell<Navigation>,
    /// Requests for a page of the list. A new page cancels them; they never cancel a page.
    turning: RefCell<Navigation>,
    /// The list's page that was asked for last; `None` is the newest.
    asked: Cell<Option<PageNumber>>,
    history: RefCell<history::Snapshots>,
    lists: RefCell<loader::KnownLists>,
    /// What the reader pointed at, focused or paged.
    touched: today::Touched,
    /// The page that the address names has not come yet.
    under_way: Cell<bool>,
    /// The app itself is changing the address; there is nothing to load.
    quiet: Cell<bool>,
    listeners: AbortController,
}

impl Reader {
    /// Installs every handler. Called once the page is drawn: a page that failed to hydrate has none,
    /// and a trap later takes them all away.
    pub fn install(screen: Screen) {
        let Ok(listeners) = AbortController::new() else { return };
        bindings::share("listeners", &listeners);
        bindings::share("app", &wasm_bindgen::JsValue::TRUE);
        let site = screen.site();
        let reader = Rc::new(Reader {
            screen,
            sections: site.sections.iter().map(|section| section.id.clone()).collect(),
            site,
            navigation: RefCell::default(),
            turning: RefCell::default(),
            asked: Cell::default(),
            history: RefCell::default(),
            lists: RefCell::default(),
            touched: today::Touched::default(),
            under_way: Cell::new(false),
            quiet: Cell::new(false),
            listeners,
        });
        router::install(&reader);
        lists::install(&reader);
        prefetch::install(&reader);
        figures::install(&reader);
        menu::install(&reader);
        visits::install(&reader);
        today::install(&reader);
        dom::root().dataset().set("app", "ready").unwrap_or_default();
    }

    /// The page at a path of the site.
    fn address(&self, path: &str, query: &str) -> Option<Address> {
        Address::parse(path, query, &self.sections)
    }

    /// The page that the address bar names.
    fn here(&self) -> Option<Address> {
        let location = dom::location();
        self.address(&location.pathname().ok()?, &location.search().ok()?)
    }
}
