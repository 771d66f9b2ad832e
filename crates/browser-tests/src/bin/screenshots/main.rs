//! Every page and state at every width, light and dark, and one sheet of them all, to be
//! looked at side by side. `cargo xtask screenshots` runs it.

mod desk;
mod portal;
mod sheet;

use std::fs;
use std::path::PathBuf;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut words = std::env::args().skip(1);
    let (Some(folder), part) = (words.next(), words.next()) else {
        panic!("usage: screenshots FOLDER [portal|desk]")
    };
    let folder = PathBuf::from(folder);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    let folder = folder.canonicalize().expect("it is there");
    let is_wanted = |name: &str| part.as_deref().is_none_or(|part| part == name);
    if is_wanted("portal") {
        let names = portal::takes_all(&folder).await;
        sheet::draws(&folder, "sheet", &names).await;
    }
    if is_wanted("desk") {
        let names = desk::takes_all(&folder).await;
        sheet::draws(&folder, "desk-sheet", &names).await;
    }
}
