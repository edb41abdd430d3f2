//! The shortest way from one list to another: Myers' greedy algorithm.
//!
//! Written here since it is small: a library for it would be a quarter of all that the browser
//! downloads.

/// What happens to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// It stays: its places in the old and in the new list.
    Keep(usize, usize),
    /// It goes: its place in the old list.
    Remove(usize),
    /// It comes: its place in the new list.
    Add(usize),
}

/// The most differences that are searched for. Beyond that everything between the common beginning
/// and the common end counts as rewritten, which is true enough and takes no time.
const MOST_EDITS: usize = 1_500;

/// The edits from `old` to `new`, in order; items are equal when their numbers are.
pub(super) fn edits(old: &[u32], new: &[u32]) -> Vec<Edit> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_mid, new_mid) = (
        &old_rest[..old_rest.len() - end],
        &new_rest[..new_rest.len() - end],
    );

    let mut edits: Vec<Edit> = (0..start).map(|at| Edit::Keep(at, at)).collect();
    if let Some(mid) = shortest(old_mid, new_mid) {
        edits.extend(mid.into_iter().map(|edit| match edit {
            Edit::Keep(old, new) => Edit::Keep(old + start, new + start),
            Edit::Remove(old) => Edit::Remove(old + start),
            Edit::Add(new) => Edit::Add(new + start),
        }));
    } else {
        edits.extend((0..old_mid.len()).map(|at| Edit::Remove(at + start)));
        edits.extend((0..new_mid.len()).map(|at| Edit::Add(at + start)));
    }
    let (old_end, new_end) = (start + old_mid.len(), start + new_mid.len());
    edits.extend((0..end).map(|at| Edit::Keep(old_end + at, new_end + at)));
    removals_first(&mut edits);
    edits
}

/// `None` when there are too many differences.
fn shortest(old: &[u32], new: &[u32]) -> Option<Vec<Edit>> {
    let (n, m) = (old.len() as isize, new.len() as isize);
    let most = ((n + m) as usize).min(MOST_EDITS) as isize;
    let middle = most + 1;
    // How far each diagonal reaches in the old list, and what that was before each round.
    let mut reach = vec![0_isize; (2 * middle + 1) as usize];
    let mut rounds: Vec<Vec<isize>> = Vec::new();
    for round in 0..=most {
        rounds.push(reach[(middle - round) as usize..=(middle + round) as usize].to_vec());
        for diagonal in (-round..=round).step_by(2) {
            let at = (middle + diagonal) as usize;
            let down = diagonal == -round || (diagonal != round && reach[at - 1] < reach[at + 1]);
            let mut x = if down {
                reach[at + 1]
            } else {
                reach[at - 1] + 1
            };
            while x < n && x - diagonal < m && old[x as usize] == new[(x - diagonal) as usize] {
                x += 1;
            }
            reach[at] = x;
            if x >= n && x - diagonal >= m {
                return Some(back(&rounds, n, m));
            }
        }
    }
    None
}

/// Walks back through the rounds, from the end of both lists to their beginning.
fn back(rounds: &[Vec<isize>], n: isize, m: isize) -> Vec<Edit> {
    let (mut x, mut y) = (n, m);
    let mut edits = Vec::new();
    for (round, reach) in rounds.iter().enumerate().rev() {
        let round = round as isize;
        let diagonal = x - y;
        // What was kept of this round holds the diagonals from -round to round.
        let of = |diagonal: isize| reach.get((diagonal + round) as usize).copied().unwrap_or(0);
        let down = diagonal == -round || (diagonal != round && of(diagonal - 1) < of(diagonal + 1));
        let from = if down { diagonal + 1 } else { diagonal - 1 };
        let from_x = if round == 0 { 0 } else { of(from) };
        let from_y = if round == 0 { 0 } else { from_x - from };
        while x > from_x && y > from_y {
            (x, y) = (x - 1, y - 1);
            edits.push(Edit::Keep(x as usize, y as usize));
        }
        if round > 0 {
            if down {
                y -= 1;
                edits.push(Edit::Add(y as usize));
            } else {
                x -= 1;
                edits.push(Edit::Remove(x as usize));
            }
        }
    }
    edits.reverse();
    edits
}

/// Puts what goes before what comes, wherever they are side by side.
fn removals_first(edits: &mut [Edit]) {
    let is_keep = |edit: &Edit| matches!(edit, Edit::Keep(..));
    for run in edits.chunk_by_mut(|a, b| is_keep(a) == is_keep(b)) {
        let is_add = |edit: &&Edit| matches!(edit, Edit::Add(_));
        let adds: Vec<Edit> = run.iter().filter(is_add).copied().collect();
        let rest: Vec<Edit> = run.iter().filter(|edit| !is_add(edit)).copied().collect();
        for (place, edit) in run.iter_mut().zip(rest.into_iter().chain(adds)) {
            *place = edit;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apply(old: &[u32], new: &[u32]) -> (Vec<u32>, usize) {
        let mut out = Vec::new();
        let (mut changes, mut seen) = (0, 0);
        for edit in edits(old, new) {
            match edit {
                Edit::Keep(from, to) => {
                    assert_eq!((old[from], to), (new[to], out.len()));
                    assert_eq!(from, seen);
                    seen += 1;
                    out.push(new[to]);
                }
                Edit::Remove(from) => {
                    assert_eq!(from, seen);
                    seen += 1;
                    changes += 1;
                }
                Edit::Add(to) => {
                    out.push(new[to]);
                    changes += 1;
                }
            }
        }
        assert_eq!(seen, old.len());
        (out, changes)
    }

    #[test]
    fn the_edits_lead_from_one_to_the_other_for_many_lists() {
        // A small generator is enough: what counts is that the lists differ in many ways.
        let mut seed = 12_345_u32;
        let mut next = move |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        for _ in 0..2_000 {
            let old: Vec<u32> = (0..next(20)).map(|_| next(4)).collect();
            let new: Vec<u32> = (0..next(20)).map(|_| next(4)).collect();
            assert_eq!(apply(&old, &new).0, new, "{old:?} {new:?}");
        }
    }

    #[test]
    fn they_are_as_few_as_can_be() {
        assert_eq!(apply(&[1, 2, 3, 4, 5], &[1, 3, 4, 6, 5]).1, 2);
        assert_eq!(apply(&[1, 2, 3, 1, 2, 2, 1], &[3, 2, 1, 2, 1, 3]).1, 5);
        assert_eq!(apply(&[], &[1, 2]).1, 2);
        assert_eq!(apply(&[1], &[]).1, 1);
        assert_eq!(apply(&[7], &[7]).1, 0);
    }

    #[test]
    fn lists_that_have_nothing_in_common_are_a_rewrite() {
        let old: Vec<u32> = (0..20_000).collect();
        let new: Vec<u32> = (50_000..70_000).collect();
        assert_eq!(apply(&old, &new), (new.clone(), 40_000));
    }
}
