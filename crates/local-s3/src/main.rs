//! `local-s3 FOLDER BUCKET` serves a bucket of a folder until it is ended, and prints its address first.

use std::error::Error;
use std::io::{Write, stdout};
use std::path::Path;

use local_s3::{Storage, everybody_enters};

fn main() -> Result<(), Box<dyn Error>> {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    let [folder, bucket] = &typed[..] else { return Err("wanted: local-s3 FOLDER BUCKET".into()) };
    let storage = Storage::with_bucket(Path::new(folder), bucket, everybody_enters())?;
    println!("{}", storage.address);
    stdout().flush()?;
    storage.serves_for_ever();
    Ok(())
}
