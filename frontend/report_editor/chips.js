// A chip: a number (or a word that claims one) of the text. It says what the server tells it to say and holds no letters.

export class ChipView {
  constructor(node, known) {
    this.known = known;
    this.dom = document.createElement("span");
    this.dom.className = "an-chip";
    this.show(node);
    known.views.add(this);
  }

  show(node) {
    this.node = node;
    const token = node.attrs.token;
    const told = this.known.of(token);
    this.dom.dataset.token = token;
    this.dom.textContent = told ? told.words : "……";
    this.dom.classList.toggle("broken", Boolean(told?.problem));
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.show(node);
    return true;
  }

  selectNode() {
    this.dom.classList.add("on");
  }

  deselectNode() {
    this.dom.classList.remove("on");
  }

  ignoreMutation() {
    return true;
  }

  destroy() {
    this.known.views.delete(this);
  }
}

/** What is known of each token; chips that stand on the page learn of it. */
export class Known {
  constructor(told) {
    this.told = new Map(Object.entries(told));
    this.views = new Set();
  }

  of(token) {
    return this.told.get(token);
  }

  learn(told) {
    for (const [token, one] of Object.entries(told)) this.told.set(token, one);
    for (const view of this.views) if (view.node.attrs.token in told) view.show(view.node);
  }
}
