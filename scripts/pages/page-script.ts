/** What pages do in the browser: language, copying, filters, and ticks that stay (in localStorage, under `data-key`). */
export const pageScript = `
"use strict";
const root = document.documentElement;
const film = root.dataset.film;
const store = {
  get(key) { try { return localStorage.getItem("gemini-ring " + film + " " + key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem("gemini-ring " + film + " " + key, value); } catch { /* private window */ } },
};
const speak = (language) => {
  root.dataset.ui = language;
  root.lang = language;
  store.set("language", language);
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
};
speak(store.get("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en"));
const copy = async (text) => {
  try { await navigator.clipboard.writeText(text); return; } catch { /* not allowed for a file: the old way */ }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
};
const show = (state) => {
  for (const task of document.querySelectorAll("[data-state]"))
    task.hidden = state !== "all" && task.dataset.state !== state;
  for (const button of document.querySelectorAll("[data-filter]"))
    button.setAttribute("aria-pressed", String(button.dataset.filter === state));
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.language) speak(button.dataset.language);
  if (button.dataset.filter) show(button.dataset.filter);
  if (button.dataset.copy === undefined) return;
  event.preventDefault();
  void copy(button.dataset.copy);
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 900);
});
const ticksOf = (list) => [...list.querySelectorAll("input")];
for (const list of document.querySelectorAll("[data-key]")) {
  const kept = new Set((store.get(list.dataset.key) ?? "").split(" "));
  ticksOf(list).forEach((input, index) => { input.checked = kept.has(String(index)); });
  list.addEventListener("change", () => {
    store.set(list.dataset.key, ticksOf(list).flatMap((input, index) => (input.checked ? [index] : [])).join(" "));
    list.dispatchEvent(new CustomEvent("ticks", { bubbles: true }));
  });
}
`;
