//! A text that was typed and is not saved yet, as the browser keeps it.

use crate::format::duration;
use crate::texts::writing as texts;

/// What the browser keeps of an unsaved text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// The version that the text was made from; `None` where there was no document.
    pub base: Option<i64>,
    /// When it was kept, in milliseconds since 1970.
    pub at: i64,
    /// The text.
    pub text: String,
}

impl KeptDraft {
    /// One line with the numbers, then the text as it is.
    pub fn write(&self) -> String {
        let base = self.base.unwrap_or(0);
        format!("{base} {}\n{}", self.at, self.text)
    }

    /// Reads what [`Self::write`] has written; `None` for anything else.
    pub fn read(kept: &str) -> Option<Self> {
        let (head, text) = kept.split_once('\n')?;
        let (base, at) = head.split_once(' ')?;
        let base: i64 = base.parse().ok()?;
        Some(Self {
            base: Some(base).filter(|base| *base > 0),
            at: at.parse().ok()?,
            text: text.to_owned(),
        })
    }

    /// How old it is, and what it was made from, for whoever decides about it.
    pub fn said(&self, now: i64, newest: Option<i64>) -> String {
        let age = match now - self.at {
            ..60_000 => texts::LESS_THAN_A_MINUTE.to_owned(),
            age => duration(age),
        };
        let base = match (self.base, newest) {
            (base, newest) if base == newest => String::new(),
            (Some(base), _) => texts::made_from_older(base),
            (None, _) => texts::THERE_WAS_NO_DOCUMENT.to_owned(),
        };
        texts::was_not_saved(&age, &base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(base: Option<i64>, text: &str) -> KeptDraft {
        KeptDraft {
            base,
            at: 1_000_000,
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_draft_comes_back_as_it_was_kept() {
        for text in ["", "a", "# A\n\n- b ä\n", "\n\n"] {
            for base in [None, Some(7)] {
                let kept = draft(base, text);
                assert_eq!(KeptDraft::read(&kept.write()), Some(kept));
            }
        }
        for bad in ["", "7", "7 8", "x 8\ntext", "7 x\ntext", "{}"] {
            assert_eq!(KeptDraft::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn its_age_and_an_old_base_are_said() {
        let said = draft(Some(7), "a").said(1_000_000 + 130_000, Some(7));
        assert_eq!(said, "A text of yours was not saved. It is 2 m 10 s old.");
        let said = draft(Some(7), "a").said(1_000_000, Some(9));
        assert!(
            said.contains("less than a minute old. It was made from version 7"),
            "{said}"
        );
        let said = draft(None, "a").said(1_000_000, Some(9));
        assert!(said.contains("There was no document then"), "{said}");
    }
}
