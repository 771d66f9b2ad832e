//! What each chore does, in the words of `--help`.

use crate::arguments::Arguments;

/// The text to print, when one was asked for.
pub fn wanted(chore: Option<&str>, arguments: &Arguments) -> Option<&'static str> {
    match chore {
        None => Some(ALL),
        Some("help") => Some(ALL),
        Some(chore) if arguments.has("--help") || arguments.has("-h") => Some(of(chore)),
        Some(_) => None,
    }
}

fn of(chore: &str) -> &'static str {
    match chore {
        "setup" => SETUP,
        "build" => BUILD,
        "serve" => SERVE,
        "dev" => DEV,
        "test" => TEST,
        "bench" => BENCH,
        "screenshots" => SCREENSHOTS,
        "newsroom" => NEWSROOM,
        "illustrations" => ILLUSTRATIONS,
        _ => ALL,
    }
}

const ALL: &str = "\
Bantin's chores.

Usage: cargo xtask <CHORE> [OPTIONS]

Chores:
  serve          Set up, build, publish the sample and serve it: start here
  dev            Change the app and see it at once
  test           Run every check, as CI does
  setup          Install what building needs (--tests: and testing)
  build          Make the release app and the `bantin` command with the app inside it
  bench          Measure how long publishing takes, beside Hugo and Eleventy
  screenshots    Take pictures of every page and state, to look at side by side
  newsroom       Write a made-up newsroom of any size
  illustrations  Draw the sample's pictures again

`cargo xtask <CHORE> --help` tells more.";

const SETUP: &str = "\
Installs what building needs: the wasm target, Trunk, wasm-bindgen, wasm-opt and terser, each in a fixed version.
What is there already is left alone. Tools go to .tools/, which may be deleted at any time.
From nothing it takes about 6 minutes on two cores.

Usage: cargo xtask setup [--tests]

Options:
  --tests  Also what the checks need: Chromium with its driver, and axe-core";

const BUILD: &str = "\
Makes the release app (target/app) and target/release/bantin with the app inside it:
one file that an operator can copy to a server; it needs neither Rust nor Node.
Sets up first what is missing. From nothing it takes about 8 minutes on two cores, afterwards seconds.

Usage: cargo xtask build";

const SERVE: &str = "\
Sets up, builds, publishes the sample newsroom and serves it with live visitor figures, as in production.

Usage: cargo xtask serve [--listen ADDR:PORT]

Options:
  --listen ADDR:PORT  Where to serve [default: 127.0.0.1:8080]

Examples:
  cargo xtask serve
  cargo xtask serve --listen 0.0.0.0:8000    # to look at it from a phone in the same network";

const DEV: &str = "\
The loop for working on the app: publishes the sample for its content API, then rebuilds and reloads the
app in the browser whenever a file under src/ or style/ changes.

Usage: cargo xtask dev [--listen ADDR:PORT]

Options:
  --listen ADDR:PORT  Where to serve [default: 127.0.0.1:8080]";

const TEST: &str = "\
Runs every check, cheap ones first, and says at the end what passed and how long each took.
CI runs the same. From nothing it takes about 30 minutes on two cores.

Usage: cargo xtask test [--long] [CHECK]...

Options:
  --long  Also the tests that take minutes (marked #[ignore]), and licences and advisories of all crates

Arguments:
  [CHECK]...  Only these: format, circles, named-files, wasm-clean, rust-version, deny, clippy, clippy-wasm,
              docs, build, budgets, tests, browser

Examples:
  cargo xtask test
  cargo xtask test format clippy";

const BENCH: &str = "\
Measures `bantin publish` on a made-up newsroom: time, CPU and peak memory of a full publish, of one where nothing
changed, and of one more article. Beside it, on the same articles and drawing an equal page, Hugo and Eleventy;
where one of them cannot be had, a sentence says so. Builds first; works in target/bench/, which takes 7 GB for each
100,000 articles and run, and is removed at the end.
From 20,000 articles on two cores it takes about a quarter of an hour; Eleventy takes 1 GiB of memory for each 10,000.

Usage: cargo xtask bench publish [OPTIONS]

Options:
  --articles N  How many articles [default: 20000]
  --runs R      How often each is measured; medians are printed [default: 3]
  --seed S      Which made-up newsroom [default: 1]
  --ours-only   Without Hugo and Eleventy
  --sizes       Only Bantin, at 1,000, 10,000 and 100,000 articles: what each article costs
  --long        With --sizes: 300,000 articles too
  --built       Measure target/release/bantin as it stands, without building
  --write       Also replace the table in docs/benchmarks.md

Examples:
  cargo xtask bench publish --articles 100000 --runs 1
  cargo xtask bench publish --sizes --write";

const SCREENSHOTS: &str = "\
Takes pictures of every page and state of the sample at 360, 768 and 1280 pixels, light and dark,
and puts them on one sheet, target/screenshots/sheet.png. Builds first; then it takes about 3 minutes.

Usage: cargo xtask screenshots";

const NEWSROOM: &str = "\
Writes a made-up newsroom, always the same one for the same number and seed.

Usage: cargo xtask newsroom --articles N --seed S --out DIR

Example:
  cargo xtask newsroom --articles 20000 --seed 1 --out large";

const ILLUSTRATIONS: &str = "\
Draws the pictures of the sample newsroom again, into sample/. They are the same each time.

Usage: cargo xtask illustrations";
