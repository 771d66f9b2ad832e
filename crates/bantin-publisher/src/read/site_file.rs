//! The keys of `site.toml`: reads them, and describes them as a JSON Schema. What they say is checked in `site`.

use bantin_content::Language;
use bantin_messages::messages::{
    AddBaseUrl, AddHref, AddId, AddLightAndDark, AddName, AddTextOfNotice, AddTitle, AddUntil,
};
use schemars::JsonSchema;

use super::fields::{Fields, Written};
use super::site_deploy::{self, DeployTable};
use super::tree::{Entry, Node, Value};

/// `site.toml`: the site, its sections, boxes and menu, and who stands behind it.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct SiteFile {
    /// The site's name, as the masthead shows it.
    #[schemars(required, with = "String")]
    pub name: Option<Written<String>>,
    /// A few words under the name.
    pub tagline: Option<Written<String>>,
    /// The readers' language; "vi" when left out.
    #[schemars(extend("enum" = Language::ALL.iter().map(|language| language.tag()).collect::<Vec<_>>()))]
    pub language: Option<Written<String>>,
    /// IANA name of the time zone; "Asia/Ho_Chi_Minh" when left out.
    pub time_zone: Option<Written<String>>,
    /// The site's own address, without a path: "https://bantin.example".
    #[schemars(required, with = "String")]
    pub base_url: Option<Written<String>>,
    /// How thousands are set apart: "dot" (3.012), "comma" (3,012) or "space"; as the language has it when left out.
    pub number_format: Option<Written<String>>,
    /// A picture file beside site.toml.
    pub logo: Option<Written<String>>,
    /// Address of the live server when it is not the site's own.
    pub live: Option<Written<String>>,
    /// Address of the editors' desk, which pages then lead to: `https://desk.example.vn`.
    pub desk_url: Option<Written<String>>,
    /// The public key that editions are signed for, as `bantin key new` prints it: "ed25519:…".
    pub public_key: Option<Written<String>>,
    /// The body that owns the portal (cơ quan chủ quản).
    pub owner: Option<Written<String>>,
    /// Who is responsible for what it says (người chịu trách nhiệm).
    pub responsible: Option<Written<String>>,
    /// Postal address.
    pub address: Option<Written<String>>,
    pub phone: Option<Written<String>>,
    pub email: Option<Written<String>>,
    /// The licence under which the portal appears.
    pub licence: Option<Written<String>>,
    /// On what terms its texts may be used.
    pub reuse: Option<Written<String>>,
    /// What was counted before Bantin counted.
    pub visits: Option<VisitsTable>,
    /// How pictures are published.
    pub pictures: Option<PicturesTable>,
    /// An urgent notice, on every page until it is over. `bantin notice` writes it.
    pub notice: Option<NoticeTable>,
    /// Where `bantin deploy --to NAME` brings an edition, by name.
    #[schemars(default, rename = "deploy", with = "std::collections::BTreeMap<String, DeployTable>")]
    pub deploys: Vec<(Written<String>, DeployTable)>,
    /// Colours of the site's own, by token: "#33417a", or { light = "#33417a", dark = "#aab4e8" }.
    #[schemars(default, with = "std::collections::BTreeMap<String, ColourShape>")]
    pub palette: Vec<Colour>,
    /// Messages worded in the site's own way, by key.
    #[schemars(default, with = "std::collections::BTreeMap<String, String>")]
    pub messages: Vec<(Written<String>, Written<String>)>,
    /// The sections, in their order. Each is a folder under content/.
    #[schemars(default)]
    pub sections: Vec<SectionTable>,
    /// The boxes, in their order.
    #[schemars(default)]
    pub boxes: Vec<BoxTable>,
    /// The menu, of up to two levels.
    #[schemars(default)]
    pub menu: Vec<MenuTable>,
}

