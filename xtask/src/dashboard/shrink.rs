//! What wasm-bindgen makes, without what nobody uses and with short names between the script and the program.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, ElementItems, Module, ModuleConfig, passes};

use super::bindgen::Glue;
use super::order;

/// The module by which the program imports the script's functions.
const SCRIPT: &str = "./redraft_bg.js";

/// What the names of the functions begin with that call closures.
const CLOSURE: &str = "wasm_bindgen__convert__closures_";

/// The same program and script, smaller: dependencies export classes to JavaScript that the dashboard never makes, and
/// each imported function has a name with 16 random digits, in both files, which no compression makes smaller.
/// The program gets the state of its parts as well.
pub(crate) fn shrink(glue: Glue, state: &[(i32, Vec<u8>)]) -> Result<Glue> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let program = config.parse(&glue.wasm);
    let mut program = program.context("wasm-bindgen's program cannot be read")?;
    let (script, methods) = without_classes(&glue.script)?;
    for method in methods {
        let removed = program.exports.remove(&method);
        removed.with_context(|| format!("the program does not export {method}"))?;
    }
    let script = with_short_names(script, &mut program)?;
    let script = with_numbered_closures(script, &mut program);
    add(state, &mut program)?;
    without_reserved_places(&mut program);
    passes::gc::run(&mut program);
    // For linkers; the browser looks at the instructions.
    program.customs.remove_raw("target_features");
    Ok(Glue {
        script,
        wasm: order::alike_together(&program.emit_wasm())?,
        snippets: glue.snippets,
    })
}

