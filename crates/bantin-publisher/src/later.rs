//! What a run leaves behind is cleared while nobody waits for it: taking 100,000 records apart one by
//! one takes a tenth of a second.

use std::ops::{Deref, DerefMut};

/// A value that is dropped on another thread.
#[derive(Debug)]
pub(crate) struct DropLater<T: Send + 'static>(Option<Box<T>>);

impl<T: Send + 'static> DropLater<T> {
    pub fn new(value: T) -> Self {
        DropLater(Some(Box::new(value)))
    }
}

impl<T: Send + 'static> Deref for DropLater<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_deref().expect("it is taken out only when it is dropped")
    }
}

impl<T: Send + 'static> DerefMut for DropLater<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.as_deref_mut().expect("it is taken out only when it is dropped")
    }
}

impl<T: Send + 'static> Drop for DropLater<T> {
    fn drop(&mut self) {
        let value = self.0.take();
        rayon::spawn(move || drop(value));
    }
}
