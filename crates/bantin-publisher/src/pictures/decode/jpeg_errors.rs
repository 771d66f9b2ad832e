//! Makes libjpeg stop when something is wrong with a picture. By itself it would go on and paint the rest grey.

use std::ffi::c_int;
use std::mem::MaybeUninit;
use std::panic::resume_unwind;

use mozjpeg_sys::{
    JWRN_ADOBE_XFORM, JWRN_EXTRANEOUS_DATA, JWRN_JFIF_MAJOR, JWRN_NOT_SEQUENTIAL, jpeg_common_struct,
    jpeg_error_mgr, jpeg_std_error,
};

/// An error manager that stops at the first fault. So many zero bytes before the picture's end are no fault.
pub(super) fn strict(padding: usize) -> jpeg_error_mgr {
    let mut manager = MaybeUninit::<jpeg_error_mgr>::zeroed();
    // SAFETY: numbers, pointers and optional functions: all of them may be zero, and `jpeg_std_error` sets
    // every one that libjpeg reads.
    let mut manager = unsafe {
        jpeg_std_error(manager.assume_init_mut());
        manager.assume_init()
    };
    manager.error_exit = Some(stop);
    manager.emit_message = Some(hear);
    // Nothing but our `emit_message` reads this field, so it carries the number.
    manager.trace_level = c_int::try_from(padding).unwrap_or(c_int::MAX);
    manager
}

/// libjpeg calls this with warnings (level below zero) and traces.
extern "C-unwind" fn hear(picture: &mut jpeg_common_struct, level: c_int) {
    if level < 0 && !is_harmless(picture) {
        stop(picture);
    }
}

fn is_harmless(picture: &mut jpeg_common_struct) -> bool {
    // SAFETY: libjpeg calls with the manager that `strict` made, and with nobody else using it.
    let manager = unsafe { &mut *picture.err };
    // The warning of left-over bytes says how many they are.
    let left_over = c_int::try_from(manager.msg_parm._bindgen_data_[0]).unwrap_or(c_int::MAX);
    match manager.msg_code {
        JWRN_ADOBE_XFORM | JWRN_JFIF_MAJOR | JWRN_NOT_SEQUENTIAL => true,
        JWRN_EXTRANEOUS_DATA => left_over <= manager.trace_level,
        _ => false,
    }
}

/// Leaves libjpeg with its message. It demands of this function that it never returns.
extern "C-unwind" fn stop(picture: &mut jpeg_common_struct) {
    // SAFETY: as in `is_harmless`; libjpeg's own function writes at most 80 bytes with a zero at their end.
    let words = unsafe {
        let mut words = [0; 80];
        if let Some(format) = (*picture.err).format_message {
            let format: unsafe extern "C-unwind" fn(&mut jpeg_common_struct, &mut [u8; 80]) =
                std::mem::transmute(format);
            format(picture, &mut words);
        }
        words
    };
    let words = words.split(|&byte| byte == 0).next().unwrap_or_default();
    resume_unwind(Box::new(String::from_utf8_lossy(words).into_owned()));
}
