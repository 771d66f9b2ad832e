//! What was done before a page was asked for again: its address says it, and the page tells it once.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};

use crate::form::query_field;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    PasswordChosen,
    PasswordChanged,
    SessionEnded,
    OthersEnded,
    SignedOut,
    CodeOver,
    SecondFactorOff,
    PreviewLinkRevoked,
    PreviewOpened,
}

impl Done {
    const ALL: [(Done, &str); 9] = [
        (Done::PasswordChosen, "chon-mat-khau"),
        (Done::PasswordChanged, "doi-mat-khau"),
        (Done::SessionEnded, "phien"),
        (Done::OthersEnded, "phien-khac"),
        (Done::SignedOut, "dang-xuat"),
        (Done::CodeOver, "het-gio"),
        (Done::SecondFactorOff, "tat-hai-buoc"),
        (Done::PreviewLinkRevoked, "thu-hoi"),
        (Done::PreviewOpened, "mo"),
    ];

    /// What an address says after `?xong=`.
    pub fn of(query: &RawQuery) -> Option<Done> {
        let told = query_field(query, "xong");
        Done::ALL.into_iter().find(|(_, word)| *word == told).map(|(done, _)| done)
    }

    /// To a page that tells it.
    pub fn told_at(self, path: &str) -> Response {
        let word =
            Done::ALL.into_iter().find(|(done, _)| *done == self).map(|(_, word)| word).unwrap_or_default();
        Redirect::to(&format!("{path}?xong={word}")).into_response()
    }
}
