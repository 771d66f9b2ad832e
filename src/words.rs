//! All that a reader sees in the site's language: sentences, labels, dates, numbers. A language is one file here and a
//! line of [`bantin_content::languages`]; what the file lacks fails the build. A site may word any message in its own
//! way.
//!
//! Each thing is a function or a constant of its own: what the browser never asks for is not in its wasm.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

use bantin_content::{Language, NumberFormat};

use crate::page::{ChangedMessage, SiteBrief};

/// The site in the words of its language, as every drawing function is given it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SpokenSite(Arc<Spoken>);

#[derive(Debug)]
struct Spoken {
    brief: SiteBrief,
    words: Words,
}

impl SpokenSite {
    pub fn new(brief: SiteBrief) -> Self {
        let words = Words::of(brief.language, &brief.messages);
        SpokenSite(Arc::new(Spoken { brief, words }))
    }

    pub fn words(&self) -> &Words {
        &self.0.words
    }
}

impl Deref for SpokenSite {
    type Target = SiteBrief;

    fn deref(&self) -> &SiteBrief {
        &self.0.brief
    }
}

/// One message; what stands in braces is filled in by [`fill`].
pub type Message = Cow<'static, str>;

macro_rules! messages {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// Every message, in one language.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Words { $($(#[$doc])* pub $key: Message,)* }

        impl Words {
            /// The keys of all messages: those that a site may word anew.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];

            fn set(&mut self, key: &str, text: &str) {
                let message = match key {
                    $(stringify!($key) => &mut self.$key,)*
                    _ => return,
                };
                *message = Cow::Owned(text.to_owned());
            }

            /// The message under a key.
            pub fn get(&self, key: &str) -> Option<&str> {
                match key {
                    $(stringify!($key) => Some(&self.$key),)*
                    _ => None,
                }
            }
        }
    };
}

macro_rules! words {
    ($($key:ident: $text:literal,)*) => {
        $crate::words::Words { $($key: std::borrow::Cow::Borrowed($text)),* }
    };
}

macro_rules! language_files {
    ($($Name:ident $file:ident,)*) => {
        $(mod $file;)*

        /// The messages of a language.
        fn messages(language: Language) -> Words {
            match language { $(Language::$Name => $file::MESSAGES),* }
        }

        /// What the publisher writes into a body.
        pub fn body_labels(language: Language) -> BodyLabels {
            match language { $(Language::$Name => $file::BODY_LABELS),* }
        }

        /// What the page of an old address says.
        pub fn moved_labels(language: Language) -> MovedLabels {
            match language { $(Language::$Name => $file::MOVED_LABELS),* }
        }

        /// A language and a land, as networks ask for it.
        pub fn locale(language: Language) -> &'static str {
            match language { $(Language::$Name => $file::LOCALE),* }
        }

        /// What the urgent notice says of itself.
        pub fn notice_labels(language: Language) -> NoticeLabels {
            match language { $(Language::$Name => $file::NOTICE_LABELS),* }
        }

        /// What leads to the editors' desk.
        pub fn sign_in(language: Language) -> &'static str {
            match language { $(Language::$Name => $file::SIGN_IN),* }
        }

        /// What stands on plain pages, and leads to them.
        pub fn listing_labels(language: Language) -> ListingLabels {
            match language { $(Language::$Name => $file::LISTING_LABELS),* }
        }

        /// What a plain page's head says of it: `title` is the page's, with what it lies under.
        pub fn listing_description(language: Language, site: &str, title: &str) -> String {
            match language { $(Language::$Name => $file::listing_description(site, title)),* }
        }

        /// A year as a heading.
        pub fn year(language: Language, year: &str) -> String {
            match language { $(Language::$Name => $file::year(year)),* }
        }

        /// A month as a heading; months count from 1.
        pub fn month(language: Language, month: u32, year: &str) -> String {
            match language { $(Language::$Name => $file::month(month, year)),* }
        }

        /// How many articles there are, the number as the site writes it.
        pub fn articles(language: Language, number: &str) -> String {
            match language { $(Language::$Name => $file::articles(number)),* }
        }

        /// How a language sets thousands apart, for a site that does not say.
        pub fn number_format(language: Language) -> NumberFormat {
            match language { $(Language::$Name => $file::NUMBER_FORMAT),* }
        }

        /// A day as readers see it.
        pub fn day(language: Language, day: Day) -> String {
            match language { $(Language::$Name => $file::day(day)),* }
        }

        /// A moment as readers see it: a time of day, as `14:05`, and the day as [`day`] has it.
        pub fn moment(language: Language, time: &str, day: &str) -> String {
            match language { $(Language::$Name => $file::moment(time, day)),* }
        }
    };
}

