/* 数字: charts drawn from the tables beside them, and rows opened beside the page. Without it both are links and tables. */
(() => {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const PAPER = 360; // what A4 leaves beside the table, in CSS pixels
  const WIDE = window.matchMedia("(min-width: 1200px)");

  function numbers(table, column) {
    return [...table.tBodies[0].rows].map((row) => {
      const value = row.cells[column].dataset.value;
      return value === "" ? null : Number(value);
    });
  }

  function draw(box) {
    const table = box.parentElement.querySelector("table");
    const names = [...table.tBodies[0].rows].map((row) => row.cells[0].textContent);
    const links = [...table.tBodies[0].rows].map((row) => row.cells[1].querySelector("a"));
    const upright = box.dataset.chart === "columns";
    box.parentElement.classList.add("drawn");
    box.style.height = upright ? "320px" : `${Math.max(names.length * 29 + 20, 90)}px`;
    const room = box.clientWidth < 480 ? 96 : 150;
    const text = { color: token("--y-ink"), fontSize: 13, fontFamily: token("--y-hei") };
    const quiet = { ...text, color: token("--y-ink-3") };
    const line = { lineStyle: { color: token("--y-line-2") } };
    const categories = {
      type: "category",
      data: names,
      inverse: !upright,
      axisTick: { show: false },
      axisLine: line,
      axisLabel: upright
        ? { ...quiet, fontSize: 12, interval: 0, formatter: (name) => (chart.getWidth() < 420 ? name.replace("月", "") : name) }
        : { ...text, interval: 0, width: room - 12, overflow: "truncate" },
    };
    const values = {
      type: "value",
      minInterval: 1,
      show: upright,
      axisLabel: quiet,
      splitLine: { lineStyle: { color: token("--y-chart-grid") } },
    };
    const label = { show: true, position: upright ? "top" : "right", ...text };
    const chart = echarts.init(box);
    chart.setOption({
      animation: false,
      grid: upright
        ? { left: 36, right: 4, top: 24, bottom: 28 }
        : { left: room, right: 44, top: 4, bottom: 8 },
      xAxis: upright ? categories : values,
      yAxis: upright ? values : categories,
      series: [
        { type: "bar", data: numbers(table, 1), barMaxWidth: upright ? 22 : 12, barGap: "12%", itemStyle: { color: token("--y-chart-now") }, label },
        { type: "bar", data: numbers(table, 2), barMaxWidth: upright ? 16 : 6, itemStyle: { color: token("--y-chart-past") } },
      ],
    });
    chart.on("click", (at) => links[at.dataIndex] && links[at.dataIndex].click());
    new ResizeObserver(() => chart.resize()).observe(box);
    window.addEventListener("beforeprint", () => {
      chart.resize({ width: PAPER });
      chart.getZr().flush(); // no frame comes before the paper
    });
    window.addEventListener("afterprint", () => chart.resize());
  }

  function open(link) {
    const drawer = document.getElementById("drawer");
    drawer.hidden = false;
    document.querySelector(".fg").classList.add("beside");
    for (const on of document.querySelectorAll("[data-rows].open")) on.classList.remove("open");
    link.classList.add("open");
    window.htmx.ajax("GET", link.getAttribute("href"), { target: drawer, select: "#rows", swap: "innerHTML" }).then(() => {
      const close = document.createElement("button");
      close.type = "button";
      close.className = "x";
      close.setAttribute("aria-label", "关闭");
      close.textContent = "×";
      close.addEventListener("click", () => shut(link));
      drawer.prepend(close);
      drawer.scrollTop = 0;
      close.focus({ preventScroll: true });
    });
  }

  function shut(link) {
    const drawer = document.getElementById("drawer");
    drawer.hidden = true;
    drawer.replaceChildren();
    document.querySelector(".fg").classList.remove("beside");
    link.classList.remove("open");
    link.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-rows]");
    if (!link || !WIDE.matches || event.ctrlKey || event.metaKey || event.shiftKey || !document.getElementById("drawer")) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("keydown", (event) => {
    const link = document.querySelector("[data-rows].open");
    if (event.key === "Escape" && link) shut(link);
  });
  if (window.echarts) for (const box of document.querySelectorAll("[data-chart]")) draw(box);
})();
