//! The frame around a page, and which page kind draws what.
//! The publisher draws it once; in the browser signals bring in the next page, the next figures, another box page.

use leptos::prelude::*;

use crate::element::{Element, el, region};
use crate::page::{List, NewsBoxState, Page, PageData};
use crate::parts::{ViewerState, VisitsState};
use crate::words::SpokenSite;
use crate::{pages, parts};

/// What is on the screen. Each signal is one thing that can change on its own, and is drawn in a region of its own.
#[derive(Clone, Copy)]
pub struct Screen {
    site: StoredValue<SpokenSite>,
    pub page: RwSignal<Page>,
    /// The list that the page shows, open at one of its pages. Whoever sets the page sets its list and the boxes too.
    pub list: RwSignal<Option<List>>,
    pub boxes: RwSignal<Vec<NewsBoxState>>,
    pub visits: RwSignal<VisitsState>,
    pub viewer: RwSignal<Option<ViewerState>>,
    /// What a screen reader is told next.
    pub announcement: RwSignal<String>,
}

impl Screen {
    pub fn new(data: PageData) -> Self {
        let PageData { site, mut page, boxes } = data;
        let list = page.take_list();
        Screen {
            site: StoredValue::new(SpokenSite::new(site)),
            page: RwSignal::new(page),
            list: RwSignal::new(list),
            boxes: RwSignal::new(boxes),
            visits: RwSignal::new(VisitsState::default()),
            viewer: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
        }
    }

    pub fn site(&self) -> SpokenSite {
        self.site.get_value()
    }
}

/// Everything between masthead and footer. The announcer and the picture viewer stand in it too, outside its grid.
/// What changes is in regions; all else is drawn once, and the browser marks the kind of the next page by hand.
pub fn frame(screen: Screen) -> Element {
    let site = screen.site();
    let main = el("main")
        .attr("id", "noi-dung")
        .attr("tabindex", "-1")
        .child(region(move || Some(page_part(screen))))
        .child(region(move || list_part(screen)));
    // A box that was not printed comes later.
    let places = site.boxes.len().max(screen.boxes.with_untracked(Vec::len));
    let boxes: Vec<_> = (0..places).map(|place| region(move || box_part(screen, place))).collect();
    let aside = el("aside")
        .class("aside")
        .attr("aria-label", site.words().aside.clone())
        .child(boxes)
        .child(region(move || Some(screen.visits.with(|state| parts::visits(state, &screen.site())))));
    el("div")
        .class("frame")
        .attr("data-kind", screen.page.with_untracked(Page::kind))
        .child(main)
        .child(aside)
        .child(region(move || Some(announcer(screen))))
        .child(region(move || viewer_part(screen)))
}

fn page_part(screen: Screen) -> Element {
    let site = screen.site();
    screen.page.with(|page| match page {
        Page::Front(page) => pages::front(page, &site),
        Page::Section(page) => pages::section_head(page, &site),
        Page::Article(page) => pages::article(page, &site),
        Page::Standing(page) => pages::standing(page, &site),
        Page::Trouble(page) => pages::trouble(page, &site),
    })
}

/// Follows the list alone: it is set with each page.
fn list_part(screen: Screen) -> Option<Element> {
    let site = screen.site();
    screen.list.with(|list| {
        let list = list.as_ref()?;
        Some(screen.page.with_untracked(|page| match page.reading() {
            Some(slug) => parts::other_news(list, Some(slug), &site),
            None => parts::section_list(list, &site),
        }))
    })
}

/// Follows the boxes alone: they too are set with each page.
fn box_part(screen: Screen, place: usize) -> Option<Element> {
    let (shows_none, all) =
        screen.page.with_untracked(|page| (matches!(page, Page::Standing(_)), page.shows_all_of_a_box()));
    screen.boxes.with(|boxes| {
        let state = boxes.get(place).filter(|_| !shows_none)?;
        Some(parts::news_box(state, all, &screen.site()))
    })
}

