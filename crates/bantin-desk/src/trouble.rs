//! What went wrong with a request, said to a person: what happened, and what to do. Causes go to the log.

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};

use crate::DatabaseError;

/// A request that was not answered as it was meant. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    BadForm,
    LargeForm,
    Missing,
    WrongMethod,
    /// A form that another site's page sent.
    Elsewhere,
    /// A request by a name that is not the desk's.
    OtherHost,
    /// The role may not.
    NotAllowed,
    /// A one-time link that is used, over or wrong.
    LinkOver,
    /// An article that is no draft and waits for nothing, or is not there.
    NotWaiting,
    /// A preview link that shows nothing.
    NoPreview(NoPreview),
    /// Too many wait.
    Busy,
    DatabaseBusy,
    DatabaseReadOnly,
    DatabaseNewer,
    DatabaseBroken,
    Broken,
}

/// Why a preview link shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPreview {
    /// Nobody made it, or it is long over.
    Unknown,
    Over,
    Revoked,
    /// The article is published.
    Published,
    /// The article is gone, or has another name.
    Gone,
    /// The article cannot be read just now.
    Unreadable,
}

/// How drawing ended that did not come to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    NotStarted,
    TooLong,
    TooLarge,
    Broken,
}

impl Trouble {
    pub fn status(self) -> StatusCode {
        match self {
            Trouble::BadForm => StatusCode::BAD_REQUEST,
            Trouble::LargeForm => StatusCode::PAYLOAD_TOO_LARGE,
            Trouble::Missing | Trouble::NotWaiting | Trouble::NoPreview(NoPreview::Unknown) => {
                StatusCode::NOT_FOUND
            }
            Trouble::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Trouble::Elsewhere | Trouble::NotAllowed => StatusCode::FORBIDDEN,
            Trouble::OtherHost => StatusCode::MISDIRECTED_REQUEST,
            Trouble::NoPreview(NoPreview::Unreadable) => StatusCode::SERVICE_UNAVAILABLE,
            Trouble::LinkOver | Trouble::NoPreview(_) => StatusCode::GONE,
            Trouble::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Trouble::Busy
            | Trouble::DatabaseBusy
            | Trouble::DatabaseReadOnly
            | Trouble::DatabaseNewer
            | Trouble::DatabaseBroken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl From<&DatabaseError> for Trouble {
    fn from(error: &DatabaseError) -> Self {
        match error {
            DatabaseError::Busy { .. } => Trouble::DatabaseBusy,
            DatabaseError::ReadOnly { .. } => Trouble::DatabaseReadOnly,
            DatabaseError::Newer { .. } => Trouble::DatabaseNewer,
            DatabaseError::File { .. } | DatabaseError::Sqlite { .. } => Trouble::DatabaseBroken,
        }
    }
}

/// Bare: the router draws the page, since it knows in which language.
impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if matches!(self, Trouble::Busy | Trouble::DatabaseBusy) {
            response.headers_mut().insert(RETRY_AFTER, axum::http::HeaderValue::from_static("30"));
        }
        response.extensions_mut().insert(self);
        response
    }
}
