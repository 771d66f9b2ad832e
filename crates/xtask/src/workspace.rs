//! Where things lie, and programs started from there with the tools on their `PATH`.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// Sets of npm's packages, each a folder of `crates/xtask/npm/`. This one: wasm-opt and terser.
pub const BUILDING: &str = "building";
/// axe-core, the Nu HTML checker.
pub const TESTING: &str = "testing";
/// Eleventy.
pub const BENCH: &str = "bench";

/// The checkout.
pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's, wherever the environment puts it.
    pub target: PathBuf,
    called_from: PathBuf,
}

impl Workspace {
    pub fn find() -> Result<Self> {
        let called_from = env::current_dir().context("this folder is gone")?;
        // Cargo sets it when it runs us; the compiled-in one serves who starts the program by hand.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&manifest)
            .ancestors()
            .nth(2)
            .context("xtask no longer lies in crates/xtask")?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty()) {
            Some(folder) => called_from.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target, called_from })
    }

    /// What `.gitignore` keeps out of git: tools in fixed versions.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// Where a set of npm's packages is installed; `crates/xtask/npm/` says what is in it.
    pub fn npm(&self, packages: &str) -> PathBuf {
        self.tools().join("npm").join(packages)
    }

    pub fn node_modules(&self, packages: &str) -> PathBuf {
        self.npm(packages).join("node_modules")
    }

    /// The built app: script, wasm, `style/`, `public/`.
    pub fn app(&self) -> PathBuf {
        self.target.join("app")
    }

    /// Another build of it, beside which tests set the readers' one.
    pub fn another_app(&self) -> PathBuf {
        self.target.join("another-app")
    }

    /// The release command.
    pub fn bantin(&self) -> PathBuf {
        self.target.join("release").join(format!("bantin{}", env::consts::EXE_SUFFIX))
    }

    pub fn sample(&self) -> PathBuf {
        self.root.join("sample")
    }

    /// The sample as last published by a chore.
    pub fn sample_edition(&self) -> PathBuf {
        self.target.join("sample/edition")
    }

    /// A path typed by a person, who may stand in any folder.
    pub fn typed_path(&self, path: &Path) -> PathBuf {
        self.called_from.join(path)
    }

    /// A program that runs at the root and finds our tools first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        let mut path = vec![self.tools().join("bin"), self.node_modules(BUILDING).join(".bin")];
        path.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
        if let Ok(path) = env::join_paths(path) {
            command.env("PATH", path);
        }
        if env::var_os("CARGO_TARGET_DIR").is_some() {
            command.env("CARGO_TARGET_DIR", &self.target);
        }
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs us.
    pub fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or("cargo".into()))
    }
}
