//! The reader's app: the one inside this command, or, for who works on Bantin itself, the one
//! in the folder that `BANTIN_APP_DIR` names when the command runs.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Result;
use bantin_messages::Argument;
use bantin_messages::messages::{DoingRead, WithoutTheApp};
use bantin_publisher::AppFiles;

use crate::failure::Failure;

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded_app.rs"));
}

/// Names that folder.
pub const FOLDER: &str = "BANTIN_APP_DIR";

type Bytes = Cow<'static, [u8]>;

/// The app, or the sentence that says why there is none.
pub fn files() -> Result<AppFiles> {
    if let Some(folder) = folder() {
        let mut files = Vec::new();
        collect(Path::new(&folder), &mut PathBuf::new(), &mut files)?;
        return sorted_out(files);
    }
    sorted_out(
        embedded::FILES.iter().map(|(path, bytes)| ((*path).to_owned(), Cow::Borrowed(*bytes))).collect(),
    )
}

/// The folder that the app lies in, if it is not the one inside this command.
pub fn folder() -> Option<OsString> {
    env::var_os(FOLDER).filter(|folder| !folder.is_empty())
}

fn sorted_out(files: Vec<(String, Bytes)>) -> Result<AppFiles> {
    let mut app = AppFiles::default();
    for (path, bytes) in files {
        if let Some(path) = path.strip_prefix("style/") {
            if path.ends_with(".css") {
                let text = String::from_utf8(bytes.into_owned());
                let text = text.map_err(Failure::could_not(reading(&Path::new("style").join(path))))?;
                app.styles.insert(path.to_owned(), Cow::Owned(text));
            }
        } else if let Some(path) = path.strip_prefix("public/") {
            app.public.insert(path.to_owned(), bytes);
        } else if path.ends_with(".js") {
            app.script = bytes;
        } else if path.ends_with(".wasm") {
            app.wasm = bytes;
        }
    }
    if app.script.is_empty() || app.wasm.is_empty() {
        return Err(Failure::machine(WithoutTheApp).into());
    }
    Ok(app)
}

fn reading(path: &Path) -> DoingRead {
    DoingRead { path: Argument::of(&path.display()) }
}

/// Every file below a folder, by its path with `/`.
fn collect(base: &Path, below: &mut PathBuf, files: &mut Vec<(String, Bytes)>) -> Result<()> {
    let folder = base.join(&below);
    let entries = fs::read_dir(&folder).map_err(Failure::could_not(reading(&folder)))?;
    for entry in entries {
        let entry = entry?;
        below.push(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect(base, below, files)?;
        } else {
            let bytes = fs::read(entry.path()).map_err(Failure::could_not(reading(&entry.path())))?;
            let path = below.to_string_lossy().replace('\\', "/");
            files.push((path, Cow::Owned(bytes)));
        }
        below.pop();
    }
    Ok(())
}
