//! The list that is a table: gaps, documents, training, work.
//!
//! Its columns and filters are data, its rows values ([`Row`]); it is the one function that
//! draws all of them. Headings sort, a row opens its details or leads to its page, and where
//! the list is narrow each row is a card of labels and values. What the visitor has chosen,
//! and which rows are open, is there again on Back.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::field::{Choice, ChoiceField};
use super::marks::{rating_mark, status_mark};
use super::turns::when_due;
use crate::app::reactive::{For, Memo, Show};
use crate::app::visits;
use crate::core::ordered;
use crate::messages::t;
use crate::shown::listing::{Arranged, Cell, Choices, Row, Way, arranged, common_state};

/// A column of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListColumn {
    heading: &'static str,
    /// The unit of its numbers; may be empty.
    unit: &'static str,
    /// Numbers are aligned at their ends.
    class: Option<&'static str>,
    /// Which way it is sorted first.
    first: Way,
}

impl ListColumn {
    /// A column of words, states or dates.
    pub(crate) fn words(heading: &'static str) -> Self {
        Self {
            heading,
            unit: "",
            class: None,
            first: Way::Up,
        }
    }

    /// A column of numbers with their unit, which may be empty; the largest come first.
    pub(crate) fn numbers(heading: &'static str, unit: &'static str) -> Self {
        Self {
            heading,
            unit,
            class: Some("number"),
            first: Way::Down,
        }
    }

    /// The same, of words that may take several lines.
    pub(crate) fn long(self) -> Self {
        Self {
            class: Some("long"),
            ..self
        }
    }

    /// The same, sorted from the smallest first.
    pub(crate) fn smallest_first(self) -> Self {
        Self {
            first: Way::Up,
            ..self
        }
    }
}

/// A filter of a list.
pub(crate) struct ListFilter {
    /// Unique on the page.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Its choices, by the keys that rows carry as tags; the empty key shows all.
    pub choices: Vec<Choice>,
    /// The key of the choice that it begins with.
    pub begins: &'static str,
}

/// What draws the details of the row with a key, once it is opened.
pub(crate) type Opens = Box<dyn Fn(&str) -> AnyView + Send + Sync>;

/// A list.
pub(crate) struct Listing {
    /// Unique on the page: it begins the ids of the rows.
    pub name: &'static str,
    /// What it lists, for those who cannot see it.
    pub caption: &'static str,
    /// Its columns; the first holds the titles of the rows.
    pub columns: Vec<ListColumn>,
    /// What it can be narrowed down by.
    pub filters: Vec<ListFilter>,
    /// The name of the order in which the rows are given.
    pub order: &'static str,
    /// Says how many rows are shown.
    pub counted: fn(usize) -> String,
    /// What is in a row that opens; none where rows lead to pages.
    pub opens: Option<Opens>,
}

/// More rows are shown on request only: so many would hold the page up.
const MANY: usize = 100;
/// So many are drawn at once, and as many more in each next turn.
const AT_ONCE: usize = 12;

/// The list of some rows.
pub(crate) fn listing(list: Listing, rows: Memo<Vec<Row>>) -> AnyView {
    let begins = Choices {
        filters: list.filters.iter().map(|one| one.begins.into()).collect(),
        ..Choices::default()
    };
    let choices = visits::kept(list.name, begins);
    let shown = Memo::new(move |before: Option<&Arranged>| {
        choices.with(|choices| rows.with(|rows| arranged(rows, choices, before)))
    });
    let columns = list.columns.len();
    let most = RwSignal::new(AT_ONCE);
    show_more(most);
    let common = Memo::new(move |_| {
        rows.with(|rows| {
            shown.with(|shown| {
                let keys: ordered::Set<&String> = shown.keys.iter().collect();
                let is_shown = |row: &&Row| keys.contains(&&row.key);
                (0..columns)
                    .map(|column| common_state(rows.iter().filter(is_shown), column))
                    .collect::<Vec<_>>()
            })
        })
    });
    let is_coming = move || {
        let most = most.get();
        (most < MANY && shown.with(|shown| shown.keys.len() > most)).then_some("true")
    };
    let (caption, counted) = (list.caption, list.counted);
    let list = StoredValue::new(list);
    let parts = Parts {
        list,
        rows,
        choices,
        common,
    };
    let count = move || counted(shown.with(|shown| shown.keys.len()));
    let usual = move || {
        let usual = common.with(|all| all.iter().flatten().next().copied());
        usual.map(|(key, words)| {
            view! { <span>{status_mark(key, words)}" "{t("list.usual")}</span> }
        })
    };
    view! {
        <div class="listing stack">
            <div class="toolbar screen-only">{parts.filters()}{parts.order()}</div>
            <p class="row small-text muted"><span role="status">{count}</span>{usual}</p>
            <div class="table-scroll">
                <table role="table" class="list-table cards" aria-label=caption aria-busy=is_coming>
                    <thead role="rowgroup"><tr role="row">{parts.headings()}</tr></thead>
                    <For
                        each=move || shown.with(|shown| shown.keys.iter().take(most.get()).cloned().collect())
                        key=String::clone
                        children=move |key| parts.row(key)
                    />
                </table>
            </div>
            <Show when=move || shown.with(|shown| most.get() >= MANY && shown.keys.len() > most.get())>
                <p><button type="button" on:click=move |_| most.set(usize::MAX)>{t("list.all")}</button></p>
            </Show>
        </div>
    }
}

