//! Makes the settings of `site.toml` and checks them. Its lists are checked in `site_lists`.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::Path;

use bantin_app::words::{self, Words};
use bantin_content::{DEFAULT_TIME_ZONE, Language, LanguageError, MOST_EARLIER_VISITS, NumberFormat, Owner};
use bantin_messages::messages::{
    AddressWithPath, Either, FillInOneOf, LogoMissing, LogoNoFile, LogoOutside, LogoUnreadable, MessageTwice,
    MissingOwner, NoAddressOfASite, NoColour, NotADay, NothingToFillIn, QuoteInToml, SiteNotToml,
    StraightQuotes, TooManyVisits, UnknownFilling, UnknownLanguage, UnknownMessage, UnknownNumberFormat,
    UnknownTimeZone, VisitsNotWhole, WrongColourName,
};
use bantin_messages::{Argument, Message};
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::fields::{Fields, Written};
use super::moments;
use super::site_deploy;
use super::site_file::{self, Colour, SiteFile, VisitsTable};
use super::site_lists;
use super::site_notice;
use super::source_text::SourceText;
use super::spacing::has_typographic_quotes;
use super::toml_tree;
use super::tree::SyntaxError;
use crate::did_you_mean::{listed, meant_or_known};
use crate::disk::path_kind::{Kind, called};
use crate::disk::source_file;
use crate::disk::unread_reason::reason;
use crate::newsroom::{PaletteColour, SiteSettings};
use crate::problem::{self, Problem};

/// The file that makes a folder a newsroom.
pub(crate) const FILE: &str = "site.toml";

/// What could be read of `site.toml`.
pub(super) struct SiteRead {
    /// `None` where the file is not TOML: then not even the sections are known.
    pub settings: Option<SiteSettings>,
    /// The zone in which articles' times are read; the default one where `site.toml` gives none that is right.
    pub zone: TimeZone,
    pub problems: Vec<Problem>,
}

/// Reads the settings out of the file's text.
pub(super) fn read(folder: &Path, source: &SourceText) -> SiteRead {
    let mut problems = Vec::new();
    let settings = match toml_tree::parse(&source.text, 0..source.text.len()) {
        Ok(entries) => {
            let mut fields = Fields::new(source, entries, 0..0, &mut problems);
            let file = site_file::read(&mut fields);
            let settings = settings(folder, file, &mut fields);
            fields.finish(&[("title", "name"), ("url", "base_url"), ("baseURL", "base_url")]);
            Some(settings)
        }
        Err(errors) => {
            for SyntaxError { reason, span } in errors {
                let typographic = has_typographic_quotes(source.line(&span));
                let how = if typographic { StraightQuotes.into() } else { QuoteInToml.into() };
                let problem = Problem::error(FILE, SiteNotToml { reason: reason.into(), how });
                problem::add(&mut problems, problem, |problem| problem.at(source.place(&span)));
            }
            None
        }
    };
    let zone = settings.as_ref().map_or_else(default_zone, |settings| settings.zone.clone());
    SiteRead { settings, zone, problems }
}

fn settings(folder: &Path, file: SiteFile, fields: &mut Fields<'_>) -> SiteSettings {
    warn_of_missing_owner(&file, fields);
    let sections = site_lists::sections(file.sections, fields);
    let (visits_base, visits_since) = visits(file.visits, fields);
    let language = language(file.language, fields);
    let zone = zone(file.time_zone, fields);
    SiteSettings {
        name: text(file.name),
        tagline: file.tagline.map(|tagline| tagline.value),
        number_format: number_format(file.number_format, language, fields),
        language,
        notice: file.notice.and_then(|notice| site_notice::notice(notice, &zone, fields)),
        zone,
        base_url: file.base_url.map(|url| origin(&url, "base_url", fields)).unwrap_or_default(),
        logo: file.logo.and_then(|logo| logo_file(folder, logo, fields)),
        live: file.live.map(|url| origin(&url, "live", fields)).unwrap_or_default(),
        desk_url: file.desk_url.map(|url| origin(&url, "desk_url", fields)).unwrap_or_default(),
        public_key: text(file.public_key),
        boxes: site_lists::boxes(file.boxes, &sections, fields),
        menu: site_lists::menu(file.menu, fields),
        sections,
        owner: Owner {
            owner: text(file.owner),
            responsible: text(file.responsible),
            address: text(file.address),
            phone: text(file.phone),
            email: text(file.email),
            licence: text(file.licence),
            reuse: text(file.reuse),
        },
        visits_base,
        visits_since,
        deploys: file.deploys.into_iter().filter_map(|table| site_deploy::deploy(table, fields)).collect(),
        avif: file.pictures.is_some_and(|pictures| pictures.avif),
        palette: file.palette.into_iter().filter_map(|colour| palette_colour(colour, fields)).collect(),
        messages: messages(file.messages, language, fields),
    }
}

