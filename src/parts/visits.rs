//! The four live figures, what they mean, and of when they are.

use bantin_content::Visits;

use crate::element::{Element, el};
use crate::words::{self, Day, Message, SpokenSite, fill};

/// What is known of the figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitsState {
    /// The last that were known.
    pub figures: Option<Visits>,
    /// The live server did not answer, or they are not of now.
    pub away: bool,
}

pub fn visits(state: &VisitsState, site: &SpokenSite) -> Element {
    let words = site.words();
    let figures = state.figures.as_ref();
    let rows = [
        ("online", &words.visits_online, figures.and_then(|visits| visits.online)),
        ("today", &words.visits_today, figures.and_then(|visits| visits.today)),
        ("week", &words.visits_week, figures.and_then(|visits| visits.week)),
        ("total", &words.visits_total, figures.and_then(|visits| visits.total)),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(key, label, number)| {
            let number = number.map_or_else(|| "—".to_owned(), |number| site.number_format.spell(number));
            el("div")
                .class("visits__row")
                .child(el("dt").child(label))
                // One text node: the boot script writes into it before the app starts.
                .child(el("dd").attr("data-figure", key).child(number))
        })
        .collect();
    let summary = el("summary").attr("aria-label", words.visits_help.clone()).child("?");
    el("section")
        .class("visits")
        .child(el("h2").class("visits__heading").child(&words.visits))
        .child(el("dl").class("visits__figures").child(rows))
        .child(el("p").class("visits__note").flag("data-visits-note").child(note(state, site)))
        .child(el("details").class("visits__help").child(summary).child(meanings(site)))
}

fn note(state: &VisitsState, site: &SpokenSite) -> String {
    let words = site.words();
    let moment = state.figures.as_ref().and_then(|visits| moment(&visits.as_of));
    let Some((day, time)) = moment else {
        return if state.away { words.visits_unknown.to_string() } else { String::new() };
    };
    if state.away {
        let day = words::day(site.language, day);
        fill(&words.visits_away, &[("time", time), ("date", &day)])
    } else {
        fill(&words.visits_as_of, &[("time", time)])
    }
}

/// Day and time of day of an RFC 3339 moment, which has the site's offset; `None` for any other text.
fn moment(at: &str) -> Option<(Day, &str)> {
    let (day, time) = (at.get(..10)?, at.get(11..16)?);
    let is_numeric =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b':'));
    if !is_numeric(day) || !is_numeric(time) {
        return None;
    }
    let mut parts = day.split('-').map(|part| part.parse().ok());
    Some(((parts.next()??, parts.next()??, parts.next()??), time))
}

fn meanings(site: &SpokenSite) -> Element {
    let words = site.words();
    let base = &site.visits;
    let since = base.since.as_ref().map(|day| fill(&words.visits_since, &[("date", &day.text)]));
    let earlier = (base.base > 0)
        .then(|| fill(&words.visits_base, &[("number", &site.number_format.spell(base.base))]));
    let total: Message = fill(
        &words.visits_total_means,
        &[("since", &since.unwrap_or_default()), ("base", &earlier.unwrap_or_default())],
    )
    .into();
    let meanings: Vec<_> = [
        (&words.visits_online, &words.visits_online_means),
        (&words.visits_today, &words.visits_today_means),
        (&words.visits_week, &words.visits_week_means),
        (&words.visits_total, &total),
    ]
    .into_iter()
    .map(|(label, meaning)| el("div").child(el("dt").child(label)).child(el("dd").child(meaning)))
    .collect();
    el("div")
        .class("visits__meanings")
        .child(el("dl").child(meanings))
        .child(el("p").child(&words.visits_estimate))
        .child(el("p").child(&words.visits_privacy))
}
