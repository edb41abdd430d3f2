//! What sessions are asked to be: from well behaved to filling the line with garbage.

use super::{dice::Dice, user::Wish};

/// The demo agent's switches, and the most dollars. Each session takes some time, so that there is
/// something to disturb.
const STORIES: [(&str, Option<f64>); 15] = [
    ("speed=8", None),
    ("speed=20; tool=300", None),
    ("tool=900", None),
    ("tool=300; lines=300", None),
    ("tool=200; garbage=4000; surrogate=1", None),
    ("tool=200; garbage=300000", None),
    ("orphan=2; tool=400", None),
    ("results=3; tool=300", None),
    ("fail=halfline:1; tool=200", None),
    ("fail=noresult:1; tool=200; stderr=50000", None),
    ("fail=overloaded:1; speed=20", None),
    ("linger=300; garbage=500; tool=200", None),
    ("tool=300", Some(0.06)),
    ("speed=20", Some(0.09)),
    // Its messages are so dear that a budget is no use.
    ("size=400000; tool=200", None),
];

/// A session of so many iterations; the same dice choose the same. Who has a budget leaves out the last.
pub(super) fn story(dice: &mut Dice, iterations: u32, has_budget: bool) -> Wish {
    let among = STORIES.len() - usize::from(has_budget);
    let (switches, max_cost_usd) = *dice.pick(&STORIES[..among]);
    Wish {
        switches: switches.into(),
        iterations,
        max_cost_usd,
    }
}

impl Wish {
    /// Whether its agent writes what is no protocol.
    pub(super) fn is_spoilt(&self) -> bool {
        ["garbage", "surrogate", "halfline", "noresult"]
            .iter()
            .any(|word| self.switches.contains(word))
    }
}