bantin_content::languages!(language_files);

/// Year, month and day; months and days count from 1.
pub type Day = (u32, u32, u32);

/// What the publisher writes into a body.
#[derive(Clone, Copy, Debug)]
pub struct BodyLabels {
    /// Name of a table's room, which scrolls.
    pub table: &'static str,
    /// Name of the link from a footnote back to where it was called.
    pub footnote_back: &'static str,
    /// A link to a video on another site, `{site}`.
    pub watch_on: &'static str,
}

/// What the page of an old address says to who is not sent on at once.
#[derive(Clone, Copy, Debug)]
pub struct MovedLabels {
    pub title: &'static str,
    /// Stands before the new address.
    pub moved_to: &'static str,
}

/// What the publisher prints around an urgent notice.
#[derive(Clone, Copy, Debug)]
pub struct NoticeLabels {
    /// Name of its region, and what stands before its text.
    pub region: &'static str,
    /// Stands before the moment at which it is over.
    pub until: &'static str,
    /// Leads to where more is told.
    pub more: &'static str,
    pub close: &'static str,
}

/// What the publisher writes on plain pages and in links to them.
#[derive(Clone, Copy, Debug)]
pub struct ListingLabels {
    /// Leads to the site's feed.
    pub feed: &'static str,
    pub archive: &'static str,
    /// Heading of a tag's page, before the tag.
    pub tag: &'static str,
    /// Heading over the sections' archives.
    pub by_section: &'static str,
    /// Name of the links to the pages above.
    pub above: &'static str,
    /// Says that there is nothing yet.
    pub nothing: &'static str,
}

