//! Making a copy.

use std::path::Path;

use sqlx::{Connection as _, SqliteConnection};

use super::{
    CopyError, DatabaseFigures,
    figures::{count, look_at_database, open},
};

/// How often a copy is made anew when the rows around it changed too much to be compared.
const MOST_TRIES: usize = 3;

/// Tables whose rows come and go while Redraft runs: in a copy any number of them is right.
const PASSING: [&str; 4] = ["credentials", "jobs", "partials", "workers"];

/// Copies a SQLite database into a file that is empty or not there, as it is at one moment, while
/// others read and write it. The copy is checked as a whole, and its rows are compared with those of
/// the database before and after.
///
/// # Errors
/// [`CopyError::Differs`] when the copy holds less or more; what is at `to` is worth nothing then.
pub async fn copy_database(from: &Path, to: &Path) -> Result<DatabaseFigures, CopyError> {
    let mut connection = open(from).await?;
    let copied = copy(&mut connection, to).await;
    let closed = connection.close().await;
    let figures = copied?;
    closed?;
    Ok(figures)
}

async fn copy(connection: &mut SqliteConnection, to: &Path) -> Result<DatabaseFigures, CopyError> {
    let target = to.to_str().ok_or(CopyError::Path)?;
    let mut tries = 0;
    loop {
        tries += 1;
        let before = count(connection).await?;
        sqlx::query("VACUUM INTO $1")
            .bind(target)
            .execute(&mut *connection)
            .await?;
        let after = count(connection).await?;
        let copied = look_at_database(to).await?;
        match compare(&before, &copied, &after) {
            Ok(()) => return Ok(copied),
            Err(error) if tries == MOST_TRIES => return Err(error),
            // Something was removed and added meanwhile: the next copy is made of a file that is empty.
            Err(_) => drop(std::fs::File::create(to).map_err(sqlx::Error::Io)?),
        }
    }
}

/// Whether a copy may be of a moment between two readings.
fn compare(
    before: &DatabaseFigures,
    copied: &DatabaseFigures,
    after: &DatabaseFigures,
) -> Result<(), CopyError> {
    for (table, first) in &before.rows {
        if PASSING.contains(&table.as_str()) {
            continue;
        }
        let (found, last) = (copied.rows_of(table), after.rows_of(table));
        if !(*first.min(&last)..=*first.max(&last)).contains(&found) {
            return Err(CopyError::Differs {
                table: table.clone(),
                copied: found,
                expected: *first,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(events: i64, jobs: i64) -> DatabaseFigures {
        let rows = vec![("events".into(), events), ("jobs".into(), jobs)];
        DatabaseFigures {
            schema: 1,
            bytes: 1,
            rows,
        }
    }

    #[test]
    fn a_copy_is_of_a_moment_between_the_two_readings_or_wrong() {
        let (before, after) = (figures(10, 3), figures(20, 0));
        for right in [10, 15, 20] {
            compare(&before, &figures(right, 99), &after).unwrap();
        }
        for wrong in [0, 9, 21] {
            let error = compare(&before, &figures(wrong, 1), &after).unwrap_err();
            assert!(error.to_string().contains("table events has"), "{error}");
        }
    }
}
