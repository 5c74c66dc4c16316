// The state of saving in words; trouble is also told to who can't see it.

const WORDS = {
  saved: (state) => `已保存 ${state.at}`,
  unsaved: () => "有未保存的修改",
  saving: () => "正在保存",
  offline: () => "未保存：网络断开，稍后自动重试",
  failed: () => "未保存：服务器没有应答，稍后自动重试",
  denied: () => "未保存：没有权限，文字留在本机",
  lapsed: () => "未保存：登录已过期，文字留在本机。",
  stranger: () => "这个浏览器已由另一人登录，请刷新页面",
  refused: (state) => `未保存：${state.reasons.map((one) => one.message).join("；")}`,
  clash: (state) => `${state.by}同时改了${state.count}段，请在正文中选定`,
};
const CALM = new Set(["saved", "unsaved", "saving"]);

export function showState(dom, trouble, state) {
  const words = WORDS[state.name](state);
  dom.textContent = words;
  dom.className = `an-state-of ${CALM.has(state.name) ? "" : "soon"}`;
  if (state.name === "lapsed") {
    const login = dom.appendChild(document.createElement("a"));
    Object.assign(login, { href: "/accounts/login/", target: "_blank", rel: "noopener", textContent: "登录" });
  }
  const told = CALM.has(state.name) ? "" : words;
  if (trouble.textContent !== told) trouble.textContent = told;
}

export function showPresent(dom, others) {
  const words = others.length ? `${others.join("、")}正在编辑` : "";
  dom.hidden = !words;
  if (dom.textContent !== words) dom.textContent = words;
}