/// Lets the program's memory hold these from the beginning.
fn add(state: &[(i32, Vec<u8>)], program: &mut Module) -> Result<()> {
    let memory = program.get_memory_id()?;
    for (at, data) in state {
        let offset = ConstExpr::Value(Value::I32(*at));
        let id = program
            .data
            .add(DataKind::Active { memory, offset }, data.clone());
        program.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

/// Takes out what the splitter reserves places in the table by for the functions of parts: nothing is there anyway.
fn without_reserved_places(program: &mut Module) {
    let reserves = |items: &ElementItems| match items {
        ElementItems::Functions(_) => false,
        ElementItems::Expressions(_, all) => {
            all.iter().all(|one| matches!(one, ConstExpr::RefNull(_)))
        }
    };
    let elements = program.elements.iter();
    let reserving: Vec<_> = elements
        .filter(|element| reserves(&element.items))
        .map(walrus::Element::id)
        .collect();
    for id in reserving {
        for table in program.tables.iter_mut() {
            table.elem_segments.remove(&id);
        }
        program.elements.delete(id);
    }
}

/// The script without the classes that it exports, and the names of the program's functions that only they call.
fn without_classes(script: &str) -> Result<(String, Vec<String>)> {
    let (mut rest, mut classes, mut names) = (String::new(), String::new(), Vec::new());
    let mut is_inside = false;
    for line in script.lines() {
        let class = line.strip_prefix("export class ");
        names.extend(class.and_then(|line| line.split_whitespace().next()));
        is_inside |= class.is_some() || is_about(line, &names);
        let of = if is_inside { &mut classes } else { &mut rest };
        of.extend([line, "\n"]);
        // Classes end with a bracket at the line's start, what is said about them with the statement.
        let ends = line == "}"
            || line.starts_with("    : new FinalizationRegistry")
            || (line.ends_with(';') && !line.starts_with(' '));
        is_inside &= !ends;
    }
    for name in names {
        ensure!(
            !rest.contains(name),
            "the class {name} is used by wasm-bindgen's script: see what makes it"
        );
    }
    let mut methods: Vec<_> = calls(&classes)
        .filter(|name| !calls(&rest).any(|other| other == *name))
        .collect();
    methods.sort_unstable();
    methods.dedup();
    let methods = methods.into_iter().map(str::to_owned).collect();
    Ok((rest, methods))
}

/// Whether a line begins a statement about one of the classes.
fn is_about(line: &str, classes: &[&str]) -> bool {
    classes.iter().any(|name| {
        line.starts_with(&format!("const {name}Finalization "))
            || line.starts_with(&format!("if (Symbol.dispose) {name}."))
    })
}

/// The names of the program's functions that a script calls, each as often as it does.
fn calls(script: &str) -> impl Iterator<Item = &str> {
    script.split("wasm.").skip(1).filter_map(|after| {
        let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
        after[end..].starts_with('(').then_some(&after[..end])
    })
}

/// Gives each function that the program imports from the script a name of one or two characters.
fn with_short_names(script: String, program: &mut Module) -> Result<String> {
    let (mut script, mut count) = (script, 0);
    for import in program
        .imports
        .iter_mut()
        .filter(|import| import.module == SCRIPT)
    {
        let long = format!(" {}: ", import.name);
        ensure!(
            script.matches(&long).count() == 1,
            "wasm-bindgen's script does not say once what {} is",
            import.name
        );
        import.name = short(count);
        script = script.replacen(&long, &format!(" {}: ", import.name), 1);
        count += 1;
    }
    let module = format!("\"{SCRIPT}\"");
    ensure!(
        script.matches(&module).count() == 1,
        "wasm-bindgen's script does not say once that it is {SCRIPT}"
    );
    for import in program
        .imports
        .iter_mut()
        .filter(|import| import.module == SCRIPT)
    {
        "_".clone_into(&mut import.module);
    }
    Ok(script.replace(&module, "\"_\""))
}

/// Gives each function by which the script calls a closure of the program a number in the place of its 16 random digits.
fn with_numbered_closures(mut script: String, program: &mut Module) -> String {
    let closures = |export: &&mut walrus::Export| export.name.starts_with(CLOSURE);
    let mut closures: Vec<_> = program.exports.iter_mut().filter(closures).collect();
    // The name of one may begin that of another.
    closures.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
    for (number, export) in closures.into_iter().enumerate() {
        let name = format!("call{number}");
        script = script.replace(&export.name, &name);
        export.name = name;
    }
    script
}

/// The name with this number: a letter, and digits from the second letters' round on.
fn short(number: u32) -> String {
    let mut name = String::from(char::from(b'a' + (number % 26) as u8));
    if number >= 26 {
        // Writing to a string does not fail.
        let _ = write!(name, "{}", number / 26);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::{calls, short, without_classes};

    const SCRIPT: &str = "export class Sink {\n    free() {\n        wasm.sink_free(1);\n        wasm.shared(1);\n    }\n}\n\
        if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;\nfunction used() {\n    wasm.shared(2);\n}\n\
        const SinkFinalization = (typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {} }\n    \
        : new FinalizationRegistry(ptr => wasm.sink_gone(ptr, 1));\nused();\n";

    #[test]
    fn classes_go_with_the_functions_that_only_they_call() {
        let (rest, methods) = without_classes(SCRIPT).unwrap();
        assert_eq!(rest, "function used() {\n    wasm.shared(2);\n}\nused();\n");
        assert_eq!(methods, ["sink_free", "sink_gone"]);
    }

    #[test]
    fn a_class_that_is_made_somewhere_is_not_taken_away() {
        without_classes(&format!("{SCRIPT}new Sink();\n")).unwrap_err();
    }

    #[test]
    fn only_calls_count_and_not_other_mentions() {
        let found: Vec<_> = calls("wasm.a(1); wasm.memory.buffer; let x = wasm.b;").collect();
        assert_eq!(found, ["a"]);
    }

    #[test]
    fn no_name_is_given_twice() {
        let names: std::collections::BTreeSet<_> = (0..500).map(short).collect();
        assert_eq!(names.len(), 500);
        assert_eq!([short(0), short(25), short(26)], ["a", "z", "a1"]);
    }
}
