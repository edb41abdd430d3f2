//! Which items of a list stand in an older one as well.

use std::{collections::HashMap, ops::Range};

use super::shortest::shortest;

/// How often a gap is searched for items that are unique in it, before it is compared item by item.
const MOST_DEPTH: usize = 16;

/// For each new item its place in the old list, or `None` where it is new. The places ascend.
///
/// Items that both lists have just once are what a reader recognises, so they are matched first; what lies
/// between them is compared again by itself.
pub(crate) fn kept(old: &[u32], new: &[u32]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    let mut gaps = vec![(0..old.len(), 0..new.len(), 0)];
    while let Some((mut in_old, mut in_new, depth)) = gaps.pop() {
        while !in_old.is_empty() && !in_new.is_empty() && old[in_old.start] == new[in_new.start] {
            found[in_new.start] = Some(in_old.start);
            in_old.start += 1;
            in_new.start += 1;
        }
        while !in_old.is_empty() && !in_new.is_empty() && old[in_old.end - 1] == new[in_new.end - 1]
        {
            in_old.end -= 1;
            in_new.end -= 1;
            found[in_new.end] = Some(in_old.end);
        }
        if in_old.is_empty() || in_new.is_empty() {
            continue;
        }
        let anchors = if depth < MOST_DEPTH {
            anchors(old, &in_old, new, &in_new)
        } else {
            Vec::new()
        };
        if anchors.is_empty() {
            for (a, b) in shortest(&old[in_old.clone()], &new[in_new.clone()]) {
                found[in_new.start + b] = Some(in_old.start + a);
            }
            continue;
        }
        for (a, b) in anchors {
            gaps.push((in_old.start..a, in_new.start..b, depth + 1));
            found[b] = Some(a);
            (in_old.start, in_new.start) = (a + 1, b + 1);
        }
        gaps.push((in_old, in_new, depth + 1));
    }
    found
}

/// Places of items that are there once on both sides; the most of them that ascend on both.
fn anchors(
    old: &[u32],
    in_old: &Range<usize>,
    new: &[u32],
    in_new: &Range<usize>,
) -> Vec<(usize, usize)> {
    let once = |items: &[u32], range: &Range<usize>| {
        let mut places: HashMap<u32, Option<usize>> = HashMap::with_capacity(range.len());
        for at in range.clone() {
            let place = places.entry(items[at]);
            place.and_modify(|place| *place = None).or_insert(Some(at));
        }
        places
    };
    let (of_old, of_new) = (once(old, in_old), once(new, in_new));
    let pairs = in_new.clone().filter_map(|b| {
        of_new.get(&new[b]).copied().flatten()?;
        let a = of_old.get(&new[b]).copied().flatten()?;
        Some((a, b))
    });
    ascending(&pairs.collect::<Vec<_>>())
}

/// The longest part of the pairs whose first places ascend; the second ones do already.
fn ascending(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the pair with the least first place that ends a part of that length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (place, _)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].0 < *place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut part = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(at) = next {
        part.push(pairs[at]);
        next = before[at];
    }
    part.reverse();
    part
}
