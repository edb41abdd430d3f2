//! Modules of the splitter as one module.
//!
//! The splitter cuts what several parts share into one module for each combination of them. A hundred small files cost a
//! hundred requests and a third more bytes than one, since a compressed file cannot refer to another, and each call from
//! one to another goes through a function that looks it up. So a part is one module with all that it needs. What two
//! parts share is in both of them: the second one to come puts the same functions and constants where they are already.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, FunctionSection, ImportSection,
    Module, TypeSection,
};
use wasmparser::{FuncType, Import, TypeRef};

use super::piece::{Function, Piece};

/// The modules as one, in which they call each other's functions.
///
/// A function that only looks up another one is that other one where it is here. Those that remain come last, one for
/// each place in the table.
pub(crate) fn merge(pieces: &[&Piece<'_>]) -> Result<Vec<u8>> {
    let mut merged = Merged::default();
    let (mut all, mut count, mut slots) = (Vec::new(), 0, HashMap::new());
    for piece in pieces {
        let mut numbers = merged.numbers_in(piece)?;
        for function in &piece.functions {
            numbers.functions.push(count);
            count += u32::from(function.looks_up.is_none());
        }
        for (first, functions) in &piece.slots {
            let functions = functions.iter().map(|one| numbers.functions[*one as usize]);
            slots.extend((*first..).zip(functions));
        }
        all.push(numbers);
    }
    let mut last = Vec::new();
    for (at, (piece, numbers)) in pieces.iter().zip(&mut all).enumerate() {
        for (function, number) in piece.functions.iter().zip(&mut numbers.functions) {
            if let Some(slot) = function.looks_up {
                *number = *slots.entry(slot).or_insert_with(|| {
                    last.push((at, function));
                    count += 1;
                    count - 1
                });
            }
        }
    }
    for (piece, numbers) in pieces.iter().zip(&mut all) {
        merged.add(piece, numbers)?;
    }
    for (at, function) in last {
        merged.add_function(function, &mut all[at])?;
    }
    Ok(merged.finish())
}

/// The sections of the module that several become.
#[derive(Default)]
struct Merged {
    known_types: HashMap<FuncType, u32>,
    types: TypeSection,
    /// What is imported, with its number among its kind.
    known_imports: HashMap<String, u32>,
    globals: u32,
    imports: ImportSection,
    functions: FunctionSection,
    slots: BTreeMap<i32, Vec<u32>>,
    code: CodeSection,
    data: BTreeMap<i32, Vec<u8>>,
}

impl Merged {
    /// The numbers that the types and imports of a module get.
    fn numbers_in(&mut self, piece: &Piece<'_>) -> Result<Numbers> {
        let mut numbers = Numbers::default();
        for of in &piece.types {
            numbers.types.push(self.number_of_type(of)?);
        }
        for import in &piece.imports {
            let number = self.number_of_import(import, &mut numbers)?;
            if matches!(import.ty, TypeRef::Global(_)) {
                numbers.globals.push(number);
            }
        }
        Ok(numbers)
    }

    /// Adds what a module has, but for the functions that only look up others.
    fn add(&mut self, piece: &Piece<'_>, numbers: &mut Numbers) -> Result<()> {
        let does_something = |function: &&Function<'_>| function.looks_up.is_none();
        for function in piece.functions.iter().filter(does_something) {
            self.add_function(function, numbers)?;
        }
        for (first, functions) in &piece.slots {
            let functions = functions.iter().map(|one| numbers.functions[*one as usize]);
            self.slots.insert(*first, functions.collect());
        }
        let data = piece.data.iter().filter(|(_, data)| !data.is_empty());
        self.data
            .extend(data.map(|(at, data)| (*at, data.to_vec())));
        Ok(())
    }

    fn add_function(&mut self, function: &Function<'_>, numbers: &mut Numbers) -> Result<()> {
        self.functions.function(numbers.type_index(function.of)?);
        numbers.parse_function_body(&mut self.code, function.body.clone())?;
        Ok(())
    }

    fn number_of_type(&mut self, of: &FuncType) -> Result<u32> {
        if let Some(number) = self.known_types.get(of) {
            return Ok(*number);
        }
        let number = self.types.len();
        let encoded = Numbers::default().func_type(of.clone())?;
        self.types.ty().func_type(&encoded);
        self.known_types.insert(of.clone(), number);
        Ok(number)
    }

    fn number_of_import(&mut self, import: &Import<'_>, numbers: &mut Numbers) -> Result<u32> {
        if let Some(number) = self.known_imports.get(import.name) {
            return Ok(*number);
        }
        let number = match import.ty {
            TypeRef::Global(_) => self.globals,
            _ => 0,
        };
        self.globals += u32::from(matches!(import.ty, TypeRef::Global(_)));
        let of = numbers.entity_type(import.ty)?;
        self.imports.import(import.module, import.name, of);
        self.known_imports.insert(import.name.to_owned(), number);
        Ok(number)
    }

    fn finish(self) -> Vec<u8> {
        let (mut slots, mut data) = (ElementSection::new(), DataSection::new());
        for (first, functions) in joined(self.slots) {
            let functions = Elements::Functions(functions.into());
            slots.active(None, &ConstExpr::i32_const(first), functions);
        }
        for (at, bytes) in joined(self.data) {
            data.active(0, &ConstExpr::i32_const(at), bytes);
        }
        let mut module = Module::new();
        module
            .section(&self.types)
            .section(&self.imports)
            .section(&self.functions)
            .section(&slots)
            .section(&self.code)
            .section(&data);
        module.finish()
    }
}

/// What stands at each place, where what follows without a gap is one.
fn joined<T>(all: BTreeMap<i32, Vec<T>>) -> Vec<(i32, Vec<T>)> {
    let mut joined: Vec<(i32, Vec<T>)> = Vec::new();
    for (at, more) in all {
        match joined.last_mut() {
            Some((start, before)) if *start + before.len() as i32 == at => before.extend(more),
            _ => joined.push((at, more)),
        }
    }
    joined
}

/// The numbers in the whole that stand for those in one of its modules.
#[derive(Default)]
struct Numbers {
    types: Vec<u32>,
    functions: Vec<u32>,
    globals: Vec<u32>,
}

impl Reencode for Numbers {
    type Error = std::convert::Infallible;

    fn type_index(&mut self, of: u32) -> Result<u32, wasm_encoder::reencode::Error> {
        Ok(self.types[of as usize])
    }

    fn function_index(&mut self, of: u32) -> Result<u32, wasm_encoder::reencode::Error> {
        Ok(self.functions[of as usize])
    }

    fn global_index(&mut self, of: u32) -> Result<u32, wasm_encoder::reencode::Error> {
        Ok(self.globals[of as usize])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use wasm_encoder::{EntityType, Function, MemoryType, RefType, TableType};
    use wasmparser::Operator;

    use super::*;

    /// A module with one function, which is in the table at 7, and constants at 16.
    fn with_function() -> Vec<u8> {
        let mut code = CodeSection::new();
        let mut one = Function::new([]);
        one.instructions().i32_const(1).drop().end();
        code.function(&one);
        module(&code, Some(7), &[(16, b"abc")])
    }

    /// A module that calls the function at 7 through one that looks it up.
    fn with_call() -> Vec<u8> {
        let mut code = CodeSection::new();
        let (mut looks_up, mut calls) = (Function::new([]), Function::new([]));
        looks_up
            .instructions()
            .i32_const(7)
            .call_indirect(0, 0)
            .end();
        calls.instructions().call(0).end();
        code.function(&looks_up);
        code.function(&calls);
        module(&code, None, &[(19, b"de"), (90, b"changes")])
    }

    fn module(code: &CodeSection, slot: Option<i32>, constants: &[(i32, &[u8])]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        let table = TableType {
            element_type: RefType::FUNCREF,
            minimum: 9,
            maximum: None,
            table64: false,
            shared: false,
        };
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imports.import("_", "table", EntityType::Table(table));
        imports.import("_", "memory", EntityType::Memory(memory));
        let (mut functions, mut slots, mut data) = (
            FunctionSection::new(),
            ElementSection::new(),
            DataSection::new(),
        );
        for _ in 0..code.len() {
            functions.function(0);
        }
        if let Some(slot) = slot {
            let first = Elements::Functions([0].as_slice().into());
            slots.active(None, &ConstExpr::i32_const(slot), first);
        }
        for (at, bytes) in constants {
            data.active(0, &ConstExpr::i32_const(*at), bytes.iter().copied());
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&slots)
            .section(code)
            .section(&data);
        module.finish()
    }

    #[test]
    fn a_function_of_another_module_is_called_and_no_longer_looked_up() {
        let (one, other) = (with_function(), with_call());
        let pieces = [Piece::read(&other).unwrap(), Piece::read(&one).unwrap()];
        let merged = merge(&[&pieces[0], &pieces[1]]).unwrap();
        let merged = Piece::read(&merged).unwrap();
        assert_eq!((merged.types.len(), merged.imports.len()), (1, 2));
        assert_eq!(merged.functions.len(), 2);
        assert_eq!(merged.slots, [(7, vec![1])]);
        let calls = merged.functions[0]
            .body
            .get_operators_reader()
            .unwrap()
            .read();
        assert!(matches!(calls, Ok(Operator::Call { function_index: 1 })));
    }

    #[test]
    fn a_function_that_is_nowhere_is_looked_up_in_one_place() {
        let module = with_call();
        let piece = Piece::read(&module).unwrap();
        let merged = merge(&[&piece, &piece]).unwrap();
        let merged = Piece::read(&merged).unwrap();
        assert_eq!(merged.functions.len(), 3);
        for caller in [0, 1] {
            let calls = merged.functions[caller]
                .body
                .get_operators_reader()
                .unwrap()
                .read();
            assert!(matches!(calls, Ok(Operator::Call { function_index: 2 })));
        }
    }

    #[test]
    fn constants_that_follow_each_other_are_one_and_what_may_change_is_taken_out() {
        let (one, other) = (with_function(), with_call());
        let (one, mut other) = (Piece::read(&one).unwrap(), Piece::read(&other).unwrap());
        assert_eq!(other.take_data_from(50), [(90, b"changes".as_slice())]);
        let merged = merge(&[&one, &other]).unwrap();
        assert_eq!(
            Piece::read(&merged).unwrap().data,
            [(16, b"abcde".as_slice())]
        );
    }

    #[test]
    fn only_what_follows_without_a_gap_is_joined() {
        let all = BTreeMap::from([(1, vec!['a', 'b']), (3, vec!['c']), (5, vec!['d'])]);
        let joined = joined(all);
        assert_eq!(joined, [(1, vec!['a', 'b', 'c']), (5, vec!['d'])]);
    }
}
