// A menu closes when somebody clicks elsewhere, and with Esc, which leaves the focus on what opened it.
(() => {
  "use strict";
  const open = () => document.querySelectorAll("details.y-menu[open], details.y-all[open]");
  document.addEventListener("click", (event) => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  });
})();
