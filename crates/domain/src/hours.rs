//! Hours of the day in which a session may start its iterations.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Timestamp;

/// A span of each day in a named time zone; it may pass midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Hours {
    from: NaiveTime,
    to: NaiveTime,
    zone: Tz,
}

/// Hours as they are written: `22:00`, `06:00`, `Europe/Berlin`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    from: String,
    to: String,
    time_zone: String,
}

/// Hours cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HoursError {
    /// Not `00:00` to `23:59`.
    #[error("an hour must be written as 22:00, from 00:00 to 23:59")]
    Time,
    /// The span would be empty, or the whole day.
    #[error("the hours must begin and end at different times")]
    Empty,
    /// Not a name of the time zone database.
    #[error("the time zone must be a name such as Europe/Berlin or UTC")]
    Zone,
}

/// Reads the name of a time zone.
pub fn parse_zone(name: &str) -> Result<Tz, HoursError> {
    name.parse().map_err(|_| HoursError::Zone)
}

impl Hours {
    /// Reads hours as they are written.
    pub fn parse(from: &str, to: &str, time_zone: &str) -> Result<Self, HoursError> {
        let time = |text| NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| HoursError::Time);
        let (from, to, zone) = (time(from)?, time(to)?, parse_zone(time_zone)?);
        if from == to {
            return Err(HoursError::Empty);
        }
        Ok(Self { from, to, zone })
    }

    /// When they begin, as written.
    pub fn from(&self) -> String {
        self.from.format("%H:%M").to_string()
    }

    /// When they end, as written.
    pub fn to(&self) -> String {
        self.to.format("%H:%M").to_string()
    }

    /// The time zone's name.
    pub fn time_zone(&self) -> &'static str {
        self.zone.name()
    }

    /// When they begin next; `None`: it is one of them now.
    pub fn opens(&self, now: Timestamp) -> Option<Timestamp> {
        let local = local(now, self.zone);
        let time = local.time().with_nanosecond(0).unwrap_or_default();
        let is_open = if self.from < self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        };
        if is_open {
            return None;
        }
        let today = local.date_naive();
        let day = if time < self.from {
            today
        } else {
            today.checked_add_days(Days::new(1)).unwrap_or(today)
        };
        Some(moment(day, self.from, self.zone))
    }
}

/// The local date of a moment, as `2026-11-23`: a day of a budget.
pub fn day_of(now: Timestamp, zone: Tz) -> String {
    local(now, zone).date_naive().to_string()
}

/// When the next local day begins.
pub fn next_day(now: Timestamp, zone: Tz) -> Timestamp {
    let today = local(now, zone).date_naive();
    let next = today.checked_add_days(Days::new(1)).unwrap_or(today);
    moment(next, NaiveTime::MIN, zone)
}

/// When the evening of the day before began, at 18:00 local time: what a morning looks back to.
pub fn last_evening(now: Timestamp, zone: Tz) -> Timestamp {
    let today = local(now, zone).date_naive();
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    let evening = NaiveTime::from_hms_opt(18, 0, 0).unwrap_or(NaiveTime::MIN);
    moment(yesterday, evening, zone)
}

/// When the next local month begins.
pub fn next_month(now: Timestamp, zone: Tz) -> Timestamp {
    use chrono::Datelike as _;
    let today = local(now, zone).date_naive();
    let (year, month) = match today.month() {
        12 => (today.year() + 1, 1),
        month => (today.year(), month + 1),
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(today);
    moment(first, NaiveTime::MIN, zone)
}

fn local(now: Timestamp, zone: Tz) -> DateTime<Tz> {
    DateTime::<Utc>::from_timestamp_millis(now.0)
        .unwrap_or_default()
        .with_timezone(&zone)
}

/// The moment of a local time. One that the clocks leave out is taken as the next one that they show.
fn moment(day: NaiveDate, time: NaiveTime, zone: Tz) -> Timestamp {
    let mut at = day.and_time(time);
    for _ in 0..24 {
        if let Some(found) = zone.from_local_datetime(&at).earliest() {
            return Timestamp(found.timestamp_millis());
        }
        at += TimeDelta::minutes(15);
    }
    Timestamp(at.and_utc().timestamp_millis())
}

impl TryFrom<Written> for Hours {
    type Error = HoursError;

    fn try_from(written: Written) -> Result<Self, HoursError> {
        Self::parse(&written.from, &written.to, &written.time_zone)
    }
}

impl From<Hours> for Written {
    fn from(hours: Hours) -> Self {
        Self {
            from: hours.from(),
            to: hours.to(),
            time_zone: hours.time_zone().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(iso: &str) -> Timestamp {
        Timestamp::parse(iso).unwrap()
    }

    #[test]
    fn hours_that_pass_midnight_are_open_on_both_sides_of_it() {
        let night = Hours::parse("22:00", "06:00", "Europe/Berlin").unwrap();
        assert_eq!(night.opens(at("2026-01-10T22:30:00Z")), None);
        assert_eq!(night.opens(at("2026-01-10T04:59:59Z")), None);
        assert_eq!(
            night.opens(at("2026-01-10T05:00:00Z")),
            Some(at("2026-01-10T21:00:00Z"))
        );
    }

    #[test]
    fn closed_hours_open_today_or_tomorrow() {
        let work = Hours::parse("09:00", "17:00", "UTC").unwrap();
        let (early, late) = (at("2026-01-10T08:00:00Z"), at("2026-01-10T17:00:00Z"));
        assert_eq!(work.opens(early), Some(at("2026-01-10T09:00:00Z")));
        assert_eq!(work.opens(late), Some(at("2026-01-11T09:00:00Z")));
        assert_eq!(work.opens(at("2026-01-10T12:00:00Z")), None);
    }

    #[test]
    fn an_hour_that_the_clocks_leave_out_opens_with_the_next_one() {
        // On 29 March 2026 the clocks in Berlin go from 02:00 to 03:00.
        let hours = Hours::parse("02:30", "05:00", "Europe/Berlin").unwrap();
        assert_eq!(
            hours.opens(at("2026-03-29T00:00:00Z")),
            Some(at("2026-03-29T01:00:00Z"))
        );
    }

    #[test]
    fn days_and_months_end_where_the_user_lives() {
        let zone = parse_zone("America/New_York").unwrap();
        let now = at("2027-01-01T03:00:00Z");
        assert_eq!(day_of(now, zone), "2026-12-31");
        assert_eq!(next_day(now, zone), at("2027-01-01T05:00:00Z"));
        assert_eq!(next_month(now, zone), at("2027-01-01T05:00:00Z"));
        assert_eq!(last_evening(now, zone), at("2026-12-30T23:00:00Z"));
    }

    #[test]
    fn what_cannot_be_hours_is_refused() {
        for (from, to, zone, why) in [
            ("25:00", "06:00", "UTC", HoursError::Time),
            ("22:00", "late", "UTC", HoursError::Time),
            ("22:00", "22:00", "UTC", HoursError::Empty),
            ("22:00", "06:00", "Mars/Olympus", HoursError::Zone),
        ] {
            assert_eq!(Hours::parse(from, to, zone), Err(why));
        }
    }

    #[test]
    fn hours_are_written_as_they_are_read() {
        let hours = Hours::parse("22:00", "06:30", "Europe/Berlin").unwrap();
        let json = serde_json::to_string(&hours).unwrap();
        assert_eq!(
            json,
            r#"{"from":"22:00","to":"06:30","time_zone":"Europe/Berlin"}"#
        );
        assert_eq!(serde_json::from_str::<Hours>(&json).unwrap(), hours);
    }
}
