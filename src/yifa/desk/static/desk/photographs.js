// Photographs are made smaller in the browser before they are sent: no side longer than 1,600 pixels. Drawing a picture
// anew leaves out what its camera wrote beside it, the place above all; the day on which it was taken is read first and
// sent beside it. What the browser can't draw is sent as it is, and the server says what is wrong with it.
(() => {
  "use strict";
  const LONGEST = 1600;
  const QUALITY = 0.85;

  // The day in a camera's notes (2025:03:14 10:20:30), which stand near the beginning of a JPEG file.
  const dayInside = async (file) => {
    const head = new Uint8Array(await file.slice(0, 131072).arrayBuffer());
    const found = /((?:19|20)\d\d):([01]\d):([0-3]\d) [0-2]\d:[0-5]\d:[0-5]\d/.exec(new TextDecoder("latin1").decode(head));
    return found ? `${found[1]}-${found[2]}-${found[3]}` : "";
  };

  const dayOf = async (file) => {
    const inside = await dayInside(file);
    if (inside || !file.lastModified) return inside;
    const changed = new Date(file.lastModified);
    const two = (number) => String(number).padStart(2, "0");
    return `${changed.getFullYear()}-${two(changed.getMonth() + 1)}-${two(changed.getDate())}`;
  };

  const smaller = async (file) => {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const part = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * part));
    canvas.height = Math.max(1, Math.round(bitmap.height * part));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    const name = file.name.replace(/\.\w+$/, "") || "照片";
    return new File([blob], `${name}.jpg`, { type: "image/jpeg" });
  };

  const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1048576).toFixed(1)}MB`);

  const prepare = async (input) => {
    const chosen = Array.from(input.files);
    const told = input.parentElement.querySelector(".photographs") ?? document.createElement("ul");
    told.className = "photographs";
    told.replaceChildren();
    input.after(told);
    for (const said of input.form.querySelectorAll(`input[name="${input.dataset.photographs}"]`)) said.remove();
    const kind = document.getElementById(input.dataset.kind ?? "");
    if (kind && kind.value !== "photo") return;
    const ready = new DataTransfer();
    for (const file of chosen) {
      const day = await dayOf(file);
      let kept = file;
      try {
        if (file.type.startsWith("image/")) kept = await smaller(file);
      } catch {
        // Not a picture that this browser can draw: the server looks at it.
      }
      ready.items.add(kept);
      const said = document.createElement("input");
      said.type = "hidden";
      said.name = input.dataset.photographs;
      said.value = day;
      input.form.append(said);
      const row = document.createElement("li");
      row.textContent = `${kept.name}，${size(kept.size)}${day ? `，${day}拍摄` : ""}`;
      told.append(row);
    }
    input.files = ready.files;
  };

  const working = new Map();
  const begin = (input) => {
    const work = prepare(input).finally(() => working.get(input) === work && working.delete(input));
    working.set(input, work);
  };
  for (const input of document.querySelectorAll("input[type=file][data-photographs]")) {
    input.addEventListener("change", () => begin(input));
    document.getElementById(input.dataset.kind ?? "")?.addEventListener("change", () => begin(input));
    input.form.addEventListener("submit", (event) => {
      if (!working.has(input)) return;
      // Sent before the pictures are ready: sent again by itself once they are.
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter;
      working.get(input).then(() => input.form.requestSubmit(button));
    }, true);
  }
})();