/// Shows more rows in each turn, until they are many.
fn show_more(most: RwSignal<usize>) {
    when_due(move || {
        // The page may have been left by then.
        if let Some(shown) = most.try_get_untracked().filter(|shown| *shown < MANY) {
            most.set(MANY.min(shown + AT_ONCE));
            show_more(most);
        }
    });
}

/// What the parts of a list are drawn from.
#[derive(Clone, Copy)]
struct Parts {
    list: StoredValue<Listing>,
    rows: Memo<Vec<Row>>,
    choices: RwSignal<Choices>,
    /// The state of each column that is not said in every row, by key and name.
    common: Memo<Vec<Option<(&'static str, &'static str)>>>,
}

impl Parts {
    fn filters(self) -> Vec<AnyView> {
        let choices = self.choices;
        let filter = |(place, filter): (usize, &ListFilter)| {
            let value = Signal::derive(move || {
                choices.with(|all| all.filters.get(place).cloned().unwrap_or_default())
            });
            let change = move |key| {
                choices.update(|all| {
                    if let Some(chosen) = all.filters.get_mut(place) {
                        *chosen = key;
                    }
                });
            };
            view! {
                <ChoiceField
                    id=filter.id label=filter.label choices=filter.choices.clone()
                    value=value on_change=change
                />
            }
        };
        self.list
            .with_value(|list| list.filters.iter().enumerate().map(filter).collect())
    }

    /// The order as a field, which the stylesheet shows where there are no headings.
    fn order(self) -> AnyView {
        let choices = self.choices;
        let (name, all) = self.list.with_value(|list| {
            let given = Choice {
                key: String::new(),
                label: list.order.to_owned(),
            };
            let columns = list.columns.iter().enumerate();
            let columns = columns.map(|(place, column)| Choice {
                key: place.to_string(),
                label: column.heading.to_owned(),
            });
            (list.name, std::iter::once(given).chain(columns).collect())
        });
        let all: Vec<Choice> = all;
        let value = Signal::derive(move || {
            let sort = choices.with(|all| all.sort);
            sort.map_or_else(String::new, |(column, _)| column.to_string())
        });
        let change = move |key: String| {
            let column: Option<usize> = key.parse().ok();
            let sort = column.map(|column| (column, self.first_way(column)));
            choices.update(|all| all.sort = sort);
        };
        view! {
            <div class="order">
                <ChoiceField
                    id=format!("{name}-order") label=t("list.sort") choices=all
                    value=value on_change=change
                />
            </div>
        }
    }

    fn first_way(self, column: usize) -> Way {
        let first = |list: &Listing| list.columns.get(column).map(|column| column.first);
        self.list.with_value(first).unwrap_or(Way::Up)
    }

    fn headings(self) -> Vec<AnyView> {
        let choices = self.choices;
        let heading = |(place, column): (usize, &ListColumn)| {
            let sorted = move || {
                let sort = choices.with(|all| all.sort);
                let own = sort.filter(|(column, _)| *column == place);
                own.map(|(_, way)| match way {
                    Way::Up => "ascending",
                    Way::Down => "descending",
                })
            };
            // First way, other way, as given.
            let turn = move |_| {
                let first = self.first_way(place);
                choices.update(|all| {
                    all.sort = match all.sort {
                        Some((column, way)) if column == place => {
                            (way == first).then_some((place, way.other()))
                        }
                        _ => Some((place, first)),
                    };
                });
            };
            view! {
                <th role="columnheader" scope="col" class=column.class aria-sort=sorted>
                    <button type="button" on:click=turn>{with_unit(column)}</button>
                </th>
            }
        };
        self.list
            .with_value(|list| list.columns.iter().enumerate().map(heading).collect())
    }