fn text(written: Option<Written<String>>) -> String {
    written.map(|written| written.value).unwrap_or_default()
}

fn warn_of_missing_owner(file: &SiteFile, fields: &mut Fields<'_>) {
    let missing = [
        ("owner", file.owner.is_none()),
        ("responsible", file.responsible.is_none()),
        ("address", file.address.is_none()),
    ];
    for (key, _) in missing.into_iter().filter(|(_, missing)| *missing) {
        fields.warning(&fields.span(), MissingOwner { key: key.into() });
    }
}

fn language(written: Option<Written<String>>, fields: &mut Fields<'_>) -> Language {
    let Some(written) = written else { return Language::default() };
    written.value.parse().unwrap_or_else(|_: LanguageError| {
        let tags = Language::ALL.iter().map(|language| Argument::from(format!("\"{language}\"")));
        let known = tags.reduce(|one, other| Either { one, other }.into()).unwrap_or_else(|| "".into());
        fields.error(&written.span, UnknownLanguage { language: written.value.into(), known });
        Language::default()
    })
}

fn default_zone() -> TimeZone {
    TimeZoneDatabase::bundled().get(DEFAULT_TIME_ZONE).unwrap_or(TimeZone::UTC)
}

/// Zones come from the database that is built into Bantin, so that they are the same on every machine.
fn zone(written: Option<Written<String>>, fields: &mut Fields<'_>) -> TimeZone {
    let Some(name) = written else { return default_zone() };
    match TimeZoneDatabase::bundled().get(&name.value) {
        Ok(zone) => zone,
        Err(_) => {
            let (zone, usual) = (Argument::from(name.value), DEFAULT_TIME_ZONE.into());
            fields.error(&name.span, UnknownTimeZone { zone, usual });
            default_zone()
        }
    }
}

/// Scheme and host, without the slash at the end.
fn origin(url: &Written<String>, key: &str, fields: &mut Fields<'_>) -> String {
    let bare = url.value.trim_end_matches('/');
    let host = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://"));
    let wrong = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '[' | ']' | '_'));
    let (address, key) = (Argument::from(&url.value), Argument::from(key));
    match host {
        Some(host) if !host.is_empty() && !host.contains(wrong) => {}
        Some(host) if host.contains('/') => {
            fields.error(&url.span, AddressWithPath { url: address, key });
        }
        _ => fields.error(&url.span, NoAddressOfASite { url: address, key }),
    }
    bare.to_ascii_lowercase()
}

fn number_format(
    written: Option<Written<String>>,
    language: Language,
    fields: &mut Fields<'_>,
) -> NumberFormat {
    let usual = words::number_format(language);
    let Some(format) = written else { return usual };
    match format.value.as_str() {
        "dot" => NumberFormat::Dot,
        "comma" => NumberFormat::Comma,
        "space" => NumberFormat::Space,
        _ => {
            fields.error(&format.span, UnknownNumberFormat { format: format.value.into() });
            usual
        }
    }
}

