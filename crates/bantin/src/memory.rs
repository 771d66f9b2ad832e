//! The memory of the command. Small blocks come from mimalloc, which is quick. Large ones come from the system, which
//! takes them back as soon as they are free: allocators keep them for a while, each thread its own, and then a bound on what
//! pictures may take at once would say nothing about the process.

use std::alloc::{GlobalAlloc, Layout, System};

use mimalloc::MiMalloc;

/// Bytes from which on a block is large.
const LARGE: usize = 1 << 20;

/// The command's allocator.
pub struct Memory;

// SAFETY: each block is allocated, grown and freed by one and the same allocator: its size says which, and that is in the
// layout whenever the block is handed back.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are those that the allocators want.
        unsafe { if is_large(layout) { System.alloc(layout) } else { MiMalloc.alloc(layout) } }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as in `alloc`.
        unsafe { if is_large(layout) { System.alloc_zeroed(layout) } else { MiMalloc.alloc_zeroed(layout) } }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as in `alloc`; the block came from the same allocator.
        unsafe {
            if is_large(layout) { System.dealloc(block, layout) } else { MiMalloc.dealloc(block, layout) }
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that this size is one that a layout can have.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (is_large(layout), is_large(wanted)) {
            // SAFETY: as in `dealloc`.
            (true, true) => unsafe { System.realloc(block, layout, size) },
            // SAFETY: as in `dealloc`.
            (false, false) => unsafe { MiMalloc.realloc(block, layout, size) },
            // SAFETY: the new block is another one and at least as long as what is copied; the old one is freed once.
            _ => unsafe {
                let moved = self.alloc(wanted);
                if !moved.is_null() {
                    moved.copy_from_nonoverlapping(block, layout.size().min(size));
                    self.dealloc(block, layout);
                }
                moved
            },
        }
    }
}

fn is_large(layout: Layout) -> bool {
    layout.size() >= LARGE
}

/// Makes the system's allocator return large blocks at once. glibc keeps blocks of up to 32 MB for itself once it has seen
/// such ones freed, those of libraries in C, too; other systems need not be told.
///
/// What packs a page takes several blocks of some hundred kilobytes and frees them with the page: were those returned too,
/// the system would hand out and clear some twenty pages of memory for every file, and a full publish would take three
/// quarters more of the processor.
pub fn return_large_blocks_at_once() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: sets two numbers; no other thread runs yet. Where it fails, all stays as it is.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE as i32);
        // Free memory that each thread may keep at hand.
        libc::mallopt(libc::M_TRIM_THRESHOLD, 4 << 20);
    }
}
