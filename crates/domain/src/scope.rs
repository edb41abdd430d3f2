//! What a credential may do.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::workflow::words;

words!(
    /// What a credential may do. Each scope includes those before it.
    Scope {
        /// To look at everything that Redraft shows.
        Read = "read",
        /// To start, steer and end work in the projects that there are.
        Operate = "operate",
        /// To decide who may, what may be spent, and which folders Redraft works in.
        Admin = "admin",
    }
);

impl Scope {
    /// Whether whoever has this scope may do what needs the other one.
    pub fn includes(self, needed: Self) -> bool {
        self as u8 >= needed as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scope_includes_the_lower_ones_and_no_higher_one() {
        let all = [Scope::Read, Scope::Operate, Scope::Admin];
        for (rank, scope) in all.into_iter().enumerate() {
            for (needed_rank, needed) in all.into_iter().enumerate() {
                assert_eq!(
                    scope.includes(needed),
                    rank >= needed_rank,
                    "{scope} {needed}"
                );
            }
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
    }
}
