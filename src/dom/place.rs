//! Nodes and where they stand.

use leptos::prelude::document;
use web_sys::{Comment, Node};

pub(super) fn comment() -> Comment {
    document().create_comment("")
}

pub(super) fn insert(parent: &Node, node: &Node, before: Option<&Node>) {
    parent
        .insert_before(node, before)
        .expect("the browser puts a node in its place");
}

pub(super) fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        parent
            .remove_child(node)
            .expect("the browser puts a node in its place");
    }
}
