//! A small disk of one's own, which can be filled: a tmpfs that nobody else sees.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::person::{Answer, Person, Running};

const SMALL: usize = 4096;

/// Mounted in a mount namespace that lasts as long as its keeper reads its input.
pub struct Disk {
    keeper: Child,
    place: PathBuf,
    /// Enters the namespace; a command follows.
    enter: Vec<String>,
}

impl Disk {
    /// Mounts it on an empty folder. `None` where that is not allowed, which is told.
    pub fn on(place: &Path, kilobytes: usize, files: usize) -> Option<Self> {
        fs::create_dir_all(place).unwrap();
        // Root needs no namespace of users; anybody else may have one.
        for (manner, entering) in
            [("-m", &["--mount"][..]), ("-rm", &["--user", "--preserve-credentials", "--mount"])]
        {
            let Some(keeper) = keeper(manner, place, kilobytes, files) else { continue };
            let mut enter = vec!["nsenter".to_owned(), format!("--target={}", keeper.id())];
            enter.extend(entering.iter().map(|word| (*word).to_owned()));
            let disk = Self { keeper, place: place.to_owned(), enter };
            let entered = disk.through().arg("true").status();
            if entered.is_ok_and(|status| status.success()) {
                return Some(disk);
            }
        }
        println!("left out: no disk can be mounted here (unshare -m, mount -t tmpfs, nsenter)");
        None
    }

    /// A command by somebody who sees the disk; its paths are absolute.
    pub fn types(&self, person: &Person, words: &[&str]) -> Answer {
        let output = self.bantin(person, words).output().expect("the command starts");
        Answer {
            code: output.status.code().expect("the command ends by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts something that goes on and sees the disk; its paths are absolute.
    pub fn starts(&self, person: &Person, words: &[&str]) -> Running {
        Running::of(self.bantin(person, words))
    }

    fn bantin(&self, person: &Person, words: &[&str]) -> Command {
        let bantin = person.bantin("", words);
        let mut command = self.through();
        command.arg(bantin.get_program()).args(bantin.get_args()).stdin(Stdio::null());
        command.envs(bantin.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command
    }

    /// Where a path on the disk can be read from outside.
    pub fn seen(&self, path: &Path) -> PathBuf {
        let inside = path.strip_prefix("/").expect("an absolute path");
        PathBuf::from(format!("/proc/{}/root", self.keeper.id())).join(inside)
    }

    /// Takes all room but so much.
    pub fn fills_all_but(&self, kilobytes: usize) {
        let mut file = File::create(self.ballast()).unwrap();
        let (block, mut length) = ([0; SMALL], 0);
        while let Ok(written) = file.write(&block) {
            length += written as u64;
        }
        file.set_len(length.saturating_sub(kilobytes as u64 * 1024)).unwrap();
    }

    /// Takes all files but so many.
    pub fn fills_with_files_all_but(&self, files: usize) {
        fs::create_dir_all(self.ballast()).unwrap();
        let mut made = 0_usize;
        while File::create(self.ballast().join(made.to_string())).is_ok() {
            made += 1;
        }
        for number in made.saturating_sub(files)..made {
            fs::remove_file(self.ballast().join(number.to_string())).unwrap();
        }
    }

    pub fn gives_room_again(&self) {
        let ballast = self.ballast();
        if ballast.is_dir() { fs::remove_dir_all(ballast) } else { fs::remove_file(ballast) }.unwrap();
    }

    /// Kilobytes that are not taken.
    pub fn room(&self) -> usize {
        self.fills_all_but(0);
        let length = fs::metadata(self.ballast()).unwrap().len();
        self.gives_room_again();
        usize::try_from(length / 1024).expect("a small disk")
    }

    fn ballast(&self) -> PathBuf {
        self.seen(&self.place.join("ballast"))
    }

    fn through(&self) -> Command {
        let mut command = Command::new(&self.enter[0]);
        command.args(&self.enter[1..]).arg("--");
        command
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
    }
}

fn keeper(manner: &str, place: &Path, kilobytes: usize, files: usize) -> Option<Child> {
    let script = "mount -t tmpfs -o \"size=$1k,nr_inodes=$2\" tmpfs \"$0\" && echo mounted && exec cat";
    let mut keeper = Command::new("unshare")
        .args([manner, "sh", "-c", script])
        .arg(place)
        .args([kilobytes.to_string(), files.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut said = String::new();
    BufReader::new(keeper.stdout.as_mut()?).read_line(&mut said).ok()?;
    if said.trim() != "mounted" {
        let _ = keeper.wait();
        return None;
    }
    Some(keeper)
}
