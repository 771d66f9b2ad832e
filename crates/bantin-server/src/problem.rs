//! Errors of the live endpoints, as RFC 9457 wants them. Nothing about the inside.

use axum::Json;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// `application/problem+json`
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Problem {
    title: &'static str,
    status: u16,
    detail: &'static str,
}

impl Problem {
    pub const MISSING: Problem = Problem::new(404, "Not found", "Nothing is published at this address.");
    pub const METHOD: Problem = Problem::new(405, "Method not allowed", "See the Allow header.");
    pub const BODY_LATE: Problem =
        Problem::new(408, "Body too late", "A heartbeat is empty or {}, and comes at once.");
    pub const GONE: Problem = Problem::new(410, "Gone", "This article was withdrawn.");
    pub const TOO_LARGE: Problem =
        Problem::new(413, "Body too large", "A heartbeat is empty or {}, at most 1 KiB.");
    pub const NOT_JSON: Problem = Problem::new(400, "Bad body", "A heartbeat is empty or a JSON object.");
    pub const BROKEN: Problem = Problem::new(500, "Broken", "The file could not be read; try again later.");
    pub const AWAY: Problem =
        Problem::new(503, "Away", "The edition is being exchanged; try again in a second.");

    pub const SLOW: Problem = Problem::new(503, "Slow", "No answer could be made in time; try again later.");

    const fn new(status: u16, title: &'static str, detail: &'static str) -> Problem {
        Problem { title, status, detail }
    }
}

/// 405, with what would have been right.
pub fn wrong_method(allow: &'static str) -> Response {
    ([(ALLOW, HeaderValue::from_static(allow))], Problem::METHOD).into_response()
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = [(CONTENT_TYPE, "application/problem+json"), (CACHE_CONTROL, "no-store")];
        (status, headers, Json(self)).into_response()
    }
}
