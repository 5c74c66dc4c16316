// Pages of the report that open over the text: the picker of figures, a number filled in by hand, a comment.

const PAUSE = 250;

export class Dialogs {
  constructor({ dom, server, urls }) {
    Object.assign(this, { dom, server, urls });
    this.body = dom.querySelector(".body");
    dom.querySelector(".close").addEventListener("click", () => dom.close());
    dom.addEventListener("close", () => this.closed?.());
  }

  open(title, closed) {
    this.dom.querySelector("h2").textContent = title;
    this.body.replaceChildren();
    this.closed = closed;
    if (!this.dom.open) this.dom.showModal();
  }

  /** Choose a figure and a way of telling it; ``insert`` gets its token. */
  pick(insert, closed) {
    this.open("插入数据", closed);
    const search = document.createElement("input");
    Object.assign(search, { type: "search", className: "form-control", placeholder: "按名称、领域查找", maxLength: 50 });
    search.setAttribute("aria-label", "查找指标");
    const list = document.createElement("div");
    list.className = "list";
    list.setAttribute("aria-live", "polite");
    this.body.append(search, list);
    let timer;
    let asked = 0;
    const show = async (query) => {
      const mine = (asked += 1);
      list.setAttribute("aria-busy", "true");
      const found = await this.page(`${this.urls.pick}?${new URLSearchParams(query)}`);
      if (mine !== asked) return;
      list.removeAttribute("aria-busy");
      list.replaceChildren(...(found ? found.querySelectorAll("main .y-sec, main table, main .y-empty") : [said("没有连上服务器，请稍后再试。")]));
      for (const code of list.querySelectorAll(".an-token")) this.offer(code, insert);
      for (const name of list.querySelectorAll("li + li > span")) {
        // Round numbers stand one after the other: one name will do.
        if (name.textContent === name.parentElement.previousElementSibling.querySelector("span")?.textContent) name.hidden = true;
      }
      for (const parts of list.querySelectorAll("a[href^='?figure=']")) {
        parts.addEventListener("click", (event) => {
          event.preventDefault();
          show({ figure: new URLSearchParams(parts.search).get("figure") });
        });
      }
    };
    search.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => show({ q: search.value }), PAUSE);
    });
    search.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") list.querySelector("button")?.focus();
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const buttons = [...list.querySelectorAll("button")];
      if (!step || !buttons.includes(document.activeElement)) return;
      event.preventDefault();
      (buttons[buttons.indexOf(document.activeElement) + step] ?? search).focus();
    });
    show({ q: "" });
    search.focus();
  }

  offer(code, insert) {
    const row = code.closest("li, tr");
    const words = row.querySelector("b")?.textContent ?? row.querySelector("td").textContent;
    const made = document.createElement("button");
    made.type = "button";
    made.className = "an-chip";
    made.textContent = words;
    made.dataset.token = code.textContent;
    made.addEventListener("click", () => {
      this.dom.close();
      insert(code.textContent);
    });
    (row.querySelector("b") ?? code).replaceWith(made);
    if (code.isConnected) code.remove();
  }

  /** A form of another page; ``done`` gets the page that came of it. */
  async form(title, url, { done, fields = {}, closed }) {
    this.open(title, closed);
    const page = await this.page(url);
    const form = page?.querySelector("form.actform");
    if (!form) return this.body.replaceChildren(said("没有连上服务器，或者登录已过期。请稍后再试。"));
    this.take(form, url, done);
    for (const [name, value] of Object.entries(fields)) if (form.elements[name]) form.elements[name].value = value;
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  }

  take(form, url, done) {
    for (const back of form.querySelectorAll(".y-foot a")) back.remove();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { answer, page } = await this.server.page(url, { method: "POST", body: new FormData(form) }).catch(() => ({}));
      const again = page?.querySelector("form.actform");
      if (answer?.ok && answer.redirected && !answer.url.includes("/accounts/")) {
        this.dom.close();
        done(page);
      } else if (again && answer.status === 422) {
        this.body.replaceChildren(...page.querySelectorAll("#refusal"));
        this.take(again, url, done);
      } else form.prepend(said("没有提交成功：网络断开，或者登录已过期。填写的内容还在，请稍后再试。"));
    });
    this.body.append(form);
  }

  async page(url) {
    try {
      const { answer, page } = await this.server.page(url);
      return answer.ok && !answer.url.includes("/accounts/") ? page : null;
    } catch {
      return null;
    }
  }
}

function said(words) {
  const made = document.createElement("p");
  made.className = "y-message error";
  made.setAttribute("role", "alert");
  made.textContent = words;
  return made;
}
