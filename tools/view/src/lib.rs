//! `view!` as Leptos has it, but what it makes is a value of one type (`src/dom`), so that
//! the code that draws is compiled once, not for each view.
//!
//! A view becomes its *shape*, a text that says which elements, attributes and texts it
//! has, and a list of what fills the places that are left open in it, in order. The signs
//! of the shape are those that `src/dom/shape.rs` reads.
//!
//! It knows what the views here have: elements with attributes, properties (`prop:`),
//! classes (`class:`), custom properties of style (`style:`), listeners (`on:`,
//! `on:…:target`), `node_ref` and `inner_html`; components with their properties and
//! children; texts, blocks and fragments. It stops at all else.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use syn::{Error, Ident, Result};

/// Writes a view.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let config = rstml::ParserConfig::default().recover_block(true);
    let (nodes, errors) = rstml::Parser::new(config)
        .parse_recoverable(TokenStream::from(tokens))
        .split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let drawn = all(&nodes).unwrap_or_else(|error| error.into_compile_error());
    quote!({ #(#errors;)* #[allow(unused_braces)] { #drawn } }).into()
}

/// Several nodes as one view.
fn all(nodes: &[Node]) -> Result<TokenStream> {
    let drawn: Vec<_> = nodes
        .iter()
        .filter_map(|node| one(node).transpose())
        .collect::<Result<_>>()?;
    Ok(match drawn.as_slice() {
        [only] => quote!(#only),
        _ => quote!(crate::dom::AnyView::Many(::std::vec![#(#drawn),*])),
    })
}

/// A node as a view, or nothing for a comment.
fn one(node: &Node) -> Result<Option<TokenStream>> {
    let drawn = match node {
        Node::Comment(_) => return Ok(None),
        Node::Fragment(fragment) => all(&fragment.children)?,
        Node::Element(element) if is_component(element.name()) => component(element)?,
        Node::Element(element) => {
            let mut shape = Shape::default();
            shape.element(element)?;
            let Shape { signs, fillings } = shape;
            quote!(crate::dom::filled(#signs, ::std::vec![#(#fillings),*]))
        }
        Node::Block(NodeBlock::ValidBlock(block)) => {
            // A block of one expression needs no braces.
            let inner = match block.stmts.as_slice() {
                [syn::Stmt::Expr(expression, None)] => expression.to_token_stream(),
                _ => block.to_token_stream(),
            };
            quote!(crate::dom::IntoAny::into_any(#inner))
        }
        Node::Block(NodeBlock::Invalid(block)) => block.to_token_stream(),
        Node::Text(text) => {
            let text = &text.value;
            quote!(crate::dom::IntoAny::into_any(#text))
        }
        other => return Err(Error::new_spanned(other, "not known in a view")),
    };
    Ok(Some(drawn))
}

/// An element with what is in it.
#[derive(Default)]
struct Shape {
    signs: String,
    /// What fills the open places, in their order.
    fillings: Vec<TokenStream>,
}

impl Shape {
    fn element(&mut self, element: &NodeElement<Infallible>) -> Result<()> {
        let tag = element.name().to_string();
        self.sign('<', &[&tag]);
        for attribute in element.attributes() {
            self.attribute(&tag, keyed(attribute)?)?;
        }
        self.children(&element.children)?;
        self.sign('>', &[]);
        Ok(())
    }

    fn children(&mut self, nodes: &[Node]) -> Result<()> {
        for node in nodes {
            match node {
                Node::Element(element) if !is_component(element.name()) => self.element(element)?,
                Node::Fragment(fragment) => self.children(&fragment.children)?,
                Node::Text(text) => self.sign('"', &[&text.value.value()]),
                _ => {
                    if let Some(view) = one(node)? {
                        self.open('_', &[], quote!(crate::dom::Filling::View(#view)));
                    }
                }
            }
        }
        Ok(())
    }

    fn attribute(&mut self, tag: &str, attribute: &KeyedAttribute) -> Result<()> {
        let name = attribute.key.to_string();
        let value = attribute.value();
        let Some((kind, own)) = name.split_once(':') else {
            match (name.as_str(), value) {
                ("node_ref", Some(node)) => {
                    self.open('&', &[], quote!(crate::dom::Filling::node_ref(#node)));
                }
                ("inner_html", Some(markup)) => {
                    self.open('&', &[], quote!(crate::dom::Filling::Markup(#markup)));
                }
                (_, None) => self.sign('!', &[&name]),
                (_, Some(value)) => match attribute.value_literal_string() {
                    Some(text) => self.sign('=', &[&name, &text]),
                    None => self.open('a', &[&name], quote!(crate::dom::Filling::says(#value))),
                },
            }
            return Ok(());
        };
        let value = value.ok_or_else(|| unknown(&attribute.key, "needs a value"))?;
        match kind {
            "on" => {
                let (event, is_for_target) = own
                    .strip_suffix(":target")
                    .map_or((own, false), |event| (event, true));
                let of = Ident::new(event, Span::call_site());
                let filling = if is_for_target {
                    let target = Ident::new(tag, Span::call_site());
                    quote!(listens_for_target(::leptos::ev::#of, ::leptos::html::#target(), #value))
                } else {
                    quote!(listens(::leptos::ev::#of, #value))
                };
                self.open('@', &[event], quote!(crate::dom::Filling::#filling));
            }
            "prop" | "class" | "style" => {
                let sign = kind.chars().next().unwrap_or_default();
                self.open(sign, &[own], quote!(crate::dom::Filling::says(#value)));
            }
            _ => return Err(unknown(&attribute.key, "not known in a view")),
        }
        Ok(())
    }

    /// A sign and its words, each with its end. A line end within a word becomes a space,
    /// as it is for markup.
    fn sign(&mut self, sign: char, words: &[&str]) {
        self.signs.push(sign);
        for word in words {
            self.signs.push_str(&word.replace('\n', " "));
            self.signs.push('\n');
        }
    }

    /// A sign of a place that is left open, and what fills it.
    fn open(&mut self, sign: char, words: &[&str], filling: TokenStream) {
        self.sign(sign, words);
        self.fillings.push(filling);
    }
}

/// Components have names that begin with a capital.
fn is_component(name: &NodeName) -> bool {
    match name {
        NodeName::Path(path) => path.path.segments.last().is_some_and(|last| {
            last.ident
                .to_string()
                .starts_with(|first: char| first.is_ascii_uppercase())
        }),
        _ => false,
    }
}

fn component(element: &NodeElement<Infallible>) -> Result<TokenStream> {
    let tag = element.name();
    let mut properties = Vec::new();
    // What is handed to the children (`let:name`).
    let mut handed = None;
    for one in element.attributes() {
        let one = keyed(one)?;
        let name = one.key.to_string();
        if let Some(name) = name.strip_prefix("let:") {
            handed = Some(format_ident!("{name}"));
            continue;
        }
        let property = format_ident!("{name}");
        // A property without a value takes the variable of its name.
        let value = one
            .value()
            .map_or_else(|| quote!(#property), ToTokens::to_token_stream);
        properties.push(quote!(.#property(#[allow(unused_braces)] #value)));
    }
    if !element.children.is_empty() {
        let children = all(&element.children)?;
        properties.push(match handed {
            Some(handed) => quote!(.children(move |#handed| #children)),
            None => {
                quote!(.children(crate::dom::ToChildren::to_children(move || #children)))
            }
        });
    }
    Ok(quote!(crate::dom::IntoAny::into_any(
        #[allow(unreachable_code)]
        ::leptos::component::component_view(
            #[allow(clippy::needless_borrows_for_generic_args)]
            &#tag,
            ::leptos::component::component_props_builder(&#tag)
                #(#properties)*
                .build()
        )
    )))
}

fn keyed(attribute: &NodeAttribute) -> Result<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(keyed) => Ok(keyed),
        NodeAttribute::Block(block) => Err(unknown(block, "not known in a view")),
    }
}

fn unknown(what: impl ToTokens, why: impl Display) -> Error {
    Error::new_spanned(what, why)
}
