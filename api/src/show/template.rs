use redraft_domain::BuiltInTemplate;
use redraft_store::PromptTemplate;
use redraft_wire as wire;

/// A prompt that is kept to be used again.
pub(crate) fn template(template: PromptTemplate) -> wire::PromptTemplate {
    let of = if template.project.is_some() {
        "project"
    } else {
        "installation"
    };
    wire::PromptTemplate {
        id: Some(template.id.0).into(),
        of: of.to_owned(),
        name: template.name,
        content: template.content,
        created_at: Some(template.created_at.to_string()).into(),
        updated_at: Some(template.updated_at.to_string()).into(),
        warnings: Vec::new(),
    }
}

/// One that comes with Redraft.
pub(crate) fn built_in_template(template: &BuiltInTemplate) -> wire::PromptTemplate {
    wire::PromptTemplate {
        id: None.into(),
        of: "built_in".to_owned(),
        name: template.name.to_owned(),
        content: template.content.to_owned(),
        created_at: None.into(),
        updated_at: None.into(),
        warnings: Vec::new(),
    }
}
