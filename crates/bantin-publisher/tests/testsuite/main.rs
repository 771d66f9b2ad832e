//! Publishes tiny newsrooms and reads what comes out.

mod anchors;
mod api;
mod bodies;
mod edition;
mod edits;
mod lists;
mod newsroom;
mod own_day;
mod picture_names;
mod pictures;
mod publishing;
mod safety;
mod sources;
mod texts;
mod withdrawn;
