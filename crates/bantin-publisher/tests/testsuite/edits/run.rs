//! Edits a newsroom step by step, publishes it into the same folder again and again, and holds each
//! edition against what the publisher promises of it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use bantin_publisher::{AppFiles, Manner, Order, Preview, PublishError, Report, Silent, publish};
use tempfile::TempDir;

use super::accident::{self, Backups};
use super::article::{Files, moment};
use super::desk::{AS_OF, Desk};
use super::disk::{Changes, Disk, Times, copy, quick_folder, remove};
use super::edit::{Accident, AppPart, Edit, Step, Then};
use crate::newsroom::app;

/// Sequences as short as this are compared after each publish.
const SHORT: usize = 4;

/// Copies that wait for a run: of files that are a little older, the publisher notes by what it will
/// know them again.
const READY: usize = 4;

/// A newsroom that was published once, and its copies. Each run goes on from one.
pub struct Beginning {
    folder: TempDir,
    desk: Desk,
    ready: RefCell<VecDeque<TempDir>>,
}

/// All that an edition depends on, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Circumstances {
    /// How often each part of the app was changed.
    app: [u32; 4],
    preview: bool,
    /// Minutes since 2021 began.
    as_of: i64,
}

/// What a publish from nothing made: the edition, or problems.
struct FromNothing {
    of: (Files, Circumstances),
    disk: Disk,
    report: Result<Report, PublishError>,
}

pub struct Run {
    folder: TempDir,
    desk: Desk,
    circumstances: Circumstances,
    manner: Manner,
    /// Which of the folders is published to.
    place: &'static str,
    moved: usize,
    /// Every file may be written by the next publish.
    all_may_be_written: bool,
    keeps_backups: bool,
    states: Backups,
    editions: Backups,
    /// The last publish, where it ended well.
    report: Option<Report>,
    from_nothing: Option<FromNothing>,
}

impl Beginning {
    pub fn new() -> Self {
        let folder = quick_folder();
        let desk = Desk::new(folder.path().join("newsroom"));
        let circumstances = Circumstances { as_of: AS_OF, ..Circumstances::default() };
        circumstances.publish(&desk.folder, &folder.path().join("editions/dist"), Manner::default()).unwrap();
        let ready = (0..READY).map(|_| copied(&folder)).collect();
        Beginning { folder, desk, ready: RefCell::new(ready) }
    }

    fn copy(&self) -> TempDir {
        let mut ready = self.ready.borrow_mut();
        ready.push_back(copied(&self.folder));
        ready.pop_front().expect("one was pushed")
    }

    /// Takes a newsroom through all steps; tells what is not as it should be.
    pub fn run(&self, steps: &[Step]) -> Result<(), String> {
        let mut run = Run::from(self);
        run.keeps_backups = steps.iter().any(|step| {
            matches!(step.edit, Edit::Accident(Accident::OldState { .. } | Accident::OldEdition { .. }))
        });
        run.keep_backups();
        for (at, Step { edit, then }) in steps.iter().enumerate() {
            let told = |wrong: String| format!("after step {} ({edit:?}): {wrong}", at + 1);
            run.edit(edit);
            if *then != Then::Nothing {
                run.publish().map_err(told)?;
            }
            if *then == Then::PublishAndCompare || (*then == Then::Publish && steps.len() <= SHORT) {
                run.compare().map_err(told)?;
            }
        }
        let told = |wrong: String| format!("in the end: {wrong}");
        run.publish().and_then(|()| run.compare()).map_err(told)?;
        let told = |wrong: String| format!("in the end, with everything mended: {wrong}");
        run.edit(&Edit::Mend);
        run.publish().and_then(|()| run.compare()).map_err(told)
    }
}

fn copied(folder: &TempDir) -> TempDir {
    let copied = quick_folder();
    copy(folder.path(), copied.path(), Times::Kept);
    copied
}

impl From<&Beginning> for Run {
    fn from(beginning: &Beginning) -> Self {
        let folder = beginning.copy();
        let at = |name: &str| folder.path().join(name);
        let mut desk = beginning.desk.clone();
        desk.folder = at("newsroom");
        Run {
            desk,
            circumstances: Circumstances { as_of: AS_OF, ..Circumstances::default() },
            manner: Manner { force: true, ..Manner::default() },
            place: "dist",
            moved: 0,
            all_may_be_written: false,
            keeps_backups: false,
            states: Backups::in_folder(at("states")),
            editions: Backups::in_folder(at("backups")),
            report: None,
            from_nothing: None,
            folder,
        }
    }
}

