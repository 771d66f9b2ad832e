//! The command as people use it: typed in a folder, its words and exit codes read, its pages opened.
//!
//! The command is built without the app under `cargo test`, so each run finds a tiny stand-in
//! through `BANTIN_APP_DIR`; that the real app is inside a release build is for the browser tests.

mod accidents;
mod bounds;
mod chance;
mod checking;
mod clocks;
mod deep;
mod deploy;
mod desk;
mod disk;
mod disk_full;
mod documents;
mod edition_check;
mod every_step;
mod hostile_pictures;
mod keep_going;
mod killing;
mod languages;
mod left_alone;
mod links;
mod live;
mod machine;
mod made_up;
mod making;
mod mounted;
mod moving;
mod named;
mod not_let;
mod notice;
mod onlooker;
mod other_servers;
mod others;
mod person;
mod portal;
mod preview;
mod preview_desk;
mod preview_follows;
mod previews;
mod publishing;
mod refused_heartbeats;
mod served_as_in_the_manifest;
mod telling;
mod two_at_once;
mod vanishing;
mod verify;
mod visits;
mod watch_held;
mod whole;
mod withdraw;
