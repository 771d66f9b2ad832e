//! What can be typed after `cargo xtask`. The comments are the text of `--help`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::checks;
use crate::listen::Listen;

/// What pictures are taken of.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Part {
    /// The readers' pages
    Portal,
    /// The editors' desk
    Desk,
}

/// Bantin's chores.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
#[command(subcommand_value_name = "CHORE", subcommand_help_heading = "Chores")]
#[command(after_help = "`cargo xtask <CHORE> --help` tells more.")]
pub struct Arguments {
    #[command(subcommand)]
    pub chore: Option<Chore>,
}

#[derive(Debug, Subcommand)]
pub enum Chore {
    /// Set up, build, publish the sample and serve it: start here
    ///
    /// It is served with live visitor figures, as in production, and with an editors' desk on the next port: the first time
    /// a link is printed at which the password of the account `editor` is chosen.
    #[command(after_help = "\
Examples:
  cargo xtask serve
  cargo xtask serve --listen 0.0.0.0:8000    to look at it from a phone in the same network")]
    Serve(Serve),
    /// Change the app and see it at once
    ///
    /// Publishes the sample for its content API, then rebuilds and reloads the app in the browser whenever a file
    /// under src/ or style/ changes.
    Dev(Serve),
    /// Run every check, as CI does
    ///
    /// Cheap ones come first, and at the end it is said what passed and how long each took. From nothing it takes
    /// about 30 minutes on two cores.
    #[command(after_help = "\
Examples:
  cargo xtask test
  cargo xtask test format clippy")]
    Test(Test),
    /// Install what building needs (--tests: and testing)
    ///
    /// The wasm target, Trunk, wasm-bindgen, wasm-opt and terser, each in a fixed version. What is there already is
    /// left alone. Tools go to .tools/, which may be deleted at any time. From nothing it takes about 6 minutes on
    /// two cores.
    Setup {
        /// Also what the checks need: Chromium with its driver, Java, axe-core and the Nu HTML checker
        #[arg(long)]
        tests: bool,
    },
    /// Make the release app and the `bantin` command with the app inside it
    ///
    /// The app goes to target/app, the command to target/release/bantin: one file that an operator can copy to a
    /// server; it needs neither Rust nor Node. Sets up first what is missing. From nothing it takes about 8 minutes
    /// on two cores, afterwards seconds.
    Build,
    /// Make what operators install: a static program, a .deb, a container's root, checksums, licences
    ///
    /// They go to target/packages/; docs/install.md tells of each. Wants Debian's musl-tools, help2man and debhelper, which are
    /// installed where that may be done. Builds first; from nothing that takes about 15 minutes on two cores.
    Package {
        /// Pack the programs as they were built last, without building
        #[arg(long)]
        built: bool,
    },
    /// Measure: publishing (beside Hugo and Eleventy), deploying, photos, the desk's door
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
    /// Take pictures of every page and state, to look at side by side
    ///
    /// At 360, 768 and 1280 pixels, light and dark, of the sample; all on one sheet, target/screenshots/sheet.png.
    /// Those of the editors' desk are on another, desk-sheet.png. Builds first; then it takes about 5 minutes.
    Screenshots {
        /// Only these
        of: Option<Part>,
    },
    /// Write a made-up newsroom of any size
    ///
    /// It is always the same one for the same number and seed.
    #[command(after_help = "\
Example:
  cargo xtask newsroom --articles 20000 --seed 1 --out large")]
    Newsroom {
        /// How many articles
        #[arg(long, value_name = "N")]
        articles: usize,
        /// Which made-up newsroom
        #[arg(long, value_name = "S")]
        seed: u64,
        /// Where it goes
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Draw the sample's pictures again
    ///
    /// They go into sample/ and are the same each time.
    Illustrations,
}

#[derive(Debug, Args)]
pub struct Serve {
    /// Where to serve
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub listen: Listen,
}

#[derive(Debug, Args)]
pub struct Test {
    /// Also the tests that take minutes (marked “ignore”), and licences and advisories of all crates
    #[arg(long)]
    pub long: bool,
    /// Only these
    #[arg(value_name = "CHECK", value_parser = names_of_checks())]
    pub checks: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum Bench {
    /// Measure `bantin publish` on a made-up newsroom, beside Hugo and Eleventy
    ///
    /// Time, CPU and peak memory of a full publish, of one where nothing changed, and of one more article. Beside it,
    /// on the same articles and drawing an equal page, Hugo (the system's and the newest) and Eleventy; where one of them cannot be had, a sentence
    /// says so. Builds first; works in target/bench/, which takes 7 GB for each 100,000 articles and run, and is
    /// removed at the end. From 20,000 articles on two cores it takes about a quarter of an hour; Eleventy takes
    /// 1 GiB of memory for each 10,000.
    #[command(after_help = "\
Examples:
  cargo xtask bench publish --articles 100000 --runs 1
  cargo xtask bench publish --sizes --write")]
    Publish(BenchPublish),
    /// Measure how fast `bantin deploy` brings an edition to object storage
    ///
    /// Publishes a made-up newsroom and brings it to a server of S3 on this machine, then one more article: objects, time, CPU
    /// and peak memory of each. Builds first; works in target/bench/, which takes 20 GB for each 100,000 articles and is removed
    /// at the end.
    #[command(after_help = "\
Example:
  cargo xtask bench deploy --articles 5000,20000,100000 --write")]
    Deploy(BenchDeploy),
    /// Measure how long a photo of twelve megapixels takes on one core
    ///
    /// Draws photos as telephones take them, gives each to an article of a published newsroom, and publishes: once as they are
    /// published always, and once with AVIF in addition. Builds first; works in target/bench/, which is removed at the end.
    Photos(BenchPhotos),
    /// Measure whether the desk's door answers names with and without account equally fast
    ///
    /// Opens a desk with as many accounts, tries a wrong password of each and of as many names without account, in turn, and
    /// prints both medians. Builds first; then it takes some four minutes, most of them for making accounts.
    SignIn(BenchSignIn),
    /// What `publish` starts and measures; nobody types it
    #[command(hide = true)]
    Twins {
        #[arg(long, value_name = "DIR")]
        of: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct BenchPublish {
    /// How many articles
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = at_least_one)]
    pub articles: usize,
    /// How often each is measured; medians are printed
    #[arg(long, value_name = "R", default_value_t = 3, value_parser = at_least_one)]
    pub runs: usize,
    /// Which made-up newsroom
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Without Hugo and Eleventy
    #[arg(long)]
    pub ours_only: bool,
    /// Only Bantin, at 1,000, 10,000 and 100,000 articles: what each article costs
    #[arg(long)]
    pub sizes: bool,
    /// With --sizes: 300,000 articles too
    #[arg(long, requires = "sizes")]
    pub long: bool,
    /// Measure target/release/bantin as it stands, without building
    #[arg(long)]
    pub built: bool,
    /// Also replace the table in docs/benchmarks.md
    #[arg(long)]
    pub write: bool,
}

#[derive(Debug, Args)]
pub struct BenchDeploy {
    /// How many articles; several numbers with commas between them
    #[arg(long, value_name = "N", default_value = "5000", value_delimiter = ',', value_parser = at_least_one)]
    pub articles: Vec<usize>,
    /// Measure target/release/bantin as it stands, without building
    #[arg(long)]
    pub built: bool,
    /// Also replace the table in docs/benchmarks.md
    #[arg(long)]
    pub write: bool,
}

#[derive(Debug, Args)]
pub struct BenchPhotos {
    /// How many photos
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = at_least_one)]
    pub photos: usize,
    /// Measure target/release/bantin as it stands, without building
    #[arg(long)]
    pub built: bool,
    /// Also replace the table in docs/benchmarks.md
    #[arg(long)]
    pub write: bool,
}

