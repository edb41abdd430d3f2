//! The unpacked bytes of an archive, counted and bounded.

use std::io::{self, BufRead as _, BufReader, ErrorKind, Read};

use zstd::stream::read::Decoder;

use crate::{Wrong, entry::BLOCK};

/// The most memory that unpacking may take, as a power of two: 8 MiB. What we write takes 2 MiB.
const MOST_WINDOW_LOG: u32 = 23;

/// How much is asked for at a time, so that a size that lies costs nothing.
const PIECE: u64 = 1 << 20;

/// The file, counted.
struct Counted<R> {
    file: R,
    read: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.read += count as u64;
        Ok(count)
    }
}

/// The unpacked archive.
pub(crate) struct Input<R: Read> {
    decoder: Decoder<'static, BufReader<Counted<R>>>,
    unpacked: u64,
    most: u64,
}

impl<R: Read> Input<R> {
    /// Begins to unpack; `most` bytes in all are taken for honest.
    pub(crate) fn begin(file: R, most: u64) -> Result<Self, Wrong> {
        let file = BufReader::new(Counted { file, read: 0 });
        let mut decoder = Decoder::with_buffer(file)
            .map_err(Wrong::Unpack)?
            .single_frame();
        decoder
            .window_log_max(MOST_WINDOW_LOG)
            .map_err(Wrong::Unpack)?;
        Ok(Self {
            decoder,
            unpacked: 0,
            most,
        })
    }

    /// Bytes so far: of the unpacked archive, and of the file.
    pub(crate) fn place(&self) -> (u64, u64) {
        let file = self.decoder.get_ref();
        let ahead = file.buffer().len() as u64;
        (self.unpacked, file.get_ref().read - ahead)
    }

    /// The next block.
    pub(crate) fn block(&mut self) -> Result<[u8; BLOCK], Wrong> {
        let mut block = [0; BLOCK];
        self.count(BLOCK as u64)?;
        self.decoder.read_exact(&mut block).map_err(Wrong::Unpack)?;
        self.unpacked += BLOCK as u64;
        Ok(block)
    }

    /// The next bytes, and the padding after them, which must be zeros.
    pub(crate) fn content(&mut self, size: u64) -> Result<Vec<u8>, Wrong> {
        let padded = size.next_multiple_of(BLOCK as u64);
        self.count(padded)?;
        let mut content = Vec::new();
        while (content.len() as u64) < padded {
            let piece = PIECE.min(padded - content.len() as u64);
            let before = content.len();
            let read = (&mut self.decoder).take(piece).read_to_end(&mut content);
            read.map_err(Wrong::Unpack)?;
            let read = (content.len() - before) as u64;
            self.unpacked += read;
            if read < piece {
                return Err(Wrong::Unpack(ErrorKind::UnexpectedEof.into()));
            }
        }
        if content
            .split_off(size as usize)
            .iter()
            .any(|byte| *byte != 0)
        {
            return Err(Wrong::Header("its padding is not empty"));
        }
        Ok(content)
    }

    /// Looks that nothing follows: neither in the frame nor in the file.
    pub(crate) fn end(&mut self) -> Result<(), Wrong> {
        let mut one = [0];
        // Read to its end, so that zstd compares its own checksum.
        if self.decoder.read(&mut one).map_err(Wrong::Unpack)? > 0 {
            return Err(Wrong::Trailing);
        }
        let rest = self.decoder.get_mut().fill_buf().map_err(Wrong::Unpack)?;
        if rest.is_empty() {
            Ok(())
        } else {
            Err(Wrong::Trailing)
        }
    }

    fn count(&self, more: u64) -> Result<(), Wrong> {
        if self.unpacked.saturating_add(more) > self.most {
            return Err(Wrong::TooLarge(self.most));
        }
        Ok(())
    }
}
