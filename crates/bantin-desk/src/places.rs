//! What each address of the desk answers, and to whom. The router is made of this table and of nothing else.

use std::sync::Arc;

use axum::routing::{MethodRouter, get, post};

use crate::addresses::{
    ACCOUNT, AUDIT, DRAFTS, DRAWING, HEALTH, ICON, LINK, OTHER_SESSIONS, PASSWORD, PREVIEW, PREVIEW_LINKS,
    REVOKE_PREVIEW_LINK, REVOKES, SCRIPT, SECOND_FACTOR, SECOND_FACTOR_OFF, SECOND_FACTOR_ON, SESSION,
    SHARED_PREVIEW, SIGN_IN, SIGN_IN_CODE, SIGN_OUT, STYLE,
};
use crate::routes::{
    account, audit_log, drafts, files, one_time_link, preview, preview_links, second_factor, shared_preview,
    sign_in, sign_in_code, sign_out,
};
use crate::{Desk, Role, Who};

/// A method, an address, and who may.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub method: &'static str,
    /// As the router has it: `{token}` and `{name}` stand for anything.
    pub path: &'static str,
    pub who: Who,
    pub(crate) answer: fn() -> MethodRouter<Arc<Desk>>,
}

/// All of them.
pub const PLACES: &[Place] = &[
    Place { method: "GET", path: SIGN_IN, who: Who::Anyone, answer: || get(sign_in::page) },
    Place { method: "POST", path: SIGN_IN, who: Who::Anyone, answer: || post(sign_in::sign_in) },
    Place { method: "GET", path: SIGN_IN_CODE, who: Who::Anyone, answer: || get(sign_in_code::page) },
    Place { method: "POST", path: SIGN_IN_CODE, who: Who::Anyone, answer: || post(sign_in_code::finish) },
    Place { method: "POST", path: SIGN_OUT, who: Who::Anyone, answer: || post(sign_out::sign_out) },
    Place { method: "GET", path: LINK, who: Who::Anyone, answer: || get(one_time_link::page) },
    Place { method: "POST", path: LINK, who: Who::Anyone, answer: || post(one_time_link::choose) },
    Place { method: "GET", path: DRAFTS, who: Who::SignedIn, answer: || get(drafts::page) },
    Place { method: "GET", path: PREVIEW, who: Who::SignedIn, answer: || get(preview::page) },
    // Its address is a secret in itself: a frame without an origin of its own sends no cookie.
    Place { method: "GET", path: DRAWING, who: Who::Anyone, answer: || get(preview::file) },
    Place { method: "GET", path: ACCOUNT, who: Who::SignedIn, answer: || get(account::page) },
    Place { method: "POST", path: PASSWORD, who: Who::SignedIn, answer: || post(account::change_password) },
    Place { method: "POST", path: SESSION, who: Who::SignedIn, answer: || post(account::end_session) },
    Place { method: "POST", path: OTHER_SESSIONS, who: Who::SignedIn, answer: || post(account::end_others) },
    Place { method: "GET", path: SECOND_FACTOR, who: Who::SignedIn, answer: || get(second_factor::page) },
    Place { method: "POST", path: SECOND_FACTOR, who: Who::SignedIn, answer: || post(second_factor::set_up) },
    Place {
        method: "POST",
        path: SECOND_FACTOR_ON,
        who: Who::SignedIn,
        answer: || post(second_factor::turn_on),
    },
    Place {
        method: "POST",
        path: SECOND_FACTOR_OFF,
        who: Who::SignedIn,
        answer: || post(second_factor::turn_off),
    },
    Place { method: "GET", path: PREVIEW_LINKS, who: Who::SignedIn, answer: || get(preview_links::page) },
    Place { method: "POST", path: PREVIEW_LINKS, who: Who::SignedIn, answer: || post(preview_links::make) },
    Place { method: "POST", path: REVOKE_PREVIEW_LINK, who: REVOKES, answer: || post(preview_links::revoke) },
    Place { method: "GET", path: SHARED_PREVIEW, who: Who::Anyone, answer: || get(shared_preview::page) },
    Place { method: "POST", path: SHARED_PREVIEW, who: Who::Anyone, answer: || post(shared_preview::open) },
    Place { method: "GET", path: AUDIT, who: Who::Roles(&[Role::Admin]), answer: || get(audit_log::page) },
    Place { method: "GET", path: STYLE, who: Who::Anyone, answer: || get(files::style) },
    Place { method: "GET", path: SCRIPT, who: Who::Anyone, answer: || get(files::script) },
    Place { method: "GET", path: ICON, who: Who::Anyone, answer: || get(files::icon) },
    Place { method: "GET", path: HEALTH, who: Who::Anyone, answer: || get(files::healthy) },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addresses::BEHIND_THE_DOOR;

    #[test]
    fn pages_that_one_is_led_to_behind_the_door_are_those_that_are_guarded() {
        let guarded = PLACES.iter().filter(|place| place.method == "GET" && place.who != Who::Anyone);
        let guarded: Vec<(&str, Who)> = guarded.map(|place| (place.path, place.who)).collect();
        assert_eq!(guarded, BEHIND_THE_DOOR);
    }
}
