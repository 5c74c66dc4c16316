// Talking to the server: what came of it is one word, so that nobody has to guess from a status.

const PATIENCE = 20_000;

export class Server {
  constructor(urls, token) {
    this.urls = urls;
    this.token = token;
  }

  /** {outcome: "done" | "offline" | "lapsed" | "clash" | "refused" | "failed", said} */
  async say(name, fields, { keepalive = false } = {}) {
    const first = await this.post(this.urls[name], fields, keepalive);
    if (first.outcome !== "denied") return first;
    // After another login the page's key has changed; whoever is signed in now is asked for, and compared.
    const now = await this.ask();
    if (now.outcome !== "done") return now;
    return this.post(this.urls[name], fields, keepalive);
  }

  async ask() {
    const answer = await this.fetch(this.urls.save, { headers: { Accept: "application/json" } });
    if (answer.outcome === "done") this.token = answer.said.token;
    return answer;
  }

  async post(url, fields, keepalive) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return this.fetch(url, { method: "POST", body, keepalive, headers: { "X-CSRFToken": this.token, Accept: "application/json" } });
  }

  async fetch(url, options) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(url, { credentials: "same-origin", redirect: "manual", signal: patience.signal, ...options });
      if (answer.type === "opaqueredirect") return { outcome: "lapsed" };
      const outcome = { 200: "done", 403: "denied", 409: "clash", 422: "refused" }[answer.status] ?? "failed";
      const said = ["done", "clash", "refused"].includes(outcome) ? await answer.json() : null;
      return { outcome, said };
    } catch {
      return { outcome: "offline" };
    } finally {
      clearTimeout(timer);
    }
  }

  /** A page of this site, as a document. */
  async page(url, options = {}) {
    const answer = await fetch(url, { credentials: "same-origin", ...options });
    return { answer, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  }
}
