//! The addresses of the desk, for whoever leads to one, and which of them are pages behind the door. What each answers is
//! in `places`.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::token::Token;
use crate::{Role, Who};

pub const SIGN_IN: &str = "/";
pub const SIGN_IN_CODE: &str = "/dang-nhap/ma/";
pub const SIGN_OUT: &str = "/dang-xuat/";
/// As the router has it: `{token}` stands for anything.
pub const LINK: &str = "/lien-ket/{token}";
pub const DRAFTS: &str = "/ban-nhap/";
/// Of `?bai=`, a text's file.
pub const PREVIEW: &str = "/ban-nhap/xem/";
/// As the router has it: `{token}` and `{name}` stand for anything.
pub const DRAWING: &str = "/ve/{token}/{name}";
pub const ACCOUNT: &str = "/tai-khoan/";
pub const PASSWORD: &str = "/tai-khoan/mat-khau/";
pub const SESSION: &str = "/tai-khoan/phien/";
pub const OTHER_SESSIONS: &str = "/tai-khoan/phien-khac/";
pub const SECOND_FACTOR: &str = "/tai-khoan/hai-buoc/";
pub const SECOND_FACTOR_ON: &str = "/tai-khoan/hai-buoc/bat/";
pub const SECOND_FACTOR_OFF: &str = "/tai-khoan/hai-buoc/tat/";
pub const AUDIT: &str = "/nhat-ky/";
pub const PREVIEW_LINKS: &str = "/lien-ket-xem-truoc/";
pub const REVOKE_PREVIEW_LINK: &str = "/lien-ket-xem-truoc/thu-hoi/";
/// Who takes preview links back.
pub const REVOKES: Who = Who::Owner { or: &[Role::Admin] };
/// As the router has it: `{token}` stands for anything.
pub const SHARED_PREVIEW: &str = "/xem/{token}";
pub const STYLE: &str = "/desk.css";
pub const SCRIPT: &str = "/desk.js";
pub const ICON: &str = "/favicon.svg";
pub const HEALTH: &str = "/healthz";

/// The pages for which one has to sign in, and who sees each, so that nobody is led to a page that they may not see.
/// `places` guards just these, and for the same people.
pub const BEHIND_THE_DOOR: [(&str, Who); 6] = [
    (DRAFTS, Who::SignedIn),
    (PREVIEW, Who::SignedIn),
    (ACCOUNT, Who::SignedIn),
    (SECOND_FACTOR, Who::SignedIn),
    (PREVIEW_LINKS, Who::SignedIn),
    (AUDIT, Who::Roles(&[Role::Admin])),
];

/// The preview of the article in this file.
pub fn preview(file: &str) -> String {
    format!("{PREVIEW}?bai={}", utf8_percent_encode(file, NON_ALPHANUMERIC))
}

/// The folder of a drawing's files, without the first `/`.
pub fn drawing_folder(token: &str) -> String {
    format!("ve/{token}")
}

/// A file of a drawing.
pub fn drawing(token: &str, name: &str) -> String {
    format!("/{}/{name}", drawing_folder(token))
}

/// Where a preview link leads.
pub fn shared_preview(token: &Token) -> String {
    SHARED_PREVIEW.replace("{token}", token.as_str())
}
