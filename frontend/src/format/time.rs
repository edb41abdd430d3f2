//! Points in time. The browser gives its time zone as minutes to add to UTC.

use crate::texts::time as texts;

/// The local time zone at a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// Minutes to add to UTC.
    pub minutes: i64,
}

const DAY: i64 = 86_400_000;

/// Reads the API's form of a time, `2026-11-22T15:26:01.123Z`, as milliseconds since 1970.
pub fn parse(text: &str) -> Option<i64> {
    let (date, clock) = text.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (date.next()?.ok()?, date.next()?.ok()?, date.next()?.ok()?);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut clock = clock.splitn(3, ':').map(str::parse::<i64>);
    let (hour, minute, second) = (
        clock.next()?.ok()?,
        clock.next()?.ok()?,
        clock.next()?.ok()?,
    );
    let millis: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let days = days_from_civil(year, month, day);
    Some(days * DAY + hour * 3_600_000 + minute * 60_000 + second * 1_000 + millis)
}

/// The time of day: `14:32`.
pub fn clock(ms: i64, zone: Zone) -> String {
    let minutes = local(ms, zone).rem_euclid(DAY) / 60_000;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The time of day with seconds: `14:32:05`.
pub fn clock_secs(ms: i64, zone: Zone) -> String {
    let secs = local(ms, zone).rem_euclid(60_000) / 1_000;
    format!("{}:{secs:02}", clock(ms, zone))
}

/// A time as a person says it now: `14:32`, `yesterday 14:32`, `3 Nov 14:32`, `3 Nov 2025`.
pub fn said(ms: i64, now: i64, zone: Zone) -> String {
    let day = local(ms, zone).div_euclid(DAY);
    let (year, month, date) = civil_from_days(day);
    let month = texts::MONTHS[(month - 1) as usize];
    let today = local(now, zone).div_euclid(DAY);
    match today - day {
        0 => clock(ms, zone),
        1 => texts::yesterday(&clock(ms, zone)),
        _ if civil_from_days(today).0 == year => texts::day_at(date, month, &clock(ms, zone)),
        _ => texts::day_of(date, month, year),
    }
}

/// The exact time, for those who look closer: `2026-11-22 14:32:05`.
pub fn exact(ms: i64, zone: Zone) -> String {
    let (year, month, date) = civil_from_days(local(ms, zone).div_euclid(DAY));
    format!("{year}-{month:02}-{date:02} {}", clock_secs(ms, zone))
}

/// When yesterday began.
pub fn start_of_yesterday(now: i64, zone: Zone) -> i64 {
    (local(now, zone).div_euclid(DAY) - 1) * DAY - zone.minutes * 60_000
}

/// When the evening of yesterday began, at 18:00.
pub fn last_evening(now: i64, zone: Zone) -> i64 {
    start_of_yesterday(now, zone) + 18 * 3_600_000
}

fn local(ms: i64, zone: Zone) -> i64 {
    ms + zone.minutes * 60_000
}

/// Days since 1970-01-01 in the Gregorian calendar, by counting years from March in eras of 400.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTC: Zone = Zone { minutes: 0 };
    const BERLIN: Zone = Zone { minutes: 60 };

    #[test]
    fn the_apis_times_are_read_to_the_millisecond() {
        assert_eq!(parse("1970-01-01T00:00:00.000Z"), Some(0));
        assert_eq!(parse("2026-11-22T15:26:01.123Z"), Some(1_795_361_161_123));
        assert_eq!(parse("2024-02-29T00:00:00Z"), Some(1_709_164_800_000));
        for bad in [
            "",
            "yesterday",
            "2026-13-01T00:00:00Z",
            "2026-11-22T15:26Z",
            "2026-11-22",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_day_of_a_leap_cycle_goes_there_and_back() {
        for days in (-800_000..800_000).step_by(97) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
        }
    }

    #[test]
    fn a_time_is_said_by_its_distance() {
        let now = parse("2026-11-22T00:30:00Z").unwrap();
        let say = |text| said(parse(text).unwrap(), now, UTC);
        assert_eq!(say("2026-11-22T00:10:00Z"), "00:10");
        assert_eq!(say("2026-11-21T23:59:00Z"), "yesterday 23:59");
        assert_eq!(say("2026-11-03T14:32:00Z"), "3 Nov 14:32");
        assert_eq!(say("2025-11-03T14:32:00Z"), "3 Nov 2025");
    }

    #[test]
    fn the_zone_moves_clock_and_day() {
        let late = parse("2026-11-21T23:40:05Z").unwrap();
        assert_eq!(exact(late, UTC), "2026-11-21 23:40:05");
        assert_eq!(exact(late, BERLIN), "2026-11-22 00:40:05");
        let yesterday = start_of_yesterday(late, BERLIN);
        assert_eq!(exact(yesterday, BERLIN), "2026-11-21 00:00:00");
        let evening = last_evening(late, BERLIN);
        assert_eq!(exact(evening, BERLIN), "2026-11-21 18:00:00");
    }
}
