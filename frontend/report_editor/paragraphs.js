// Paragraphs as they stand on paper: headings count themselves, the margin says who answers for the words.
import { Plugin } from "prosemirror-state";
import { contentOf, newRule, schema } from "./canonical.js";

export const STATES = { generated: "自动生成", edited: "已修改", locked: "已锁定", left_out: "不写入" };
const FROZEN = new Set(["locked", "left_out"]);

export class ParaView {
  constructor(node) {
    const { level } = node.attrs;
    this.dom = document.createElement("div");
    this.contentDOM = document.createElement(level === 1 ? "h3" : level ? "h4" : "p");
    this.mark = document.createElement("span");
    this.mark.contentEditable = "false";
    this.dom.append(this.contentDOM, this.mark);
    this.show(node);
  }

  show(node) {
    this.node = node;
    const { rule, state, level } = node.attrs;
    this.dom.className = `an-p s-${state} l${level}`;
    this.dom.id = rule;
    this.contentDOM.className = level ? `an-${Math.min(level, 2)}` : "";
    this.mark.className = state === "generated" ? "" : "an-state";
    this.mark.textContent = state === "generated" ? "" : STATES[state];
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.level !== this.node.attrs.level) return false;
    this.show(node);
    return true;
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

/** Every paragraph has a rule of its own; what is typed in braces becomes a chip, and "## " a heading. */
export const rules = new Plugin({
  appendTransaction(transactions, before, state) {
    if (!transactions.some((one) => one.docChanged) || transactions.some((one) => one.getMeta("composition"))) return null;
    const tr = state.tr;
    const first = new Map();
    state.doc.forEach((para, at) => {
      const { rule } = para.attrs;
      const earlier = first.get(rule);
      if (rule && !earlier) return void first.set(rule, { para, at });
      // The words keep the rule: a new line before them is the new paragraph.
      const moves = rule && !earlier.para.content.size && para.content.size;
      const fresh = moves ? earlier : { para, at };
      const level = fresh.para.content.size ? fresh.para.attrs.level : 0;
      tr.setNodeMarkup(fresh.at, null, { rule: newRule(), state: "edited", level });
      if (moves) first.set(rule, { para, at });
    });
    for (let place = state.doc.childCount - 1, end = state.doc.content.size; place >= 0; place -= 1) {
      const para = state.doc.child(place);
      end -= para.nodeSize;
      makeChips(tr, para, end);
      const mark = !para.attrs.level && /^(#{1,4}) /.exec(para.firstChild?.text ?? "");
      if (mark) tr.delete(end + 1, end + 1 + mark[0].length).setNodeMarkup(end, null, { ...tr.doc.nodeAt(end).attrs, level: mark[1].length });
    }
    return tr.docChanged ? tr : null;
  },
  filterTransaction(tr, state) {
    if (!tr.docChanged || tr.getMeta("whole") || tr.getMeta("history$")) return true;
    const now = new Map();
    tr.doc.forEach((para) => now.set(para.attrs.rule, para));
    let holds = true;
    state.doc.forEach((para) => {
      if (FROZEN.has(para.attrs.state) && !now.get(para.attrs.rule)?.eq(para)) holds = false;
    });
    if (!holds) document.dispatchEvent(new CustomEvent("report:frozen"));
    return holds;
  },
});

function makeChips(tr, para, start) {
  const texts = [];
  para.forEach((child, offset) => child.isText && /\{\{[^{}]*\}\}/.test(child.text) && texts.push([child, offset]));
  for (const [child, offset] of texts.reverse()) {
    const from = start + 1 + offset;
    tr.replaceWith(from, from + child.nodeSize, contentOf(child.text));
  }
}

/** The paragraph in which the caret stands, with its place. */
export function paraAt(state) {
  const { $head } = state.selection;
  return $head.depth ? { para: $head.node(1), at: $head.before(1), place: $head.index(0) } : null;
}

/** Say another state of it. */
export const setState = (view, state) => {
  const here = paraAt(view.state);
  if (here) view.dispatch(view.state.tr.setNodeMarkup(here.at, null, { ...here.para.attrs, state }).setMeta("whole", true));
};

export const setLevel = (view, level) => {
  const here = paraAt(view.state);
  if (here) view.dispatch(view.state.tr.setNodeMarkup(here.at, null, { ...here.para.attrs, level }));
};

/** Its words as the records say them. */
export function bringBack(view, line) {
  const here = paraAt(view.state);
  if (!here) return;
  const { state, rule, level, words } = line;
  const para = schema.nodes.para.create({ state, rule, level }, contentOf(words));
  view.dispatch(view.state.tr.replaceWith(here.at, here.at + here.para.nodeSize, para).setMeta("whole", true));
}

/** One place up (-1) or down (1). */
export function move(view, by) {
  const here = paraAt(view.state);
  const other = here && view.state.doc.maybeChild(here.place + by);
  if (!other) return;
  const [first, second] = by < 0 ? [other, here.para] : [here.para, other];
  const from = by < 0 ? here.at - other.nodeSize : here.at;
  const to = from + first.nodeSize + second.nodeSize;
  const offset = view.state.selection.head - here.at;
  const tr = view.state.tr.replaceWith(from, to, [second, first]).setMeta("whole", true);
  const start = by < 0 ? from : from + second.nodeSize;
  view.dispatch(tr.setSelection(view.state.selection.constructor.near(tr.doc.resolve(start + offset))).scrollIntoView());
}

