//! Compression ahead of time, since what is embedded is served many times and made once.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use super::Mode;

/// The content compressed with brotli, or nothing when that would save less than a tenth.
pub(crate) fn brotli(content: &[u8], mode: Mode) -> Result<Option<Vec<u8>>> {
    let parameters = BrotliEncoderParams {
        quality: match mode {
            Mode::Release => 11,
            Mode::Dev => 5,
        },
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)
        .context("brotli cannot compress")?;
    Ok((compressed.len() * 10 < content.len() * 9).then_some(compressed))
}

#[cfg(test)]
mod tests {
    use super::{Mode, brotli};

    #[test]
    fn what_is_compressed_comes_back_whole() {
        let text = "the same words again and again. ".repeat(100);
        let compressed = brotli(text.as_bytes(), Mode::Release).unwrap().unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut compressed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn what_does_not_get_smaller_is_left_alone() {
        assert!(brotli(b"abc", Mode::Release).unwrap().is_none());
    }
}
