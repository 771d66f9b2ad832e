//! Publishes tiny newsrooms and reads what comes out.
