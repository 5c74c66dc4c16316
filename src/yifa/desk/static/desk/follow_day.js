// The days in offered rows begin as the day of the step; as long as nobody changed one, it follows that day.
(() => {
  "use strict";
  const day = document.querySelector("form.actform input[name=happened_on]");
  if (!day) return;
  let before = day.value;
  day.addEventListener("change", () => {
    for (const own of day.form.querySelectorAll("input[type=date]")) {
      if (/-\d+-/.test(own.name) && own.value === before) own.value = day.value;
    }
    before = day.value;
  });
})();
