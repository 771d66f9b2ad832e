//! Publishes tiny newsrooms and reads what comes out.

mod api;
mod bodies;
mod edition;
mod edits;
mod lists;
mod newsroom;
mod own_day;
mod pictures;
mod publishing;
mod safety;
mod sources;
mod texts;
mod withdrawn;
