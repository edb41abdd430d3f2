//! What our process and the guardian say to each other.
//!
//! Our process sends one [`Header`], then orders of one byte each. The guardian sends
//! [`Message`]s. Headers and messages are JSON after a length of four bytes, little-endian.

use std::{
    ffi::{OsStr, OsString},
    io::{self, Read, Write},
    os::unix::ffi::{OsStrExt, OsStringExt},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::LeftoverProcess;

/// The most bytes of a frame: a prompt of 10 MB with every character escaped, and some room.
const MOST_FRAME_BYTES: usize = 64 << 20;

/// What is to be started.
#[derive(Debug, Clone)]
pub(crate) struct Launch {
    pub(crate) program: OsString,
    pub(crate) arguments: Vec<OsString>,
    /// Whether the program makes a sandbox, in which the agent runs.
    pub(crate) is_sandboxed: bool,
    pub(crate) environment: Vec<(OsString, OsString)>,
    pub(crate) folder: OsString,
    pub(crate) prompt: String,
    pub(crate) tmp_dir: OsString,
}

/// [`Launch`] as it is sent.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) program: Text,
    pub(super) arguments: Vec<Text>,
    pub(super) is_sandboxed: bool,
    pub(super) environment: Vec<(Text, Text)>,
    pub(super) folder: Text,
    pub(super) prompt: String,
    pub(super) tmp_dir: Text,
}

/// A string of the system's, which need not be UTF-8.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Text {
    Plain(String),
    Bytes(Vec<u8>),
}

/// What the guardian is told to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Ask the agent to stop, as Ctrl-C does.
    Interrupt,
    /// End everything at once.
    Kill,
}

/// What the guardian tells.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Message {
    /// The agent runs.
    Started,
    /// The agent could not be started.
    Failed { what: String, os_error: Option<i32> },
    /// Everything has ended.
    Ended(Ended),
}

/// How everything ended.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) signal: Option<i32>,
    pub(crate) leftovers: Vec<LeftoverProcess>,
}

impl From<&Launch> for Header {
    fn from(launch: &Launch) -> Self {
        let text = |text: &OsString| Text::from(text.as_os_str());
        let pair = |(name, value): &(OsString, OsString)| (text(name), text(value));
        Self {
            program: text(&launch.program),
            arguments: launch.arguments.iter().map(text).collect(),
            is_sandboxed: launch.is_sandboxed,
            environment: launch.environment.iter().map(pair).collect(),
            folder: text(&launch.folder),
            prompt: launch.prompt.clone(),
            tmp_dir: text(&launch.tmp_dir),
        }
    }
}

impl From<&OsStr> for Text {
    fn from(text: &OsStr) -> Self {
        match text.to_str() {
            Some(text) => Self::Plain(text.to_owned()),
            None => Self::Bytes(text.as_bytes().to_vec()),
        }
    }
}

impl Text {
    pub(super) fn to_os(&self) -> OsString {
        match self {
            Self::Plain(text) => text.into(),
            Self::Bytes(bytes) => OsString::from_vec(bytes.clone()),
        }
    }
}

impl Order {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Interrupt => b'i',
            Self::Kill => b'k',
        }
    }

    pub(super) fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            b'i' => Some(Self::Interrupt),
            b'k' => Some(Self::Kill),
            _ => None,
        }
    }
}

/// A value with its length before it.
pub(super) fn frame<T: Serialize>(value: &T) -> io::Result<Vec<u8>> {
    let json = serde_json::to_vec(value)?;
    let length = u32::try_from(json.len()).map_err(io::Error::other)?;
    let mut bytes = Vec::with_capacity(json.len() + 4);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&json);
    Ok(bytes)
}

/// Takes the first whole frame out of what was received, if there is one.
pub(super) fn take_frame<T: DeserializeOwned>(received: &mut Vec<u8>) -> io::Result<Option<T>> {
    let Some((head, rest)) = received.split_first_chunk::<4>() else {
        return Ok(None);
    };
    let length = checked_length(*head)?;
    if rest.len() < length {
        return Ok(None);
    }
    let value = serde_json::from_slice(&rest[..length])?;
    received.drain(..4 + length);
    Ok(Some(value))
}

pub(super) fn write_frame<T: Serialize>(socket: &mut impl Write, value: &T) -> io::Result<()> {
    socket.write_all(&frame(value)?)
}

pub(super) fn read_frame<T: DeserializeOwned>(socket: &mut impl Read) -> io::Result<T> {
    let mut head = [0; 4];
    socket.read_exact(&mut head)?;
    let mut json = vec![0; checked_length(head)?];
    socket.read_exact(&mut json)?;
    Ok(serde_json::from_slice(&json)?)
}

fn checked_length(head: [u8; 4]) -> io::Result<usize> {
    let length = u32::from_le_bytes(head) as usize;
    if length > MOST_FRAME_BYTES {
        return Err(io::Error::other("a frame longer than any that is sent"));
    }
    Ok(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_launch_arrives_as_it_was_sent_also_where_it_is_no_utf8() {
        let odd = OsString::from_vec(vec![b'/', 0xff, b'x']);
        let launch = Launch {
            program: odd.clone(),
            arguments: vec!["--tools".into(), String::new().into()],
            is_sandboxed: true,
            environment: vec![("A".into(), odd.clone())],
            folder: "/srv".into(),
            prompt: "é\0\n".into(),
            tmp_dir: "/tmp".into(),
        };
        let sent = Header::from(&launch);
        let mut bytes = frame(&sent).unwrap();
        let mut half = bytes[..bytes.len() - 1].to_vec();
        assert_eq!(take_frame::<Header>(&mut half).unwrap(), None);
        let received: Header = read_frame(&mut &bytes[..]).unwrap();
        assert_eq!(received, sent);
        assert_eq!(received.program.to_os(), odd);
        assert_eq!(take_frame::<Header>(&mut bytes).unwrap(), Some(sent));
        assert!(bytes.is_empty());
    }

    #[test]
    fn a_frame_that_claims_to_be_huge_is_refused() {
        let mut bytes = u32::MAX.to_le_bytes().to_vec();
        assert!(take_frame::<Header>(&mut bytes).is_err());
    }
}
