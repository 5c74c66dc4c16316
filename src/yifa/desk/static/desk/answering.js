// Answers are sent as they are given. What could not be sent stays in this browser until the line is back; when the time
// is over the paper is handed in with what was answered.
(() => {
  "use strict";
  const form = document.getElementById("paper");
  if (!form) return;
  const kept = document.getElementById("kept");
  const left = document.getElementById("left");
  const store = `yifa:paper:${location.pathname}`;
  const csrf = form.elements.csrfmiddlewaretoken.value;
  const waiting = new Map(Object.entries(read()));
  let sending = false;

  function read() {
    try {
      return JSON.parse(localStorage.getItem(store) ?? "{}");
    } catch {
      return {};
    }
  }

  function remember() {
    try {
      if (waiting.size) localStorage.setItem(store, JSON.stringify(Object.fromEntries(waiting)));
      else localStorage.removeItem(store);
    } catch {
      // The browser keeps nothing: the answers stand on the page and are handed in with it.
    }
  }

  const answered = () =>
    [...form.querySelectorAll("fieldset")].filter((question) => question.querySelector("input:checked")).length;

  function say(words, off = false) {
    kept.textContent = `已答 ${answered()} / ${form.dataset.count} 题${words ? `，${words}` : ""}`;
    kept.classList.toggle("off", off);
  }

  async function send() {
    if (sending || !waiting.size) return;
    sending = true;
    const sent = new Map(waiting);
    const body = new URLSearchParams({ csrfmiddlewaretoken: csrf, do: "keep" });
    for (const [place, letters] of sent) {
      body.append("place", place);
      for (const letter of letters) body.append(`q${place}`, letter);
    }
    try {
      const answer = await fetch(location.pathname, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.status === 409) {
        const told = await answer.json();
        waiting.clear();
        remember();
        alert(told.message);
        location.reload();
        return;
      }
      if (!answer.ok) throw new Error(answer.statusText);
      for (const [place, letters] of sent) if (waiting.get(place) === letters) waiting.delete(place);
      remember();
      say(waiting.size ? "正在保存" : "已保存");
    } catch {
      say("网络不通，接通后自动保存", true);
    } finally {
      sending = false;
    }
    if (waiting.size) setTimeout(send, navigator.onLine ? 300 : 5000);
  }

  for (const [place, letters] of waiting) {
    for (const input of form.querySelectorAll(`input[name="q${place}"]`)) input.checked = letters.includes(input.value);
  }
  form.addEventListener("change", (event) => {
    const place = event.target.name.slice(1);
    waiting.set(place, [...form.querySelectorAll(`input[name="q${place}"]:checked`)].map((input) => input.value));
    remember();
    say("正在保存");
    send();
  });
  addEventListener("online", send);
  setInterval(send, 5000);
  form.querySelector("[value=keep]").hidden = true;
  form.addEventListener("submit", (event) => {
    const open = Number(form.dataset.count) - answered();
    const asked = event.submitter?.value === "hand_in";
    if (asked && open && !confirm(`还有 ${open} 题没有作答，确定交卷吗？`)) {
      event.preventDefault();
      return;
    }
    waiting.clear();
    remember();
  });

  const over = performance.now() + Number(form.dataset.seconds) * 1000;
  function tick() {
    const seconds = Math.max(0, Math.round((over - performance.now()) / 1000));
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor((seconds % 3600) / 60);
    if (hours < 10) {
      left.textContent = `剩余 ${hours ? `${hours}:` : ""}${String(minutes).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
    }
    left.classList.toggle("soon", seconds < 120);
    if (seconds > 0) return;
    clearInterval(clock);
    const hand = document.createElement("input");
    Object.assign(hand, { type: "hidden", name: "do", value: "hand_in" });
    form.append(hand);
    form.submit();
  }
  const clock = setInterval(tick, 1000);
  tick();
  send();
})();
