//! Publishes tiny newsrooms and reads what comes out.

mod anchors;
mod api;
mod archives;
mod article_previews;
mod attachments;
mod bodies;
mod bounds;
mod builds;
mod checks;
mod desk;
mod drawings;
mod edition;
mod edits;
mod feeds;
mod foreign;
mod heads;
mod hostile;
mod languages;
mod lists;
mod manifest;
mod newsroom;
mod notice;
mod old_addresses;
mod others_files;
mod own_day;
mod picture_names;
mod pictures;
mod publishing;
mod quoted;
mod safety;
mod sample;
mod server_settings;
mod sitemaps;
#[cfg(unix)]
mod slips;
mod sources;
mod static_files;
mod tags;
#[cfg(target_os = "linux")]
mod tampering;
mod texts;
mod unread;
mod videos;
mod withdrawn;
