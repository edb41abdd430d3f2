use proptest::prelude::*;

use super::lineage::bounded_lineage;
use super::shortest::shortest;
use super::*;

/// A version in a test: its parent, whether the user wrote it, its text.
type Told<'a> = (Option<i64>, bool, &'a str);

/// The lines of the last version with their origins; ids count from 1.
fn traced(told: &[Told<'_>]) -> Vec<(String, i64)> {
    let facts: Vec<VersionFacts<'_>> = told.iter().enumerate().map(facts).collect();
    let last = RevisionId(told.len() as i64);
    let (tracer, lines) = read(&lineage(last, &facts), told, last);
    assert!(tracer.cut.is_empty(), "everything was read");
    lines
}

fn facts<'a>((at, (parent, by_user, text)): (usize, &Told<'a>)) -> VersionFacts<'a> {
    VersionFacts {
        id: RevisionId(at as i64 + 1),
        parent: parent.map(RevisionId),
        by_user: *by_user,
        text,
        size_bytes: text.len() as u64,
    }
}

fn read(
    lineage: &Lineage,
    told: &[Told<'_>],
    last: RevisionId,
) -> (LineTracer, Vec<(String, i64)>) {
    let mut tracer = LineTracer::new(lineage);
    for step in &lineage.steps {
        tracer.read(step, told[step.id.0 as usize - 1].2);
    }
    let mut lines = lines_of(told[last.0 as usize - 1].2);
    let mut found = Vec::new();
    for run in tracer.runs(last) {
        assert_eq!(run.first_line, found.len() + 1);
        let of_run = lines.by_ref().take(run.count);
        found.extend(of_run.map(|line| (line.to_owned(), run.origin.0)));
    }
    assert_eq!(lines.next(), None, "every line has an origin");
    (tracer, found)
}

fn origins(told: &[Told<'_>]) -> Vec<i64> {
    traced(told).into_iter().map(|(_, origin)| origin).collect()
}

#[test]
fn a_line_belongs_to_the_version_that_brought_it_in() {
    let told = [
        (None, false, "# A\n\nold\n"),
        (Some(1), false, "# A\n\nnew\nold\n"),
        (Some(2), false, "# A\n\nnew\nold, changed\nmore"),
    ];
    assert_eq!(origins(&told), [1, 1, 2, 3, 3]);
}

#[test]
fn an_edit_of_the_user_is_a_version_like_others() {
    let told = [
        (None, false, "a\nb\n"),
        (Some(1), true, "a\nmine\nb\n"),
        (Some(2), false, "a\nmine\nb\nc\n"),
    ];
    assert_eq!(origins(&told), [1, 2, 1, 3]);
}

#[test]
fn a_restored_text_has_the_origins_that_it_had() {
    let told = [
        (None, false, "a\nb\n"),
        (Some(1), false, "a\nb\nc\n"),
        (Some(2), false, "x\n"),
        (Some(3), true, "a\nb\nc\n"),
        (Some(4), false, "a\nb\nc\nd\n"),
    ];
    assert_eq!(origins(&told), [1, 1, 2, 5]);
}

#[test]
fn an_agent_that_writes_an_old_line_again_wrote_it() {
    let told = [
        (None, false, "a\nb\n"),
        (Some(1), false, "a\n"),
        (Some(2), false, "a\nb\n"),
    ];
    assert_eq!(origins(&told), [1, 3]);
}

#[test]
fn lines_of_a_text_that_was_kept_aside_belong_to_who_wrote_it() {
    let told = [
        (None, false, "a\nb\nc\n"),
        (Some(1), true, "a, mine\nb\nc\n"),
        // The iteration's, beside the chain.
        (Some(1), false, "a, else\nb\nc, better\n"),
        // The user joins both.
        (Some(2), true, "a, mine\nb\nc, better\nand more\n"),
    ];
    assert_eq!(origins(&told), [2, 1, 3, 4]);
    let chosen = [told[0], told[1], told[2], (Some(2), true, told[2].2)];
    assert_eq!(origins(&chosen), [3, 1, 3]);
}

#[test]
fn lines_of_a_file_that_was_a_version_behind_keep_their_origin() {
    let told = [
        (None, false, "a\nb\nc\n"),
        (Some(1), false, "rewritten\n"),
        (Some(2), true, "a\nb\nmine\n"),
    ];
    assert_eq!(origins(&told), [1, 1, 3]);
}

#[test]
fn what_is_too_far_back_is_told_and_counts_as_there_before() {
    let told = [
        (None, false, "a\n"),
        (Some(1), false, "a\nb\n"),
        (Some(2), false, "a\nb\nc\n"),
        (Some(3), false, "a\nb\nc\nd\n"),
    ];
    let facts: Vec<_> = told.iter().enumerate().map(facts).collect();
    let last = RevisionId(4);
    for (most_versions, most_bytes) in [(2, 1_000), (10, 15)] {
        let lineage = bounded_lineage(last, &facts, most_versions, most_bytes);
        let (tracer, lines) = read(&lineage, &told, last);
        assert!(tracer.is_cut(RevisionId(3)) && !tracer.is_cut(last));
        let origins = lines.into_iter().map(|line| line.1);
        assert_eq!(origins.collect::<Vec<_>>(), [3, 3, 3, 4]);
    }
    let lineage = bounded_lineage(last, &facts, 10, 1);
    assert_eq!(lineage.steps.len(), 1, "itself in any case");
    assert!(read(&lineage, &told, last).0.is_cut(last));
}

#[test]
fn a_version_that_is_unknown_has_no_lineage() {
    let lineage = lineage(RevisionId(9), &[]);
    assert!(lineage.steps.is_empty());
    assert!(LineTracer::new(&lineage).runs(RevisionId(9)).is_empty());
}

#[test]
fn a_text_of_too_many_lines_is_left_out_and_what_follows_it_counts_as_there_before() {
    let long = "line\n".repeat(MOST_TRACED_LINES + 1);
    let told = [
        (None, false, &*long),
        (Some(1), false, "a\n"),
        (Some(2), false, "a\nb\n"),
    ];
    let facts: Vec<_> = told.iter().enumerate().map(facts).collect();
    let (tracer, lines) = read(&lineage(RevisionId(3), &facts), &told, RevisionId(3));
    assert!(tracer.is_cut(RevisionId(2)));
    assert_eq!(lines, [("a".to_owned(), 2), ("b".to_owned(), 3)]);
    let own = lineage(RevisionId(1), &facts);
    let mut tracer = LineTracer::new(&own);
    tracer.read(&own.steps[0], &long);
    assert!(tracer.runs(RevisionId(1)).is_empty());
}

#[test]
fn a_hundred_versions_of_five_thousand_lines_are_told_exactly() {
    // Each version rewrites another fifty lines.
    let mut lines: Vec<(String, i64)> = (0..5_000).map(|n| (format!("line {n}"), 1)).collect();
    let made = |version| match version {
        1 => Made::First,
        _ => Made::From(vec![RevisionId(version - 1)]),
    };
    let steps = (1..=100).map(|version| LineageStep {
        id: RevisionId(version),
        made: made(version),
    });
    let lineage = Lineage {
        steps: steps.collect(),
    };
    let mut tracer = LineTracer::new(&lineage);
    for step in &lineage.steps {
        let version = step.id.0;
        for at in 0..50 * usize::from(version > 1) {
            let place = (version as usize * 37 + at * 101) % lines.len();
            lines[place] = (format!("line {place} of {version}"), version);
        }
        let text: Vec<&str> = lines.iter().map(|line| line.0.as_str()).collect();
        tracer.read(step, &text.join("\n"));
        assert!(
            tracer.versions.len() <= 2,
            "what is not needed any more is forgotten"
        );
    }
    let runs = tracer.runs(RevisionId(100)).into_iter();
    let found: Vec<i64> = runs.flat_map(|run| vec![run.origin.0; run.count]).collect();
    let expected: Vec<i64> = lines.iter().map(|line| line.1).collect();
    assert_eq!(found, expected);
}

#[test]
fn lists_that_share_nothing_are_compared_within_the_bound() {
    let old: Vec<u32> = (0..20_000).map(|n| n % 2).collect();
    let new: Vec<u32> = (0..20_000).map(|n| 2 + n % 2).collect();
    assert!(kept(&old, &new).iter().all(Option::is_none));
}

/// The most items that two lists share in order, by the definition.
fn most_shared(old: &[u32], new: &[u32]) -> usize {
    let mut best = vec![0; new.len() + 1];
    for a in old {
        let mut diagonal = 0;
        for (at, b) in new.iter().enumerate() {
            let above = best[at + 1];
            best[at + 1] = if a == b {
                diagonal + 1
            } else {
                above.max(best[at])
            };
            diagonal = above;
        }
    }
    best[new.len()]
}

fn items() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(0_u32..6, 0..24)
}

/// Texts of a chain, each with whether the user wrote it.
fn chain() -> impl Strategy<Value = Vec<(bool, String)>> {
    let text = prop::collection::vec("[abcd]{0,2}", 0..10).prop_map(|lines| lines.join("\n"));
    prop::collection::vec((any::<bool>(), text), 1..8)
}

fn told(chain: &[(bool, String)]) -> Vec<Told<'_>> {
    let chain = chain.iter().enumerate();
    chain
        .map(|(at, (by_user, text))| ((at > 0).then_some(at as i64), *by_user, text.as_str()))
        .collect()
}

