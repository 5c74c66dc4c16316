// The report's editor: it takes the place of the paragraphs of the page. Without it everything can be done by forms.
import { baseKeymap, chainCommands, splitBlock } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Fragment, Slice } from "prosemirror-model";
import { EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { contentOf, docOf, readLines, schema, wordsOf, writeLine } from "./canonical.js";
import { Card } from "./card.js";
import { ChipView, Known } from "./chips.js";
import { Dialogs } from "./dialogs.js";
import { clashes, marks, marksKey } from "./marks.js";
import { bringBack, move, ParaView, paraAt, rules, setLevel, setState, STATES } from "./paragraphs.js";
import { cleaned, plainLines } from "./pasting.js";
import { Saving } from "./saving.js";
import { Server } from "./talking.js";
import { showPresent, showState } from "./telling_state.js";

const TELL = 700;
const REFRESH = 4000;

const byId = (id) => document.getElementById(id);

function start(data) {
  const server = new Server(data.urls, data.token);
  const known = new Known(data.chips);
  const drafted = new Map(readLines(data.drafted).map((line) => [line.rule, line]));
  const tools = byId("report-tools");
  const dialogs = new Dialogs({ dom: byId("report-dialog"), server, urls: data.urls });
  const toldWords = new Map();
  const form = byId("changes");
  let telling;
  let refreshing;

  const words = (canonical) => canonical.replace(/\{\{[^{}]*\}\}/g, (token) => known.of(token)?.words ?? token);
  const notice = (said) => {
    byId("report-notice").hidden = !said;
    byId("report-notice").querySelector("span").textContent = said;
  };
  const saving = new Saving({
    server,
    data,
    told: {
      words,
      notice,
      state: (state) => showState(byId("report-state"), byId("report-trouble"), state),
      present: (said) => {
        showPresent(byId("report-present"), said.others);
        if (!said.isOpen) refresh();
      },
      saved: (said) => {
        form.elements.seq.value = said.seq;
        showPresent(byId("report-present"), said.others);
        tell();
        clearTimeout(refreshing);
        refreshing = setTimeout(refresh, REFRESH);
      },
      clashed: () => view.dispatch(view.state.tr),
    },
  });

  const insert = (token) => {
    view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.chip.create({ token }), false).scrollIntoView());
    view.focus();
  };
  const pick = () => dialogs.pick(insert, () => view.focus());
  const fill = (from, to) => {
    const surface = view.state.doc.textBetween(from, to, "", "");
    dialogs.form("人工填报数字", data.urls.fill, {
      fields: { surface },
      closed: () => view.focus(),
      done: (page) => {
        const keys = [...page.querySelectorAll(".an-token")].map((one) => one.textContent).filter((one) => one.startsWith("{{filled|"));
        view.dispatch(view.state.tr.replaceWith(from, to, contentOf(keys[keys.length - 1] ?? "")));
      },
    });
  };
  const card = new Card({ dom: byId("report-card"), known, pick, fill });

  const view = new EditorView(
    { mount: byId("report-editor") },
    {
      state: EditorState.create({
        doc: docOf(data.text),
        plugins: [
          rules,
          marks,
          clashes(saving),
          history(),
          keymap({
            "Mod-z": undo,
            "Mod-y": redo,
            "Shift-Mod-z": redo,
            "Mod-s": () => (saving.save(), true),
            "Mod-i": () => (pick(), true),
            "Alt-ArrowLeft": moveChip(-1),
            "Alt-ArrowRight": moveChip(1),
            "Alt-ArrowUp": (_, __, editor) => (move(editor, -1), true),
            "Alt-ArrowDown": (_, __, editor) => (move(editor, 1), true),
            Enter: chainCommands(behindChip, splitBlock),
          }),
          keymap(baseKeymap),
        ],
      }),
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "报告正文",
        "aria-describedby": "report-help",
        spellcheck: "false",
      },
      nodeViews: { para: (node) => new ParaView(node), chip: (node) => new ChipView(node, known) },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n", (leaf) => words(leaf.attrs.token)),
      handleTextInput: (editor) => editor.state.selection instanceof NodeSelection,
      handleDOMEvents: {
        paste: (editor, event) => paste(editor, event, event.clipboardData),
        drop: (editor, event) => !editor.dragging && paste(editor, event, event.dataTransfer),
        focus: () => void setTimeout(() => card.follow()),
        blur: () => void setTimeout(() => card.follow()),
      },
      dispatchTransaction(tr) {
        const before = view.state;
        view.updateState(before.apply(tr));
        if (tr.docChanged) {
          saving.changed();
          clearTimeout(telling);
          telling = setTimeout(tell, TELL);
        }
        if (tr.docChanged || tr.selectionSet) {
          card.follow();
          showParagraph();
        }
      },
    },
  );

  function paste(editor, event, brought) {
    const html = brought?.getData("text/html") ?? "";
    if (html.includes("data-pm-slice")) return false;
    event.preventDefault();
    const { lines, left } = html ? cleaned(html) : { lines: plainLines(brought?.getData("text/plain") ?? ""), left: [] };
    if ([...(brought?.files ?? [])].some((file) => file.type.startsWith("image/")) && !left.includes("图片")) left.push("图片");
    if (event.type === "drop") {
      const at = editor.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at) editor.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(at.pos))));
    }
    if (lines.length) {
      const paras = lines.map((line) => schema.nodes.para.create(null, contentOf(line)));
      editor.dispatch(editor.state.tr.replaceSelection(new Slice(Fragment.from(paras), 1, 1)).scrollIntoView());
    }
    notice(left.length ? `已粘贴为纯文字，没有带入：${left.join("、")}。` : lines.length ? "" : "没有可以粘贴的文字。");
    return true;
  }

  /** Ask what new tokens say, and what in the paragraphs that were changed nothing stands behind. */
  async function tell() {
    clearTimeout(telling);
    const wanted = new Map();
    const sent = new Set();
    let headings = [];
    let text = "";
    const send = (line) => {
      if (!sent.has(line.rule)) text += writeLine(line);
      sent.add(line.rule);
    };
    view.state.doc.forEach((para) => {
      const { rule, state, level } = para.attrs;
      if (state === "left_out") return;
      const said = wordsOf(para);
      const line = { state: "edited", rule, level, words: said.replace(/[\t\n\r]/g, " ") };
      // What a paragraph may say depends on the part in which it stands, and it is named by its heading.
      if (level) headings = [...headings.filter((one) => one.level < level), line];
      if (toldWords.get(rule) === said) return;
      wanted.set(rule, said);
      headings.forEach(send);
      send(line);
    });
    if (!wanted.size) return;
    const { outcome, said } = await server.say("tell", { text });
    if (outcome !== "done") return;
    known.learn(said.chips);
    const only = new Set();
    view.state.doc.forEach((para) => {
      const { rule } = para.attrs;
      if (wanted.get(rule) !== wordsOf(para)) return;
      only.add(rule);
      toldWords.set(rule, wanted.get(rule));
    });
    mark(said.findings, only);
    byId("report-found").textContent = said.findings.length ? `有${said.findings.length}处数字或者断言没有出处` : "";
  }

  function mark(findings, only) {
    view.dispatch(view.state.tr.setMeta(marksKey, { findings, only }).setMeta("addToHistory", false));
  }

  /** The checks, the outline and the signing as they are now; the text is not touched. */
  async function refresh() {
    if (saving.dirty || dialogs.dom.open) return;
    const found = await server.page(location.pathname).catch(() => null);
    if (!found?.answer.ok || found.answer.redirected || saving.dirty) return;
    for (const part of [".an-side", ".an-outline", ".an-sign", ".y-ph .sub"]) {
      const [old, fresh] = [document.querySelector(part), found.page.querySelector(part)];
      if (old && fresh && !old.contains(document.activeElement)) old.replaceWith(fresh);
    }
    const written = found.page.getElementById("report-data");
    if (!written) return location.reload();
    const now = JSON.parse(written.textContent);
    if (now.seq !== saving.seq) return;
    known.learn(now.chips);
    form.elements.seq.value = now.seq;
    toldWords.clear();
    view.state.doc.forEach((para) => toldWords.set(para.attrs.rule, wordsOf(para)));
    mark(now.findings, null);
  }

  /** What may be done with the paragraph of the caret. */
  function showParagraph() {
    const here = paraAt(view.state);
    if (!here) return;
    const { rule, state, level } = here.para.attrs;
    const frozen = state === "locked" || state === "left_out";
    const line = drafted.get(rule);
    const can = {
      lock: !frozen,
      unlock: state === "locked",
      leave: !frozen,
      back: state !== "locked" && Boolean(line) && (state !== "generated" || line.words !== wordsOf(here.para)),
      heading: !frozen && !level,
      plain: !frozen && level > 1,
      remark: true,
    };
    byId("report-paragraph-state").textContent = STATES[state];
    for (const one of tools.querySelectorAll("[data-do]")) if (one.dataset.do in can) one.hidden = !can[one.dataset.do];
  }

  const deeds = {
    pick,
    lock: () => setState(view, "locked"),
    unlock: () => setState(view, "edited"),
    leave: () => setState(view, "left_out"),
    back: () => bringBack(view, drafted.get(paraAt(view.state).para.attrs.rule)),
    heading: () => setLevel(view, 2),
    plain: () => setLevel(view, 0),
    up: () => move(view, -1),
    down: () => move(view, 1),
    remark: async () => {
      const { rule } = paraAt(view.state).para.attrs;
      await saving.save();
      dialogs.form("批注", `${data.urls.remark}?${new URLSearchParams({ rule })}`, { closed: () => view.focus(), done: refresh });
    },
  };
  tools.addEventListener("click", (event) => {
    const name = event.target.closest("[data-do]")?.dataset.do;
    if (!name) return;
    const menu = event.target.closest("details");
    if (menu) menu.open = false;
    view.focus();
    deeds[name]();
  });
  tools.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest("details[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  byId("report-notice").querySelector("button").addEventListener("click", () => notice(""));
  document.addEventListener("report:frozen", () => notice("已锁定的和不写入报告的段落不能直接改。请先在“这一段”中解除锁定或者恢复。"));

  // What is done by a button of the page is done upon what was saved.
  form.addEventListener("submit", async (event) => {
    if (!saving.dirty && !saving.inFlight && !saving.undecided.size) return;
    event.preventDefault();
    const by = event.submitter;
    await saving.save();
    if (saving.dirty || saving.undecided.size) return notice("正文还有没有保存的修改，或者有两份文字待选定，这一步没有办。请处理后再按。");
    form.requestSubmit(by);
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.target || link.getAttribute("href").startsWith("#") || !saving.dirty || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    await saving.save();
    location.assign(link.href);
  });

  card.attach(view);
  byId("report-paragraphs").remove();
  byId("report-editor").hidden = false;
  tools.hidden = false;
  document.body.classList.add("an-editing");
  view.state.doc.forEach((para) => toldWords.set(para.attrs.rule, wordsOf(para)));
  mark(data.findings, null);
  showParagraph();
  saving.attach(view);
  if (location.hash) byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** A chosen chip goes one letter, or one chip, to the left or right. */
function moveChip(by) {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== "chip") return false;
    const beside = by < 0 ? selection.$from.nodeBefore : selection.$to.nodeAfter;
    if (!beside) return true;
    const tr = state.tr.delete(selection.from, selection.to);
    const at = selection.from + by;
    tr.insert(at, selection.node);
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
    return true;
  };
}

/** Enter on a chosen chip goes behind it: a chip is not written over. */
function behindChip(state, dispatch) {
  if (!(state.selection instanceof NodeSelection)) return false;
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.to)));
  return true;
}

const data = byId("report-data");
if (data && byId("report-editor")) start(JSON.parse(data.textContent));
