use redraft_store::Project;
use redraft_wire as wire;

/// A project.
pub(crate) fn project(project: Project) -> wire::Project {
    wire::Project {
        slug: project.slug.to_string(),
        name: project.name,
        path: project.path,
        created_at: project.created_at.to_string(),
        updated_at: project.updated_at.to_string(),
    }
}
