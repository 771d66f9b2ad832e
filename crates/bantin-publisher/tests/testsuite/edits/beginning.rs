//! Where every sequence of edits begins: a newsroom that was published once.

use std::cell::RefCell;
use std::collections::VecDeque;

use bantin_publisher::Manner;
use tempfile::TempDir;

use super::circumstances::Circumstances;
use super::desk::Desk;
use super::disk::{Times, copy, quick_folder};
use super::edit::Step;
use super::run::Run;

/// Copies that wait for their run. The publisher knows files again that are a little older than the
/// run that read them: in those of this very moment, much of it would not be tried.
const READY: usize = 4;

/// The newsroom, its edition and their copies, of which each run takes one.
pub struct Beginning {
    folder: TempDir,
    desk: Desk,
    ready: RefCell<VecDeque<TempDir>>,
}

impl Beginning {
    pub fn new() -> Self {
        let folder = quick_folder();
        let desk = Desk::new(folder.path().join("newsroom"));
        let out = folder.path().join("editions/dist");
        Circumstances::first().publish(&desk.folder, &out, Manner::default()).unwrap();
        let ready = (0..READY).map(|_| copied(&folder)).collect();
        Beginning { folder, desk, ready: RefCell::new(ready) }
    }

    /// Takes a copy through all steps; tells what is not as it should be.
    pub fn run(&self, steps: &[Step]) -> Result<(), String> {
        let folder = {
            let mut ready = self.ready.borrow_mut();
            ready.push_back(copied(&self.folder));
            ready.pop_front().expect("one was pushed")
        };
        let mut desk = self.desk.clone();
        desk.folder = folder.path().join("newsroom");
        Run::new(folder, desk).all(steps)
    }
}

fn copied(folder: &TempDir) -> TempDir {
    let copied = quick_folder();
    copy(folder.path(), copied.path(), Times::Kept);
    copied
}
