//! English.

use bantin_content::NumberFormat;

use super::{BodyLabels, Day, ListingLabels, MovedLabels, NoticeLabels, Words};

pub const MESSAGES: Words = words! {
    skip: "Skip to main content",
    menu: "Menu",
    menu_under: "More under {title}",
    aside: "Latest news and visitor figures",

    other_news: "Other news",
    section_news: "News in this section",
    no_news: "No news in this section yet.",
    reading: "You are reading this",
    as_of: "News up to {date}",
    span: "News from {oldest} to {newest}",
    newer: "Newer news",
    show_newer: "Show",
    pager: "Pages of other news",
    pager_section: "Pages of this section",
    pager_box: "Pages of {title}",
    page: "Page {page}",
    page_dates: "Page {page}, news from {oldest} to {newest}",
    pager_gap: "The pages between, from page {page}",
    box_page: "{title}, page {page}",
    newest: "Newest",
    newer_page: "Newer news",
    older_page: "Older news",

    published_at: "Published {stamp}",
    published_on: "Published on {stamp}",
    updated_at: "Updated {stamp}",
    updated_on: "Updated on {stamp}",
    correction: "Correction, {date}:",
    tags: "Tags",
    attachments: "Attachments",

    visits: "Visitors",
    visits_online: "Online now",
    visits_today: "Today",
    visits_week: "This week",
    visits_total: "In all",
    visits_as_of: "Figures at {time}",
    visits_away: "Not updated for now. Latest figures: {time} on {date}.",
    visits_unknown: "Not updated for now.",
    visits_help: "How are these figures counted?",
    visits_online_means: "Devices that opened a page in the last 5 minutes.",
    visits_today_means: "Visitors since midnight. Each visitor counts once a day.",
    visits_week_means: "The daily visitors added up since Monday. Who comes on several days counts once for each.",
    visits_total_means: "The daily visitors added up{since}{base}.",
    visits_since: " since {date}",
    visits_base: ", plus {number} visits recorded by the earlier system (counted in another way)",
    visits_estimate: "These figures are estimates: several devices on one network may count as one; a person with two browsers counts as two. Automatic visits (bots) and browsers without JavaScript are not counted.",
    visits_privacy: "This site sets no cookies for readers and keeps no IP addresses. So that nobody is counted twice in a day, the server turns the IP address and the browser's name into a code; the key that makes the codes is destroyed after midnight.",

    trouble_missing: "This page was not found. Its address may have changed.",
    trouble_gone: "This article was taken down on {date}.",
    trouble_offline: "The page could not be loaded. Please check the network connection.",
    trouble_broken: "This page is having problems. Please try again in a few minutes.",
    to_front: "To the front page",
    see_other_news: "See other news",
    retry: "Try again",
    report: "Tell the editors",

    viewer: "Picture viewer",
    open_picture: "Enlarge picture",
    viewer_close: "Close",
    viewer_prev: "Previous picture",
    viewer_next: "Next picture",
    viewer_count: "{open} of {all}",

    owner: "Owner",
    responsible: "Responsible for the content",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    licence: "Licence",
};

pub const BODY_LABELS: BodyLabels =
    BodyLabels { table: "Table", footnote_back: "Back to the text", watch_on: "Watch the video on {site}" };

pub const MOVED_LABELS: MovedLabels =
    MovedLabels { title: "This page has moved", moved_to: "This page has a new address. Please open:" };

/// As networks ask for it: the language and a land where it is spoken.
pub const LOCALE: &str = "en_US";

pub const NOTICE_LABELS: NoticeLabels = NoticeLabels {
    region: "Urgent notice",
    until: "In force until",
    more: "Read more",
    close: "Close the notice",
};

pub const SIGN_IN: &str = "Sign in";
pub const LISTING_LABELS: ListingLabels = ListingLabels {
    feed: "RSS feed",
    archive: "News archive",
    tag: "Tag: ",
    by_section: "By section",
    above: "Pages above",
    nothing: "There is no news yet.",
};

pub fn listing_description(site: &str, title: &str) -> String {
    ["News published by ", site, ". ", title, "."].concat()
}

pub const NUMBER_FORMAT: NumberFormat = NumberFormat::Comma;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `5 Nov 2021`: numbers alone may be read either way.
pub fn day((year, month, day): Day) -> String {
    let month = MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default();
    [&day.to_string(), " ", month, " ", &year.to_string()].concat()
}

/// `14:05, 5 Nov 2021`
pub fn moment(time: &str, day: &str) -> String {
    [time, ", ", day].concat()
}

pub fn year(year: &str) -> String {
    year.to_owned()
}

/// `March 2021`
pub fn month(month: u32, year: &str) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default();
    [name, " ", year].concat()
}

/// `312 articles`
pub fn articles(number: &str) -> String {
    [number, if number == "1" { " article" } else { " articles" }].concat()
}
