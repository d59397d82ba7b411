//! Derives `core/json`'s `Read`: how a type is read from JSON, as serde's attributes
//! describe it, by one call for each field.
//!
//! It knows those attributes that the types here have, and stops at others.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Fields, Ident, LitStr, Result, Token, Variant,
    parse_macro_input,
};

/// Derives `Read` for a struct or an enum.
#[proc_macro_derive(Read, attributes(serde))]
pub fn read(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    reader(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// What serde's attributes say of a type, a field or a variant.
#[derive(Default)]
struct Said {
    is_kebab: bool,
    name: Option<String>,
    /// What is missing takes the default.
    has_default: bool,
    /// Members that are not known are refused.
    is_strict: bool,
    /// The type as which it is read.
    from: Option<syn::Type>,
}

impl Said {
    fn by(attributes: &[Attribute]) -> Result<Self> {
        let mut said = Self::default();
        for attribute in attributes.iter().filter(|one| one.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                let is = |name: &str| meta.path.is_ident(name);
                if is("default") && !meta.input.peek(Token![=]) {
                    said.has_default = true;
                } else if is("deny_unknown_fields") {
                    said.is_strict = true;
                } else if is("transparent") {
                    // A struct of one nameless field is read as that field anyway.
                } else if is("rename") {
                    said.name = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if is("rename_all") {
                    let style = meta.value()?.parse::<LitStr>()?;
                    if style.value() != "kebab-case" {
                        return Err(Error::new(style.span(), "only kebab-case"));
                    }
                    said.is_kebab = true;
                } else if is("from") {
                    said.from = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                } else if is("into") || is("skip_serializing_if") {
                    // That is for writing.
                    meta.value()?.parse::<LitStr>()?;
                } else {
                    return Err(meta.error("not known to this reader"));
                }
                Ok(())
            })?;
        }
        Ok(said)
    }

    /// The name in JSON of what has a name in Rust.
    fn name_of(&self, own: &Self, name: &Ident) -> String {
        let name = name.to_string();
        let name = name.trim_start_matches("r#");
        match &own.name {
            Some(name) => name.clone(),
            None if self.is_kebab => kebab(name),
            None => name.to_owned(),
        }
    }
}

/// `two_words` and `TwoWords` as `two-words`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(match letter {
            '_' => vec!['-'],
            other => other.to_lowercase().collect(),
        });
    }
    kebab
}

fn reader(input: &DeriveInput) -> Result<TokenStream> {
    let said = Said::by(&input.attrs)?;
    let body = match (&said.from, &input.data) {
        (Some(other), _) => quote! { <Self as From<#other>>::from(from.read::<#other>()) },
        (None, Data::Struct(data)) => content(&quote! { Self }, &data.fields, &said)?,
        (None, Data::Enum(data)) => choice(&data.variants.iter().collect::<Vec<_>>(), &said)?,
        (None, Data::Union(_)) => return Err(Error::new(input.ident.span(), "a union")),
    };
    let mut generics = input.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter
            .bounds
            .push(syn::parse_quote! { crate::core::json::Read });
    }
    let (before, of, bounds) = generics.split_for_impl();
    let name = &input.ident;
    Ok(quote! {
        #[automatically_derived]
        impl #before crate::core::json::Read for #name #of #bounds {
            fn read(from: &mut crate::core::json::Reader<'_>) -> Self {
                #body
            }
        }
    })
}

/// Reads the fields of a struct or a variant.
fn content(make: &TokenStream, fields: &Fields, of: &Said) -> Result<TokenStream> {
    match fields {
        Fields::Unit => Ok(quote! {{ from.nothing(); #make }}),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Ok(quote! { #make(from.read()) }),
        Fields::Unnamed(fields) => {
            let count = fields.unnamed.len();
            let items = fields.unnamed.iter().map(|_| quote! { items.next(from) });
            Ok(quote! {{
                let mut items = from.tuple(#count);
                #make(#(#items),*)
            }})
        }
        Fields::Named(fields) => named(make, &fields.named.iter().collect::<Vec<_>>(), of),
    }
}

fn named(make: &TokenStream, fields: &[&Field], of: &Said) -> Result<TokenStream> {
    let (mut names, mut idents, mut reads) = (Vec::new(), Vec::new(), Vec::new());
    for field in fields {
        let own = Said::by(&field.attrs)?;
        if let Some(ident) = &field.ident {
            names.push(of.name_of(&own, ident));
            idents.push(ident);
            reads.push(match own.has_default {
                true => quote! { object.next_or_default(from) },
                false => quote! { object.next(from) },
            });
        }
    }
    let open = match of.is_strict {
        true => quote! { from.whole_object(&[#(#names),*]) },
        false => quote! { from.object(&[#(#names),*]) },
    };
    Ok(match of.has_default {
        true => quote! {{
            let mut object = #open;
            let mut value = <Self as Default>::default();
            #(object.fill(from, &mut value.#idents);)*
            value
        }},
        false => quote! {{
            let mut object = #open;
            #make { #(#idents: #reads),* }
        }},
    })
}

fn choice(variants: &[&Variant], of: &Said) -> Result<TokenStream> {
    // A variant's fields are not renamed with the variants.
    let inner = Said::default();
    let (mut names, mut makes) = (Vec::new(), Vec::new());
    let is_plain = |variant: &&Variant| matches!(variant.fields, Fields::Unit);
    let are_plain = variants.iter().all(is_plain);
    for variant in variants {
        let ident = &variant.ident;
        names.push(of.name_of(&Said::by(&variant.attrs)?, ident));
        let make = quote! { Self::#ident };
        makes.push(match are_plain {
            true => make,
            false => content(&make, &variant.fields, &inner)?,
        });
    }
    let Some(last) = makes.pop() else {
        return Ok(quote! { compile_error!("an enum without variants") });
    };
    let numbers = 0..makes.len();
    let made = quote! { #(#numbers => #makes,)* _ => #last };
    Ok(match are_plain {
        true => quote! { match from.choice(&[#(#names),*]) { #made } },
        false => quote! {
            let (number, back) = from.variant(&[#(#names),*]);
            let value = match number { #made };
            from.leave(back);
            value
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_serde_writes_them() {
        let check = |name, expected: &str| assert_eq!(kebab(name), expected);
        check("two_words", "two-words");
        check("TwoWords", "two-words");
        check("one", "one");
        check("Iso9001", "iso9001");
    }
}
