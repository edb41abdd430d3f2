//! How many files and connections this process may have open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// More is never asked for.
const MOST: u64 = 65_536;

/// Raises the limit to what the system allows (at most 65,536), and returns it.
pub(crate) fn raise() -> usize {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.unwrap_or(MOST).min(MOST);
    let now = match current {
        Some(current) if current < wanted => {
            let raised = setrlimit(
                Resource::Nofile,
                Rlimit {
                    current: Some(wanted),
                    maximum,
                },
            );
            if raised.is_ok() { wanted } else { current }
        }
        current => current.unwrap_or(MOST),
    };
    usize::try_from(now.min(MOST)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_what_the_system_says_afterwards() {
        let raised = raise();
        let found = getrlimit(Resource::Nofile)
            .current
            .unwrap_or(MOST)
            .min(MOST);
        assert_eq!(raised as u64, found);
    }
}
