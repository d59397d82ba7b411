//! Components that several pages use, one to a file.

mod audit_note;
mod banner;
mod card;
mod chart;
mod checklist;
mod clauses;
mod context;
mod data_table;
mod entries;
mod field;
mod first_steps;
mod frame;
mod guide;
mod languages;
mod laws;
mod link_out;
mod listing;
mod marks;
mod print_head;
mod report_menu;
mod reuse;
mod rule;
mod section;
mod share;
mod shortcuts;
mod storage_notice;
mod term;
mod toasts;
mod turns;
mod waiting;

pub(crate) use crate::messages::{euro_range, euros, hours, number};
pub(crate) use audit_note::audit_note;
pub(crate) use card::card_head;
pub(crate) use chart::{DATES, Figure, Room, around, chart_figure, is_phone, series};
pub(crate) use checklist::{Item, ItemKind, all_items};
pub(crate) use clauses::{clause_choices, clause_name};
pub(crate) use data_table::{Column, data_table, link, text};
pub(crate) use entries::{bullets, card_list, entry_link, steps};
pub(crate) use field::{
    Choice, ChoiceField, DateField, Labelled, NumberField, Slider, TextField, slider,
};
pub(crate) use first_steps::first_steps;
pub(crate) use frame::Frame;
pub(crate) use guide::with_guide;
pub(crate) use laws::{laws_here, looked_up};
pub(crate) use link_out::link_out;
pub(crate) use listing::{ListColumn, ListFilter, Listing, listing};
pub(crate) use marks::{conformity_mark, rating_mark, status_mark};
pub(crate) use report_menu::ReportMenu;
pub(crate) use reuse::reuse_table;
pub(crate) use rule::{Rule, rule, source_chip};
pub(crate) use section::{SectionFrame, SectionPage, page_name, section_links};
pub(crate) use term::{Term, explained};
pub(crate) use turns::{in_turn, when_due};
pub(crate) use waiting::{LoadFailure, Waiting, WithWords};
