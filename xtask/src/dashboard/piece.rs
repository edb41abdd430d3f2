//! A module of the splitter, taken apart.

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    ConstExpr, DataKind, ElementItems, ElementKind, FuncType, FunctionBody, Import, Operator,
    Parser, Payload, TypeRef,
};

/// What a module consists of, by its own numbers.
#[derive(Default)]
pub(crate) struct Piece<'a> {
    pub(super) types: Vec<FuncType>,
    pub(super) imports: Vec<Import<'a>>,
    pub(super) functions: Vec<Function<'a>>,
    /// What it puts into the table of functions, and from where on.
    pub(super) slots: Vec<(i32, Vec<u32>)>,
    /// What it puts into the memory, and where.
    pub(super) data: Vec<(i32, &'a [u8])>,
}

/// A function of a module.
pub(super) struct Function<'a> {
    /// The number of its type.
    pub(super) of: u32,
    pub(super) body: FunctionBody<'a>,
    /// The place in the table of the function that it calls with all that it was given, where it does nothing else.
    pub(super) looks_up: Option<i32>,
}

impl<'a> Piece<'a> {
    /// Reads a module of the splitter, which has nothing but what is in the fields.
    pub(crate) fn read(module: &'a [u8]) -> Result<Self> {
        let (mut piece, mut types) = (Self::default(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) => {
                    let types = types.into_iter_err_on_gc_types();
                    piece.types = types.collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(imports) => {
                    piece.imports = imports.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(functions) => {
                    types = functions.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let element = element?;
                        let (
                            ElementKind::Active { offset_expr, .. },
                            ElementItems::Functions(functions),
                        ) = (element.kind, element.items)
                        else {
                            bail!("it fills the table in another way");
                        };
                        let functions = functions.into_iter().collect::<Result<_, _>>()?;
                        piece.slots.push((constant(&offset_expr)?, functions));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let of = types.get(piece.functions.len());
                    piece.functions.push(Function {
                        of: *of.context("a function has no type")?,
                        looks_up: looked_up(&body)?,
                        body,
                    });
                }
                Payload::DataSection(data) => {
                    for data in data {
                        let data = data?;
                        let DataKind::Active { offset_expr, .. } = data.kind else {
                            bail!("it fills the memory in another way");
                        };
                        piece.data.push((constant(&offset_expr)?, data.data));
                    }
                }
                Payload::Version { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::DataCountSection { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                Payload::ExportSection(exports) if exports.count() == 0 => {}
                other => bail!("it has more than code and constants: {other:?}"),
            }
        }
        let is_function = |import: &Import<'_>| matches!(import.ty, TypeRef::Func(_));
        ensure!(
            !piece.imports.iter().any(is_function),
            "it imports a function"
        );
        Ok(piece)
    }

    /// Takes what it puts into the memory from an address on.
    pub(crate) fn take_data_from(&mut self, address: i32) -> Vec<(i32, &'a [u8])> {
        self.data.extract_if(.., |(at, _)| *at >= address).collect()
    }
}

/// The place of the function that this one looks up, where it does nothing else.
fn looked_up(body: &FunctionBody<'_>) -> Result<Option<i32>> {
    if body.get_locals_reader()?.get_count() > 0 {
        return Ok(None);
    }
    let mut operators = body.get_operators_reader()?;
    let mut argument = 0;
    let slot = loop {
        match operators.read()? {
            Operator::LocalGet { local_index } if local_index == argument => argument += 1,
            Operator::I32Const { value } => break value,
            _ => return Ok(None),
        }
    };
    let does_more = !matches!(operators.read()?, Operator::CallIndirect { .. })
        || !matches!(operators.read()?, Operator::End);
    Ok((!does_more).then_some(slot))
}

fn constant(expression: &ConstExpr<'_>) -> Result<i32> {
    let mut operators = expression.get_operators_reader();
    match operators.read().context("it is cut off")? {
        Operator::I32Const { value } => Ok(value),
        other => bail!("a place is no number: {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{Module, StartSection};

    use super::Piece;

    #[test]
    fn a_module_that_has_more_is_refused() {
        let mut module = Module::new();
        module.section(&StartSection { function_index: 0 });
        assert!(Piece::read(&module.finish()).is_err());
    }
}
