//! Circles that are there today, each by the arrow at which it is opened. One that is gone is taken out of this list;
//! none is added.

pub const KNOWN: &[(&str, &str)] = &[
    ("crates/bantin-publisher/src/body/bounds.rs", "crates/bantin-publisher/src/body/markdown.rs"),
    ("crates/bantin-publisher/src/body/ids.rs", "crates/bantin-publisher/src/body/shape.rs"),
    ("crates/bantin-publisher/src/body/references.rs", "crates/bantin-publisher/src/body/raw_references.rs"),
    ("crates/bantin-publisher/src/pictures/decode.rs", "crates/bantin-publisher/src/pictures/encode.rs"),
    ("crates/bantin-publisher/src/plan.rs", "crates/bantin-publisher/src/read/inventory.rs"),
    ("crates/bantin-publisher/src/read/cross_checks.rs", "crates/bantin-publisher/src/read/inventory.rs"),
    ("crates/bantin-publisher/src/read/references.rs", "crates/bantin-publisher/src/read/reading.rs"),
    ("crates/bantin-publisher/src/twins/quick.rs", "crates/bantin-publisher/src/twins/joined.rs"),
    ("crates/bantin-publisher/src/pictures/decode.rs", "crates/bantin-publisher/src/pictures/decode/jpeg.rs"),
    ("crates/bantin-publisher/src/read/anchors.rs", "crates/bantin-publisher/src/read/reading.rs"),
    (
        "crates/bantin-publisher/src/deliver/others_files.rs",
        "crates/bantin-publisher/src/draw/output_kind.rs",
    ),
    ("crates/bantin-publisher/src/deliver/own_files.rs", "crates/bantin-publisher/src/draw/output_kind.rs"),
    ("crates/bantin-publisher/src/deliver/own_files.rs", "crates/bantin-publisher/src/draw/outputs.rs"),
    ("crates/bantin-publisher/src/deliver/others_files.rs", "crates/bantin-publisher/src/publish_error.rs"),
    ("crates/bantin-publisher/src/body", "crates/bantin-publisher/src/pictures"),
    ("crates/bantin-publisher/src/disk", "crates/bantin-publisher/src/edition"),
    ("crates/bantin-publisher/src/pictures", "crates/bantin-publisher/src/read"),
    ("crates/bantin-publisher/src/read", "crates/bantin-publisher/src/plan"),
    ("crates/bantin-publisher/src/report", "crates/bantin-publisher/src/deliver"),
    ("src/host/browser/lists.rs", "src/host/browser/today.rs"),
];
