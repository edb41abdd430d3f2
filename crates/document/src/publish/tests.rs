use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::*;
use crate::format::LineEnd;
use crate::path::DocumentPath;
use crate::root::ProjectRoot;

const OLD: &str = "# Plan\n\nold text\n";
const NEW: &str = "# Plan\n\nnew text, longer than before\n";
const USERS: &str = "# Plan\n\nthe user's text\n";

const REPLACING: [Step; 5] = [
    Step::HalfWritten,
    Step::Written,
    Step::Named,
    Step::Exchanged,
    Step::CleanedUp,
];
const CREATING: [Step; 3] = [Step::HalfWritten, Step::Written, Step::Created];

struct Scene {
    _folder: tempfile::TempDir,
    file: PathBuf,
    document: Document,
}

fn scene(content: Option<&str>) -> Scene {
    let folder = tempfile::tempdir().unwrap();
    let root = ProjectRoot::open(folder.path()).unwrap();
    let file = folder.path().join("docs/plan.md");
    fs::create_dir(folder.path().join("docs")).unwrap();
    if let Some(content) = content {
        fs::write(&file, content).unwrap();
    }
    let document = root
        .document(&DocumentPath::parse("docs/plan.md").unwrap())
        .unwrap();
    Scene {
        _folder: folder,
        file,
        document,
    }
}

impl Scene {
    fn publish(&self, expected: Option<&str>) -> Result<Publication, PublishError> {
        publish(&self.document, expected, NEW, TextFormat::default())
    }

    fn publish_with(
        &self,
        expected: Option<&str>,
        mut at_step: impl FnMut(Step) -> io::Result<()>,
    ) -> Result<Publication, PublishError> {
        let format = TextFormat::default();
        publish_step_by_step(&self.document, expected, NEW, format, &mut at_step)
    }

    /// Publishes as a process that dies right after a step; `false` when that step never came.
    /// An unwinding panic leaves on the disk what a killed process would, since no clearing up
    /// here happens on unwinding, and lets go of the lock in the same way.
    fn die_after(
        &self,
        deadly: Step,
        expected: Option<&str>,
        mut before: impl FnMut(Step),
    ) -> bool {
        catch_unwind(AssertUnwindSafe(|| {
            self.publish_with(expected, |step| {
                before(step);
                if step == deadly {
                    resume_unwind(Box::new("killed"))
                } else {
                    Ok(())
                }
            })
        }))
        .is_err()
    }

    fn content(&self) -> Option<String> {
        fs::read_to_string(&self.file).ok()
    }

    /// The names in the document's folder.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.file.parent().unwrap()).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

/// Saves as an editor does that writes another file and renames it.
fn save_by_renaming(file: &Path, text: &str) {
    let other = file.with_extension("editor");
    fs::write(&other, text).unwrap();
    fs::rename(other, file).unwrap();
}

fn found(publication: &Publication) -> Option<&str> {
    match publication {
        Publication::Changed { found } => found.as_ref().map(|reading| reading.text.as_str()),
        other => panic!("not changed: {other:?}"),
    }
}

#[test]
fn the_expected_text_is_replaced_and_nothing_is_left_beside_it() {
    let scene = scene(Some(OLD));
    assert_eq!(scene.publish(Some(OLD)).unwrap(), Publication::Replaced);
    assert_eq!(scene.content().as_deref(), Some(NEW));
    assert_eq!(scene.names(), ["plan.md"]);
    assert_eq!(scene.publish(Some(OLD)).unwrap(), Publication::AlreadyThere);
}

#[test]
fn a_missing_file_is_created_with_its_folders() {
    let scene = scene(None);
    fs::remove_dir(scene.file.parent().unwrap()).unwrap();
    assert_eq!(scene.publish(None).unwrap(), Publication::Created);
    assert_eq!(scene.content().as_deref(), Some(NEW));
    assert_eq!(scene.names(), ["plan.md"]);
}

#[test]
fn a_file_that_is_not_as_expected_stays_and_is_reported() {
    let edited = scene(Some(USERS));
    assert_eq!(found(&edited.publish(Some(OLD)).unwrap()), Some(USERS));
    assert_eq!(found(&edited.publish(None).unwrap()), Some(USERS));
    assert_eq!(edited.content().as_deref(), Some(USERS));

    let removed = scene(None);
    assert_eq!(found(&removed.publish(Some(OLD)).unwrap()), None);
    assert_eq!(removed.content(), None);
}

#[test]
fn mode_line_ends_and_byte_order_mark_stay() {
    let scene = scene(Some("\u{feff}a\r\nb\r\n"));
    fs::set_permissions(&scene.file, fs::Permissions::from_mode(0o664)).unwrap();
    assert_eq!(
        scene.publish(Some("a\nb\n")).unwrap(),
        Publication::Replaced
    );
    let expected = format!("\u{feff}{}", NEW.replace('\n', "\r\n"));
    assert_eq!(scene.content(), Some(expected));
    let mode = fs::metadata(&scene.file).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o664);
}