    fn row(self, key: String) -> AnyView {
        let Self {
            list,
            rows,
            choices,
            ..
        } = self;
        let id = list.with_value(|list| format!("{}-{key}", list.name));
        let (columns, opens) = list.with_value(|list| (list.columns.clone(), list.opens.is_some()));
        let key = StoredValue::new(key);
        let row = Memo::new(move |_| {
            let find = |rows: &Vec<Row>| {
                key.with_value(|key| rows.iter().find(|row| row.key == *key).cloned())
            };
            rows.with(find).unwrap_or_default()
        });
        let is_open =
            Memo::new(move |_| choices.with(|all| key.with_value(|key| all.open.contains(key))));
        let turn = move || {
            choices.update(|all| {
                let before = all.open.len();
                key.with_value(|key| all.open.retain(|open| open != key));
                if all.open.len() == before {
                    all.open.push(key.get_value());
                }
            });
        };
        let pressed = move |event: leptos::ev::MouseEvent| {
            let target = event
                .target()
                .and_then(|one| one.dyn_into::<Element>().ok());
            let itself = target.and_then(|one| one.closest("a, button").ok().flatten());
            if opens && itself.is_none() {
                turn();
            }
        };
        let words = move || row.with(|row| row.cells.first().map(title));
        let href = row.with_untracked(|row| row.href.clone());
        let title = match href {
            Some(href) => view! { <a class="title" id=id href=href>{words}</a> },
            None if opens => view! {
                <button
                    type="button" class="title" id=id
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=move |_| turn()
                >
                    {words}
                </button>
            },
            None => view! { <span class="title" id=id>{words}</span> },
        };
        let badges = move || {
            let badge = |words: &&'static str| view! { <span class="badge" data-tone="good">{*words}</span> };
            row.with(|row| row.badges.iter().map(badge).collect_view())
        };
        let cells = columns.iter().enumerate().skip(1).map(|(place, column)| {
            let cell = move || row.with(|row| row.cells.get(place).cloned().unwrap_or_default());
            let is_common = move || {
                let usual = self.common.with(|all| all.get(place).copied().flatten());
                let own = cell();
                matches!((own, usual), (Cell::State { key, .. }, Some((usual, _))) if key == usual)
            };
            let idle = move || (cell() == Cell::Empty || is_common()).then_some("yes");
            view! {
                <td
                    role="cell" class=column.class data-label=column.heading
                    data-unit=column.unit data-idle=idle
                >
                    {move || drawn(&cell(), is_common())}
                </td>
            }
        });
        let note = move || row.with(|row| row.note.clone());
        let note = move || note().map(|note| view! { <small class="muted">{note}</small> });
        let count = columns.len();
        let cells = cells.collect_view();
        view! {
            <tbody role="rowgroup" data-open=move || is_open.get().then_some("yes")>
                <tr role="row" data-opens=opens.then_some("yes") on:click=pressed>
                    <th role="rowheader" scope="row">{title}" "{badges}{note}</th>
                    {cells}
                </tr>
                <Show when=move || is_open.get()>
                    <tr role="row" class="opened">
                        <td role="cell" colspan=count>
                            <div class="body stack">
                                {list.with_value(|list| {
                                    let opens = list.opens.as_ref();
                                    opens.map(|opens| key.with_value(|key| opens(key)))
                                })}
                            </div>
                        </td>
                    </tr>
                </Show>
            </tbody>
        }
    }
}

/// A heading with its unit.
fn with_unit(column: &ListColumn) -> AnyView {
    let unit = (!column.unit.is_empty()).then(|| view! { <small>{column.unit}</small> });
    view! { {column.heading}" "{unit} }
}

/// A row's title.
fn title(cell: &Cell) -> String {
    match cell {
        Cell::Words(words) | Cell::Ranked { words, .. } => words.clone(),
        Cell::State { words, .. } => (*words).to_owned(),
        Cell::Empty | Cell::Rating(_) => String::new(),
    }
}

fn drawn(cell: &Cell, is_common: bool) -> AnyView {
    match cell {
        Cell::Empty => ().into_any(),
        Cell::Words(words) | Cell::Ranked { words, .. } => words.clone().into_any(),
        Cell::Rating(rating) => rating_mark(*rating),
        // Said once above; here the mark stands for it.
        Cell::State { key, words, .. } if is_common => view! {
            <span class="status" data-status=*key>
                <span class="visually-hidden">{*words}</span>
            </span>
        },
        Cell::State { key, words, .. } => status_mark(key, words),
    }
}
