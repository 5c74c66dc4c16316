// A link that is to be given to somebody: a touch copies its address instead of opening it here.
(() => {
  "use strict";
  for (const link of document.querySelectorAll("a[data-copy]")) {
    link.addEventListener("click", async (event) => {
      if (!navigator.clipboard) return;
      event.preventDefault();
      await navigator.clipboard.writeText(link.href);
      const words = link.textContent;
      link.textContent = "已复制";
      setTimeout(() => (link.textContent = words), 1500);
    });
  }
})();
