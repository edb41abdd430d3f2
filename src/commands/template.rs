//! What a session is asked to do: the prompt that is given, or what a template says.

use anyhow::{Context as _, Result, bail};
use redraft_domain::Prompt;
use redraft_wire::PromptTemplate;

use crate::{arguments::Iterations, client::Client, show::text};

/// The most characters of a name in a list.
const MOST_CHARS: usize = 60;

/// The prompt. `planning` is the address of the workflow's planning, which says in which project it is.
pub(super) async fn prompt(client: &Client, planning: &str, wanted: &Iterations) -> Result<String> {
    let Some(name) = &wanted.template else {
        let given = wanted.prompt.clone().unwrap_or_default();
        Prompt::parse(&given).context("the prompt is not usable")?;
        return Ok(given);
    };
    let project = planning
        .split_once("/workflows/")
        .map_or(planning, |(project, _)| project);
    // As it was written: what looks like a secret belongs to the prompt.
    let path = format!("{project}/templates?secrets=shown");
    let all: Vec<PromptTemplate> = client.get(&path).await?;
    chosen(all, name).map(|template| template.content)
}

/// The template of this name, the project's own first; else the only one whose name holds it.
fn chosen(all: Vec<PromptTemplate>, name: &str) -> Result<PromptTemplate> {
    let wanted = name.trim().to_lowercase();
    let is = |one: &PromptTemplate| one.name.to_lowercase() == wanted;
    if let Some(at) = all.iter().position(is) {
        return all.into_iter().nth(at).context("it was there");
    }
    let names = all.iter().map(|one| text::line(&one.name, MOST_CHARS));
    let names = names.collect::<Vec<_>>().join("', '");
    let mut holding = all.into_iter();
    let mut holding = holding
        .by_ref()
        .filter(|one| one.name.to_lowercase().contains(&wanted));
    match (holding.next(), holding.next()) {
        (Some(one), None) => Ok(one),
        (Some(one), Some(other)) => bail!(
            "several templates have '{name}' in their names, such as '{}' and '{}'; write more of it",
            one.name,
            other.name
        ),
        (None, _) => bail!("there is no template '{name}'; there are '{names}'"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn named(names: &[&str]) -> Vec<PromptTemplate> {
        let all = names.iter().enumerate().map(|(at, name)| {
            let one = json!({"id": at, "of": "project", "name": name, "content": at.to_string(),
                "created_at": null, "updated_at": null, "warnings": []});
            serde_json::from_value(one).unwrap()
        });
        all.collect()
    }

    #[test]
    fn a_template_is_found_by_its_name_or_a_part_that_no_other_has() {
        let names = ["Cut", "Cut by a third", "Failure cases", "cut"];
        let found = |name: &str| chosen(named(&names), name).map(|one| one.content);
        assert_eq!(found("CUT").unwrap(), "0");
        assert_eq!(found("third").unwrap(), "1");
        assert_eq!(found("fail").unwrap(), "2");
        let several = found("u").unwrap_err().to_string();
        assert!(several.contains("'Cut' and 'Cut by a third'"), "{several}");
        let none = found("Else").unwrap_err().to_string();
        assert!(
            none.contains("there are 'Cut', 'Cut by a third', 'Failure"),
            "{none}"
        );
    }
}
