//! The queue under real workers of apalis: what could lose a job, run it twice, or end a worker.

mod crashes;
mod crew;
mod draining;
mod endurance;
mod sharing;
mod starting;
