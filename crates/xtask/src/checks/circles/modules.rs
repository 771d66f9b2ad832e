//! The modules of one crate and the files they lie in, and which file imports what from which.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path as FilePath, PathBuf};

use anyhow::{Context, Result, anyhow};

use super::arrows::Arrows;
use super::written::{self, Path, Written};

/// A crate's modules; the first is its root.
pub struct Modules {
    workspace: PathBuf,
    all: Vec<Module>,
}

struct Module {
    /// Seen from the top of the workspace.
    file: PathBuf,
    parent: Option<usize>,
    children: BTreeMap<String, Vec<usize>>,
    written: Written,
}

/// A module and a name that it defines.
type Found = BTreeSet<(usize, String)>;

/// Which `use` lines were followed already: a module and the place of the line in it.
type Followed = BTreeSet<(usize, usize)>;

impl Modules {
    /// Reads all files from a crate's first one.
    ///
    /// # Errors
    /// When one is missing or no Rust.
    pub fn read(workspace: &FilePath, root: &FilePath) -> Result<Self> {
        let root = root.strip_prefix(workspace).unwrap_or(root);
        let folder = root.parent().context("a crate's first file lies in a folder")?;
        let mut modules = Self { workspace: workspace.to_owned(), all: Vec::new() };
        modules.add_file(root, folder, None)?;
        Ok(modules)
    }

    /// Adds the module in a file; the modules that it names lie beneath `folder`.
    fn add_file(&mut self, file: &FilePath, folder: &FilePath, parent: Option<usize>) -> Result<usize> {
        let text = fs::read_to_string(self.workspace.join(file));
        let text = text.with_context(|| format!("could not read {}", file.display()))?;
        let written = written::read(&text).map_err(|error| {
            let at = error.span().start();
            anyhow!("{}:{}:{}: this is no Rust: {error}", file.display(), at.line, at.column + 1)
        })?;
        self.add(written, file, folder, parent)
    }

    fn add(
        &mut self,
        mut written: Written,
        file: &FilePath,
        folder: &FilePath,
        parent: Option<usize>,
    ) -> Result<usize> {
        let inline = std::mem::take(&mut written.inline);
        let files = std::mem::take(&mut written.files);
        let here = self.all.len();
        self.all.push(Module { file: file.to_owned(), parent, children: BTreeMap::new(), written });
        for (name, written) in inline {
            let child = self.add(written, file, &folder.join(&name), Some(here))?;
            self.all[here].children.entry(name).or_default().push(child);
        }
        for (name, path) in files {
            let inside = folder.join(&name);
            let child_file = match path {
                Some(path) => file.with_file_name(path),
                None => inside.with_extension("rs"),
            };
            let child = self.add_file(&child_file, &inside, Some(here))?;
            self.all[here].children.entry(name).or_default().push(child);
        }
        Ok(here)
    }

    /// Which file imports which, and the names for which it does.
    pub fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::default();
        for (at, module) in self.all.iter().enumerate() {
            let imports = module.written.imports.iter();
            let used = imports.filter(|import| !import.is_passed_on && import.name.is_some());
            for path in used.map(|import| &import.path).chain(&module.written.paths) {
                for (from, name) in self.resolve(at, path, &mut Followed::new()) {
                    if !self.lies_in(at, from) {
                        arrows.add(&told(&module.file), &told(&self.all[from].file), name);
                    }
                }
            }
        }
        arrows
    }

    fn lies_in(&self, at: usize, outer: usize) -> bool {
        self.all[at].parent.is_some_and(|parent| parent == outer || self.lies_in(parent, outer))
    }

    /// The room of each file: the module beside the root that it belongs to. The root has none.
    pub fn rooms(&self) -> BTreeMap<String, String> {
        let mut rooms = BTreeMap::new();
        for module in &self.all {
            let mut room = module;
            while let Some(parent) = room.parent.filter(|parent| *parent != 0) {
                room = &self.all[parent];
            }
            if room.parent.is_some() {
                rooms.insert(told(&module.file), told(&room.file.with_extension("")));
            }
        }
        rooms
    }

    /// Where the thing is defined that a path written in a module names. Several where builds differ; none for a
    /// module itself, and for what another crate brings.
    fn resolve(&self, at: usize, path: &[String], followed: &mut Followed) -> Found {
        let Some((first, rest)) = path.split_first() else { return Found::new() };
        match (first.as_str(), self.all[at].parent) {
            ("crate", _) => self.inside(0, rest, followed),
            ("self", _) => self.inside(at, rest, followed),
            ("super", Some(parent)) if rest.first().is_some_and(|next| next == "super") => {
                self.resolve(parent, rest, followed)
            }
            ("super", Some(parent)) => self.inside(parent, rest, followed),
            _ => self.inside(at, path, followed),
        }
    }

    /// The same for a path that begins with a name of this module.
    fn inside(&self, at: usize, path: &[String], followed: &mut Followed) -> Found {
        let Some((name, rest)) = path.split_first() else { return Found::new() };
        let module = &self.all[at];
        let mut found = Found::new();
        if module.written.items.contains(name) {
            found.insert((at, name.clone()));
        }
        for child in module.children.get(name).into_iter().flatten() {
            found.extend(self.inside(*child, rest, followed));
        }
        found.extend(self.imported(at, Some(name), rest, followed));
        if found.is_empty() {
            found.extend(self.imported(at, None, path, followed));
        }
        found
    }

    /// What is named so by `use` lines of this module, or by those that import everything.
    fn imported(&self, at: usize, name: Option<&String>, rest: &[String], followed: &mut Followed) -> Found {
        let mut found = Found::new();
        for (line, import) in self.all[at].written.imports.iter().enumerate() {
            if import.name.as_ref() == name && followed.insert((at, line)) {
                let whole: Path = import.path.iter().chain(rest).cloned().collect();
                found.extend(self.resolve(at, &whole, followed));
            }
        }
        found
    }
}

/// With slashes on every system.
fn told(file: &FilePath) -> String {
    file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
