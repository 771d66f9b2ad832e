//! Golden files: every shape in which a wire type was ever published, for good. `golden/TYPE/N.json` has every field that it had;
//! `N-least.json` lacks all that could be left out; `N-needs.json` has every object in it, each with the fields alone without which
//! readers of that time do not read it.
//!
//! Pages from caches and open tabs run apps of earlier builds, which read what is published today; copies of what was
//! published earlier are read by today's programs. Both must go on.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use bantin_content::{
    Article, ClosedPage, Copied, FrontPage, LatestPage, NewsBox, NoticeFile, Redirects, Site, StandingPage,
    Visits, Withdrawn,
};
use json_reading::FromJson;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::examples;

/// A wire type: its folder, an example as it is written today, and how it is read.
struct WireType {
    name: &'static str,
    today: Value,
    /// Written again; `None` when it is not read.
    read: fn(&Value) -> Option<Value>,
    /// The boot script of every page reads it, too, and takes fields for granted that the type may lack.
    is_read_by_scripts: bool,
}

/// What the app reads, and programs.
fn of_the_app<T>(name: &'static str, example: T) -> WireType
where
    T: FromJson + DeserializeOwned + Serialize + PartialEq + Debug,
{
    let read = |value: &Value| {
        let read: Option<T> = serde_json::from_value(value.clone()).ok();
        assert_eq!(T::from_json(value), read, "the app's reading and serde's, of {value}");
        Some(written(&read?))
    };
    WireType { name, today: written(&example), read, is_read_by_scripts: false }
}

/// What programs read alone.
fn of_programs<T: DeserializeOwned + Serialize>(name: &'static str, example: T) -> WireType {
    let read = |value: &Value| Some(written(&serde_json::from_value::<T>(value.clone()).ok()?));
    WireType { name, today: written(&example), read, is_read_by_scripts: false }
}

/// What boot scripts read as well.
fn of_scripts(wire_type: WireType) -> WireType {
    WireType { is_read_by_scripts: true, ..wire_type }
}

fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn wire_types() -> [WireType; 12] {
    [
        of_the_app::<Article>("article", examples::article()),
        of_the_app::<ClosedPage>("closed_page", examples::closed()),
        of_the_app::<FrontPage>("front_page", examples::front()),
        of_the_app::<LatestPage>("latest_page", examples::latest()),
        of_the_app::<NewsBox>("news_box", examples::news_box()),
        of_the_app::<Site>("site", examples::site()),
        of_the_app::<StandingPage>("standing_page", examples::standing()),
        of_scripts(of_the_app::<Visits>("visits", examples::visits())),
        of_programs::<Copied>("copied", examples::copied()),
        of_scripts(of_programs::<NoticeFile>("notice_file", examples::notice())),
        of_programs::<Redirects>("redirects", examples::redirects()),
        of_programs::<Withdrawn>("withdrawn", examples::withdrawn()),
    ]
}

/// A shape in which it is published.
#[derive(Debug, PartialEq)]
struct Shape {
    whole: Value,
    least: Value,
    needs: Value,
}

impl WireType {
    fn folder(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wire_types/golden").join(self.name)
    }

    /// The example in the shape that it has today.
    fn shape(&self) -> Shape {
        let is_plain = |value: &Value| match value {
            Value::Object(_) => false,
            Value::Array(items) => !items.iter().any(Value::is_object),
            _ => true,
        };
        Shape { whole: self.today.clone(), least: self.without(|_| true), needs: self.without(is_plain) }
    }

    /// Every shape so far, the oldest first.
    fn shapes(&self) -> Vec<Shape> {
        let read = |name: String| {
            let text = fs::read_to_string(self.folder().join(name)).ok()?;
            Some(serde_json::from_str(&text).expect("golden files are JSON"))
        };
        let shape = |n: usize| {
            let [whole, least, needs] = names(n).map(&read);
            Some(Shape { whole: whole?, least: least?, needs: needs? })
        };
        (1..).map_while(shape).collect()
    }

    /// The example without every field that `may_go` and that it is read without.
    fn without(&self, may_go: fn(&Value) -> bool) -> Value {
        let mut left = self.today.clone();
        let mut places = vec![String::new()];
        while let Some(place) = places.pop() {
            let names: Vec<String> = match left.pointer(&place) {
                Some(Value::Object(object)) => object.keys().cloned().collect(),
                Some(Value::Array(items)) => {
                    places.extend((0..items.len()).map(|at| format!("{place}/{at}")));
                    continue;
                }
                _ => continue,
            };
            for name in names {
                let field = format!("{place}/{name}");
                let mut without = left.clone();
                if let Some(Value::Object(object)) = without.pointer_mut(&place) {
                    object.remove(&name);
                }
                if left.pointer(&field).is_some_and(may_go) && (self.read)(&without).is_some() {
                    left = without;
                } else {
                    places.push(field);
                }
            }
        }
        left
    }

    /// The first place that an earlier build would miss, or not understand, in what is published today.
    fn lost(&self, earlier: &Shape, today: &Shape) -> Option<String> {
        lost(&earlier.least, &today.least, true)
            .or_else(|| lost(&earlier.needs, &today.needs, true))
            .or_else(|| lost(&earlier.whole, &today.whole, self.is_read_by_scripts))
    }

    fn keeps(&self, number: usize, shape: Shape) {
        fs::create_dir_all(self.folder()).unwrap();
        for (name, value) in names(number).into_iter().zip([shape.whole, shape.least, shape.needs]) {
            let text = serde_json::to_string_pretty(&value).unwrap() + "\n";
            fs::write(self.folder().join(name), text).unwrap();
        }
    }
}

/// The golden files of a type's shape.
fn names(number: usize) -> [String; 3] {
    ["", "-least", "-needs"].map(|which| format!("{number}{which}.json"))
}

#[test]
fn todays_shape_has_its_golden_files() {
    for wire_type in wire_types() {
        let (shapes, today) = (wire_type.shapes(), wire_type.shape());
        if shapes.last() == Some(&today) {
            continue;
        }
        if std::env::var_os("BANTIN_BLESS").is_some() {
            wire_type.keeps(shapes.len() + 1, today);
            continue;
        }
        panic!(
            "{} has another shape than the newest of its golden files. They stay as they are; set BANTIN_BLESS=1 to add \
             the new one beside them",
            wire_type.name
        );
    }
}

#[test]
fn every_shape_that_was_ever_published_is_read_today() {
    for wire_type in wire_types() {
        for (number, shape) in wire_type.shapes().into_iter().enumerate() {
            for value in [shape.whole, shape.least, shape.needs] {
                let read = (wire_type.read)(&value);
                let name = (wire_type.name, number + 1);
                assert!(read.is_some(), "{name:?} is not read any more: {value}");
                let newer = with_more_everywhere(&value);
                assert_eq!((wire_type.read)(&newer), read, "{name:?}: what is not known is passed over");
            }
        }
    }
}

#[test]
fn apps_of_every_earlier_build_read_what_is_published_today() {
    for wire_type in wire_types() {
        let today = wire_type.shape();
        for (number, earlier) in wire_type.shapes().iter().enumerate() {
            assert_eq!(wire_type.lost(earlier, &today), None, "{} {} needs it", wire_type.name, number + 1);
        }
    }
}

#[test]
fn no_field_goes_that_the_scripts_of_earlier_pages_read() {
    for (name, field) in [("notice_file", "text"), ("notice_file", "until"), ("visits", "week")] {
        let wire_type = wire_types().into_iter().find(|wire_type| wire_type.name == name).unwrap();
        let mut today = wire_type.shape();
        today.whole.as_object_mut().unwrap().remove(field).unwrap();
        assert_eq!(wire_type.lost(&wire_type.shape(), &today), Some(format!("/{field}")), "{name}");
    }
}

#[test]
fn a_field_that_earlier_readers_need_may_neither_go_nor_become_something_else() {
    let before = json!({ "slug": "a", "rows": [{ "at": 1 }] });
    for (today, place) in [
        (json!({ "slug": "a", "rows": [{ "at": 1, "to": 2 }], "new": true }), None),
        (json!({ "rows": [{ "at": 1 }] }), Some("/slug")),
        (json!({ "slug": 1, "rows": [{ "at": 1 }] }), Some("/slug")),
        (json!({ "slug": "a", "rows": [{ "to": 1 }] }), Some("/rows/0/at")),
        (json!({ "slug": "a", "rows": {} }), Some("/rows")),
    ] {
        assert_eq!(lost(&before, &today, true).as_deref(), place, "{today}");
    }
    assert_eq!(lost(&before, &json!({ "rows": [] }), false), None);
}

/// The first place of a value that another lacks, if it may not, or where the other has something of another kind.
fn lost(before: &Value, today: &Value, all_stays: bool) -> Option<String> {
    let mut places = vec![String::new()];
    while let Some(place) = places.pop() {
        let Some(there) = today.pointer(&place) else {
            if all_stays {
                return Some(place);
            }
            continue;
        };
        match (before.pointer(&place)?, there) {
            (Value::Object(object), Value::Object(_)) => {
                places.extend(object.keys().map(|name| format!("{place}/{name}")));
            }
            (Value::Array(items), Value::Array(_)) => {
                places.extend((0..items.len()).map(|at| format!("{place}/{at}")));
            }
            (Value::String(_), Value::String(_))
            | (Value::Number(_), Value::Number(_))
            | (Value::Bool(_), Value::Bool(_)) => {}
            _ => return Some(place),
        }
    }
    None
}

/// A value with a field more in every object; where names are the site's own, none is of a newer edition.
fn with_more_everywhere(value: &Value) -> Value {
    let more = |(name, value): (&String, &Value)| {
        let value = if name == "messages" { value.clone() } else { with_more_everywhere(value) };
        (name.clone(), value)
    };
    match value {
        Value::Object(object) => {
            let mut more: serde_json::Map<_, _> = object.iter().map(more).collect();
            more.insert("from_a_newer_edition".to_owned(), json!([{ "any": 1 }]));
            Value::Object(more)
        }
        Value::Array(items) => items.iter().map(with_more_everywhere).collect(),
        other => other.clone(),
    }
}
