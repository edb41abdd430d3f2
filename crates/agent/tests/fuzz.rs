//! The stream of an agent with made-up damage: recorded lines that are cut, joined, mixed and spoilt.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::{fs, path::Path, sync::LazyLock, time::Duration};

use proptest::{prelude::*, sample::Index};
use redraft_agent::{
    Signal,
    stream::{Interpreter, LineSplitter, RawLine},
};
use redraft_fuzz::fuzz;

/// The most bytes of a recorded line that is used: longer ones only take time.
const MOST_BYTES: usize = 4_000;

/// The lines of all recorded runs.
static LINES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "jsonl"))
        .collect();
    files.sort();
    let texts = files.into_iter().map(|path| fs::read(path).unwrap());
    texts
        .flat_map(|text| {
            let lines = text.split(|byte| *byte == b'\n').map(<[u8]>::to_vec);
            lines.collect::<Vec<_>>()
        })
        .filter(|line| (1..MOST_BYTES).contains(&line.len()))
        .collect()
});

/// What is done to a line.
#[derive(Debug, Clone)]
enum Damage {
    None,
    /// Only this part is left.
    Cut(Index),
    /// These bytes come in.
    Insert(Index, Vec<u8>),
    /// A number or word becomes another one.
    Replace(Index, &'static str),
    /// Bytes are turned round.
    Flip(Index, u8),
    /// The line stands there twice without a line end between.
    Twice,
}

/// What may come in the place of a value.
const VALUES: &[&str] = &[
    "null",
    "-1",
    "1e999",
    "18446744073709551615",
    "\"\\ud800\"",
    "[]",
    "{}",
    "true",
    "\"\"",
    "[[[[[[[[[[]]]]]]]]]]",
    "0.1",
    "\"system\"",
    "\"result\"",
    "\"assistant\"",
];

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        3 => Just(Damage::None),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => (any::<Index>(), prop::collection::vec(any::<u8>(), 1..20))
            .prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        3 => (any::<Index>(), prop::sample::select(VALUES))
            .prop_map(|(at, value)| Damage::Replace(at, value)),
        1 => (any::<Index>(), 1_u8..=255).prop_map(|(at, with)| Damage::Flip(at, with)),
        1 => Just(Damage::Twice),
    ]
}

fn damaged(line: Index, damage: &Damage) -> Vec<u8> {
    let mut line = line.get(&LINES).clone();
    match damage {
        Damage::None => {}
        Damage::Cut(at) => line.truncate(at.index(line.len())),
        Damage::Insert(at, bytes) => {
            let at = at.index(line.len());
            line.splice(at..at, bytes.iter().copied());
        }
        Damage::Replace(at, value) => {
            // The value after one of the colons, up to the next sign.
            let colons: Vec<usize> = (0..line.len()).filter(|at| line[*at] == b':').collect();
            if !colons.is_empty() {
                let start = at.get(&colons) + 1;
                let length = line[start..].iter().position(|byte| b",}]".contains(byte));
                let end = start + length.unwrap_or(0);
                line.splice(start..end, value.bytes());
            }
        }
        Damage::Flip(at, with) => {
            let at = at.index(line.len());
            line[at] ^= with;
        }
        Damage::Twice => line.extend(line.clone()),
    }
    line
}

/// What stands between two lines.
fn line_end() -> impl Strategy<Value = &'static [u8]> {
    const ENDS: &[&[u8]] = &[b"\n", b"\n", b"\n", b"\r\n", b"\n\n", b""];
    prop::sample::select(ENDS)
}

#[test]
fn fuzz_the_stream_keeps_every_byte_and_never_panics() {
    let line = (any::<Index>(), damage(), line_end());
    let stream = prop::collection::vec(line, 1..12);
    let pieces = prop::collection::vec(1_usize..700, 1..8);
    fuzz(1, &(stream, pieces), |(stream, pieces)| {
        let mut bytes = Vec::new();
        for (line, damage, end) in &stream {
            bytes.extend(damaged(*line, damage));
            bytes.extend(*end);
        }
        let (mut splitter, mut lines, mut rest) = (LineSplitter::default(), Vec::new(), &bytes[..]);
        for size in pieces.iter().cycle() {
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            lines.extend(splitter.push(piece));
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        lines.extend(splitter.finish());
        let mut joined = Vec::new();
        for line in &lines {
            joined.extend(&line.bytes);
            joined.extend(line.complete.then_some(b'\n'));
        }
        prop_assert_eq!(&joined, &bytes);
        understood(&lines, bytes.len() as u64)
    });
}

/// Whatever came, it is counted, what is no protocol is handed on, and the dollars are a number.
fn understood(lines: &[RawLine], bytes: u64) -> Result<(), TestCaseError> {
    let mut interpreter = Interpreter::default();
    for (number, line) in lines.iter().enumerate() {
        let now = Duration::from_millis(number as u64);
        let signals = interpreter.accept(line, now);
        let blank = line.bytes.iter().all(u8::is_ascii_whitespace);
        let is_json = serde_json::from_slice::<serde_json::Value>(&line.bytes).is_ok();
        if !blank && !is_json && std::str::from_utf8(&line.bytes).is_ok() {
            let text = String::from_utf8_lossy(&line.bytes);
            let kept =
                |signal: &Signal| matches!(signal, Signal::Raw { json, .. } if *json == text);
            let surrogates = text.contains("\\u");
            prop_assert!(
                surrogates || signals.iter().any(kept),
                "dropped: {text}: {signals:?}"
            );
        }
        let _partial = interpreter.flush_partial(now);
    }
    prop_assert_eq!(interpreter.received(), (lines.len() as u64, bytes));
    let spending = interpreter.spending();
    prop_assert!(spending.cost_usd.is_none_or(f64::is_finite), "{spending:?}");
    let facts = interpreter.facts();
    prop_assert!(facts.started || facts.last_result.is_none() || !facts.turn_open);
    Ok(())
}
