//! Puts switches into a file: what could be broken stands beside what is there.

use std::ops::Range;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, BinOp, Expr, ExprBinary, ExprStruct, ExprUnary, Pat};

use crate::Result;
use crate::list::{Genre, Mutant};

/// What begins and ends the code of a switch, and, within it, what is there when it is on.
pub(crate) const MARKS: [[&str; 2]; 2] = [["/*w", "/*W"], ["/*b", "/*B"]];

/// How a place is written anew, from its parts.
enum Deed {
    /// Statements come first, each with its mutant.
    First(Vec<(usize, String)>),
    /// One of several operators between two operands.
    Between(Range<usize>, Range<usize>, Vec<(usize, String)>),
    /// The operand alone.
    Alone(usize, Range<usize>),
    /// An arm holds only while it is not broken, and under its own condition or another.
    Arm(Option<usize>, Vec<(usize, String)>, Option<Range<usize>>),
    /// All but some members of a value.
    Without(Vec<(usize, Range<usize>)>),
}

struct Edit {
    range: Range<usize>,
    deed: Deed,
}

/// The text of a file with switches for mutants, by their numbers.
pub(crate) fn switched(text: &str, mutants: &[(usize, &Mutant)]) -> Result<String> {
    let mut found = Finder {
        text,
        mutants,
        edits: Vec::new(),
    };
    found.visit_file(&syn::parse_file(text)?);
    for (id, mutant) in mutants
        .iter()
        .filter(|(_, one)| one.genre == Genre::FnValue)
    {
        let start = mutant.span.start.offset(text);
        let known = found
            .edits
            .iter_mut()
            .find_map(|edit| match &mut edit.deed {
                Deed::First(all) if edit.range.start == start => Some(all),
                _ => None,
            });
        let one = (*id, mutant.replacement.clone());
        match known {
            Some(all) => all.push(one),
            None => found.edits.push(Edit {
                range: start..start,
                deed: Deed::First(vec![one]),
            }),
        }
    }
    let mut edits = found.edits;
    // The outer ones first; what is put ahead of a place, ahead of what is there.
    edits.sort_by_key(|edit| {
        (
            edit.range.start,
            !edit.range.is_empty(),
            std::cmp::Reverse(edit.range.end),
        )
    });
    Ok(Writer {
        text,
        edits: &edits,
    }
    .write(0..text.len(), 0))
}

fn bytes(span: Span) -> Range<usize> {
    span.byte_range()
}

struct Finder<'a> {
    text: &'a str,
    mutants: &'a [(usize, &'a Mutant)],
    edits: Vec<Edit>,
}

impl Finder<'_> {
    /// The mutants of a kind that begin at a place.
    fn at(&self, start: usize, genre: Genre) -> Vec<(usize, String)> {
        self.mutants
            .iter()
            .filter(|(_, one)| one.genre == genre && one.span.start.offset(self.text) == start)
            .map(|(id, one)| (*id, one.replacement.clone()))
            .collect()
    }
}

fn binds(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary {
            left,
            op: BinOp::And(_),
            right,
            ..
        }) => binds(left) || binds(right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        let ways = self.at(bytes(node.op.span()).start, Genre::BinaryOperator);
        // What is bound by `let` cannot stand in another place.
        if !ways.is_empty() && !binds(&node.left) && !binds(&node.right) {
            let (left, right) = (bytes(node.left.span()), bytes(node.right.span()));
            self.edits.push(Edit {
                range: left.start..right.end,
                deed: Deed::Between(left, right, ways),
            });
        }
        visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        let range = bytes(node.span());
        for (id, _) in self.at(range.start, Genre::UnaryOperator) {
            self.edits.push(Edit {
                range: range.clone(),
                deed: Deed::Alone(id, bytes(node.expr.span())),
            });
        }
        visit::visit_expr_unary(self, node);
    }

    fn visit_arm(&mut self, node: &'ast Arm) {
        let range = bytes(node.span());
        let gone = self
            .at(range.start, Genre::MatchArm)
            .first()
            .map(|(id, _)| *id);
        let (start, guard) = match &node.pat {
            Pat::Guard(held) => (bytes(held.pat.span()).end, Some(bytes(held.guard.span()))),
            pattern => (bytes(pattern.span()).end, None),
        };
        let ways = guard.as_ref().map_or(Vec::new(), |guard| {
            self.at(guard.start, Genre::MatchArmGuard)
        });
        if gone.is_some() || !ways.is_empty() {
            let end = bytes(node.fat_arrow_token.span()).start;
            self.edits.push(Edit {
                range: start..end,
                deed: Deed::Arm(gone, ways, guard),
            });
        }
        visit::visit_arm(self, node);
    }

    fn visit_expr_struct(&mut self, node: &'ast ExprStruct) {
        let gone: Vec<_> = node
            .fields
            .pairs()
            .flat_map(|pair| {
                let field = bytes(pair.value().span());
                let end = pair
                    .punct()
                    .map_or(field.end, |comma| bytes(comma.span()).end);
                let all = self.at(field.start, Genre::StructField);
                all.into_iter().map(move |(id, _)| (id, field.start..end))
            })
            .collect();
        if !gone.is_empty() {
            self.edits.push(Edit {
                range: bytes(node.span()),
                deed: Deed::Without(gone),
            });
        }
        visit::visit_expr_struct(self, node);
    }
}

