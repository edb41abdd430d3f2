//! The order of a module's functions, which is free, so that what is alike stands together: compressed it is 3 % smaller
//! than in the order of their sizes, in which `walrus` writes them.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes that follow each other are compared as one.
const WORD: usize = 4;

/// What more functions have in common says little about two of them, and takes long to count.
const MOST: usize = 400;

/// The same module with its functions in another order.
pub(crate) fn alike_together(module: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = order(&bodies);
    let mut numbers = vec![0; order.len()];
    for (number, old) in (imported..).zip(&order) {
        numbers[*old] = number;
    }
    let mut ordered = Module::new();
    let mut ordering = Ordering {
        imported,
        order,
        numbers,
    };
    ordering
        .parse_core_module(&mut ordered, Parser::new(0), module)
        .context("a module cannot be put in order")?;
    Ok(ordered.finish())
}

/// After each function comes the one that has most in common with it of those that are left.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let words = bodies.iter().map(|body| body.windows(WORD).collect());
    let words: Vec<HashSet<&[u8]>> = words.collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, words) in words.iter().enumerate() {
        for word in words {
            having.entry(word).or_default().push(at);
        }
    }
    let mut left = vec![true; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = (!bodies.is_empty()).then_some(0);
    while let Some(at) = next {
        left[at] = false;
        order.push(at);
        let mut common = vec![0_usize; bodies.len()];
        let shared = words[at].iter().map(|word| &having[word]);
        for other in shared.filter(|all| all.len() <= MOST).flatten() {
            common[*other] += 1;
        }
        let likeness = |other: usize| {
            let all = words[at].len() + words[other].len() - common[other];
            common[other] as f64 / all.max(1) as f64
        };
        let others = (0..bodies.len()).filter(|other| left[*other]).rev();
        next = others.max_by(|one, other| likeness(*one).total_cmp(&likeness(*other)));
    }
    order
}

/// Writes the functions in this order.
struct Ordering {
    imported: u32,
    order: Vec<usize>,
    /// The new number of each function that is not imported.
    numbers: Vec<u32>,
}

impl Reencode for Ordering {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error> {
        let own = old.checked_sub(self.imported);
        Ok(own.map_or(old, |own| self.numbers[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in &self.order {
            functions.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.order.clone() {
            self.parse_function_body(code, bodies[old].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection};
    use wasmparser::Operator;

    use super::*;

    #[test]
    fn what_has_most_in_common_follows_and_nothing_is_lost() {
        let bodies = ["the first of all", "something else", "the first of some"];
        let bodies = bodies.map(str::as_bytes);
        assert_eq!(order(&bodies), [0, 2, 1]);
        assert_eq!(order(&[]), [0; 0]);
        assert_eq!(order(&[b"a", b"b"]), [0, 1]);
    }

    #[test]
    fn calls_and_exports_follow_their_functions() {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        exports.export("odd", ExportKind::Func, 1);
        for constants in [[70_001, 70_002], [5, 6], [70_001, 70_003]] {
            functions.function(0);
            let mut function = Function::new([]);
            for constant in constants {
                function.instructions().i32_const(constant).drop();
            }
            function.instructions().call(1).end();
            code.function(&function);
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code);
        let ordered = alike_together(&module.finish()).unwrap();
        let mut firsts = Vec::new();
        for payload in Parser::new(0).parse_all(&ordered) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    let export = exports.into_iter().next().unwrap().unwrap();
                    assert_eq!(export.index, 2);
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap();
                    let all: Vec<_> = operators.into_iter().map(Result::unwrap).collect();
                    assert!(all.contains(&Operator::Call { function_index: 2 }));
                    firsts.push(all[2].clone());
                }
                _ => {}
            }
        }
        let constants = [70_002, 70_003, 6].map(|value| Operator::I32Const { value });
        assert_eq!(firsts, constants);
    }
}
