//! Texts that nobody thought of.

use proptest::prelude::*;
use redraft_fuzz::fuzz;
use serde_json::json;

use super::*;

/// Pieces of which texts are made that look as if they held secrets, or break off in one.
fn pieces() -> impl Strategy<Value = String> {
    // Other letters than those of the planted ones, which would else be found again in a part that is none.
    let others = |text: &str| {
        let all = [
            ("a8F3", "b9G4"),
            ("hunter22", "hunter33"),
            ("q1w2", "q5w6"),
            ("9f86", "8e75"),
        ];
        let all = all.into_iter().chain([
            ("dXNl", "eXNl"),
            ("staple", "stable"),
            ("IOSFODNN", "IOSFODMM"),
            ("12345678", "13572468"),
            ("ACME-123456", "ACME-654321"),
        ]);
        all.fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    let texts: Vec<String> = secrets().iter().map(|(text, ..)| others(text)).collect();
    let words = SHAPES.iter().flat_map(|shape| shape.words);
    let words: Vec<String> = words.map(|word| (*word).to_owned()).collect();
    prop_oneof![
        any::<String>(),
        "[ \\t\\n=:\"'\\\\/→&;,.-]{0,8}",
        proptest::sample::select(words),
        "[A-Za-z0-9]{6,40}",
        (0..texts.len(), any::<proptest::sample::Index>()).prop_map(move |(which, end)| {
            let text = &texts[which];
            text[..text.floor_char_boundary(end.index(text.len() + 1))].to_owned()
        }),
    ]
}

#[test]
fn fuzz_no_text_breaks_it_and_what_is_planted_is_found() {
    let planted = secrets();
    fuzz(
        1,
        &(any::<String>(), 0..planted.len(), any::<String>()),
        |(before, which, after)| {
            let (text, secret, kind) = &planted[which];
            let whole = format!("{before}\n{text}\n{after}");
            let redacted = REDACTOR.redact(&whole).into_owned();
            prop_assert!(!redacted.contains(secret.as_str()), "{kind}: {redacted}");
            prop_assert_eq!(REDACTOR.redact(&redacted), redacted.as_str());
            Ok(())
        },
    );
}

#[test]
fn fuzz_among_parts_of_other_secrets_what_is_planted_is_found() {
    let planted = secrets();
    let around = || proptest::collection::vec(pieces(), 0..6);
    fuzz(
        1,
        &(around(), 0..planted.len(), around()),
        |(before, which, after)| {
            let (text, secret, kind) = &planted[which];
            // A line of its own: what stands before it in its line may be a part of the secret.
            let whole = format!("{}\n\n{text}\n\n{}", before.concat(), after.concat());
            let redacted = REDACTOR.redact(&whole).into_owned();
            prop_assert!(!redacted.contains(secret.as_str()), "{kind}: {redacted}");
            prop_assert_eq!(REDACTOR.redact(&redacted), redacted.as_str());
            let shown = REDACTOR.redact_unfinished(&whole);
            prop_assert!(!shown.contains(secret.as_str()), "{kind}: {shown}");
            let mut value = json!({"text": whole, "deep": [{"of": text}]});
            REDACTOR.redact_json(&mut value);
            for text in [&value["text"], &value["deep"][0]["of"]] {
                prop_assert!(
                    !text.as_str().unwrap_or_default().contains(secret.as_str()),
                    "{kind}"
                );
            }
            Ok(())
        },
    );
}

/// A shape is tried around its words only. That finds what it would find in all of the text.
#[test]
fn fuzz_around_the_words_as_much_is_found_as_everywhere() {
    fuzz(1, &proptest::collection::vec(pieces(), 0..30), |pieces| {
        let text = pieces.concat();
        let found = REDACTOR.look(&text);
        for (at, shape) in REDACTOR.shapes.iter().enumerate() {
            let of_this = found.of_shape_from(at).filter(|(of, _)| *of == at);
            let near = of_this.and_then(|(_, words)| {
                let parts = shape.around(&text, &words);
                shape.redact(&text, &parts)
            });
            let everywhere = shape.redact(&text, &shape::everywhere(&text));
            prop_assert_eq!(near, everywhere, "{}", shape.kind);
        }
        Ok(())
    });
}
