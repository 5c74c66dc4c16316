// What is pasted from elsewhere becomes paragraphs of plain words, and it is said what was left out.

const BLOCKS = new Set("P DIV H1 H2 H3 H4 H5 H6 LI TR BLOCKQUOTE PRE SECTION ARTICLE DT DD CAPTION".split(" "));
const PICTURES = new Set("IMG SVG OBJECT EMBED VIDEO CANVAS V:SHAPE V:IMAGEDATA PICTURE".split(" "));
const SILENT = new Set("STYLE SCRIPT TEMPLATE TITLE META LINK XML NOSCRIPT IFRAME".split(" "));
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])/i;
const COMMENT = /mso-element\s*:\s*comment|mso-special-character\s*:\s*comment|mso-comment/i;
const DRESS = /(?:font|color|background|text-align|text-indent|margin)/i;

/** Without what a browser would act upon: styles are renamed, so that the page's policy has nothing to refuse. */
const harmless = (html) =>
  html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[(?:if|endif)[^>]*>/gi, "")
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, " data-dress=").replace(/\s(src|srcset|background|poster|on[a-z]+)\s*=/gi, " data-$1="),
    );

/** The paragraphs of pasted HTML, and the names of what was left out. */
export function cleaned(html) {
  const left = new Set();
  const lines = [""];
  const break_ = () => lines[lines.length - 1].trim() && lines.push("");
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      lines[lines.length - 1] += node.data.replace(/([^\x00-\xff])\s*\n\s*(?=[^\x00-\xff])/g, "$1").replace(/\s+/g, " ");
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    const dress = node.dataset?.dress ?? "";
    if (SILENT.has(name)) return;
    if (PICTURES.has(name)) return void left.add("图片");
    if (node.hidden || HIDDEN.test(dress)) return void (node.textContent.trim() && left.add("隐藏的文字"));
    if (COMMENT.test(dress)) return void left.add("批注");
    if (name === "DEL" || name === "S" || name === "STRIKE") return void left.add("已划去的文字");
    if (DRESS.test(dress) || "B I U FONT STRONG EM".split(" ").includes(name)) left.add("字体和格式");
    if (name === "TABLE") left.add("表格线（各行改成了文字）");
    if (name === "BR") return void lines.push("");
    const isBlock = BLOCKS.has(name);
    if (isBlock && !node.closest("td, th")) break_();
    node.childNodes.forEach(walk);
    if (name === "TD" || name === "TH") lines[lines.length - 1] = `${lines[lines.length - 1].trim()}　`;
    else if (isBlock && !node.closest("td, th")) break_();
  };
  walk(new DOMParser().parseFromString(harmless(html), "text/html").body);
  return { lines: lines.map((line) => line.trim()).filter(Boolean), left: [...left] };
}

/** The paragraphs of pasted plain text. */
export const plainLines = (text) =>
  text
    .split(/[\n\r\v\f\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean);
