// Saving by itself: after a pause, when one leaves, and again when the line is back. What is not saved yet is kept in the
// browser; where somebody else saved other words for the same paragraph, both stay until one is chosen.
import { TextSelection } from "prosemirror-state";
import { docOf, lineOf, paraOf, readLines, writeLine } from "./canonical.js";

const PAUSE = 1500;
const GAP = 15_000;
const BEAT = 10_000;
const AGAIN = [4000, 8000, 15_000, 30_000];
const KEEPALIVE = 60_000;

export class Saving {
  constructor({ server, data, told }) {
    this.server = server;
    this.told = told;
    this.user = data.user;
    this.seq = data.seq;
    this.base = new Map(readLines(data.text).map((line) => [line.rule, line]));
    this.undecided = new Map();
    this.key = `yifa:report:${data.user}:${location.pathname}`;
    this.tries = 0;
    this.lastSaved = 0;
    this.at = data.at;
  }

  attach(view) {
    this.view = view;
    this.acked = this.written();
    this.say("saved");
    setInterval(() => this.beat(), BEAT);
    addEventListener("online", () => this.dirty && this.save());
    addEventListener("focus", () => this.dirty && this.state.name === "lapsed" && this.save());
    document.addEventListener("visibilitychange", () => document.hidden && this.dirty && this.save({ leaving: true }));
    addEventListener("pagehide", () => this.leave());
    addEventListener("beforeunload", (event) => this.dirty && event.preventDefault());
    this.recover();
    this.beat();
  }

  /** The canonical text as it would be saved; ``sent`` false: with one's own words where nothing is decided yet. */
  written({ sent = true } = {}) {
    let text = "";
    this.view.state.doc.forEach((para) => {
      const { rule } = para.attrs;
      const open = sent && this.undecided.get(rule);
      const line = open ? open.theirs : lineOf(para, this.base.get(rule));
      if (line) text += writeLine(line);
    });
    return text;
  }

  get dirty() {
    return this.written() !== this.acked;
  }