fn logo_file(folder: &Path, logo: Written<String>, fields: &mut Fields<'_>) -> Option<String> {
    let leaves = logo.value.starts_with('/') || logo.value.split(['/', '\\']).any(|part| part == "..");
    if leaves {
        fields.error(&logo.span, LogoOutside { file: logo.value.into() });
        return None;
    }
    let file = Argument::from(&logo.value);
    let message: Message = match source_file::kind(folder, &logo.value) {
        Ok(Kind::File) => return Some(logo.value),
        Ok(kind) => LogoNoFile { file, kind: called(kind).into() }.into(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => LogoMissing { file }.into(),
        Err(error) => LogoUnreadable { file, reason: reason(&error).into() }.into(),
    };
    fields.error(&logo.span, message);
    None
}

fn visits(table: Option<VisitsTable>, fields: &mut Fields<'_>) -> (u64, Option<jiff::civil::Date>) {
    let Some(table) = table else { return (0, None) };
    let base = table.base.map_or(0, |base| visits_base(&base, fields));
    let since = table.since.and_then(|since| {
        let day = moments::day(&since.value);
        if day.is_none() {
            let message = NotADay { day: since.value.into(), example: "2024-01-01".into() };
            fields.error(&since.span, message);
        }
        day
    });
    (base, since)
}

fn visits_base(written: &Written<String>, fields: &mut Fields<'_>) -> u64 {
    let digits = written.value.replace('_', "");
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.parse().ok().filter(|number| *number <= MOST_EARLIER_VISITS);
    if let (true, None) = (is_number, number) {
        let (number, most) = (Argument::from(&written.value), MOST_EARLIER_VISITS.into());
        fields.error(&written.span, TooManyVisits { number, most });
    } else if !is_number {
        fields.error(&written.span, VisitsNotWhole { number: (&written.value).into() });
    }
    number.filter(|_| is_number).unwrap_or_default()
}

fn palette_colour(colour: Colour, fields: &mut Fields<'_>) -> Option<PaletteColour> {
    let token = colour.token.value.trim_start_matches("--").to_owned();
    if token.is_empty() || token.contains(|c: char| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
        fields.error(&colour.token.span, WrongColourName { name: colour.token.value.into() });
    }
    let light = hex(colour.light?, fields);
    let dark = colour.dark.map(|dark| hex(dark, fields));
    Some(PaletteColour { token, light, dark })
}

fn hex(colour: Written<String>, fields: &mut Fields<'_>) -> String {
    let digits = colour.value.strip_prefix('#').unwrap_or_default();
    if !matches!(digits.len(), 3 | 6) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        fields.error(&colour.span, NoColour { colour: (&colour.value).into() });
    }
    colour.value.to_ascii_lowercase()
}

/// Warns of a message that no page has, and of names in its braces that nothing fills in.
fn tell_unused(words: &Words, key: &Written<String>, text: &Written<String>, fields: &mut Fields<'_>) {
    let Some(own) = words.get(&key.value) else {
        let message = |suggestion| UnknownMessage { key: (&key.value).into(), suggestion };
        fields.warning_with(&key.span, message, || meant_or_known(&key.value, Words::KEYS.iter().copied()));
        return;
    };
    let known: Vec<&str> = in_braces(own).collect();
    for name in in_braces(&text.value).filter(|name| !known.contains(name)) {
        let how = match known[..] {
            [] => NothingToFillIn.into(),
            _ => FillInOneOf { names: listed(known.iter().copied()).into() }.into(),
        };
        fields.warning(&text.span, UnknownFilling { name: name.into(), key: (&key.value).into(), how });
    }
}

/// The names between braces.
fn in_braces(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

fn messages(
    written: Vec<(Written<String>, Written<String>)>,
    language: Language,
    fields: &mut Fields<'_>,
) -> BTreeMap<String, String> {
    let mut seen: HashMap<String, ()> = HashMap::new();
    let mut messages = BTreeMap::new();
    let words = Words::of(language, &[]);
    for (key, text) in written {
        tell_unused(&words, &key, &text, fields);
        if seen.insert(key.value.clone(), ()).is_some() {
            fields.error(&key.span, MessageTwice { key: (&key.value).into() });
        }
        messages.insert(key.value, text.value);
    }
    messages
}
