//! Every address of the desk, and who may go there. The router is made of this table and of nothing else.

use std::sync::Arc;

use axum::routing::{MethodRouter, get, post};

use crate::routes::{account, audit_log, drafts, files, one_time_link, sign_in, sign_out};
use crate::{Desk, Role};

pub const SIGN_IN: &str = "/";
pub const SIGN_OUT: &str = "/dang-xuat/";
pub const LINK: &str = "/lien-ket/{token}";
pub const DRAFTS: &str = "/ban-nhap/";
pub const ACCOUNT: &str = "/tai-khoan/";
pub const PASSWORD: &str = "/tai-khoan/mat-khau/";
pub const SESSION: &str = "/tai-khoan/phien/";
pub const OTHER_SESSIONS: &str = "/tai-khoan/phien-khac/";
pub const AUDIT: &str = "/nhat-ky/";
pub const STYLE: &str = "/desk.css";
pub const SCRIPT: &str = "/desk.js";
pub const ICON: &str = "/favicon.svg";
pub const HEALTH: &str = "/healthz";

/// Who may go to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// Whoever has an account.
    SignedIn,
    Roles(&'static [Role]),
}

/// A method, an address, and who may.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub method: &'static str,
    /// As the router has it: `{token}` stands for anything.
    pub path: &'static str,
    pub who: Who,
    pub(crate) answer: fn() -> MethodRouter<Arc<Desk>>,
}

/// All of them.
pub const PLACES: &[Place] = &[
    Place { method: "GET", path: SIGN_IN, who: Who::Anyone, answer: || get(sign_in::page) },
    Place { method: "POST", path: SIGN_IN, who: Who::Anyone, answer: || post(sign_in::sign_in) },
    Place { method: "POST", path: SIGN_OUT, who: Who::Anyone, answer: || post(sign_out::sign_out) },
    Place { method: "GET", path: LINK, who: Who::Anyone, answer: || get(one_time_link::page) },
    Place { method: "POST", path: LINK, who: Who::Anyone, answer: || post(one_time_link::choose) },
    Place { method: "GET", path: DRAFTS, who: Who::SignedIn, answer: || get(drafts::page) },
    Place { method: "GET", path: ACCOUNT, who: Who::SignedIn, answer: || get(account::page) },
    Place { method: "POST", path: PASSWORD, who: Who::SignedIn, answer: || post(account::change_password) },
    Place { method: "POST", path: SESSION, who: Who::SignedIn, answer: || post(account::end_session) },
    Place { method: "POST", path: OTHER_SESSIONS, who: Who::SignedIn, answer: || post(account::end_others) },
    Place { method: "GET", path: AUDIT, who: Who::Roles(&[Role::Admin]), answer: || get(audit_log::page) },
    Place { method: "GET", path: STYLE, who: Who::Anyone, answer: || get(files::style) },
    Place { method: "GET", path: SCRIPT, who: Who::Anyone, answer: || get(files::script) },
    Place { method: "GET", path: ICON, who: Who::Anyone, answer: || get(files::icon) },
    Place { method: "GET", path: HEALTH, who: Who::Anyone, answer: || get(files::healthy) },
];

impl Who {
    /// Whether somebody who is signed in with this role may.
    pub fn admits(self, role: Role) -> bool {
        match self {
            Who::Anyone | Who::SignedIn => true,
            Who::Roles(roles) => roles.contains(&role),
        }
    }
}

/// Whether this is exactly the path of a page for which one has to sign in.
pub fn is_page_behind_the_door(path: &str) -> bool {
    PLACES.iter().any(|place| place.method == "GET" && place.who != Who::Anyone && place.path == path)
}
