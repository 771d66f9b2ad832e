//! The live server over HTTP, with a real database in a folder of its own.

mod clock;
mod connections;
mod files;
mod guards;
mod keeping;
mod old_addresses;
mod secrets;
mod site;
mod visits;
