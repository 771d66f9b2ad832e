//! The pieces that pages are made of: data in, view out.

mod body;
mod byline;
mod corrections;
mod dateline;
mod figure;
mod footer;
mod headline;
mod lead;
mod masthead;
mod news_box;
mod other_news;
mod pager;
mod ridge;
mod story;
mod tags;
mod teaser;
mod trouble;
mod viewer;
mod visits;

pub use body::body;
pub use byline::byline;
pub use corrections::corrections;
pub use dateline::dateline;
pub use figure::{FIGURE_SIZES, LEAD_SIZES, lead_figure};
pub use footer::footer;
pub use headline::headline;
pub use lead::lead;
pub use masthead::{Mark, masthead, menu_mark, menu_marks};
pub use news_box::{box_page_name, news_box};
pub use other_news::{other_news, page_name, section_list};
pub use story::{STORY_SIZES, lead_story, second_story};
pub use tags::tags;
pub use teaser::teasers;
pub use trouble::{trouble_action, trouble_sentence};
pub use viewer::{ViewerPicture, ViewerState, viewer};
pub use visits::{VisitsState, visits};
