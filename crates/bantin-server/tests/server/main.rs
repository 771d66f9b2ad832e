//! The live server over HTTP, with a real database in a folder of its own.

mod files;
mod guards;
mod site;
mod visits;
