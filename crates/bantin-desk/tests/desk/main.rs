//! The desk over HTTP, with a real database in a folder of its own, and a clock that tests set.
