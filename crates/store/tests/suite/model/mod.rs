//! Many sessions under workers that hang, die and come back, and users who change their minds:
//! whatever happens, what was promised of the record holds.

mod chaos;
mod dice;
mod history;
mod promises;
mod simple;
mod step;
mod workflow_walk;
