//! The agent's arguments and what it reads from its standard input.
//!
//! The prompt goes through standard input: as an argument it would show in every process list, be
//! bounded to 128 kB, and be eaten by the flags that take a list. No argument here is positional,
//! and none that comes from outside can begin with `-`.

use std::{ffi::OsString, path::Path};

use redraft_domain::AgentName;

use crate::{
    Conversation, Invocation, ProjectSettings, StartError, stream::writes_files,
    version::knows_flag,
};

/// The most bytes that the CLI takes from its standard input.
const MOST_PROMPT_BYTES: usize = 10_000_000;

/// The hidden subcommand of the main binary that is the demo agent.
pub const DEMO_SUBCOMMAND: &str = "demo-agent";

/// What an agent that edits the project may not write: these files decide what git, the CLI and its
/// servers run the next time.
const PROTECTED: [&str; 3] = [".git/**", ".claude/**", ".mcp.json"];

/// The agent's arguments, without the program itself.
pub(crate) fn arguments(invocation: &Invocation) -> Result<Vec<OsString>, StartError> {
    let version = invocation.agent.version;
    let mut line = Arguments::default();
    if invocation.agent.kind == AgentName::Demo {
        line.plain(&[DEMO_SUBCOMMAND]);
    } else if let Some(found) = version.filter(|version| !version.is_supported()) {
        return Err(StartError::OldVersion { found });
    }
    line.plain(&["-p", "--output-format", "stream-json", "--verbose"]);
    // Without these events standard output is silent while a block is written, and a killed
    // attempt has no usage.
    line.plain(&["--include-partial-messages"]);
    line.plain(&["--permission-mode", "dontAsk"]);
    if knows_flag(version, "--permission-prompts") {
        line.plain(&["--permission-prompts", "none"]);
    }
    let tools = tools(invocation)?;
    line.plain(&["--tools", &tools.names.join(",")]);
    if !tools.rules.is_empty() {
        line.plain(&["--allowedTools"]);
        line.0.extend(tools.rules.iter().map(OsString::from));
    }
    if !tools.refused.is_empty() {
        line.plain(&["--disallowedTools"]);
        line.0.extend(tools.refused.iter().map(OsString::from));
    }
    match &invocation.project_settings {
        ProjectSettings::Unused => line.plain(&["--setting-sources", "user"]),
        ProjectSettings::Used { .. } => line.plain(&["--setting-sources", "user,project,local"]),
    }
    // Servers are those of the one file that was looked at, and of none above the project.
    line.plain(&["--strict-mcp-config"]);
    if let ProjectSettings::Used {
        servers: Some(file),
    } = &invocation.project_settings
    {
        line.plain(&["--mcp-config"]);
        line.0.push(file.clone().into_os_string());
    }
    if let Some(turns) = invocation.max_turns {
        line.plain(&["--max-turns", &turns.to_string()]);
    }
    if let Some(dollars) = invocation.max_budget_usd {
        if !(dollars.is_finite() && dollars > 0.0) {
            return Err(StartError::Budget(dollars));
        }
        line.plain(&["--max-budget-usd", &dollars.to_string()]);
    }
    if let Some(model) = &invocation.model {
        if model.is_empty() || model.starts_with('-') || model.chars().any(char::is_control) {
            return Err(StartError::Model(model.chars().take(100).collect()));
        }
        line.plain(&["--model", model]);
    }
    if let Some(file) = &invocation.append_system_prompt_file {
        line.plain(&["--append-system-prompt-file"]);
        line.0.push(file.clone().into_os_string());
    }
    match invocation.conversation {
        Conversation::New(id) => line.plain(&["--session-id", &id.to_string()]),
        Conversation::Resume(id) => line.plain(&["--resume", &id.to_string()]),
    }
    Ok(line.0)
}

/// What the agent reads from its standard input.
///
/// A prompt that begins with `/` could run a command of the CLI's own (`/clear`); after a newline
/// it is plain text.
pub(crate) fn standard_input(prompt: &str) -> Result<String, StartError> {
    let bytes = prompt.len() + 1;
    if bytes > MOST_PROMPT_BYTES {
        return Err(StartError::Prompt { bytes });
    }
    if prompt.trim_start().starts_with('/') {
        return Ok(format!("\n{prompt}"));
    }
    Ok(prompt.to_owned())
}

#[derive(Default)]
struct Arguments(Vec<OsString>);

impl Arguments {
    fn plain(&mut self, words: &[&str]) {
        self.0.extend(words.iter().map(OsString::from));
    }
}

/// Which tools there are, and what each may do without being asked.
#[derive(Default)]
struct Tools {
    names: Vec<String>,
    rules: Vec<String>,
    refused: Vec<String>,
}

fn tools(invocation: &Invocation) -> Result<Tools, StartError> {
    let mut tools = Tools::default();
    let mut writes = false;
    for tool in &invocation.allowed_tools {
        let name = tool.split('(').next().unwrap_or_default();
        if !is_tool(tool, name) {
            return Err(StartError::Tool(tool.chars().take(100).collect()));
        }
        if !tools.names.iter().any(|known| known == name) {
            tools.names.push(name.to_owned());
        }
        if writes_files(name) {
            writes = true;
        } else if !tools.rules.contains(tool) {
            tools.rules.push(tool.clone());
        }
    }
    if writes {
        // The rule for Edit covers Write; a rule for Write is not understood.
        let folder = folder_in_project(&invocation.project_root, &invocation.work_dir)?;
        tools.rules.push(format!("Edit(/{folder}/**)"));
        if invocation.edits_project {
            tools.rules.push("Edit(/**)".into());
            tools.refused = PROTECTED.map(|path| format!("Edit(/{path})")).into();
        }
    }
    Ok(tools)
}

fn is_tool(tool: &str, name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let rule = &tool[name.len()..];
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(plain)
        && (rule.is_empty() || rule.len() > 2 && rule.ends_with(')'))
        && !rule.chars().any(char::is_control)
}

/// The working folder relative to the project, as a permission rule writes it. Its name holds
/// nothing that a rule could read as a pattern.
fn folder_in_project(root: &Path, folder: &Path) -> Result<String, StartError> {
    let refused = || StartError::WorkDir(folder.to_owned());
    let inside = folder.strip_prefix(root).map_err(|_| refused())?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    let mut names = Vec::new();
    for part in inside.components() {
        match part.as_os_str().to_str() {
            Some(name) if name != ".." && name.chars().all(plain) => names.push(name),
            _ => return Err(refused()),
        }
    }
    if names.is_empty() {
        return Err(refused());
    }
    Ok(names.join("/"))
}

#[cfg(test)]
pub(crate) mod tests;
