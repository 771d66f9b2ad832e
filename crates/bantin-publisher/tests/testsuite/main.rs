//! Publishes tiny newsrooms and reads what comes out.

mod api;
mod edition;
mod lists;
mod newsroom;
mod own_day;
mod publishing;
mod safety;
mod withdrawn;
