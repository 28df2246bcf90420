//! The moment at which times are judged: the server's clock where the paste shows it.

use super::{Leg, Moment};
use crate::text::{Span, time};

/// The moment of judgement and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Seconds since 1970.
    pub now: i64,
    /// Where it comes from.
    pub source: ClockSource,
    /// The response's `Date`, corrected by `Age`, seconds since 1970.
    pub date: Option<i64>,
    /// Where `Date` stands.
    pub span: Option<Span>,
    /// The response's `Age` in seconds, where it is not 0.
    pub age: Option<i64>,
}

/// Where the moment of judgement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockSource {
    /// The response's `Date` (RFC 9110 §6.6.1), plus its `Age` (RFC 9111 §5.1).
    ResponseDate,
    /// The clock of whoever asks.
    Given,
}

impl Clock {
    /// Reads the clock of a leg.
    pub(super) fn read(leg: Option<&Leg<'_>>, moment: Moment) -> Self {
        let response = leg.and_then(|leg| leg.response);
        let header = response.and_then(|response| response.header("date"));
        let date = header.and_then(|header| time::read(header.value.as_str()));
        let age = response
            .and_then(|response| response.header("age"))
            .and_then(|header| header.value.as_str().parse::<i64>().ok())
            .filter(|age| (1..=315_360_000).contains(age));
        let server = date.map(|date| date + age.unwrap_or(0));
        let now = moment.judge_at.or(server).unwrap_or(moment.clock);
        let source = if moment.judge_at.is_none() && server.is_some() {
            ClockSource::ResponseDate
        } else {
            ClockSource::Given
        };
        let span = date.and(header).map(|header| header.line);
        Self { now, source, date: server, span, age }
    }

    /// The server's clock where it is known, else the moment of judgement.
    pub fn server(&self) -> i64 {
        self.date.unwrap_or(self.now)
    }
}
