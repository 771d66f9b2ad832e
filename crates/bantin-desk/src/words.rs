//! All that the desk says to editors, in the site's language. A language is one file here and a line of
//! [`bantin_content::languages`]; what the file lacks fails the build.

use bantin_content::Language;

use crate::Role;
use crate::audit::Event;
use crate::passwords::Refused;
use crate::trouble::{Trouble, Unfinished};

/// Everything, in one language. What stands in braces is filled in by [`fill`].
#[derive(Debug)]
pub struct Words {
    /// The first link of a page, for who reads by keyboard.
    pub skip: &'static str,
    /// What the desk is called.
    pub desk: &'static str,
    pub menu: &'static str,
    pub sign_in: &'static str,
    pub sign_out: &'static str,
    /// To the portal that readers see.
    pub to_portal: &'static str,
    /// To the desk's first page.
    pub to_desk: &'static str,

    pub name: &'static str,
    pub password: &'static str,
    pub show_password: &'static str,
    pub hide_password: &'static str,
    pub forgotten: &'static str,
    pub wrong: &'static str,
    pub limited: &'static str,
    pub expired: &'static str,
    pub signed_out: &'static str,
    pub password_chosen: &'static str,

    pub enter_code: &'static str,
    pub enter_code_lead: &'static str,
    pub code: &'static str,
    pub wrong_code: &'static str,
    pub wrong_recovery_code: &'static str,
    pub codes_closed: &'static str,
    pub codes_unknown: &'static str,
    pub code_over: &'static str,
    pub no_telephone: &'static str,
    pub recovery_code: &'static str,
    pub recovery_rule: &'static str,
    pub go_on: &'static str,

    pub choose_password: &'static str,
    /// `{name}` is the account's.
    pub choose_password_for: &'static str,
    pub new_password: &'static str,
    pub password_rule: &'static str,
    pub set_password: &'static str,

    pub drafts: &'static str,
    /// The same where there is little room.
    pub drafts_menu: &'static str,
    pub search: &'static str,
    pub search_button: &'static str,
    /// `{stamp}` is the date that a draft bears.
    pub draft_of: &'static str,
    /// `{stamp}` has a time of day.
    pub held_at: &'static str,
    /// `{stamp}` is a day.
    pub held_on: &'static str,
    pub no_drafts: &'static str,
    /// `{wanted}` is what was searched.
    pub none_found: &'static str,
    /// `{count}` more are not shown.
    pub more: &'static str,
    pub all_drafts: &'static str,
    pub unread: &'static str,
    pub newsroom_unreadable: &'static str,

    pub preview: &'static str,
    pub to_drafts: &'static str,
    pub draw_again: &'static str,
    pub width: &'static str,
    pub wide: &'static str,
    pub phone: &'static str,
    pub preview_rule: &'static str,
    pub published_already: &'static str,
    pub worth_a_look: &'static str,
    pub preview_refused: &'static str,
    pub preview_missing: &'static str,

    pub account: &'static str,
    pub sessions: &'static str,
    pub this_session: &'static str,
    /// `{begun}` and `{seen}` are moments.
    pub session_times: &'static str,
    pub unknown_browser: &'static str,
    pub end_session: &'static str,
    pub end_others: &'static str,
    pub change_password: &'static str,
    pub current_password: &'static str,
    pub wrong_current: &'static str,
    pub session_ended: &'static str,
    pub others_ended: &'static str,
    pub password_changed: &'static str,

    pub second_factor: &'static str,
    pub second_factor_off: &'static str,
    /// `{count}` is of recovery codes.
    pub second_factor_on: &'static str,
    pub turn_on: &'static str,
    pub turn_off: &'static str,
    pub turn_off_lead: &'static str,
    pub scan: &'static str,
    pub qr_code: &'static str,
    pub secret_key: &'static str,
    pub turned_on: &'static str,
    pub turned_off: &'static str,
    pub recovery_codes: &'static str,
    pub recovery_codes_lead: &'static str,
    pub to_account: &'static str,

    pub preview_links: &'static str,
    /// The same where there is little room.
    pub preview_links_menu: &'static str,
    pub preview_links_lead: &'static str,
    pub no_preview_links: &'static str,
    pub make_preview_link: &'static str,
    /// `{headline}` is the article's.
    pub preview_link_made: &'static str,
    /// `{until}` is a moment.
    pub preview_link_rule: &'static str,
    pub preview_link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub to_preview_links: &'static str,
    /// `{name}` is of who made it; `{made}` and `{until}` are moments.
    pub preview_link_times: &'static str,
    /// `{count}` is how often, `{last}` a moment.
    pub preview_link_opened: &'static str,
    pub preview_link_unopened: &'static str,
    pub revoke: &'static str,
    /// `{headline}` is the article's.
    pub revoke_link_to: &'static str,
    pub preview_link_revoked: &'static str,
    /// `{count}` is the most that there may be.
    pub too_many_of_article: &'static str,
    /// `{count}` is the most that there may be.
    pub too_many_of_account: &'static str,
    /// What people without account see.
    pub shared_preview: &'static str,
    /// `{until}` is a moment.
    pub shared_preview_lead: &'static str,
    pub shared_preview_rule: &'static str,
    pub open_preview: &'static str,

    pub audit: &'static str,
    pub audit_when: &'static str,
    pub audit_what: &'static str,
    pub audit_who: &'static str,
    pub audit_where: &'static str,
    /// `{name}` is an account's.
    pub audit_of: &'static str,
    pub audit_all: &'static str,
    pub audit_older: &'static str,
    pub at_the_terminal: &'static str,

    pub unfinished: fn(Unfinished) -> &'static str,
    pub roles: fn(Role) -> &'static str,
    pub refused: fn(Refused) -> &'static str,
    pub events: fn(Event) -> &'static str,
    pub troubles: fn(Trouble) -> &'static str,
}

macro_rules! language_files {
    ($($Name:ident $file:ident,)*) => {
        $(mod $file;)*

        /// The words of a language.
        pub fn of(language: Language) -> &'static Words {
            match language { $(Language::$Name => &$file::WORDS),* }
        }
    };
}

bantin_content::languages!(language_files);

/// A sentence with what stands in its braces.
pub fn fill(words: &str, values: &[(&str, &str)]) -> String {
    let fill_one = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
    values.iter().fold(words.to_owned(), fill_one)
}
