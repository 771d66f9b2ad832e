//! Puts the built app into the command. `cargo xtask build` names its folder in `BANTIN_APP_DIR`;
//! without it nothing is put in, and the commands that need the app say so.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=BANTIN_APP_DIR");
    println!("cargo::rerun-if-changed=build.rs");
    let mut code = String::from("pub const FILES: &[(&str, &[u8])] = &[\n");
    if let Some(folder) = env::var_os("BANTIN_APP_DIR").filter(|folder| !folder.is_empty()) {
        println!("cargo::rerun-if-changed={}", folder.display());
        let folder = PathBuf::from(folder);
        let mut files = Vec::new();
        collect(&folder, &mut files)?;
        files.sort();
        for file in files {
            let path = file.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
            writeln!(code, "    ({path:?}, include_bytes!({:?})),", file.display().to_string())?;
        }
    }
    code.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    Ok(fs::write(Path::new(&out).join("embedded_app.rs"), code)?)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}
