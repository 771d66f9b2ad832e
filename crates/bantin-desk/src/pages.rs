//! What the desk shows, drawn here with the app's elements, style and ridge line. Every page works without script.

mod account;
mod audit_log;
mod choose_password;
mod document;
mod drafts;
mod fields;
mod preview;
mod preview_links;
mod qr_code;
mod second_factor;
mod shared_preview;
mod sign_in;
mod sign_in_code;
mod state;
mod trouble;

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

pub use account::{AccountPage, account_page};
pub use audit_log::{AuditPage, audit_page};
pub use choose_password::{PasswordSlip, choose_password_page};
pub use drafts::{DraftsPage, drafts_page};
pub use preview::{PreviewPage, preview_page};
pub use preview_links::{NewLink, PreviewLinksPage, new_link_page, preview_links_page};
pub use second_factor::{CodeSlip, recovery_codes_page, second_factor_page, setup_page};
pub use shared_preview::{AT_ONCE, SharedPreviewPage, opened_preview_page, shared_preview_page};
pub use sign_in::{SignInNote, SignInPage, sign_in_page};
pub use sign_in_code::sign_in_code_page;
pub use trouble::trouble_page;

/// A page as an answer.
pub fn html(status: StatusCode, page: String) -> Response {
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}
