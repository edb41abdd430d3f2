//! The queue as a backend of apalis: jobs, and the bell that says when to look for one.

use std::{
    convert::Infallible,
    task::{Context, Poll},
};

use apalis_core::{
    backend::{
        Backend, BackendConfig, ext::poll_strategy::PollWith, finalize::Ephemeral,
        persistence::Persisted,
    },
    task::Task,
    worker::context::WorkerContext,
};
use tower_layer::Identity;

use super::{
    persistence::{IterationPersistence, QueueConfig},
    rings::Rings,
};
use crate::Store;

/// The queue of iterations, woken by the bell of jobs.
pub type IterationQueue = PollWith<IterationBackend, Rings>;

/// The jobs themselves. A job's arguments are its payload as stored: what cannot be decoded must
/// reach the handler, since here it would end the worker.
#[derive(Debug)]
pub struct IterationBackend {
    persisted: Persisted<IterationPersistence>,
    config: QueueConfig,
}

impl Store {
    /// The queue for one worker.
    pub fn queue(&self, config: QueueConfig) -> IterationQueue {
        let listener = self.bell.jobs();
        let persistence = IterationPersistence {
            store: self.clone(),
            config: config.clone(),
            rings: listener.rings(),
        };
        let backend = IterationBackend {
            persisted: Persisted::new(persistence),
            config,
        };
        PollWith::new(backend, Rings::of(listener))
    }
}

impl Backend for IterationBackend {
    type Task = Task<Vec<u8>>;
    type Error = Infallible;

    fn poll_ready(
        &mut self,
        cx: &mut Context<'_>,
        worker: &WorkerContext,
    ) -> Poll<Result<(), Infallible>> {
        self.persisted.poll_ready(cx, worker, self.config.heartbeat)
    }

    fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
        worker: &WorkerContext,
    ) -> Poll<Option<Result<Task<Vec<u8>>, Infallible>>> {
        self.persisted.poll_next(cx, worker)
    }

    fn poll_close(
        &mut self,
        cx: &mut Context<'_>,
        worker: &WorkerContext,
    ) -> Poll<Result<(), Infallible>> {
        self.persisted.poll_close(cx, worker)
    }
}

impl BackendConfig for IterationBackend {
    type Args = Vec<u8>;
    type Id = ulid::Ulid;
    /// apalis-core's word for 'the arguments need no decoding by the library'.
    type Kind = Ephemeral;
    type Config = QueueConfig;
    type Layer = Identity;

    fn config(&self) -> &QueueConfig {
        &self.config
    }

    fn middleware(&mut self, _: &mut WorkerContext) -> Identity {
        Identity::new()
    }
}
