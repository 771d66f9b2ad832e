//! The real command in a real browser, read as readers do.

mod accessible;
mod address_and_list;
mod anchors;
mod back;
mod bodies;
mod boxes;
mod dead_app;
mod first_paint;
mod hydration;
mod kept;
mod keyboard;
mod navigation;
mod no_script;
mod own_origin;
mod pagers;
mod read_back;
mod slow;
mod tampered;
mod today;
mod trouble;
mod viewer;
mod visits;