fn announcer(screen: Screen) -> Element {
    el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .flag("data-announcer")
        .child(screen.announcement.get())
}

fn viewer_part(screen: Screen) -> Option<Element> {
    screen.viewer.with(|viewer| parts::viewer(viewer.as_ref()?, &screen.site()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use bantin_content::{Language, NumberFormat, VisitsBase};
    use leptos::prelude::*;

    use super::{Screen, frame};
    use crate::element::{Element, Region};
    use crate::page::{Page, PageData, SiteBrief, Trouble, TroublePage};

    /// A frame's regions in the order of the page, and how often each was drawn.
    struct Regions(Vec<(Memo<Option<Element>>, Arc<AtomicUsize>)>);

    impl Regions {
        fn of(screen: Screen) -> Self {
            Regions(frame(screen).regions().into_iter().map(counted).collect())
        }

        /// The places of those that a change draws anew.
        fn redrawn_by(&self, change: impl FnOnce()) -> Vec<usize> {
            self.drawn();
            let before = self.drawn();
            change();
            let after = self.drawn();
            (0..after.len()).filter(|&place| after[place] != before[place]).collect()
        }

        fn drawn(&self) -> Vec<usize> {
            self.0.iter().for_each(|(shown, _)| shown.with(|_| ()));
            self.0.iter().map(|(_, times)| times.load(Ordering::Relaxed)).collect()
        }
    }

    fn counted(region: Region) -> (Memo<Option<Element>>, Arc<AtomicUsize>) {
        let times = Arc::new(AtomicUsize::new(0));
        let counter = times.clone();
        let shown = Memo::new(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
            region.draw()
        });
        (shown, times)
    }

    const PAGE: usize = 0;
    const LIST: usize = 1;
    const FIRST_BOX: usize = 2;
    const SECOND_BOX: usize = 3;
    const VISITS: usize = 4;
    const ANNOUNCER: usize = 5;
    const VIEWER: usize = 6;

    fn trouble() -> Page {
        Page::Trouble(TroublePage { trouble: Trouble::Missing, section: None })
    }

    fn screen() -> Screen {
        let site = SiteBrief {
            name: "A".to_owned(),
            language: Language::Vi,
            sections: Vec::new(),
            boxes: ["tin-tuc", "thong-bao"].map(|id| id.parse().unwrap()).to_vec(),
            number_format: NumberFormat::Dot,
            visits: VisitsBase::default(),
            live: String::new(),
            email: String::new(),
            messages: Vec::new(),
        };
        Screen::new(PageData { site, page: trouble(), boxes: Vec::new() })
    }

    #[test]
    fn what_changes_is_drawn_anew_and_nothing_else() {
        Owner::new().with(|| {
            let screen = screen();
            let regions = Regions::of(screen);
            assert_eq!(regions.drawn(), [1; VIEWER + 1]);
            assert_eq!(regions.redrawn_by(|| screen.visits.update(|state| state.away = true)), [VISITS]);
            assert_eq!(regions.redrawn_by(|| screen.list.set(None)), [LIST]);
            assert_eq!(regions.redrawn_by(|| screen.boxes.set(Vec::new())), [FIRST_BOX, SECOND_BOX]);
            assert_eq!(regions.redrawn_by(|| screen.announcement.set("Trang 2".to_owned())), [ANNOUNCER]);
            assert_eq!(regions.redrawn_by(|| screen.viewer.set(None)), [VIEWER]);
        });
    }

    #[test]
    fn the_next_page_leaves_the_visits() {
        Owner::new().with(|| {
            let screen = screen();
            let regions = Regions::of(screen);
            let next = || {
                screen.page.set(trouble());
                screen.list.set(None);
                screen.boxes.set(Vec::new());
            };
            assert_eq!(regions.redrawn_by(next), [PAGE, LIST, FIRST_BOX, SECOND_BOX]);
        });
    }
}
