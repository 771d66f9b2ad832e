//! What every answer of the desk carries: a policy of its own, nothing in any cache, no frame around it.

use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::response::Response;

use crate::DeskAddress;

/// Everything is the desk's own; no script can write HTML.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Referrers stay within the desk: without any, older browsers would not tell where a form comes from.
const ALWAYS: [(HeaderName, &str); 8] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
];

/// What an answer has to do with a frame; most have nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A page of the desk with a frame in it, for a drawing.
    HoldsAFrame,
    /// A file of a drawing. What is in it is an author's: it gets no origin, runs nothing, and is shown by the desk alone.
    IsInTheFrame,
}

/// Adds them; what an answer says of its own caching stays.
pub fn add(response: &mut Response, address: &DeskAddress) {
    let framing = response.extensions().get::<Framing>().copied();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let of_frames = match framing {
        None => Vec::new(),
        Some(Framing::HoldsAFrame) => vec![(CONTENT_SECURITY_POLICY, format!("{POLICY}; frame-src 'self'"))],
        Some(Framing::IsInTheFrame) => in_the_frame(address),
    };
    for (name, value) in of_frames {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(name, value);
        }
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if address.is_secure() {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
}

/// The page's own policy, in it, says which style is its; this one holds even where that is not in force. Without an origin it
/// is no part of the desk, so that its pictures have to be let out to others, and to WebKit it has no 'self'.
fn in_the_frame(address: &DeskAddress) -> Vec<(HeaderName, String)> {
    let policy = format!(
        "sandbox; default-src 'none'; img-src 'self' {} data:; style-src 'unsafe-inline'; form-action 'none'; \
         base-uri 'none'; frame-ancestors 'self'",
        address.origins()
    );
    vec![
        (CONTENT_SECURITY_POLICY, policy),
        (X_FRAME_OPTIONS, "SAMEORIGIN".to_owned()),
        (REFERRER_POLICY, "no-referrer".to_owned()),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin".to_owned()),
    ]
}
