//! Circles that are there today, each by the arrow at which it is opened. One that is gone is taken out of this list;
//! none is added.

pub const KNOWN: &[(&str, &str)] = &[
    ("crates/bantin-publisher/src/twins/quick.rs", "crates/bantin-publisher/src/twins/joined.rs"),
    (
        "crates/bantin-publisher/src/deliver/others_files.rs",
        "crates/bantin-publisher/src/draw/output_kind.rs",
    ),
    ("crates/bantin-publisher/src/deliver/own_files.rs", "crates/bantin-publisher/src/draw/output_kind.rs"),
    ("crates/bantin-publisher/src/deliver/own_files.rs", "crates/bantin-publisher/src/draw/outputs.rs"),
    ("crates/bantin-publisher/src/deliver/others_files.rs", "crates/bantin-publisher/src/publish_error.rs"),
    ("src/host/browser/lists.rs", "src/host/browser/today.rs"),
];
