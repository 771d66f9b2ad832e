//! Finds the objects of a PDF. They are looked for in the file itself, since the table at its end may lie, and opened one
//! by one. Everything is bounded: bytes that are held, bytes that are unpacked, objects.

use std::fs::File;

use memchr::memmem;
use rustc_hash::FxHashMap;

use super::tokens::{Token, Tokens};
use super::value::Value;
use crate::attached::file_part::part;

/// Bytes that are looked through at a time, and how far before `obj` its number may begin.
const PIECE: u64 = 1 << 20;
const BEFORE: u64 = 32;

/// The signs by which objects are found: how one begins, that its stream holds others, how a stream begins and ends.
const OBJECT: &[u8] = b" obj";
const HOLDER: &[u8] = b"/ObjStm";
const STREAM: &[u8] = b"stream";

/// Bytes of an object without its stream, of a packed stream and of an unpacked one.
const LONGEST_OBJECT: u64 = 256 << 10;
const LONGEST_PACKED: u64 = 4 << 20;
const LONGEST_STREAM: usize = 8 << 20;

/// Objects of a file, and bytes of all streams that hold objects.
const MOST_OBJECTS: usize = 300_000;
const MOST_PACKED: usize = 32 << 20;

pub(super) struct Objects {
    file: File,
    size: u64,
    places: FxHashMap<u32, Place>,
    /// Streams that hold objects, unpacked.
    packed: Vec<Vec<u8>>,
    /// The object that names all others.
    root: Option<u32>,
}

#[derive(Clone, Copy)]
enum Place {
    /// In the file, behind `obj`.
    At(u64),
    /// In an unpacked stream.
    Packed { stream: usize, at: usize },
}

/// An object, and where in the file its stream begins.
pub(super) struct Object {
    pub value: Value,
    stream: Option<u64>,
}

impl Objects {
    /// Looks through a file of this size; `None` where it cannot be read or is too large.
    pub fn find(file: File, size: u64) -> Option<Self> {
        let mut objects =
            Objects { file, size, places: FxHashMap::default(), packed: Vec::new(), root: None };
        let holders = objects.look_through()?;
        for holder in holders {
            objects.unpack(holder)?;
        }
        Some(objects)
    }

    pub fn root(&mut self) -> Option<Object> {
        self.open(self.root?)
    }

    /// The object of a number.
    pub fn open(&mut self, number: u32) -> Option<Object> {
        match *self.places.get(&number)? {
            Place::At(at) => {
                let bytes = part(&mut self.file, at, LONGEST_OBJECT).ok()?;
                let mut tokens = Tokens::new(&bytes);
                let value = Value::read(&mut tokens)?;
                let is_stream = tokens.next() == Some(Token::Word(b"stream"));
                let stream = is_stream.then(|| {
                    // One end of a line stands behind the word.
                    let end =
                        [&b"\r\n"[..], b"\n", b"\r"].into_iter().find(|end| tokens.rest().starts_with(end));
                    at + (tokens.at + end.map_or(0, <[u8]>::len)) as u64
                });
                Some(Object { value, stream })
            }
            Place::Packed { stream, at } => {
                let bytes = self.packed[stream].get(at..)?;
                let value = Value::read(&mut Tokens::new(bytes))?;
                Some(Object { value, stream: None })
            }
        }
    }

    /// What a value is: the object that it leads to, or itself.
    pub fn follow(&mut self, value: &Value) -> Option<Value> {
        match value {
            Value::Reference(number) => Some(self.open(*number)?.value),
            other => Some(other.clone()),
        }
    }

    /// The unpacked stream of an object; `None` where it cannot be unpacked or is too long.
    pub fn stream(&mut self, object: &Object) -> Option<Vec<u8>> {
        let start = object.stream?;
        let length = object.value.get("Length").cloned().and_then(|length| self.follow(&length));
        let length = match length {
            Some(Value::Number(length)) => u64::try_from(length).ok()?,
            _ => self.size.saturating_sub(start),
        };
        let filter = match object.value.get("Filter").cloned().and_then(|filter| self.follow(&filter)) {
            Some(Value::List(mut filters)) if filters.len() < 2 => filters.pop(),
            other => other,
        };
        // How rows follow from each other; nobody packs drawings so.
        if object.value.get("DecodeParms").is_some_and(|way| !matches!(way, Value::Other)) {
            return None;
        }
        let bytes = part(&mut self.file, start, length.min(LONGEST_PACKED)).ok()?;
        match filter {
            None => (length <= LONGEST_PACKED).then_some(bytes),
            Some(filter) if filter.is_name("FlateDecode") || filter.is_name("Fl") => {
                fdeflate::decompress_to_vec_bounded(&bytes, LONGEST_STREAM).ok()
            }
            Some(_) => None,
        }
    }

