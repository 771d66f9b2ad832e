//! Short names between the app's script and its wasm. wasm-bindgen gives long ones, each with a hash at its end, and
//! hashes do not compress: they were a thirtieth of what a reader downloads of the app.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

/// The names that wasm-opt gave, as it prints them with `--minify-imports-and-exports-and-modules`.
#[derive(Default)]
pub struct ShortNames {
    /// What the wasm takes from the script: name and short name.
    imports: BTreeMap<String, String>,
    /// What the script takes from the wasm: name and short name.
    exports: BTreeMap<String, String>,
    /// Where the wasm took it from. All modules get the same short name.
    modules: BTreeSet<String>,
}

const MODULE: &str = "a";
/// How the script names an export: `wasm.memory`.
const WASM: &str = "wasm.";

impl ShortNames {
    /// From what wasm-opt printed.
    pub fn read(printed: &str) -> Result<Self> {
        let printed: Printed = serde_json::from_str(printed).context("wasm-opt printed no list of names")?;
        let mut names = ShortNames::default();
        for line in printed.into_values().flatten() {
            match <[String; 3]>::try_from(line) {
                Ok([module, name, short]) => {
                    names.modules.insert(module);
                    names.imports.insert(name, short);
                }
                Err(line) => {
                    names.exports.extend(<[String; 2]>::try_from(line).map(|[name, short]| (name, short)))
                }
            }
        }
        Ok(names)
    }

    /// The script with the names that the wasm has now.
    pub fn put_into(&self, script: &str) -> Result<String> {
        let mut taken = 0;
        let mut new = String::with_capacity(script.len());
        for word in words(script) {
            let short = if new.ends_with(WASM) {
                self.exports.get(word)
            } else {
                let short = self.imports.get(word);
                taken += usize::from(short.is_some());
                short
            };
            new.push_str(short.map_or(word, |short| short));
        }
        if taken != self.imports.len() {
            bail!(
                "the app's script has {taken} names that its wasm imports, and there are {}",
                self.imports.len()
            );
        }
        for module in &self.modules {
            new = new.replace(&format!("\"{module}\""), &format!("\"{MODULE}\""));
        }
        Ok(new)
    }
}

/// Lists of imports (module, name, short name) and of exports (name, short name).
type Printed = BTreeMap<String, Vec<Vec<String>>>;

/// Identifiers, whole, and what stands between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
    let mut rest = script;
    std::iter::from_fn(move || {
        let kind = is_name(rest.chars().next()?);
        let end = rest.find(|letter| is_name(letter) != kind).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str =
        r#"{"imports": [["./app_bg.js", "__wbg_hash_417b", "$"]], "exports": [["main", "Dc"]]}"#;

    #[test]
    fn the_script_names_what_the_wasm_has() {
        let names = ShortNames::read(PRINTED).unwrap();
        let script = "const main = { __wbg_hash_417b: 1 }; wasm.main(); use({ \"./app_bg.js\": main })";
        let renamed = "const main = { $: 1 }; wasm.Dc(); use({ \"a\": main })";
        assert_eq!(names.put_into(script).unwrap(), renamed);
    }

    #[test]
    fn a_script_of_another_wasm_is_refused() {
        let names = ShortNames::read(PRINTED).unwrap();
        names.put_into("const other = { __wbg_hash_417bc: 1 }; wasm.main()").unwrap_err();
    }
}