#[test]
fn a_new_file_gets_the_given_format() {
    let scene = scene(None);
    let format = TextFormat {
        bom: true,
        line_end: LineEnd::CrLf,
    };
    publish(&scene.document, None, "a\n", format).unwrap();
    assert_eq!(scene.content().as_deref(), Some("\u{feff}a\r\n"));
}

#[test]
fn a_process_that_dies_at_any_step_leaves_the_old_or_the_new_text_and_the_next_one_finishes() {
    for (before, steps) in [(Some(OLD), &REPLACING[..]), (None, &CREATING[..])] {
        for &step in steps {
            let scene = scene(before);
            assert!(scene.die_after(step, before, |_| {}), "{step:?} never came");
            let content = scene.content();
            let is_new = content.as_deref() == Some(NEW);
            assert!(
                is_new || content.as_deref() == before,
                "{step:?}: {content:?}"
            );

            let again = scene.publish(before).unwrap();
            assert_eq!(
                again == Publication::AlreadyThere,
                is_new,
                "{step:?}: {again:?}"
            );
            assert_eq!(scene.content().as_deref(), Some(NEW), "{step:?}");
            assert_eq!(scene.names(), ["plan.md"], "{step:?}");
        }
    }
}

#[test]
fn a_text_that_the_user_saves_at_any_step_before_the_exchange_survives() {
    for save in [save_by_renaming, |file: &Path, text: &str| {
        fs::write(file, text).unwrap();
    }] {
        for at in [Step::HalfWritten, Step::Written, Step::Named] {
            let scene = scene(Some(OLD));
            let published = scene.publish_with(Some(OLD), |step| {
                if step == at {
                    save(&scene.file, USERS);
                }
                Ok(())
            });
            assert_eq!(found(&published.unwrap()), Some(USERS), "{at:?}");
            assert_eq!(scene.content().as_deref(), Some(USERS), "{at:?}");
            assert_eq!(scene.names(), ["plan.md"], "{at:?}");
        }
    }
}

#[test]
fn a_file_that_the_user_creates_or_removes_meanwhile_is_the_users() {
    let created = scene(None);
    let published = created.publish_with(None, |step| {
        if step == Step::Written {
            save_by_renaming(&created.file, USERS);
        }
        Ok(())
    });
    assert_eq!(found(&published.unwrap()), Some(USERS));
    assert_eq!(created.names(), ["plan.md"]);

    let removed = scene(Some(OLD));
    let published = removed.publish_with(Some(OLD), |step| {
        if step == Step::Named {
            fs::remove_file(&removed.file)?;
        }
        Ok(())
    });
    assert_eq!(found(&published.unwrap()), None);
    assert_eq!(removed.names(), [""; 0]);
}

#[test]
fn a_text_that_the_user_saved_survives_a_process_that_dies_before_putting_it_back() {
    for deadly in [Step::Exchanged, Step::PutBack, Step::CleanedUp] {
        let scene = scene(Some(OLD));
        let died = scene.die_after(deadly, Some(OLD), |step| {
            if step == Step::Named {
                save_by_renaming(&scene.file, USERS);
            }
        });
        assert!(died, "{deadly:?} never came");
        assert_eq!(
            found(&scene.publish(Some(OLD)).unwrap()),
            Some(USERS),
            "{deadly:?}"
        );
        assert_eq!(scene.content().as_deref(), Some(USERS), "{deadly:?}");
        assert_eq!(scene.names(), ["plan.md"], "{deadly:?}");
    }
}

#[test]
fn of_two_texts_that_the_user_saved_meanwhile_none_is_lost() {
    let scene = scene(Some(OLD));
    let published = scene.publish_with(Some(OLD), |step| {
        match step {
            Step::Named => save_by_renaming(&scene.file, USERS),
            Step::Exchanged => save_by_renaming(&scene.file, "later"),
            _ => {}
        }
        Ok(())
    });
    assert_eq!(found(&published.unwrap()), Some("later"));
    let kept: Vec<_> = scene
        .names()
        .into_iter()
        .filter(|name| name.starts_with(".plan.md.redraft-kept"))
        .collect();
    assert_eq!(kept.len(), 1);
    let kept = scene.file.with_file_name(&kept[0]);
    assert_eq!(fs::read_to_string(&kept).unwrap(), USERS);

    fs::write(&scene.file, OLD).unwrap();
    assert_eq!(scene.publish(Some(OLD)).unwrap(), Publication::Replaced);
    assert_eq!(fs::read_to_string(&kept).unwrap(), USERS);
}

