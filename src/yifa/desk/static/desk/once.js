// A form is sent under an id of its own, under which the same is done only once. Whoever comes back to the form with the
// browser's Back gets a fresh page with what they typed, and needs the id under which it was sent already.
(() => {
  "use strict";
  const id = document.querySelector("form input[name=client_id]");
  if (!id) return;
  const [visit] = performance.getEntriesByType("navigation");
  const kept = history.state?.yifaClientId;
  if (visit?.type === "back_forward" && kept) id.value = kept;
  else history.replaceState({ ...history.state, yifaClientId: id.value }, "");
})();