impl Run {
    fn out(&self) -> PathBuf {
        self.editions_folder().join(self.place)
    }

    fn editions_folder(&self) -> PathBuf {
        let moved = if self.moved == 0 { String::new() } else { format!("-{}", self.moved) };
        self.folder.path().join(format!("editions{moved}"))
    }

    fn state(&self) -> PathBuf {
        self.desk.folder.join(".bantin")
    }

    fn keep_backups(&mut self) {
        if self.keeps_backups {
            self.states.keep(&self.desk.folder.join(".bantin"));
            self.editions.keep(&self.out());
        }
    }

    fn edit(&mut self, edit: &Edit) {
        let all = match edit {
            Edit::App(part) => {
                self.circumstances.app[*part as usize] += 1;
                true
            }
            Edit::Preview => {
                self.circumstances.preview ^= true;
                true
            }
            Edit::AsOf { hours } => {
                self.circumstances.as_of = AS_OF + hours * 60;
                false
            }
            Edit::KeepGoing => {
                self.manner.keep_going = true;
                false
            }
            Edit::Full => {
                self.manner.full = true;
                true
            }
            Edit::Accident(accident) => self.befall(accident),
            _ => {
                if matches!(edit, Edit::Pin{..}) && let Ok(how) = std::env::var("CORRUPT") {
                    let f = self.out().join("tin/index.html");
                    match &*how { "append" => { let mut b = fs::read(&f).unwrap_or_default(); b.push(32); let _ = fs::write(&f, b); },
                      "gone" => { let _ = fs::remove_file(self.out().join("tin/index.html.br")); },
                      "folder" => { let _ = fs::create_dir_all(self.out().join("x/y")); },
                      "panic" => panic!("oh"),
                      _ => {} }
                }
                self.desk.edit(edit);
                matches!(edit, Edit::Site(_))
            }
        };
        self.all_may_be_written |= all;
    }

    /// Whether every file may be written now.
    fn befall(&mut self, accident: &Accident) -> bool {
        let state = self.state();
        match *accident {
            Accident::DropState => remove(&state),
            Accident::DamageState { folder, file, damage } => accident::damage(&state, folder, file, damage),
            Accident::OldState { back, times } => self.states.restore(back, times, &state),
            Accident::OldEdition { back, times } => self.editions.restore(back, times, &self.out()),
            Accident::DropEdition => remove(&self.out()),
            Accident::OtherPlace => self.place = if self.place == "dist" { "www" } else { "dist" },
            Accident::Touch { hours } => accident::touch(&self.desk.folder, hours),
            Accident::Rewrite => accident::rewrite(&self.desk.folder),
            Accident::Relocate => self.relocate(),
        }
        !matches!(accident, Accident::Touch { .. } | Accident::Rewrite | Accident::Relocate)
    }

    fn relocate(&mut self) {
        let editions = self.editions_folder();
        self.moved += 1;
        fs::rename(editions, self.editions_folder()).unwrap();
        let newsroom = self.folder.path().join(format!("newsroom-{}", self.moved));
        fs::rename(&self.desk.folder, &newsroom).unwrap();
        self.desk.folder = newsroom;
    }

    /// Publishes; an edition for which there is no right one stays as it stood.
    fn publish(&mut self) -> Result<(), String> {
        let manner = self.manner;
        self.manner = Manner { force: true, ..Manner::default() };
        let before = Disk::of(&self.out());
        let outcome = self.circumstances.publish(&self.desk.folder, &self.out(), manner);
        let after = Disk::of(&self.out());
        self.nothing_lies_beside()?;
        if std::env::var("SCRATCH").is_ok() { eprintln!("PUBLISH {} {}", outcome.is_ok(), if self.all_may_be_written {"any"} else {"checked"}); }
        match outcome {
            Ok(report) => {
                if !self.all_may_be_written {
                    after.since(&before).agree_with(&report)?;
                }
                self.all_may_be_written = false;
                self.report = Some(report);
                self.keep_backups();
                Ok(())
            }
            Err(PublishError::Problems(problems)) => {
                self.report = None;
                if before != after {
                    return Err("there were problems, and yet the edition was touched".to_owned());
                }
                match &self.from_nothing().report {
                    Err(PublishError::Problems(right)) if *right == problems => Ok(()),
                    right => Err(format!("problems are {problems:#?}\nand should be {right:#?}")),
                }
            }
            Err(error) => Err(format!("it was not published: {error:?}")),
        }
    }

