//! Whether the settings of a step let its agent run commands: then they are asked about before they are saved.

/// The tools that run nothing. The service decides what a step's tools amount to; one that only it knows to
/// be harmless is asked about once too often.
const HARMLESS: [&str; 12] = [
    "WebSearch",
    "WebFetch",
    "Read",
    "Glob",
    "Grep",
    "LS",
    "NotebookRead",
    "TodoWrite",
    "Edit",
    "Write",
    "MultiEdit",
    "NotebookEdit",
];

/// Whether an agent with this profile and these tools, one a line, may run commands. Without tools it has
/// those of its profile; a tool that is not known may run anything.
pub fn runs_commands(profile: &str, tools: &str) -> bool {
    let mut tools = tools
        .lines()
        .map(|line| line.split('(').next().unwrap_or_default().trim())
        .filter(|tool| !tool.is_empty())
        .peekable();
    if tools.peek().is_none() {
        return profile == "commands" || profile == "everything";
    }
    tools.any(|tool| !HARMLESS.contains(&tool))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_a_matter_of_the_profile_unless_tools_are_named() {
        for profile in ["", "read_only", "project"] {
            assert!(!runs_commands(profile, " \n"), "{profile}");
        }
        for profile in ["commands", "everything"] {
            assert!(runs_commands(profile, ""), "{profile}");
            assert!(
                !runs_commands(profile, "Read\nEdit(/src/**)\n"),
                "{profile}"
            );
        }
        for tools in ["Bash", "Read\n Bash(git log *)", "mcp__docs__read", "Task"] {
            assert!(runs_commands("read_only", tools), "{tools}");
        }
    }
}