  changed() {
    if (!this.dirty) return this.asBefore();
    this.keep();
    if (["saved", "refused", "clash"].includes(this.state.name)) this.say("unsaved");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(PAUSE, this.lastSaved + GAP - Date.now()));
  }

  /** What was typed was taken back: nothing is to be saved. */
  asBefore() {
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
    if (this.undecided.size) return;
    localStorage.removeItem(this.key);
    if (this.state.name === "unsaved") this.say("saved");
  }

  keep() {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keepNow(), 250);
  }

  keepNow() {
    clearTimeout(this.keeping);
    const undecided = [...this.undecided].map(([rule, one]) => [rule, one]);
    const kept = { seq: this.seq, text: this.written({ sent: false }), undecided, at: Date.now() };
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // More than the browser keeps: the words stand on the page, and the state says that they are not saved.
    }
  }

  /** What an earlier visit could not save is on the page again, and goes on from the version it belonged to. */
  recover() {
    const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
    if (!kept || (!kept.undecided.length && kept.text === this.written())) return localStorage.removeItem(this.key);
    this.seq = kept.seq;
    this.base = new Map(readLines(kept.text).map((line) => [line.rule, line]));
    this.undecided = new Map(kept.undecided);
    this.replace(docOf(kept.text).content);
    this.acked = "";
    this.told.notice("已恢复您上次没有保存的文字。");
    this.save();
  }

  async save({ leaving = false } = {}) {
    clearTimeout(this.timer);
    if (this.inFlight) {
      await this.inFlight;
      if (!this.dirty) return;
    }
    this.inFlight = this.send(leaving);
    try {
      await this.inFlight;
    } finally {
      this.inFlight = null;
    }
  }

  async send(leaving) {
    const text = this.written();
    if (text === this.acked) return;
    this.say("saving");
    this.keepNow();
    const keepalive = leaving && new Blob([text]).size < KEEPALIVE;
    const { outcome, said } = await this.server.say("save", { seq: this.seq, user: this.user, text }, { keepalive });
    this.lastSaved = Date.now();
    if (outcome === "done") return this.saved(said, text);
    if (outcome === "clash") return this.clashed(said, text);
    if (outcome === "refused") return this.say("refused", { reasons: said.reasons });
    this.say(outcome);
    this.tries += 1;
    this.timer = setTimeout(() => this.save(), AGAIN[Math.min(this.tries, AGAIN.length) - 1]);
  }

  saved(said, sent) {
    this.tries = 0;
    this.absorb(said, sent);
    if (this.dirty) this.changed();
    else if (!this.undecided.size) localStorage.removeItem(this.key);
    this.say(this.dirty ? "unsaved" : "saved");
    this.told.saved(said);
  }

  clashed(said, sent) {
    const newest = new Map(readLines(said.text).map((line) => [line.rule, line]));
    for (const { rule } of said.clashes) {
      const theirs = newest.get(rule) ?? null;
      if (this.paraOf(rule)) this.undecided.set(rule, { theirs, by: said.by });
      else this.told.notice(`您删去的一段${said.by}刚刚改过，已放回正文。`);
    }
    this.absorb(said, sent);
    this.keepNow();
    this.told.clashed();
    this.say("clash", { by: said.by, count: this.undecided.size });
    if (this.dirty) this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Choose between one's own words and theirs. */
  decide(rule, mine) {
    const { theirs } = this.undecided.get(rule);
    this.undecided.delete(rule);
    const at = this.placeOf(rule);
    const para = this.view.state.doc.nodeAt(at);
    const { tr } = this.view.state;
    if (!mine) {
      tr.setMeta("whole", true);
      this.view.dispatch(theirs ? tr.replaceWith(at, at + para.nodeSize, paraOf(theirs)) : tr.delete(at, at + para.nodeSize));
    }
    this.told.clashed();
    this.keepNow();
    this.save();
    if (!this.dirty) {
      localStorage.removeItem(this.key);
      this.say("saved");
    }
  }

  paraOf(rule) {
    const at = this.placeOf(rule);
    return at === null ? null : this.view.state.doc.nodeAt(at);
  }

  placeOf(rule) {
    let found = null;
    this.view.state.doc.forEach((para, at) => {
      if (para.attrs.rule === rule) found = at;
    });
    return found;
  }

  /** Take over what the server has, except what was typed here since ``sent``. */
  absorb(said, sent) {
    const before = new Map(readLines(sent).map((line) => [line.rule, writeLine(line)]));
    const here = new Map();
    this.view.state.doc.forEach((para) => here.set(para.attrs.rule, para));
    const caret = this.view.state.selection.$head;
    const within = caret.depth ? caret.node(1).attrs.rule : "";
    const lines = readLines(said.text);
    const newest = new Set(lines.map((line) => line.rule));
    const order = [];
    for (const line of lines) {
      const para = here.get(line.rule);
      if (!para) {
        // Left out or taken out here since it was sent; the server puts back what a person may bring back.
        if (!before.has(line.rule) || this.undecided.has(line.rule)) order.push(paraOf(line));
        continue;
      }
      const own = lineOf(para, this.base.get(line.rule));
      const typedSince = (own ? writeLine(own) : "") !== (before.get(line.rule) ?? "");
      const empty = !para.content.size && line.rule === within;
      if (this.undecided.has(line.rule) || typedSince || empty) order.push(para);
      else order.push(own && sameWords(own, line) ? para.type.create({ ...para.attrs, state: line.state }, para.content) : paraOf(line));
    }
    this.view.state.doc.forEach((para, _, place) => {
      const { rule } = para.attrs;
      if (newest.has(rule)) return;
      if (before.has(rule) && !this.undecided.has(rule) && lineIs(before.get(rule), lineOf(para, this.base.get(rule)))) return;
      const earlier = place ? this.view.state.doc.child(place - 1).attrs.rule : "";
      const at = order.findIndex((one) => one.attrs.rule === earlier);
      order.splice(at + 1, 0, para);
    });
    this.seq = said.seq;
    this.at = said.at;
    this.base = new Map(lines.map((line) => [line.rule, line]));
    this.replace(order);
    this.acked = said.text;
  }

  /** Put these paragraphs in place of those that differ, and leave the caret where it is. */
  replace(paras) {
    const { state } = this.view;
    const wanted = Array.isArray(paras) ? paras : [...paras.content];
    const tr = state.tr.setMeta("whole", true).setMeta("addToHistory", false);
    const same = wanted.length === state.doc.childCount && wanted.every((one, place) => one.attrs.rule === state.doc.child(place).attrs.rule);
    if (same) {
      let end = state.doc.content.size;
      for (let place = state.doc.childCount - 1; place >= 0; place -= 1) {
        const para = state.doc.child(place);
        end -= para.nodeSize;
        if (para.eq(wanted[place])) continue;
        if (para.content.eq(wanted[place].content)) tr.setNodeMarkup(end, null, wanted[place].attrs);
        else tr.replaceWith(end, end + para.nodeSize, wanted[place]);
      }
    } else if (wanted.length) {
      const { $head } = state.selection;
      const [rule, offset] = $head.depth ? [$head.node(1).attrs.rule, $head.parentOffset] : ["", 0];
      tr.replaceWith(0, state.doc.content.size, wanted);
      tr.doc.forEach((para, at) => {
        if (para.attrs.rule === rule) tr.setSelection(TextSelection.create(tr.doc, at + 1 + Math.min(offset, para.content.size)));
      });
    }
    if (tr.docChanged) this.view.dispatch(tr);
  }

  /** Say that one is here, and hear who else is and which version stands. */
  async beat() {
    if (document.hidden || this.inFlight) return;
    const sent = this.acked;
    const { outcome, said } = await this.server.say("save", { seq: this.seq });
    if (outcome === "offline" || outcome === "lapsed") return this.dirty || this.say(outcome);
    if (outcome !== "done" || this.inFlight) return;
    if (said.user !== this.user) return this.say("stranger");
    if (["offline", "lapsed", "failed"].includes(this.state.name)) this.dirty ? this.save() : this.say("saved");
    this.told.present(said);
    // Others' words come in while nothing of one's own is on the way; otherwise with the next saving.
    if (said.text !== null && said.seq !== this.seq && !this.dirty && this.acked === sent) {
      this.absorb(said, this.written());
      this.told.saved(said);
      this.say("saved");
    }
  }

  leave() {
    if (this.dirty) this.keepNow();
    const body = new FormData();
    for (const [name, value] of [["csrfmiddlewaretoken", this.server.token], ["seq", this.seq], ["leaving", "1"]]) body.append(name, value);
    navigator.sendBeacon(this.server.urls.save, body);
  }

  say(name, more = {}) {
    this.state = { name, at: this.at, ...more };
    this.told.state(this.state);
  }
}

const sameWords = (one, other) => one.words === other.words && one.level === other.level;
const lineIs = (written, line) => written === (line ? writeLine(line) : "");
