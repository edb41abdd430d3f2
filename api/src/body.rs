//! Reading a request's body, bounded in bytes and in time.

use std::{pin::pin, time::Duration};

use bytes::{Bytes, BytesMut};
use futures::TryStreamExt as _;
use poem::Body;

use crate::error::ApiError;

/// How long a body may take to arrive; a request carries it with it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BodyTimeout(pub(crate) Duration);

/// How much of a body that is too large is read and thrown away before the refusal, as a multiple of
/// what is taken: a client that is still sending would lose the answer with the connection.
const DISCARDED: usize = 8;

/// Reads a body of at most `most` bytes, whether or not it says its length beforehand.
pub(crate) async fn read_body(
    body: Body,
    most: usize,
    within: BodyTimeout,
) -> Result<Bytes, ApiError> {
    tokio::time::timeout(within.0, read(body, most))
        .await
        .map_err(|_| ApiError::too_slow())?
}

async fn read(body: Body, most: usize) -> Result<Bytes, ApiError> {
    let mut chunks = pin!(body.into_bytes_stream());
    let cut_off = |_| ApiError::bad_request("The request's body did not arrive whole.");
    let mut first = chunks
        .try_next()
        .await
        .map_err(cut_off)?
        .unwrap_or_default();
    let mut all = BytesMut::new();
    let mut seen = first.len();
    while let Some(chunk) = chunks.try_next().await.map_err(cut_off)? {
        seen += chunk.len();
        if seen > most {
            // Nothing of it is kept from here on.
            (first, all) = (Bytes::new(), BytesMut::new());
            if seen > most.saturating_mul(DISCARDED) {
                break;
            }
            continue;
        }
        if all.is_empty() {
            all.extend_from_slice(&first);
        }
        all.extend_from_slice(&chunk);
    }
    if seen > most {
        return Err(ApiError::too_large(most));
    }
    // Most bodies arrive in one piece, which needs no copy.
    Ok(if all.is_empty() { first } else { all.freeze() })
}

#[cfg(test)]
mod tests {
    use futures::stream;

    use super::*;

    fn chunks(sizes: &[usize]) -> Body {
        let chunks: Vec<std::io::Result<Bytes>> = sizes
            .iter()
            .map(|size| Ok(Bytes::from(vec![b'x'; *size])))
            .collect();
        Body::from_bytes_stream(stream::iter(chunks))
    }

    const SOON: BodyTimeout = BodyTimeout(Duration::from_secs(5));

    #[tokio::test]
    async fn a_body_in_pieces_is_put_together_up_to_its_limit() {
        for sizes in [&[][..], &[10], &[3, 3, 4], &[0, 10]] {
            let read = read_body(chunks(sizes), 10, SOON).await.unwrap();
            assert_eq!(read.len(), sizes.iter().sum::<usize>(), "{sizes:?}");
        }
        for sizes in [&[11][..], &[5, 5, 1], &[1, 1_000_000]] {
            let refused = read_body(chunks(sizes), 10, SOON).await.unwrap_err();
            assert_eq!(refused.status().as_u16(), 413, "{sizes:?}");
        }
    }
}
