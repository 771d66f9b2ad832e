//! Every attribute and shape that the derive knows is read as serde reads it. Each type is one that would be read
//! differently if its attributes were passed over.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use json_reading::FromJson;
use json_reading::testing::assert_reads_like_serde;
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, PartialEq, Deserialize, FromJson)]
struct Place {
    name: String,
    people: u64,
    height: Option<u32>,
    is_town: bool,
    names: BTreeMap<String, String>,
}

#[test]
fn a_struct_reads_like_serde() {
    assert_reads_like_serde::<Place>(&json!({
        "name": "Mây Sơn", "people": 9_007_199_254_740_992_u64, "height": 1600, "is_town": true,
        "names": { "fr": "Mont des Nuages" },
    }));
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
#[serde(rename_all = "kebab-case")]
struct Renamed {
    #[serde(rename = "type")]
    kind: String,
    of_two_words: String,
}

#[test]
fn names_are_those_that_serde_gives() {
    assert_reads_like_serde::<Renamed>(&json!({ "type": "town", "of-two-words": "x" }));
}

fn twelve() -> u32 {
    12
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
struct Defaults {
    must: String,
    #[serde(default)]
    list: Vec<String>,
    #[serde(default = "twelve")]
    number: u32,
    #[serde(skip)]
    never: u64,
    #[serde(skip, default = "twelve")]
    always: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    maybe: Option<String>,
}

#[test]
fn what_is_missing_has_serdes_default() {
    assert_reads_like_serde::<Defaults>(&json!({
        "must": "x", "list": ["a", "b"], "number": 3, "never": 7, "always": 7, "maybe": "y",
    }));
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
#[serde(default)]
struct Pace {
    seconds: u32,
    #[serde(default)]
    rest: u32,
    #[serde(skip)]
    kept: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Pace { seconds: 120, rest: 5, kept: 9 }
    }
}

#[test]
fn a_type_with_a_default_gives_it_to_its_fields() {
    assert_reads_like_serde::<Pace>(&json!({ "seconds": 60, "rest": 1, "kept": 2 }));
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
#[serde(try_from = "String")]
struct Name(String);

impl TryFrom<String> for Name {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.is_ascii() { Ok(Name(text)) } else { Err("not a name") }
    }
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
struct Number(NonZeroU32);

#[derive(Debug, PartialEq, Deserialize, FromJson)]
struct Doors {
    name: Name,
    number: Number,
}

#[test]
fn what_goes_through_a_door_goes_through_the_same() {
    assert_reads_like_serde::<Doors>(&json!({ "name": "may-son", "number": 3 }));
    for refused in [json!({ "name": "Mây Sơn", "number": 3 }), json!({ "name": "may-son", "number": 0 })] {
        assert_eq!(Doors::from_json(&refused), None);
        assert!(serde_json::from_value::<Doors>(refused).is_err());
    }
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
#[serde(rename_all = "snake_case")]
enum Trouble {
    Missing,
    NoNetwork,
    #[serde(rename = "away")]
    Gone(Number),
    SeenBefore(Doors),
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
#[serde(rename_all = "lowercase")]
enum Mark {
    FullStop,
    Comma,
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
enum Kind {
    Door(Doors),
    Number(Number),
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
struct Variants {
    troubles: Vec<Trouble>,
    mark: Mark,
    kinds: Vec<Kind>,
}

#[test]
fn variants_read_like_serde() {
    let doors = json!({ "name": "may-son", "number": 3 });
    assert_reads_like_serde::<Variants>(&json!({
        "troubles": ["missing", "no_network", { "away": 7 }, { "seen_before": doors }],
        "mark": "fullstop",
        "kinds": [{ "Door": doors }, { "Number": 1 }],
    }));
}

#[derive(Debug, PartialEq, Deserialize, FromJson)]
struct Entry {
    #[serde(flatten)]
    doors: Doors,
    #[serde(default)]
    under: Vec<Doors>,
}

#[test]
fn a_flattened_struct_reads_like_serde() {
    let under = json!([{ "name": "thac-bac", "number": 1 }]);
    assert_reads_like_serde::<Entry>(&json!({ "name": "may-son", "number": 3, "under": under }));
}
