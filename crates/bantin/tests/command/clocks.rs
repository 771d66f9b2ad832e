//! Clocks of a command that are ahead or behind, by Debian's `faketime`. Where there is none, what needs it is left out.

use std::path::PathBuf;
use std::process::Command;

use crate::person::Person;

/// Both clocks of a command, as a file that the library reads says.
pub struct Clocks {
    library: PathBuf,
    file: PathBuf,
}

impl Clocks {
    /// `None` where faketime is not installed, which is told.
    pub fn of(person: &Person) -> Option<Clocks> {
        let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        let folders = folders.map(|folder| folder.path()).chain(["/usr/lib".into(), "/usr/local/lib".into()]);
        let library =
            folders.map(|folder| folder.join("faketime/libfaketimeMT.so.1")).find(|file| file.exists());
        if library.is_none() {
            println!("left out: no faketime here (apt-get install faketime)");
        }
        let clocks = Clocks { library: library?, file: person.home().join("clocks") };
        clocks.are_ahead(0);
        Some(clocks)
    }

    /// For whoever reads them, from now on.
    pub fn are_ahead(&self, seconds: i64) {
        let new = self.file.with_extension("new");
        std::fs::write(&new, format!("{seconds:+}\n")).unwrap();
        std::fs::rename(new, &self.file).unwrap();
    }

    /// Lets a command read them: both clocks, or the one on the wall alone.
    pub fn are_read_by(&self, command: &mut Command, wall_alone: bool) {
        command.env("LD_PRELOAD", &self.library).env("FAKETIME_TIMESTAMP_FILE", &self.file);
        command.env("FAKETIME_NO_CACHE", "1");
        if wall_alone {
            command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
    }
}
