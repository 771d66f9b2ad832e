//! No circles: two files that import each other, at whatever distance, are one file or lack a third. Nor do a
//! crate's rooms (the modules beside its root, with all that lies in their folders) import each other in a circle.
//!
//! An import is a `use` line or a path that names something which another file defines. A file that only passes
//! something on (`pub use`) is not imported by whoever takes it from there, and a module that is only named is no
//! import: what is taken out of it is. What a file takes from the module that it lies in is none either, since it
//! is a part of that module. Tests do not count.

mod arrows;
mod modules;
mod written;

use std::fmt::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;
use crate::workspace::Workspace;
use arrows::{Arrows, Ring, steps};
use modules::Modules;

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    let roots = roots(workspace)?;
    let mut told = Vec::new();
    for root in &roots {
        told.extend(circles(&Modules::read(&workspace.root, root)?));
    }
    if told.is_empty() {
        println!("{} crates, no circle in any", roots.len());
        return Ok(());
    }
    bail!("{}", told.join("\n"))
}

/// The first file of every library and program of the workspace.
fn roots(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut cargo = workspace.cargo();
    let metadata = process::capture(cargo.args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata is no JSON")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let targets = list(&metadata["packages"]).into_iter().flat_map(|package| list(&package["targets"]));
    let crates = targets.filter(|target| {
        let kind = target["kind"][0].as_str().unwrap_or_default();
        !["test", "bench", "example", "custom-build"].contains(&kind)
    });
    Ok(crates.filter_map(|target| target["src_path"].as_str().map(PathBuf::from)).collect())
}

/// Each circle of one crate, told in full.
fn circles(modules: &Modules) -> Vec<String> {
    let files = modules.arrows();
    let rooms = files.between(&modules.rooms());
    let in_files = files.rings().into_iter().map(|ring| tell(&files, &ring, "files", FILES));
    let in_rooms = rooms.rings().into_iter().map(|ring| tell(&rooms, &ring, "rooms", ROOMS));
    in_files.chain(in_rooms).collect()
}

const FILES: &str =
    "Move what one of them needs into a third file that both may import, or hand it over as an argument.";
const ROOMS: &str = "The room that comes first must not know the one that comes after it: move what it needs into \
                     the first, or into a room that both may import.";

fn tell(arrows: &Arrows, ring: &Ring, what: &str, advice: &str) -> String {
    let mut told = format!("{} {what} import each other in a circle:\n", ring.len());
    for (from, to) in steps(ring) {
        let _ = writeln!(told, "  {from} imports {} from {to}", arrows.names(from, to).join(", "));
    }
    told + advice + "\n"
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Files of one crate, each as its name and what it holds; the first one is the root.
    fn told(files: &[(&str, &str)]) -> Result<Vec<String>> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let modules = Modules::read(folder.path(), &folder.path().join(files[0].0))?;
        Ok(circles(&modules))
    }

    #[track_caller]
    fn passes(files: &[(&str, &str)]) {
        assert_eq!(told(files).unwrap(), Vec::<String>::new());
    }

    /// The first circle that is told is this one, without the advice.
    #[track_caller]
    fn finds(files: &[(&str, &str)], circle: &str) {
        let told = told(files).unwrap();
        assert_eq!(told.first().and_then(|told| told.split_once(circle)).map(|(before, _)| before), Some(""));
    }

    const LIB: (&str, &str) = ("lib.rs", "mod a; mod b;");

    #[test]
    fn two_files_that_import_each_other_are_told_with_what_ties_them() {
        finds(
            &[
                LIB,
                ("a.rs", "use crate::b::{Cup as Bowl, self, pour}; pub struct Tea; fn f(_: Bowl) { pour() }"),
                ("b.rs", "use super::a::Tea; pub struct Cup(Tea); pub fn pour() {}"),
            ],
            "2 files import each other in a circle:\n  a.rs imports Cup, pour from b.rs\n  \
             b.rs imports Tea from a.rs\nMove what",
        );
    }

    #[test]
    fn paths_without_a_use_line_count_in_code_macros_and_attributes() {
        for b in [
            "fn f() { crate::a::tea(); }",
            "fn f() { println!(\"{}\", super::a::tea()); }",
            "#[serde(default = \"crate::a::tea\")] struct S;",
            "use crate::a; fn f() { a::tea() }",
            "fn f() { use crate::a as other; if true { other::tea() } }",
            "mod inner { pub fn f() { super::super::a::tea() } }",
            "use crate::a::*; fn f() { tea() }",
            "impl crate::a::tea for S {}",
        ] {
            let a = "use crate::b::{f, S}; pub fn tea() {}";
            let b = format!("{b} pub fn f() {{}} pub struct S;");
            finds(
                &[LIB, ("a.rs", a), ("b.rs", &b)],
                "2 files import each other in a circle:\n  a.rs imports S, f from b.rs\n  b.rs imports tea from a.rs",
            );
        }
    }

    #[test]
    fn whoever_takes_what_a_file_only_passes_on_imports_the_file_that_defines_it() {
        let files = |shelf| {
            [
                ("lib.rs", "mod shop; mod kitchen;"),
                ("shop.rs", "mod shelf; pub use shelf::Jam;"),
                ("shop/shelf.rs", shelf),
                ("kitchen.rs", "use crate::shop::Jam; pub fn cook(_: Jam) {}"),
            ]
        };
        passes(&files("pub struct Jam;"));
        finds(
            &files("pub struct Jam; fn f() { crate::kitchen::cook(Jam) }"),
            "2 files import each other in a circle:\n  kitchen.rs imports Jam from shop/shelf.rs\n  \
             shop/shelf.rs imports cook from kitchen.rs\n",
        );
    }

    #[test]
    fn a_file_is_a_part_of_the_module_that_it_lies_in() {
        passes(&[
            ("lib.rs", "mod shop; pub struct Coin;"),
            ("shop.rs", "mod shelf; use shelf::Jam; pub struct Bag(Jam);"),
            ("shop/shelf.rs", "use super::Bag; use crate::Coin; pub struct Jam; fn f(_: Bag, _: Coin) {}"),
        ]);
    }

    #[test]
    fn tests_and_modules_that_are_only_named_import_nothing() {
        passes(&[
            LIB,
            ("a.rs", "use crate::b::Cup; pub struct Tea; fn f(_: Cup) {}"),
            (
                "b.rs",
                "pub struct Cup; use crate::a; #[cfg(test)] mod tests { use crate::a::Tea; } \
                 #[cfg(all(test, unix))] use crate::a::Tea; #[cfg(test)] mod other;",
            ),
        ]);
    }

    #[test]
    fn what_other_crates_bring_is_no_file_of_this_one() {
        passes(&[
            LIB,
            ("a.rs", "use serde::Serialize; use ::b::Cup; use crate::b::Jar; pub struct Tea;"),
            ("b.rs", "use std::fmt::{self, Write}; pub struct Cup; pub struct Jar; fn f(_: fmt::Error) {}"),
        ]);
    }

    #[test]
    fn a_ring_is_told_once_however_long_it_is() {
        let files = [
            ("lib.rs", "mod a; mod b; mod c;"),
            ("a.rs", "pub struct A(crate::b::B);"),
            ("b.rs", "pub struct B(crate::c::C);"),
            ("c.rs", "pub struct C(Box<crate::a::A>);"),
        ];
        finds(&files, "3 files import each other in a circle:\n  a.rs imports B from b.rs\n  b.rs imports C");
        assert_eq!(told(&files).unwrap().len(), 2, "once of files, once of rooms");
    }

    #[test]
    fn rooms_are_in_a_circle_when_their_files_are_not() {
        let told = told(&[
            ("main.rs", "mod read; mod plan;"),
            ("read.rs", "mod text; mod lines; pub use text::Text;"),
            ("read/text.rs", "pub struct Text;"),
            ("read/lines.rs", "use crate::plan::BATCH;"),
            ("plan.rs", "use crate::read::Text; pub const BATCH: usize = 8;"),
        ]);
        let told = told.unwrap();
        assert_eq!(told.len(), 1);
        let circle = "2 rooms import each other in a circle:\n  plan imports Text from read\n  read imports BATCH from plan\n";
        assert!(told[0].starts_with(circle), "{}", told[0]);
    }

    #[test]
    fn a_file_that_is_missing_or_no_rust_is_named() {
        let error = told(&[LIB, ("a.rs", ""), ("b.rs", "\nfn (")]).err().unwrap();
        assert!(error.to_string().starts_with("b.rs:2:4: this is no Rust: "), "{error:#}");
        let error = told(&[LIB, ("a.rs", "")]).err().unwrap();
        assert_eq!(error.to_string(), "could not read b.rs");
    }
}
