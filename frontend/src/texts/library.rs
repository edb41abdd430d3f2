//! What a project keeps, and its resources.