    /// Finds where each object is and which one names all others; gives those that hold others. `None` where the file
    /// is encrypted.
    fn look_through(&mut self) -> Option<Vec<u32>> {
        let (mut from, mut holders, mut last, mut in_stream) = (0, Vec::new(), None, false);
        loop {
            let bytes = part(&mut self.file, from, PIECE).ok()?;
            // What lies so near to the end is seen whole with the next piece.
            let is_last = (bytes.len() as u64) < PIECE;
            let end = if is_last { bytes.len() } else { bytes.len() - BEFORE as usize };
            if memmem::find(&bytes, b"/Encrypt").is_some() {
                return None;
            }
            let roots = memmem::find_iter(&bytes, b"/Root");
            self.root = roots.filter_map(|at| root(&bytes[at + 5..])).last().or(self.root);
            for at in
                marks(&bytes).into_iter().filter(|at| *at < end && (from == 0 || *at >= BEFORE as usize))
            {
                let (before, mark) = bytes.split_at(at);
                if mark.starts_with(STREAM) {
                    // What lies in a stream may look like an object and is none.
                    in_stream =
                        !before.ends_with(b"end") && (in_stream || before.trim_ascii_end().ends_with(b">>"));
                } else if mark.starts_with(HOLDER) && !in_stream {
                    holders.extend(last);
                } else if let Some(number) = number_before(before).filter(|_| !in_stream) {
                    last = Some(number);
                    self.places.insert(number, Place::At(from + (at + OBJECT.len()) as u64));
                }
            }
            if self.places.len() > MOST_OBJECTS {
                return None;
            }
            if is_last {
                return Some(holders);
            }
            from += PIECE - 2 * BEFORE;
        }
    }

    /// Notes the objects in a stream that holds them. What lies in the file itself goes before.
    fn unpack(&mut self, holder: u32) -> Option<()> {
        let object = self.open(holder)?;
        if !object.value.get("Type").is_some_and(|of| of.is_name("ObjStm")) {
            return Some(());
        }
        let number = |key: &str| match object.value.get(key) {
            Some(Value::Number(number)) => usize::try_from(*number).ok(),
            _ => None,
        };
        let (count, first) = (number("N")?, number("First")?);
        let bytes = self.stream(&object)?;
        let stream = self.packed.len();
        let mut tokens = Tokens::new(&bytes);
        for _ in 0..count {
            let (Some(Token::Number(number)), Some(Token::Number(at))) = (tokens.next(), tokens.next())
            else {
                break;
            };
            let place =
                usize::try_from(at).ok().map(|at| Place::Packed { stream, at: at.saturating_add(first) });
            if let Some((number, place)) = u32::try_from(number).ok().zip(place) {
                self.places.entry(number).or_insert(place);
            }
        }
        self.packed.push(bytes);
        let held: usize = self.packed.iter().map(Vec::len).sum();
        (held <= MOST_PACKED && self.places.len() <= MOST_OBJECTS).then_some(())
    }
}

/// Where one of the signs begins that tell objects apart, in order.
fn marks(bytes: &[u8]) -> Vec<usize> {
    let mut marks: Vec<usize> =
        [OBJECT, HOLDER, STREAM].iter().flat_map(|sign| memmem::find_iter(bytes, sign)).collect();
    marks.sort_unstable();
    marks
}

/// The number of an object before whose ` obj` this is: `12 0`.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let bytes = &bytes[bytes.len().saturating_sub(BEFORE as usize)..];
    let mut words = bytes.rsplit(|byte| byte.is_ascii_whitespace());
    let is_number = |word: &&[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_digit);
    words.next().filter(is_number)?;
    let number = words.find(|word| !word.is_empty())?;
    let digits = number.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&number[number.len() - digits..]).ok()?.parse().ok()
}

/// Which object names all others, behind `/Root`.
fn root(bytes: &[u8]) -> Option<u32> {
    match Value::read(&mut Tokens::new(&bytes[..bytes.len().min(BEFORE as usize)]))? {
        Value::Reference(number) => Some(number),
        _ => None,
    }
}