/// A number with a zero before it where it has one digit.
fn two_digits(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

messages! {
    /// The first link of a page, for who reads by keyboard.
    skip,
    /// Name of the masthead's navigation.
    menu,
    /// Opens the entries under a menu entry, `{title}`.
    menu_under,
    /// Name of what stands beside the page.
    aside,

    /// Heading of the list under an article.
    other_news,
    /// Name of a section's list.
    section_news,
    /// Says that a list has nothing yet.
    no_news,
    /// Stands by the article being read in its own list.
    reading,
    /// The day that a list is of, `{date}`.
    as_of,
    /// From when to when a closed page is, `{oldest}` to `{newest}`.
    span,
    /// A list that was brought up to date elsewhere has more.
    newer,
    /// The button that shows it.
    show_newer,
    /// Name of the pager under an article.
    pager,
    /// Name of a section's pager.
    pager_section,
    /// Name of a box's pager, `{title}`.
    pager_box,
    /// A page's name, `{page}`.
    page,
    /// A page's name with its dates, `{page}`, `{oldest}`, `{newest}`.
    page_dates,
    /// The ellipsis' name, `{page}` being where it leads.
    pager_gap,
    /// A box's page for screen readers, `{title}` and `{page}`.
    box_page,
    /// To the newest page.
    newest,
    /// To the page of newer news.
    newer_page,
    /// To the page of older news.
    older_page,

    /// `{stamp}` has a time of day.
    published_at,
    /// `{stamp}` is a day.
    published_on,
    updated_at,
    updated_on,
    /// `{date}`, before what was put right.
    correction,
    /// Name of an article's tags.
    tags,
    /// Name of the list of files under an article.
    attachments,

    /// Heading of the figures.
    visits,
    visits_online,
    visits_today,
    visits_week,
    visits_total,
    /// The time of the figures, `{time}`.
    visits_as_of,
    /// The server is away; the last figures' `{time}` and `{date}`.
    visits_away,
    /// The server is away and there are no figures.
    visits_unknown,
    /// Name of the button that opens what the figures mean.
    visits_help,
    visits_online_means,
    visits_today_means,
    visits_week_means,
    /// `{since}` and `{base}` are the next two, or nothing.
    visits_total_means,
    /// `{date}` is the first day of counting.
    visits_since,
    /// `{number}` was counted by an earlier system.
    visits_base,
    visits_estimate,
    visits_privacy,

    trouble_missing,
    /// `{date}` is the day that it was taken down.
    trouble_gone,
    trouble_offline,
    trouble_broken,
    to_front,
    see_other_news,
    retry,
    report,

    /// Name of the picture viewer.
    viewer,
    /// Name of a picture that opens in the viewer.
    open_picture,
    viewer_close,
    viewer_prev,
    viewer_next,
    /// `{open}` of `{all}` pictures.
    viewer_count,

    owner,
    responsible,
    address,
    phone,
    email,
    licence,
}

impl Words {
    /// The messages of a language, with those that the site changed.
    pub fn of(language: Language, changed: &[ChangedMessage]) -> Self {
        let mut words = messages(language);
        for ChangedMessage { key, text } in changed {
            words.set(key, text);
        }
        words
    }
}

/// A message with its braces filled in. A name that is not given stays out.
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(message.len() + 32);
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        text.push_str(before);
        if let Some((_, value)) = values.iter().find(|(given, _)| *given == name) {
            text.push_str(value);
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &Words) -> impl Iterator<Item = (&'static str, &str)> {
        Words::KEYS.iter().map(|key| (*key, words.get(key).unwrap()))
    }

    fn braces(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn braces_are_filled_in() {
        assert_eq!(
            fill("Tin từ {oldest} đến {newest}", &[("newest", "b"), ("oldest", "a")]),
            "Tin từ a đến b"
        );
        assert_eq!(fill("Không có gì", &[("date", "a")]), "Không có gì");
        assert_eq!(fill("{a}{b}{a}", &[("a", "x")]), "xx");
        assert_eq!(fill("mở { thôi", &[]), "mở { thôi");
    }

    #[test]
    fn every_language_says_everything_and_fills_in_the_same() {
        for (at, one) in Language::ALL.iter().enumerate() {
            for another in &Language::ALL[..at] {
                let other = messages(*another);
                for (key, text) in all(&messages(*one)) {
                    let other = other.get(key).unwrap();
                    assert!(!text.trim().is_empty() && !other.trim().is_empty(), "{key}");
                    assert_eq!(braces(text), braces(other), "{key}");
                    assert_ne!(text, other, "{key}");
                }
            }
        }
    }

    #[test]
    fn readers_are_addressed_politely() {
        for language in Language::ALL {
            for (key, text) in all(&messages(*language)) {
                assert!(!text.contains('!') && !text.contains("..."), "{key}: {text}");
            }
        }
        for (key, text) in all(&vi::MESSAGES) {
            assert!(
                text.to_lowercase().split(|c: char| !c.is_alphabetic()).all(|word| word != "bạn"),
                "{key}"
            );
        }
    }

    /// hòa, tòa, xóa, ủy: the mark stands on the first of two vowels that end a word.
    #[test]
    fn tone_marks_stand_in_one_place() {
        let wrong =
            ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];
        for (key, text) in all(&vi::MESSAGES) {
            for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
                let after_q = word.starts_with("qu");
                assert!(after_q || !wrong.iter().any(|ending| word.ends_with(ending)), "{key}: {word}");
            }
        }
    }

    #[test]
    fn a_site_words_a_message_in_its_own_way() {
        let own = |key: &str| [ChangedMessage { key: key.to_owned(), text: "Tin cùng mục".to_owned() }];
        assert_eq!(Words::of(Language::Vi, &own("other_news")).other_news, "Tin cùng mục");
        assert_eq!(Words::of(Language::Vi, &own("no_such_key")), vi::MESSAGES);
    }

    #[test]
    fn a_day_and_a_moment_read_as_their_language_writes_them() {
        let stamp = |language, time, date| moment(language, time, &day(language, date));
        assert_eq!(stamp(Language::Vi, "14:05", (2021, 11, 10)), "14:05 ngày 10/11/2021");
        assert_eq!(stamp(Language::Vi, "08:30", (2026, 3, 5)), "08:30 ngày 05/03/2026");
        assert_eq!(stamp(Language::En, "14:05", (2021, 11, 10)), "14:05, 10 Nov 2021");
        assert_eq!(stamp(Language::En, "08:30", (2026, 3, 5)), "08:30, 5 Mar 2026");
    }
}
