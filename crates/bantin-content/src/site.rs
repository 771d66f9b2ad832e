//! The site, `/api/v1/site.json`.

use std::collections::BTreeMap;

use json_reading::FromJson;
use serde::{Deserialize, Serialize};

use crate::{BoxId, Language, SectionId, Stamp};

/// What every page and the live server need to know of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Site {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagline: Option<String>,
    /// BCP 47, as in `<html lang>`.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub language: Language,
    /// IANA name; the site has one.
    pub time_zone: String,
    /// Without the slash at the end.
    pub base_url: String,
    #[serde(default)]
    pub number_format: NumberFormat,
    pub sections: Vec<SectionTotal>,
    #[serde(default)]
    pub menu: Vec<MenuEntry>,
    #[serde(default)]
    pub boxes: Vec<BoxBrief>,
    /// Messages that the site words in its own way, by key.
    #[serde(default)]
    pub messages: BTreeMap<String, String>,
    #[serde(default)]
    pub owner: Owner,
    #[serde(default)]
    pub visits: VisitsBase,
    /// Origin of the live server; empty when it is the site's own.
    #[serde(default)]
    pub live: String,
    /// Address of the editors' desk, `https://desk.example.vn`; left out when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub desk_url: String,
    /// Hash of what a page needs to be the app's: wasm, glue, style, boot script.
    pub app: String,
    /// Hash of everything published.
    pub edition: String,
}

/// The zone of a site that names none. Every part of Bantin has this one.
pub const DEFAULT_TIME_ZONE: &str = "Asia/Ho_Chi_Minh";

/// The most that an earlier system can have counted: browsers hold whole numbers below 2⁵³, and there is room left
/// for a thousand million visitors a year over seven thousand years.
pub const MOST_EARLIER_VISITS: u64 = 9_000_000_000_000_000;

/// How thousands are set apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum NumberFormat {
    /// 3.012.450
    #[default]
    Dot,
    /// 3,012,450
    Comma,
    /// 3 012 450, with a no-break space
    Space,
}

impl NumberFormat {
    /// What stands between thousands.
    pub fn mark(self) -> &'static str {
        match self {
            NumberFormat::Dot => ".",
            NumberFormat::Comma => ",",
            NumberFormat::Space => "\u{a0}",
        }
    }

    /// A whole number as the site writes it.
    pub fn spell(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() * 2);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(self.mark());
            }
            text.push(digit);
        }
        text
    }
}

/// A section and how many articles it has, withdrawn ones counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SectionTotal {
    pub id: SectionId,
    pub title: String,
    #[serde(default)]
    pub total: u32,
}

/// An entry of the menu and those under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MenuEntry {
    #[serde(flatten)]
    pub link: MenuLink,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<MenuLink>,
}

/// A title and where it leads: a path of the site or another site's address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MenuLink {
    pub title: String,
    pub href: String,
}

/// A box that the site has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoxBrief {
    pub id: BoxId,
    pub title: String,
}

/// Who stands behind the portal; empty lines are not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Owner {
    /// Cơ quan chủ quản.
    pub owner: String,
    /// Người chịu trách nhiệm chính.
    pub responsible: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub licence: String,
    /// On what terms the texts may be used.
    pub reuse: String,
}

/// What was counted before Bantin counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct VisitsBase {
    /// Visits that the earlier system recorded; 0 without one.
    #[cfg_attr(feature = "schema", schemars(range(max = 9_000_000_000_000_000_u64)))]
    pub base: u64,
    /// First day of our own counting; its text is the day alone.
    pub since: Option<Stamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart_as_the_site_wants() {
        assert_eq!(NumberFormat::Dot.spell(0), "0");
        assert_eq!(NumberFormat::Dot.spell(999), "999");
        assert_eq!(NumberFormat::Dot.spell(1_000), "1.000");
        assert_eq!(NumberFormat::Dot.spell(3_012_450), "3.012.450");
        assert_eq!(NumberFormat::Comma.spell(12_345), "12,345");
        assert_eq!(NumberFormat::Space.spell(12_345), "12\u{a0}345");
    }
}
