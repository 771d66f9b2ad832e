//! A form that was sent: read whole, within bounds, and refused where it is not what a form of ours can be. And what
//! stands in a query.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, RawQuery, Request};
use axum::http::header::CONTENT_TYPE;
use http_body_util::BodyExt;
use percent_encoding::percent_decode_str;

use crate::Desk;
use crate::trouble::Trouble;

/// Bytes of the largest form.
pub const LARGEST: usize = 64 * 1024;

/// Of what is larger so much is taken and thrown away, so that the answer can be read.
const THROWN_AWAY: usize = 32 * 1024 * 1024;

/// The fields of a form; none is there twice.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Form(HashMap<String, String>);

impl Form {
    /// A field; empty where it was not sent.
    pub fn field(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Whether a field was sent.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn parse(body: &[u8]) -> Option<Form> {
        let text = std::str::from_utf8(body).ok()?;
        let mut fields = HashMap::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if fields.insert(decoded(name)?, decoded(value)?).is_some() {
                return None;
            }
        }
        Some(Form(fields))
    }
}

/// `None` where it is not what a browser sends: a sign of percent without its digits, or no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    parts.next();
    let is_whole = |part: &str| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    if !parts.all(is_whole) {
        return None;
    }
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().ok().map(|text| text.into_owned())
}

/// A field of a query; empty where it is missing or cannot be read.
pub fn query_field(RawQuery(query): &RawQuery, name: &str) -> String {
    let pairs = query.as_deref().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
    let mut values = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value);
    values.next().and_then(decoded).unwrap_or_default()
}

impl FromRequest<Arc<Desk>> for Form {
    type Rejection = Trouble;

    async fn from_request(request: Request, desk: &Arc<Desk>) -> Result<Self, Trouble> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let is_form =
            kind.split(';').next().is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded");
        let read = tokio::time::timeout(desk.limits.body, read(request.into_body())).await;
        let body = read.map_err(|_| Trouble::BadForm)??;
        if !is_form {
            return Err(Trouble::BadForm);
        }
        Form::parse(&body).ok_or(Trouble::BadForm)
    }
}

/// A body that is too large is taken to its end all the same, unless it is beyond all measure.
async fn read(mut body: Body) -> Result<Vec<u8>, Trouble> {
    let (mut kept, mut length) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Trouble::BadForm)?.into_data() else { continue };
        length += data.len();
        if length > THROWN_AWAY {
            break;
        }
        match length > LARGEST {
            true => kept = Vec::new(),
            false => kept.extend_from_slice(&data),
        }
    }
    if length > LARGEST { Err(Trouble::LargeForm) } else { Ok(kept) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_what_browsers_send() {
        let form = Form::parse("name=Ch%E1%BB%8B+Lan&password=a%26b%3D%25&empty=".as_bytes()).unwrap();
        assert_eq!(form.field("name"), "Chị Lan");
        assert_eq!(form.field("password"), "a&b=%");
        assert_eq!((form.field("empty"), form.field("missing")), ("", ""));
        assert_eq!(Form::parse(b""), Some(Form::default()));
        for bad in [&b"a=%"[..], b"a=%2", b"a=%zz", b"a=%ff", b"a=1&a=2", b"a=\xff", b"%C3=1"] {
            assert_eq!(Form::parse(bad), None, "{}", String::from_utf8_lossy(bad));
        }
    }
}
