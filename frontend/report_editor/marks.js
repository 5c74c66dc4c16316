// Where the text says a number or claims something that nothing stands behind, it is underlined while one writes.
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { offsetIn } from "./canonical.js";

export const marksKey = new PluginKey("marks");
const clashesKey = new PluginKey("clashes");

export const marks = new Plugin({
  key: marksKey,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, set, _, state) {
      const mapped = set.map(tr.mapping, tr.doc);
      const found = tr.getMeta(marksKey);
      return found ? marked(mapped, state.doc, found) : mapped;
    },
  },
  props: { decorations: (state) => marksKey.getState(state) },
});

/** ``only``: the paragraphs of which the findings are all that there is now; null: every one. */
function marked(set, doc, { findings, only }) {
  const made = [];
  let kept = set;
  doc.forEach((para, at) => {
    const { rule, state } = para.attrs;
    if (only && !only.has(rule)) return;
    kept = kept.remove(kept.find(at, at + para.nodeSize - 1));
    if (state === "left_out") return;
    for (const one of findings.filter((each) => each.rule === rule)) {
      const from = at + 1 + offsetIn(para, one.start);
      const to = at + 1 + offsetIn(para, one.end);
      if (from >= to) continue;
      made.push(Decoration.inline(from, to, { class: "an-loose" }, { finding: one }));
      if (one.number) made.push(Decoration.widget(to, () => badge(one.number), { side: -1, ignoreSelection: true, key: `n${one.number}` }));
    }
  });
  return kept.add(doc, made);
}

function badge(number) {
  const sup = document.createElement("sup");
  const link = sup.appendChild(document.createElement("a"));
  link.href = `#f${number}`;
  link.textContent = number;
  link.tabIndex = -1;
  link.setAttribute("aria-label", `问题${number}`);
  return sup;
}

/** The finding at a place, with where its words stand. */
export function findingAt(state, at) {
  const found = marksKey.getState(state).find(at, at).find((one) => one.spec.finding);
  return found && { finding: found.spec.finding, from: found.from, to: found.to };
}

/** Under a paragraph that somebody else changed too: his words, and the choice. */
export const clashes = (saving) =>
  new Plugin({
    key: clashesKey,
    props: {
      decorations(state) {
        if (!saving.undecided.size) return null;
        const found = [];
        state.doc.forEach((para, at) => {
          const { rule } = para.attrs;
          const open = saving.undecided.get(rule);
          if (!open) return;
          const make = () => choice(saving, rule, open);
          found.push(Decoration.widget(at + para.nodeSize, make, { side: -1, key: `clash ${rule} ${open.theirs?.words}`, stopEvent: () => true }));
        });
        return DecorationSet.create(state.doc, found);
      },
    },
  });

function choice(saving, rule, { theirs, by }) {
  const box = document.createElement("section");
  box.className = "an-clashed";
  box.contentEditable = "false";
  box.setAttribute("aria-label", "两份文字");
  const head = box.appendChild(document.createElement("p"));
  head.append(strong(`${by}也改了这一段。`), "上面是您的文字，下面是对方已保存的；选定以前，两份都留着。");
  const words = box.appendChild(document.createElement("p"));
  words.className = "theirs";
  words.textContent = theirs ? saving.told.words(theirs.words) : "（已删去）";
  const row = box.appendChild(document.createElement("div"));
  row.className = "do";
  row.append(
    button("用我的", "btn-plain", () => saving.decide(rule, true)),
    button(theirs ? "用他的" : "也删去", "btn-plain", () => saving.decide(rule, false)),
  );
  return box;
}

function strong(words) {
  const made = document.createElement("b");
  made.textContent = words;
  return made;
}

export function button(words, look, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `btn btn-s ${look}`;
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
