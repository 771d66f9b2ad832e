//! Edits a newsroom step by step, publishes it into the same folder again and again, and holds each
//! edition against what the publisher promises of it.

use std::fs;
use std::path::PathBuf;

use bantin_publisher::{Manner, PublishError, Report};
use tempfile::TempDir;

use super::accident::{self, Backups};
use super::article::Files;
use super::circumstances::Circumstances;
use super::desk::{AS_OF, Desk};
use super::disk::{Changes, Disk, Times, copy, quick_folder, remove};
use super::edit::{Accident, Edit, Step, Then};

/// Sequences as short as this are compared after each publish.
const SHORT: usize = 4;

/// Edits make many pages vanish, and mean it.
const FORCED: Manner = Manner { force: true, keep_going: false, full: false };

/// What a publish from nothing made: the edition, or problems.
struct FromNothing {
    of: (Files, Circumstances),
    disk: Disk,
    report: Result<Report, PublishError>,
}

/// A newsroom on its way.
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

impl Run {
    /// `folder` holds the desk's newsroom, and its edition in `editions/dist`.
    pub fn new(folder: TempDir, desk: Desk) -> Self {
        let at = |name: &str| folder.path().join(name);
        Run {
            desk,
            circumstances: Circumstances::first(),
            manner: FORCED,
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

    /// Takes all steps; tells what is not as it should be.
    pub fn all(&mut self, steps: &[Step]) -> Result<(), String> {
        self.keeps_backups = steps.iter().any(|step| {
            matches!(step.edit, Edit::Accident(Accident::OldState { .. } | Accident::OldEdition { .. }))
        });
        self.keep_backups();
        for (at, Step { edit, then }) in steps.iter().enumerate() {
            let told = |wrong: String| format!("after step {} ({edit:?}): {wrong}", at + 1);
            self.edit(edit);
            if *then != Then::Nothing {
                self.publish().map_err(told)?;
            }
            if *then == Then::PublishAndCompare || (*then == Then::Publish && steps.len() <= SHORT) {
                self.compare().map_err(told)?;
            }
        }
        let told = |wrong: String| format!("in the end: {wrong}");
        self.publish().and_then(|()| self.compare()).map_err(told)?;
        let told = |wrong: String| format!("in the end, with everything mended: {wrong}");
        self.edit(&Edit::Mend);
        self.publish().and_then(|()| self.compare()).map_err(told)
    }

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
        self.manner = FORCED;
        let before = Disk::of(&self.out());
        let outcome = self.circumstances.publish(&self.desk.folder, &self.out(), manner);
        let after = Disk::of(&self.out());
        self.nothing_lies_beside()?;
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
                match &self.right_one().report {
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
        let is = Disk::of(&self.out());
        let FromNothing { disk, report: right, .. } = self.right_one();
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
    fn right_one(&mut self) -> &FromNothing {
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
