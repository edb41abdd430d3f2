//! A word to whoever writes a secret down.

use crate::app::App;

impl App {
    /// What to tell whoever wrote these texts: a sentence for each kind of secret that they seem to hold.
    pub(crate) fn warnings<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let texts = texts.into_iter();
        let mut kinds: Vec<_> = texts.flat_map(|text| self.redactor.kinds(text)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.into_iter().map(warning).collect()
    }
}

fn warning(kind: &str) -> String {
    format!(
        "This looks like {kind}; it is kept as you wrote it and given to the agent, and masked where it is \
         shown, so take it out, and renew it, if the agent should not have it."
    )
}