#[derive(Debug, Args)]
pub struct BenchSignIn {
    /// How many names of either kind
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = at_least_one)]
    pub tries: usize,
    /// Measure target/release/bantin as it stands, without building
    #[arg(long)]
    pub built: bool,
    /// Also replace the table in docs/benchmarks.md
    #[arg(long)]
    pub write: bool,
}

fn names_of_checks() -> PossibleValuesParser {
    checks::all().map(|(name, about)| PossibleValue::new(name).help(about)).collect::<Vec<_>>().into()
}

fn at_least_one(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(0) => Err("at least one is wanted".to_owned()),
        Ok(number) => Ok(number),
        Err(_) => Err("a whole number is wanted".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn typed(line: &str) -> Result<Option<Chore>, String> {
        let words = std::iter::once("cargo xtask").chain(line.split_whitespace());
        Arguments::try_parse_from(words).map(|arguments| arguments.chore).map_err(|error| error.to_string())
    }

    #[test]
    fn every_chore_is_whole() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_value_stands_after_a_space_or_an_equals_sign() {
        for line in ["serve --listen 127.0.0.1:1", "serve --listen=127.0.0.1:1"] {
            let Some(Chore::Serve(serve)) = typed(line).unwrap() else { panic!("{line} is another chore") };
            assert_eq!(serve.listen, "127.0.0.1:1".parse().unwrap());
        }
    }

    #[test]
    fn checks_and_flags_stand_in_any_order() {
        for line in ["test --long format clippy", "test format --long clippy", "test format clippy --long"] {
            let Some(Chore::Test(test)) = typed(line).unwrap() else { panic!("{line} is another chore") };
            assert!(test.long);
            assert_eq!(test.checks, ["format", "clippy"]);
        }
    }

    #[test]
    fn a_number_that_is_not_typed_is_the_usual_one() {
        let bench = |line| match typed(line) {
            Ok(Some(Chore::Bench { what: Bench::Publish(bench) })) => bench,
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!((bench("bench publish").articles, bench("bench publish").runs), (20_000, 3));
        assert_eq!(bench("bench publish --runs 5 --articles=7").articles, 7);
        let deploy = |line| match typed(line) {
            Ok(Some(Chore::Bench { what: Bench::Deploy(bench) })) => bench.articles,
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!(deploy("bench deploy"), [5_000]);
        assert_eq!(deploy("bench deploy --articles 5000,20000"), [5_000, 20_000]);
    }

    #[test]
    fn what_nobody_understands_is_named_and_what_there_is_is_listed() {
        for (line, told) in [
            ("sevre", "'serve'"),
            ("serve --lsten x", "--lsten"),
            ("test formt", "rust-version"),
            ("newsroom --articles 5 --out x", "--seed <S>"),
            ("newsroom --articles x --seed 1 --out x", "'x' for '--articles <N>'"),
            ("bench publish --articles 0", "at least one"),
            ("bench publish --runs x", "whole number"),
            ("bench publish --long", "--sizes"),
            ("bench", "publish"),
            ("build now", "'now'"),
        ] {
            let error = typed(line).unwrap_err();
            assert!(error.contains(told), "{line}: {error}");
        }
    }
}
