//! Publishes tiny newsrooms and reads what comes out.

mod anchors;
mod api;
mod bodies;
mod bounds;
mod drawings;
mod edition;
mod edits;
mod languages;
mod lists;
mod manifest;
mod newsroom;
mod others_files;
mod own_day;
mod picture_names;
mod pictures;
mod publishing;
mod quoted;
mod safety;
#[cfg(unix)]
mod slips;
mod sources;
mod static_files;
#[cfg(target_os = "linux")]
mod tampering;
mod texts;
mod unread;
mod withdrawn;
