// What was typed is never lost: a form that says data-keep is kept in this tab until it has been sent with success.
// Personal values (autocomplete off), files and hidden fields are not kept.
(() => {
  "use strict";
  const user = document.querySelector("meta[name=yifa-user]")?.content ?? "";
  const key = (path) => `yifa:typed:${user}:${path}`;
  // On a machine that several people use, what somebody else typed goes away.
  for (const kept of Object.keys(sessionStorage)) {
    if (kept.startsWith("yifa:typed:") && !kept.startsWith(key(""))) sessionStorage.removeItem(kept);
  }
  const keeps = (field) =>
    field.name && field.autocomplete !== "off" && !["file", "hidden", "password", "submit", "button"].includes(field.type);

  const sent = sessionStorage.getItem("yifa:sent");
  if (sent && document.querySelector(".y-message.success")) {
    sessionStorage.removeItem(key(sent));
    sessionStorage.removeItem("yifa:sent");
  }

  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const here = location.pathname + location.search;
  const fields = () => Array.from(form.elements).filter(keeps);
  const value = (field) => (["checkbox", "radio"].includes(field.type) ? field.checked : field.value);

  const save = () => {
    const typed = fields().map((field) => [field.name, field.value, value(field)]);
    try {
      sessionStorage.setItem(key(here), JSON.stringify(typed));
    } catch {
      // More than the browser keeps: what was kept before stays, and sending is not held up.
    }
  };

  const kept = sessionStorage.getItem(key(here));
  // The server gives back what it refused, or what came before a login; only a fresh form is filled from here.
  if (kept && !document.getElementById("refusal") && !("filled" in form.dataset)) {
    let restored = false;
    for (const [name, own, typed] of JSON.parse(kept)) {
      for (const field of fields()) {
        if (field.name !== name || (field.type === "radio" && field.value !== own)) continue;
        if (value(field) === typed) continue;
        if (["checkbox", "radio"].includes(field.type)) field.checked = typed;
        else field.value = typed;
        restored = true;
      }
    }
    if (restored) {
      const note = document.createElement("p");
      note.className = "y-message";
      note.setAttribute("role", "status");
      note.textContent = "已恢复您上次没有提交的内容。";
      const discard = document.createElement("button");
      discard.type = "button";
      discard.className = "btn btn-s btn-plain";
      discard.textContent = "放弃草稿";
      discard.addEventListener("click", () => {
        sessionStorage.removeItem(key(here));
        form.reset();
        note.textContent = "草稿已放弃，下面是原来的内容。";
        form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
      });
      note.append(" ", discard);
      form.before(note);
    }
  }
  form.addEventListener("input", save);
  form.addEventListener("submit", () => {
    save();
    sessionStorage.setItem("yifa:sent", here);
  });
})();