proptest! {
    #[test]
    fn the_shortest_way_shares_as_much_as_can_be(old in items(), new in items()) {
        let pairs = shortest(&old, &new);
        prop_assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
        prop_assert!(pairs.iter().all(|(a, b)| old[*a] == new[*b]));
        prop_assert_eq!(pairs.len(), most_shared(&old, &new));
    }

    #[test]
    fn what_is_kept_is_equal_and_in_order(old in items(), new in items()) {
        let places: Vec<(usize, usize)> = kept(&old, &new).into_iter().enumerate()
            .filter_map(|(b, a)| Some((a?, b))).collect();
        prop_assert!(places.windows(2).all(|two| two[0].0 < two[1].0));
        prop_assert!(places.iter().all(|(a, b)| old[*a] == new[*b]));
        prop_assert!(kept(&old, &old).iter().enumerate().all(|(b, a)| *a == Some(b)));
    }

    #[test]
    fn lines_put_in_are_new_and_all_others_are_kept(old in items(), at in 0_usize..24, more in 1_usize..5) {
        let at = at.min(old.len());
        let mut new = old.clone();
        new.splice(at..at, vec![99; more]);
        let found = kept(&old, &new);
        prop_assert_eq!(found.iter().filter(|place| place.is_none()).count(), more);
        prop_assert!(found[at..at + more].iter().all(Option::is_none));
    }

    #[test]
    fn the_origin_of_a_line_holds_it_and_nothing_newer_brought_it_in(chain in chain()) {
        let told = told(&chain);
        let lines = traced(&told);
        let last = told.len();
        for (line, origin) in &lines {
            prop_assert!(lines_of(told[*origin as usize - 1].2).any(|other| other == line));
        }
        if last > 1 {
            let before: Vec<&str> = lines_of(told[last - 2].2).collect();
            for (line, origin) in lines.iter().filter(|(line, _)| !before.contains(&line.as_str())) {
                // Only the user brings back what is not in the version before.
                prop_assert!(told[last - 1].1 || *origin == last as i64, "{line}");
            }
        }
    }

    #[test]
    fn restoring_any_version_restores_its_origins(chain in chain(), pick in any::<prop::sample::Index>()) {
        let mut told = told(&chain);
        // What the user brought back before counts as what it was; here each text is there once.
        let mut seen = std::collections::HashSet::new();
        prop_assume!(told.iter().all(|version| seen.insert(version.2)));
        let at = pick.index(told.len());
        let earlier = traced(&told[..=at]);
        let text = told[at].2;
        told.push((Some(told.len() as i64), true, text));
        prop_assert_eq!(traced(&told), earlier);
    }

    #[test]
    fn a_version_that_changes_nothing_takes_no_line(chain in chain()) {
        let mut told = told(&chain);
        let earlier = traced(&told);
        let text = told[told.len() - 1].2;
        told.push((Some(told.len() as i64), false, text));
        prop_assert_eq!(traced(&told), earlier);
    }
}