/// What was counted before Bantin counted.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct VisitsTable {
    /// Visits that the earlier system recorded.
    #[schemars(with = "Option<u64>", range(max = 9_000_000_000_000_000_u64))]
    pub base: Option<Written<String>>,
    /// First day of the portal's own counting: 2024-01-01.
    pub since: Option<Written<String>>,
}

/// What the whole town must know at once.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct NoticeTable {
    /// One or two sentences of plain text.
    #[schemars(required, with = "String", length(max = 280))]
    pub text: Option<Written<String>>,
    /// When it is over; written as `published` of an article is. A day alone is the whole of it.
    #[schemars(required, with = "String", example = &"2026-11-24T18:00")]
    pub until: Option<Written<String>>,
    /// Where more is told: a path of the site ("/tin/bao-lu/") or an address (https, mailto, tel).
    pub href: Option<Written<String>>,
}

/// How pictures are published.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PicturesTable {
    /// Whether each picture is published as AVIF, too, for browsers that know it: about a quarter fewer bytes for them than
    /// WebP. A photo takes some seven seconds of one core for that, once in its life.
    #[schemars(default)]
    pub avif: bool,
}

/// A section.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct SectionTable {
    /// Its folder under content/ and the first part of its addresses.
    #[schemars(required, with = "String")]
    pub id: Option<Written<String>>,
    #[schemars(required, with = "String")]
    pub title: Option<Written<String>>,
}

/// A box of news.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct BoxTable {
    /// The word under which it stands on the front page.
    #[schemars(required, with = "String")]
    pub id: Option<Written<String>>,
    #[schemars(required, with = "String")]
    pub title: Option<Written<String>>,
    /// "all" (the default), a section's id, or a list of articles' slugs.
    #[schemars(with = "Option<FromShape>")]
    pub from: Option<FromWritten>,
}

/// An entry of the menu.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MenuTable {
    #[schemars(required, with = "String")]
    pub title: Option<Written<String>>,
    /// A path of the site ("/gioi-thieu/") or an address (https, mailto, tel).
    #[schemars(required, with = "String")]
    pub href: Option<Written<String>>,
    /// The entries under it.
    #[schemars(default)]
    pub items: Vec<MenuItemTable>,
}

/// An entry under an entry of the menu.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MenuItemTable {
    #[schemars(required, with = "String")]
    pub title: Option<Written<String>>,
    /// A path of the site ("/gioi-thieu/") or an address (https, mailto, tel).
    #[schemars(required, with = "String")]
    pub href: Option<Written<String>>,
}

/// A token and its colours.
#[derive(Debug)]
pub(super) struct Colour {
    pub token: Written<String>,
    pub light: Option<Written<String>>,
    pub dark: Option<Written<String>>,
}

/// What a box shows, as it is written.
#[derive(Debug)]
pub(super) enum FromWritten {
    Word(Written<String>),
    Slugs(Vec<Written<String>>),
}

