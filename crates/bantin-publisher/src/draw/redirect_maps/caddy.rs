//! Lines of a `map` of Caddy: `"/Default.aspx?id=7" "/tin-tuc/le-hoi/" 301`, and for what is gone `"/tin-tuc/cu/" page`.

use super::Mapped;
use crate::read::OldPlace;

pub(super) fn write(places: &[OldPlace]) -> String {
    let mut text = String::new();
    for place in places {
        let redirect = &place.redirect;
        let status = redirect.status.code().to_string();
        for part in ["\"", redirect.from.as_str(), "\" \"", redirect.to.as_str(), "\" ", &status, "\n"] {
            text += part;
        }
    }
    text
}

pub(super) fn write_gone(mapped: &Mapped<'_>) -> String {
    mapped.gone().map(|(address, gone)| ["\"", &address, "\" ", gone.word(), "\n"].concat()).collect()
}
