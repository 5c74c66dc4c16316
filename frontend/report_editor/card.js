// The card beside the text: what a chip counts, or what is wrong with a number, and what may be done about it.
import { NodeSelection } from "prosemirror-state";
import { contentOf } from "./canonical.js";
import { button, findingAt } from "./marks.js";

export class Card {
  constructor({ dom, known, pick, fill, drill }) {
    Object.assign(this, { dom, known, pick, fill, drill });
    dom.addEventListener("keydown", (event) => event.key === "Escape" && this.view.focus());
  }

  attach(view) {
    this.view = view;
    view.dom.addEventListener("mouseover", (event) => this.over(event.target));
    view.dom.addEventListener("mouseout", (event) => {
      if (!event.target.closest?.(".an-chip, .an-loose")) return;
      clearTimeout(this.away);
      this.away = setTimeout(() => this.follow(), 300);
    });
    this.dom.addEventListener("mouseenter", () => clearTimeout(this.away));
    this.dom.addEventListener("mouseleave", () => this.follow());
  }

  over(target) {
    const on = target.closest?.(".an-chip, .an-loose");
    if (!on) return;
    clearTimeout(this.away);
    const at = this.view.posAtDOM(on, 0);
    const found = on.classList.contains("an-chip") ? null : findingAt(this.view.state, at);
    if (found) this.finding(found);
    else if (on.dataset.token) this.chip(on.dataset.token, null, on);
  }

  /** Show what the caret stands at. */
  follow() {
    const { selection } = this.view.state;
    if (selection instanceof NodeSelection && selection.node.type.name === "chip") {
      return this.chip(selection.node.attrs.token, selection.from, this.view.nodeDOM(selection.from));
    }
    const found = selection.empty && this.view.hasFocus() && findingAt(this.view.state, selection.head);
    if (found) this.finding(found);
    else if (!this.isUsed()) this.dom.hidden = true;
  }

  /** Whether somebody is at the card, or rests on what it is about: its marks are drawn anew when an answer comes. */
  isUsed() {
    const under = ":is(.an-chip, .an-loose):hover";
    return this.dom.contains(document.activeElement) || this.dom.matches(":hover") || this.view.dom.querySelector(under);
  }

  chip(token, at, beside) {
    const told = this.known.of(token);
    if (!told) return;
    const parts = [line("head", told.name ?? "数据有误", told.words)];
    if (told.problem) parts.push(line("soon", told.problem));
    if (told.about) parts.push(line("", told.about));
    for (const each of told.lines ?? []) parts.push(line("mute", each));
    const row = document.createElement("div");
    row.className = "do";
    if (told.rows) row.append(link("看明细", told.rows));
    if (told.opens) row.append(link("看记录", told.opens));
    if (at !== null) {
      if (!told.opens) row.append(button("换一个", "btn-quiet", () => this.pick()));
      row.append(
        button("删去", "btn-quiet", () => {
          this.view.dispatch(this.view.state.tr.deleteSelection());
          this.view.focus();
        }),
      );
    }
    if (row.childNodes.length) parts.push(row);
    this.show(parts, beside.getBoundingClientRect());
  }

  finding({ finding, from, to }) {
    const parts = [line("", `${finding.message}。`)];
    const row = document.createElement("div");
    row.className = "do";
    for (const one of finding.suggestions) {
      row.append(button(`换成 ${one.shown}（${one.of}）`, "btn-plain", () => this.replace(from, to, one.text)));
    }
    row.append(button("人工填报", "btn-quiet", () => this.fill(from, to)));
    parts.push(row);
    const start = this.view.coordsAtPos(from);
    const end = this.view.coordsAtPos(to, -1);
    this.show(parts, { left: start.left, right: end.right, top: start.top, bottom: end.bottom });
  }

  replace(from, to, text) {
    this.view.dispatch(this.view.state.tr.replaceWith(from, to, contentOf(text)));
    this.view.focus();
  }

  show(parts, beside) {
    this.dom.replaceChildren(...parts);
    this.dom.hidden = false;
    const frame = this.dom.offsetParent.getBoundingClientRect();
    const width = this.dom.offsetWidth;
    const left = Math.max(0, Math.min(beside.left - frame.left - 20, frame.width - width));
    this.dom.style.left = `${left}px`;
    this.dom.style.top = `${beside.bottom - frame.top + 6}px`;
  }
}

function line(look, words, value = "") {
  const made = document.createElement("p");
  made.className = look;
  made.textContent = words;
  if (value) {
    const said = made.appendChild(document.createElement("b"));
    said.textContent = value;
  }
  return made;
}

function link(words, href) {
  const made = document.createElement("a");
  Object.assign(made, { href, textContent: words, target: "_blank", rel: "noopener" });
  return made;
}
