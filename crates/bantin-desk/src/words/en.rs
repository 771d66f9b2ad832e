//! English.

use super::Words;
use crate::Role;
use crate::audit::Event;
use crate::passwords::Refused;
use crate::trouble::{NoPreview, Trouble, Unfinished};

pub const WORDS: Words = Words {
    skip: "To the main content",
    desk: "Editors' desk",
    menu: "Pages of the desk",
    sign_in: "Sign in",
    sign_out: "Sign out",
    to_portal: "To the readers' pages",
    to_desk: "Back to the desk",

    name: "Name",
    password: "Password",
    show_password: "Show password",
    hide_password: "Hide password",
    forgotten: "Forgotten the password? Please ask an administrator for a new link.",
    wrong: "The name or the password is not right.",
    limited: "Too many tries. Please wait a minute and try again.",
    expired: "The session is over. Please sign in again.",
    signed_out: "Signed out.",
    password_chosen: "The password is set. Please sign in.",

    enter_code: "Enter the code",
    enter_code_lead: "Please open the authenticator app on your telephone and enter the code that it shows.",
    code: "Code of 6 digits",
    wrong_code: "The code is not right, or was used already. Please wait for the next one, and see whether the telephone's clock is right.",
    wrong_recovery_code: "The recovery code is not right, or was used already. Please use another.",
    codes_closed: "Too many wrong codes. Please use a recovery code, or ask an administrator to reset the account.",
    codes_unknown: "The server cannot check codes just now. Please use a recovery code, and tell the operator.",
    code_over: "The time to enter a code is over. Please sign in again.",
    no_telephone: "No telephone at hand?",
    recovery_code: "Recovery code",
    recovery_rule: "One of those that were shown when two-step sign-in was turned on. Each works once.",
    go_on: "Go on",

    choose_password: "Choose a password",
    choose_password_for: "Choose the password of the account {name}. This link works once.",
    new_password: "New password",
    password_rule: "At least 8 characters. A long phrase that is easy to remember is better than a short word that is not.",
    set_password: "Set the password",

    drafts: "Drafts and held articles",
    drafts_menu: "Drafts",
    search: "Search the headlines",
    search_button: "Search",
    draft_of: "Draft, dated {stamp}",
    held_at: "To be published at {stamp}",
    held_on: "To be published on {stamp}",
    no_drafts: "There is no draft and no held article yet. Articles with the line “draft: true”, or with a date to come, will stand here.",
    none_found: "No article matches “{wanted}”.",
    more: "{count} more. Please search to see them.",
    all_drafts: "See all",
    unread: "Could not be read",
    newsroom_unreadable: "The newsroom cannot be read. Please ask the operator to run “bantin check” there.",

    preview: "Preview",
    to_drafts: "Back to the list",
    draw_again: "Show the newest version",
    width: "Show as on",
    wide: "a computer",
    phone: "a phone",
    preview_rule: "Readers will see the article like this. Here links lead nowhere, and videos do not play.",
    published_already: "Published",
    worth_a_look: "Worth a look",
    preview_refused: "The article has errors, so that there is no preview yet. Mend what is told below, and look again.",
    preview_missing: "This article is no longer in the newsroom. It may have another name now; look for it in the list.",

    account: "Account",
    sessions: "Signed in at",
    this_session: "This browser",
    session_times: "Signed in at {begun}, last used at {seen}",
    unknown_browser: "An unknown browser",
    end_session: "Sign out there",
    end_others: "Sign out everywhere else",
    change_password: "Change the password",
    current_password: "Current password",
    wrong_current: "The current password is not right.",
    session_ended: "Signed out there.",
    others_ended: "Signed out everywhere else.",
    password_changed: "The password is changed, and everywhere else is signed out.",

    second_factor: "Two-step sign-in",
    second_factor_off: "It is off. Once it is on, signing in also takes a code from an authenticator app on your telephone, so that who knows the password alone stays outside.",
    second_factor_on: "It is on. {count} recovery codes are left.",
    turn_on: "Turn on two-step sign-in",
    turn_off: "Turn off two-step sign-in",
    turn_off_lead: "This takes the password and a code. To get new recovery codes, turn it off and on again.",
    scan: "Please scan the QR code with the authenticator app, or type the key below into it. Then enter the code that the app shows.",
    qr_code: "QR code for the authenticator app",
    secret_key: "Key",
    turned_on: "Two-step sign-in is on, and everywhere else is signed out.",
    turned_off: "Two-step sign-in is off, and everywhere else is signed out.",
    recovery_codes: "Recovery codes",
    recovery_codes_lead: "Please write these codes down now and keep them in a safe place: they are not shown again. Without the telephone, each stands in for its code once.",
    to_account: "Back to the account",

    preview_links: "Preview links",
    preview_links_menu: "Links",
    preview_links_lead: "Whoever has one of these links sees its article without an account, and nothing else.",
    no_preview_links: "There is no preview link that is good. To make one, please open an article among “Drafts and held articles”.",
    make_preview_link: "Make a preview link",
    preview_link_made: "There is a new preview link to “{headline}”.",
    preview_link_rule: "Please copy it now and send it to whoever is to look: it is not shown again. Whoever has the link sees this article without an account, until {until}.",
    preview_link: "Link",
    copy: "Copy",
    copied: "Copied",
    to_preview_links: "See the links that are good",
    preview_link_times: "Made by {name} at {made}, good until {until}",
    preview_link_opened: "Times opened: {count}, last at {last}",
    preview_link_unopened: "Nobody opened it yet",
    revoke: "Take back",
    revoke_link_to: "Take back the preview link to “{headline}”",
    preview_link_revoked: "The link is taken back.",
    too_many_of_article: "This article has {count} links that are good. Please take some back and try again.",
    too_many_of_account: "This account has {count} links that are good. Please take some back and try again.",
    shared_preview: "Preview",
    shared_preview_lead: "Preview of an article that is not published yet, good until {until}.",
    shared_preview_rule: "The article may still change before it is published. Whoever has this link sees it, so please do not pass it on.",
    open_preview: "See the article",

    audit: "Log",
    audit_when: "When",
    audit_what: "What",
    audit_who: "Account",
    audit_where: "From where",
    audit_of: "The lines of the account {name}.",
    audit_all: "See all, the newest first",
    audit_older: "See older lines",
    at_the_terminal: "the server's command line",

    unfinished: |how| match how {
        Unfinished::NotStarted => {
            "The server could not run the program that draws previews. Please tell the operator."
        }
        Unfinished::TooLong => {
            "This article takes too long to draw, so that it was stopped. Take out pictures or text, and look again."
        }
        Unfinished::TooLarge => "This article is too large for a preview. Take out pictures, and look again.",
        Unfinished::Broken => {
            "Drawing this article stopped halfway, perhaps because of a picture that is too large. Look again; if it stays so, please tell the operator."
        }
    },
    roles: |role| match role {
        Role::Writer => "Writer",
        Role::Approver => "Approver",
        Role::Admin => "Administrator",
    },
    refused: |refused| match refused {
        Refused::Short => "A password has at least 8 characters.",
        Refused::Common => "This password is among those that are guessed first. Please choose another.",
        Refused::Named => {
            "A password cannot be the name of the account or of the site. Please choose another."
        }
    },
    events: |event| match event {
        Event::SignedIn => "Signed in",
        Event::SignInFailed => "Failed to sign in",
        Event::CodeAsked => "Asked for a code after the password",
        Event::CodeFailed => "Entered a wrong code",
        Event::RecoveryCodeUsed => "Used a recovery code",
        Event::SignInsLimited => "Tried too many passwords",
        Event::SignedOut => "Signed out",
        Event::SessionEnded => "Signed out elsewhere",
        Event::OtherSessionsEnded => "Signed out everywhere else",
        Event::PasswordChanged => "Changed the password",
        Event::PasswordChangeFailed => "Wrong current password when changing the password",
        Event::PasswordChosen => "Chose a password by a link",
        Event::SecondFactorOn => "Turned on two-step sign-in",
        Event::SecondFactorOff => "Turned off two-step sign-in",
        Event::SecondFactorChangeFailed => "Wrong password when changing two-step sign-in",
        Event::AccountAdded => "Account added",
        Event::AccountDisabled => "Account disabled",
        Event::AccountReset => "Account reset",
        Event::PreviewLinkMade => "Made a preview link",
        Event::PreviewLinkOpened => "Preview link opened for the first time",
        Event::PreviewLinkRevoked => "Took a preview link back",
    },
    troubles: |trouble| match trouble {
        Trouble::BadForm => "The form could not be read. Please open the page again and send it again.",
        Trouble::LargeForm => "The form is too large. Please open the page again and send it again.",
        Trouble::Missing => "This page was not found. Its address may have changed.",
        Trouble::WrongMethod => "This address is not used in that way. Please open it from the desk.",
        Trouble::Elsewhere => {
            "This request does not come from the desk and was refused. Please do it again from the desk."
        }
        Trouble::OtherHost => {
            "The desk is open here to this machine alone. Please ask the operator to write the desk's https address as “desk_url”."
        }
        Trouble::NotAllowed => "This account may not see that page. Please ask an administrator.",
        Trouble::LinkOver => "This link does not work any more. Please ask an administrator for a new one.",
        Trouble::NotWaiting => {
            "This article is neither a draft nor waiting for its time: it may be published, renamed or removed. Please look at the list again."
        }
        Trouble::NoPreview(NoPreview::Unknown) => {
            "This preview link is not right, lacks a part, or was over long ago. Please ask whoever sent it to send it again."
        }
        Trouble::NoPreview(NoPreview::Over) => {
            "This preview link is over. Please ask whoever sent it for a new one."
        }
        Trouble::NoPreview(NoPreview::Revoked) => {
            "This preview link was taken back. If it is still needed, please ask whoever sent it."
        }
        Trouble::NoPreview(NoPreview::Published) => {
            "It is time for this article to be published, so there is no preview any more. Please see it on the readers' pages."
        }
        Trouble::NoPreview(NoPreview::Gone) => {
            "This article is not in its place any more: it may be renamed or removed. Please ask whoever sent the link."
        }
        Trouble::NoPreview(NoPreview::Unreadable) => {
            "This article cannot be read just now, perhaps because somebody is changing it. Please try again in a few minutes."
        }
        Trouble::Busy => "The server is busy. Please try again in a few minutes.",
        Trouble::DatabaseBusy => "The accounts' database is busy. Please try again in a few minutes.",
        Trouble::DatabaseReadOnly => {
            "The accounts' database cannot be written. Nothing was changed. Please tell the operator."
        }
        Trouble::DatabaseNewer => {
            "The accounts' database is a newer version's. Nothing was changed. Please ask the operator to install the new version of Bantin."
        }
        Trouble::DatabaseBroken => {
            "The accounts' database cannot be read. Nothing was changed. Please tell the operator."
        }
        Trouble::Broken => "The desk is in trouble. Please try again in a few minutes.",
    },
};