/// One colour for light and dark, or one each.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "it is drawn as a schema only")]
enum ColourShape {
    Both(#[schemars(regex(pattern = "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"))] String),
    Each { light: String, dark: Option<String> },
}

/// "all", a section's id, or a list of slugs.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "it is drawn as a schema only")]
enum FromShape {
    Word(String),
    Slugs(Vec<String>),
}

/// Reads every key of `site.toml`.
pub(super) fn read(fields: &mut Fields<'_>) -> SiteFile {
    SiteFile {
        name: fields.required("name", AddName),
        tagline: fields.text("tagline"),
        language: fields.text("language"),
        time_zone: fields.text("time_zone"),
        base_url: fields.required("base_url", AddBaseUrl),
        number_format: fields.text("number_format"),
        logo: fields.text("logo"),
        live: fields.text("live"),
        desk_url: fields.text("desk_url"),
        public_key: fields.text("public_key"),
        owner: fields.text("owner"),
        responsible: fields.text("responsible"),
        address: fields.text("address"),
        phone: fields.text("phone"),
        email: fields.text("email"),
        licence: fields.text("licence"),
        reuse: fields.text("reuse"),
        visits: fields
            .table("visits", |fields| VisitsTable { base: fields.text("base"), since: fields.text("since") }),
        pictures: fields.table("pictures", |fields| PicturesTable { avif: fields.flag("avif") }),
        notice: fields.table("notice", |fields| NoticeTable {
            text: fields.required("text", AddTextOfNotice),
            until: fields.required("until", AddUntil),
            href: fields.text("href"),
        }),
        deploys: deploys(fields),
        palette: palette(fields),
        messages: messages(fields),
        sections: fields.tables("sections", |fields| SectionTable { id: id(fields), title: title(fields) }),
        boxes: fields.tables("boxes", |fields| BoxTable {
            id: id(fields),
            title: title(fields),
            from: from(fields),
        }),
        menu: fields.tables("menu", |fields| MenuTable {
            title: title(fields),
            href: href(fields),
            items: fields
                .tables("items", |fields| MenuItemTable { title: title(fields), href: href(fields) }),
        }),
    }
}

fn id(fields: &mut Fields<'_>) -> Option<Written<String>> {
    fields.required("id", AddId)
}

fn title(fields: &mut Fields<'_>) -> Option<Written<String>> {
    fields.required("title", AddTitle)
}

fn href(fields: &mut Fields<'_>) -> Option<Written<String>> {
    fields.required("href", AddHref)
}

fn from(fields: &mut Fields<'_>) -> Option<FromWritten> {
    let node = fields.node("from")?;
    Some(match node.value {
        Value::List(items) => {
            FromWritten::Slugs(items.into_iter().filter_map(|item| fields.text_of(item, "from")).collect())
        }
        _ => FromWritten::Word(fields.text_of(node, "from")?),
    })
}

fn palette(fields: &mut Fields<'_>) -> Vec<Colour> {
    let entries = fields.free_table("palette");
    entries.into_iter().map(|entry| colour(fields, entry)).collect()
}

fn deploys(fields: &mut Fields<'_>) -> Vec<(Written<String>, DeployTable)> {
    let entries = fields.free_table("deploy").into_iter();
    let read = |Entry { key, key_span, node }: Entry| {
        let table = fields.inner(node, &key, &site_deploy::table)?;
        Some((Written { value: key, span: key_span }, table))
    };
    entries.filter_map(read).collect()
}

fn colour(fields: &mut Fields<'_>, entry: Entry) -> Colour {
    let Entry { key, key_span, node } = entry;
    let token = Written { value: key, span: key_span };
    match &node.value {
        Value::Table(_) => {
            let read =
                |fields: &mut Fields<'_>| (fields.required("light", AddLightAndDark), fields.text("dark"));
            let (light, dark) = fields.inner(node, &token.value, &read).unwrap_or_default();
            Colour { token, light, dark }
        }
        _ => {
            let light = fields.text_of(node, &token.value);
            Colour { token, light, dark: None }
        }
    }
}

fn messages(fields: &mut Fields<'_>) -> Vec<(Written<String>, Written<String>)> {
    let mut messages = Vec::new();
    flatten("", fields.free_table("messages"), &mut |key, key_span, node| {
        if let Some(text) = fields.text_of(node, &key) {
            messages.push((Written { value: key, span: key_span }, text));
        }
    });
    messages
}

/// TOML reads `visits.today = "…"` as a table in a table; a message's key is the whole of it.
fn flatten(prefix: &str, entries: Vec<Entry>, take: &mut impl FnMut(String, std::ops::Range<usize>, Node)) {
    for entry in entries {
        let key = format!("{prefix}{}", entry.key);
        match entry.node.value {
            Value::Table(inner) => flatten(&format!("{key}."), inner, take),
            _ => take(key, entry.key_span, entry.node),
        }
    }
}