    fn nothing_lies_beside(&self) -> Result<(), String> {
        let entries = fs::read_dir(self.editions_folder()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        match names.into_iter().find(|name| name.starts_with('.')) {
            Some(left) => Err(format!("{left} was left behind")),
            None => Ok(()),
        }
    }

    /// Holds the edition against one that is published from nothing.
    fn compare(&mut self) -> Result<(), String> {
        let Some(report) = self.report.take() else { return Ok(()) };
        if !report.broken.is_empty() {
            // Of what is broken the last good version stands: what that is, only the past knows.
            return Ok(());
        }
        if std::env::var("SCRATCH").is_ok() { eprintln!("COMPARE"); }
        let is = Disk::of(&self.out());
        let FromNothing { disk, report: right, .. } = self.from_nothing();
        let right =
            right.as_ref().map_err(|error| format!("from nothing, it is not published: {error:?}"))?;
        is.same_as(disk)?;
        let told = |report: &Report| {
            let Report { articles, pages, withheld, warnings, edition, .. } = report.clone();
            (articles, pages, withheld, warnings, edition)
        };
        if told(&report) != told(right) {
            return Err(format!("it reports {:#?}\nand should {:#?}", told(&report), told(right)));
        }
        Ok(())
    }

    /// Publishes a copy of the newsroom as it is now, without its state, into a new folder.
    fn from_nothing(&mut self) -> &FromNothing {
        let of = (self.desk.files().clone(), self.circumstances.clone());
        let known = self.from_nothing.take().filter(|known| known.of == of);
        let made = known.unwrap_or_else(|| {
            let folder = quick_folder();
            let (newsroom, out) = (folder.path().join("newsroom"), folder.path().join("dist"));
            copy(&self.desk.folder, &newsroom, Times::New);
            remove(&newsroom.join(".bantin"));
            let report = self.circumstances.publish(&newsroom, &out, Manner::default());
            FromNothing { of, disk: Disk::of(&out), report }
        });
        self.from_nothing.insert(made)
    }
}

impl Circumstances {
    fn publish(&self, newsroom: &Path, out: &Path, manner: Manner) -> Result<Report, PublishError> {
        let as_of = format!("{}+07:00", moment(self.as_of)).parse().unwrap();
        let preview = Preview { script: "console.log(1)".to_owned() };
        let preview = self.preview.then_some(&preview);
        publish(&Order { newsroom, out, as_of, app: &self.app_files(), preview, manner }, &Silent)
    }

    fn app_files(&self) -> AppFiles {
        let times = |part: AppPart| self.app[part as usize];
        let mut files = app();
        files.script = format!("{}// {}", String::from_utf8_lossy(&files.script), times(AppPart::Script))
            .into_bytes()
            .into();
        files.wasm = [&*files.wasm, &times(AppPart::Wasm).to_le_bytes()].concat().into();
        let style = format!(":root{{--color-paper:#ff{:04}}}", times(AppPart::Style));
        files.styles.insert("main.css".to_owned(), style.into());
        if times(AppPart::Public) % 2 == 1 {
            files.public.insert("dau/hieu.txt".to_owned(), Cow::Borrowed(b"a file in a folder of its own"));
        }
        files
    }
}

impl Changes {
    /// Whether a report tells what happened, and no file was written for nothing.
    pub fn agree_with(&self, report: &Report) -> Result<(), String> {
        if !self.touched.is_empty() {
            return Err(format!("written, though nothing in them changed: {:#?}", self.touched));
        }
        let is = (self.written.len(), self.kept.len(), self.removed.len());
        if is != (report.written, report.kept, report.removed) {
            return Err(format!(
                "written, kept, removed are {is:?}, and reported as {:?}\n{:#?}",
                (report.written, report.kept, report.removed),
                (&self.written, &self.removed)
            ));
        }
        Ok(())
    }
}
