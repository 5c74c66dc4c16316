// The report's text in its canonical form (yifa.reports.text) and as a document of the editor. What is not touched goes
// back letter by letter as it came.
import { Schema } from "prosemirror-model";

const BRACED = /\{\{[^{}]*\}\}/g;
const OWN = "own.";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export const schema = new Schema({
  nodes: {
    doc: { content: "para+" },
    para: {
      content: "(text | chip)*",
      attrs: { rule: { default: "" }, state: { default: "edited" }, level: { default: 0 } },
      toDOM: (node) => ["p", { "data-rule": node.attrs.rule, "data-level": node.attrs.level }, 0],
      parseDOM: [
        {
          tag: "p",
          getAttrs: (dom) => ({ rule: dom.dataset.rule ?? "", level: Math.min(Number(dom.dataset.level) || 0, 4) }),
        },
      ],
    },
    text: {},
    chip: {
      inline: true,
      atom: true,
      draggable: true,
      attrs: { token: {} },
      leafText: (node) => node.attrs.token,
      toDOM: (node) => ["span", { "data-token": node.attrs.token }],
      parseDOM: [{ tag: "span[data-token]", getAttrs: (dom) => ({ token: dom.dataset.token }) }],
    },
  },
});

/** Text and chips of a paragraph's words. */
export function contentOf(words) {
  const found = [];
  let at = 0;
  for (const braced of words.matchAll(BRACED)) {
    if (braced.index > at) found.push(schema.text(words.slice(at, braced.index)));
    found.push(schema.nodes.chip.create({ token: braced[0] }));
    at = braced.index + braced[0].length;
  }
  if (at < words.length) found.push(schema.text(words.slice(at)));
  return found;
}

/** The words of a paragraph with its tokens, as they stand. */
export const wordsOf = (para) => para.textBetween(0, para.content.size, "", (leaf) => leaf.attrs.token);

/** What would remain of words on the server: no hidden signs, no double spaces. */
export const tidy = (words) =>
  words
    .normalize("NFC")
    .replace(/[\t\u00a0]/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();

export const isOwn = (rule) => rule.startsWith(OWN);

export function newRule() {
  const chosen = crypto.getRandomValues(new Uint8Array(8));
  return OWN + Array.from(chosen, (value) => LETTERS[value % LETTERS.length]).join("");
}

/** Each line of a canonical text: state, rule, level, words. */
export function readLines(text) {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [state, rule, marked] = line.split("\t");
      const mark = /^(#{1,4}) /.exec(marked);
      return { state, rule, level: mark ? mark[1].length : 0, words: mark ? marked.slice(mark[0].length) : marked };
    });
}

export const writeLine = ({ state, rule, level, words }) =>
  `${state}\t${rule}\t${level ? `${"#".repeat(level)} ` : ""}${words}\n`;

export const paraOf = ({ state, rule, level, words }) =>
  schema.nodes.para.create({ state, rule, level }, contentOf(words));

export const docOf = (text) => schema.nodes.doc.create(null, readLines(text).map(paraOf));

/** The line of a paragraph; null where there is nothing to say. ``base``: the line as the server knows it. */
export function lineOf(para, base) {
  const { state, rule, level } = para.attrs;
  const words = wordsOf(para);
  if (base && base.words === words && base.level === level) return { state, rule, level, words };
  const kept = tidy(words);
  if (!kept && (!base || isOwn(rule))) return null;
  if (!kept && base.state === "left_out") return base;
  return { state: state === "generated" ? "edited" : state, rule, level, words: kept };
}

/** Where a place in a paragraph's canonical words is within its node: a token is as one letter. */
export function offsetIn(para, place) {
  let at = 0;
  let offset = 0;
  let found = para.content.size;
  para.forEach((child) => {
    const length = child.isText ? child.text.length : child.attrs.token.length;
    if (place >= at && place < at + length) found = child.isText ? offset + place - at : offset;
    at += length;
    offset += child.nodeSize;
  });
  return found;
}
