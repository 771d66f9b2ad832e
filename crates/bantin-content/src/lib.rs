//! What the publisher writes and the app reads: the types of the content API, and the table of headers with which
//! every server serves the files.
//!
//! Wire types carry text that readers see, made by the publisher; nothing here
//! folds letters or sends anything. Unknown fields are ignored, so an
//! old app reads a newer edition. Knows none of the crates that use it.

pub mod api;
mod article;
mod attachment;
pub mod body_html;
mod copied;
mod file_kind;
mod front;
mod headers;
mod language;
mod list_page;
mod name;
mod news_box;
mod notice;
mod old_address;
mod page_number;
mod pager;
mod picture;
mod redirects;
mod site;
mod stamp;
mod standing;
mod teaser;
mod thumbnail;
mod visible;
mod visits;
mod withdrawn;

pub use article::{Article, Correction};
pub use attachment::Attachment;
pub use copied::Copied;
pub use file_kind::{FILE_KINDS, FileKind, UNKNOWN_TYPE, content_type, has_twin};
pub use front::{FrontPage, FrontSection, Story};
pub use headers::{Caching, DRAWINGS, FileHeaders, KEPT, PAGE_POLICY, SECURITY};
pub use language::{Language, LanguageError};
pub use list_page::{ClosedPage, LatestPage, PAGE_SIZE, Span, closed_number_at, closed_pages};
pub use name::{BoxId, LONGEST_NAME, NameError, PageName, RESERVED, SectionId, Slug};
pub use news_box::{BOX_PAGE_SIZE, BOX_SIZE, NewsBox};
pub use notice::{Notice, NoticeFile};
pub use old_address::{
    AddressError, LONGEST_ADDRESS, NewAddress, OldAddress, place_of_request, place_without_query,
};
pub use page_number::{PageNumber, PageNumberError};
pub use pager::{PagerItem, pager_items};
pub use picture::Picture;
pub use redirects::{NoRedirectStatus, Redirect, RedirectStatus, Redirects};
pub use site::{
    BoxBrief, DEFAULT_TIME_ZONE, MOST_EARLIER_VISITS, MenuEntry, MenuLink, NumberFormat, Owner, SectionTotal,
    Site, VisitsBase,
};
pub use stamp::Stamp;
pub use standing::StandingPage;
pub use teaser::Teaser;
pub use thumbnail::Thumbnail;
pub use visible::{acts, visible};
pub use visits::Visits;
pub use withdrawn::{Withdrawn, WithdrawnArticle};
