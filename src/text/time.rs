//! Moments: HTTP dates, RFC 3339, AWS basic dates, and how they are written for people.

use std::time::{Duration, UNIX_EPOCH};

/// Reads an HTTP date (RFC 9110 §5.6.7, all three forms) or an RFC 3339 timestamp; seconds since 1970.
///
/// ```
/// use why401::text::time;
/// assert_eq!(time::read("Sat, 21 Nov 2026 19:04:10 GMT"), Some(1_795_287_850));
/// assert_eq!(time::read("Sun, 1 Nov 2026 19:04:10 GMT"), time::read("2026-11-01T19:04:10Z"));
/// assert_eq!(time::read("2026-11-21T20:04:10+01:00"), Some(1_795_287_850));
/// assert_eq!(time::read("20261121T190410Z"), Some(1_795_287_850));
/// assert_eq!(time::read("soon"), None);
/// ```
pub fn read(text: &str) -> Option<i64> {
    let text = text.trim();
    http_date(text).or_else(|| rfc3339(text)).or_else(|| basic(text))
}

fn http_date(text: &str) -> Option<i64> {
    // Some servers write the day of the month with one digit.
    let short = text.split_once(", ").filter(|(_, rest)| matches!(rest.as_bytes(), [b'1'..=b'9', b' ', ..]));
    if let Some((weekday, rest)) = short {
        return http_date(&format!("{weekday}, 0{rest}"));
    }
    // Cookies write "Fri, 26-Jun-2026 14:55:02 GMT": dashes for the blanks of RFC 9110.
    let dashed = text.get(5..).is_some_and(|rest| rest.contains('-')) && text.contains(", ");
    let plain = if dashed { text.replace('-', " ") } else { String::new() };
    let moment = httpdate::parse_http_date(if dashed { &plain } else { text }).ok()?;
    match moment.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).ok(),
        Err(before) => i64::try_from(before.duration().as_secs()).ok().map(|seconds| -seconds),
    }
}

/// Reads RFC 3339 (`T`, `t` or a blank between date and time; fraction dropped; no offset means UTC).
fn rfc3339(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if bytes.get(4) != Some(&b'-')
        || bytes.get(7) != Some(&b'-')
        || !matches!(bytes.get(10), Some(b'T' | b't' | b' '))
    {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<i64>().ok());
    let days = days_from_civil(number(0, 4)?, number(5, 7)?, number(8, 10)?)?;
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    if bytes.get(13) != Some(&b':') || bytes.get(16) != Some(&b':') || hour > 23 || minute > 59 || second > 60
    {
        return None;
    }
    let rest = text.get(19..)?;
    let zone = rest.trim_start_matches(|c: char| c == '.' || c == ',' || c.is_ascii_digit());
    let offset = match zone.as_bytes().first() {
        None | Some(b'Z' | b'z' | b' ') => 0,
        Some(sign @ (b'+' | b'-')) => {
            let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
            let hours: i64 = digits.get(..2)?.parse().ok()?;
            let minutes: i64 = digits.get(2..4).map_or(Some(0), |two| two.parse().ok())?;
            (hours * 3600 + minutes * 60) * if *sign == b'-' { -1 } else { 1 }
        }
        Some(_) => return None,
    };
    Some(days * 86_400 + hour * 3600 + minute * 60 + second - offset)
}

/// `20261121T190410Z`, as AWS Signature Version 4 writes it.
fn basic(text: &str) -> Option<i64> {
    let digits = text.strip_suffix('Z').unwrap_or(text);
    let (date, time) = digits.split_once('T')?;
    if date.len() != 8 || time.len() != 6 {
        return None;
    }
    let number =
        |text: &str, from: usize, to: usize| text.get(from..to).and_then(|two| two.parse::<i64>().ok());
    let days = days_from_civil(number(date, 0, 4)?, number(date, 4, 6)?, number(date, 6, 8)?)?;
    Some(days * 86_400 + number(time, 0, 2)? * 3600 + number(time, 2, 4)? * 60 + number(time, 4, 6)?)
}

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar; `None` when there is no such date.
fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// The date of a day number: year, month, day.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// A moment for people: `2026-11-21 19:04:10 UTC`.
///
/// ```
/// assert_eq!(why401::text::time::show(1_795_287_850), "2026-11-21 19:04:10 UTC");
/// ```
pub fn show(seconds: i64) -> String {
    let (year, month, day) = civil_from_days(seconds.div_euclid(86_400));
    let rest = seconds.rem_euclid(86_400);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
}

/// A length of time for people, its two largest units: `3 min 50 s`, `1 h`, `2 d 4 h`.
///
/// ```
/// assert_eq!(why401::text::time::length(230), "3 min 50 s");
/// assert_eq!(why401::text::time::length(-3600), "1 h");
/// ```
pub fn length(seconds: i64) -> String {
    let units = [(31_557_600, "y"), (86_400, "d"), (3600, "h"), (60, "min"), (1, "s")];
    let mut rest = Duration::from_secs(seconds.unsigned_abs()).as_secs();
    let mut words = Vec::new();
    for (size, name) in units {
        let count = rest / size;
        rest %= size;
        if count > 0 {
            words.push(format!("{count} {name}"));
        } else if !words.is_empty() {
            break;
        }
        if words.len() == 2 {
            break;
        }
    }
    if words.is_empty() { "0 s".into() } else { words.join(" ") }
}
