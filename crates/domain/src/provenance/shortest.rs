//! The most items that two short lists share in order: Myers' greedy algorithm, with a bound.

/// The most differences that are searched for. Lists that differ more are taken to share nothing.
const MOST_EDITS: usize = 400;

/// The pairs of places, ascending on both sides.
pub(super) fn shortest(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let (n, m) = (old.len() as isize, new.len() as isize);
    let most = (old.len() + new.len()).min(MOST_EDITS) as isize;
    if (n - m).abs() > most {
        return Vec::new();
    }
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
                return back(&rounds, n, m);
            }
        }
    }
    Vec::new()
}

/// Walks back through the rounds and gathers what was kept.
fn back(rounds: &[Vec<isize>], n: isize, m: isize) -> Vec<(usize, usize)> {
    let (mut x, mut y) = (n, m);
    let mut pairs = Vec::new();
    for (round, reach) in rounds.iter().enumerate().rev() {
        let round = round as isize;
        let diagonal = x - y;
        let of = |diagonal: isize| reach.get((diagonal + round) as usize).copied().unwrap_or(0);
        let down = diagonal == -round || (diagonal != round && of(diagonal - 1) < of(diagonal + 1));
        let from = if down { diagonal + 1 } else { diagonal - 1 };
        let (from_x, from_y) = match round {
            0 => (0, 0),
            _ => (of(from), of(from) - from),
        };
        while x > from_x && y > from_y {
            (x, y) = (x - 1, y - 1);
            pairs.push((x as usize, y as usize));
        }
        (x, y) = (from_x, from_y);
    }
    pairs.reverse();
    pairs
}