struct Writer<'a> {
    text: &'a str,
    edits: &'a [Edit],
}

/// What is there when a mutant is on, marked with its number.
fn broken(id: usize, code: &str) -> String {
    format!("/*b{id}*/{code}/*B{id}*/")
}

/// The whole of a switch, marked with the numbers of its mutants.
fn whole(ids: impl Iterator<Item = usize> + Clone, code: &str) -> String {
    let open: String = ids.clone().map(|id| format!("/*w{id}*/")).collect();
    let close: String = ids.map(|id| format!("/*W{id}*/")).collect();
    format!("{open}{code}{close}")
}

impl Writer<'_> {
    /// A part of the text, with the edits from one of them on written into it.
    fn write(&self, range: Range<usize>, from: usize) -> String {
        let mut written = String::new();
        let mut at = range.start;
        for (place, edit) in self.edits.iter().enumerate().skip(from) {
            if edit.range.start < at || edit.range.end > range.end {
                continue;
            }
            written.push_str(&self.text[at..edit.range.start]);
            written.push_str(&self.deed(edit, place + 1));
            at = edit.range.end;
        }
        written.push_str(&self.text[at..range.end]);
        written
    }

    fn deed(&self, edit: &Edit, from: usize) -> String {
        let part = |range: &Range<usize>| self.write(range.clone(), from);
        match &edit.deed {
            Deed::First(ways) => {
                let all = ways.iter().map(|(id, value)| {
                    let value = broken(*id, value);
                    whole(
                        std::iter::once(*id),
                        &format!("if crate::broken({id}) {{ return {value}; }} "),
                    )
                });
                all.collect()
            }
            Deed::Between(left, right, ways) => {
                let operator = &self.text[left.end..right.start];
                let (left, right) = (part(left), part(right));
                let way = |(id, other): &(usize, String)| {
                    let code = broken(*id, &format!("({left}) {other} ({right})"));
                    format!("if crate::broken({id}) {{ {code} }} else ")
                };
                let ways_in: String = ways.iter().map(way).collect();
                let code = format!("({ways_in}{{ ({left}) {operator} ({right}) }})");
                whole(ways.iter().map(|(id, _)| *id), &code)
            }
            Deed::Alone(id, operand) => {
                let operator = &self.text[edit.range.start..operand.start];
                let operand = part(operand);
                let code = broken(*id, &operand);
                let code = format!(
                    "(if crate::broken({id}) {{ {code} }} else {{ {operator}({operand}) }})"
                );
                whole(std::iter::once(*id), &code)
            }
            Deed::Arm(gone, ways, guard) => {
                let own = guard.as_ref().map_or("true".to_owned(), part);
                let way = |(id, other): &(usize, String)| {
                    format!("if crate::broken({id}) {{ {} }} else ", broken(*id, other))
                };
                let ways_in: String = ways.iter().map(way).collect();
                let here = gone.map_or(String::new(), |id| format!("!crate::broken({id}) && "));
                let code = format!(" if {here}({ways_in}{{ {own} }}) ");
                whole(
                    gone.iter().copied().chain(ways.iter().map(|(id, _)| *id)),
                    &code,
                )
            }
            Deed::Without(gone) => {
                let way = |(id, member): &(usize, Range<usize>)| {
                    let rest = [
                        &self.text[edit.range.start..member.start],
                        &self.text[member.end..edit.range.end],
                    ];
                    format!(
                        "if crate::broken({id}) {{ {} }} else ",
                        broken(*id, &rest.concat())
                    )
                };
                let ways_in: String = gone.iter().map(way).collect();
                let inner = part(&edit.range);
                let code = format!("({ways_in}{{ {inner} }})");
                whole(gone.iter().map(|(id, _)| *id), &code)
            }
        }
    }
}