#[test]
fn a_folder_that_the_user_put_in_the_files_place_is_put_back() {
    let scene = scene(Some(OLD));
    let published = scene.publish_with(Some(OLD), |step| {
        if step == Step::Named {
            fs::remove_file(&scene.file)?;
            fs::create_dir(&scene.file)?;
            fs::write(scene.file.join("inner"), USERS)?;
        }
        Ok(())
    });
    assert!(matches!(
        published,
        Err(PublishError::Unreadable(ReadError::NotAFile))
    ));
    assert_eq!(fs::read_to_string(scene.file.join("inner")).unwrap(), USERS);
    assert_eq!(scene.names(), ["plan.md"]);
}

#[test]
fn a_full_disk_leaves_the_file_as_it_was() {
    for at in [Step::HalfWritten, Step::Written] {
        let scene = scene(Some(OLD));
        let full = scene.publish_with(Some(OLD), |step| {
            if step == at {
                Err(ErrorKind::StorageFull.into())
            } else {
                Ok(())
            }
        });
        assert!(matches!(full, Err(PublishError::NoSpace(_))), "{full:?}");
        assert_eq!(scene.content().as_deref(), Some(OLD));
        assert_eq!(scene.names(), ["plan.md"]);
    }
}

#[test]
fn where_files_cannot_be_exchanged_the_file_is_looked_at_right_before() {
    for (content, replaced) in [(OLD, true), (USERS, false)] {
        let scene = scene(Some(content));
        let own = own_folder::open(&scene.document.root, &[]).unwrap();
        let folder = beneath::open_folder(scene.document.root.handle(), &["docs"]).unwrap();
        fs::write(scene.file.with_file_name("swap"), NEW).unwrap();
        let mut place = Place {
            folder,
            name: "plan.md",
            at_step: &mut |_| Ok(()),
        };
        let old = settle::fingerprint_of(OLD.as_bytes());
        assert_eq!(
            place.replace_without_exchange("swap", &old).unwrap(),
            replaced
        );
        assert_eq!(
            scene.content().as_deref(),
            Some(if replaced { NEW } else { USERS })
        );
        assert_eq!(scene.names(), ["plan.md"]);
        drop(own);
    }
}

#[test]
fn a_read_only_file_and_an_unreadable_one_are_refused_with_their_reason() {
    let scene = scene(Some(OLD));
    fs::set_permissions(&scene.file, fs::Permissions::from_mode(0o444)).unwrap();
    assert!(matches!(
        scene.publish(Some(OLD)),
        Err(PublishError::ReadOnly)
    ));
    fs::set_permissions(&scene.file, fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(&scene.file, b"caf\xe9").unwrap();
    let refused = scene.publish(Some(OLD));
    assert!(matches!(
        refused,
        Err(PublishError::Unreadable(ReadError::NotUtf8))
    ));
    assert_eq!(fs::read(&scene.file).unwrap(), b"caf\xe9");
}

#[test]
fn a_text_that_could_not_be_read_back_is_not_published() {
    let scene = scene(Some(OLD));
    let publish = |text: &str| publish(&scene.document, Some(OLD), text, TextFormat::default());
    let long = "a".repeat(MAX_DOCUMENT_BYTES as usize + 1);
    assert!(matches!(publish(&long), Err(PublishError::TooLarge)));
    assert!(matches!(
        publish("a\0"),
        Err(PublishError::Unreadable(ReadError::HoldsNul))
    ));
    assert_eq!(scene.content().as_deref(), Some(OLD));
}

#[test]
fn of_two_publications_at_once_one_sees_what_the_other_did() {
    let scene = scene(Some(OLD));
    let other = "# Plan\n\nanother text\n";
    let run = |text: &'static str| {
        let document = &scene.document;
        move || publish(document, Some(OLD), text, TextFormat::default()).unwrap()
    };
    let (one, two) = std::thread::scope(|scope| {
        let (one, two) = (scope.spawn(run(NEW)), scope.spawn(run(other)));
        (one.join().unwrap(), two.join().unwrap())
    });
    let content = scene.content().unwrap();
    if one == Publication::Replaced {
        assert_eq!((found(&two), content.as_str()), (Some(NEW), NEW));
    } else {
        assert_eq!(
            (found(&one), content.as_str(), two),
            (Some(other), other, Publication::Replaced)
        );
    }
}

#[test]
fn a_lock_that_another_holds_is_waited_for_and_then_reported() {
    let scene = scene(Some(OLD));
    let own = own_folder::open(&scene.document.root, &[]).unwrap();
    let held = lock::acquire(&own, Duration::ZERO).unwrap();
    let refused = lock::acquire(&own, Duration::from_millis(30));
    assert!(matches!(refused, Err(PublishError::Busy)));
    drop(held);
    lock::acquire(&own, Duration::ZERO).unwrap();
}
