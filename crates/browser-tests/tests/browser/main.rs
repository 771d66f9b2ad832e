//! The real command in a real browser, read as readers do.
