// The task list by keyboard: j/k, Enter, x, c, e, s, /, ?; never while somebody types, and it can be switched off.
// A row: <tr data-task="id" data-detail="url of its detail pane"> with its link [data-open] and its checkbox.
// c, s and e press the button or link marked data-key in the row or in its detail pane.
import { isWriting, say, text } from './words.js';

const SETTING = 'meguri.keys';
const REST_MS = 120;

export function startTasklist(list) {
  const rows = () => [...list.querySelectorAll('tr[data-task]')];
  const pane = document.getElementById(list.dataset.pane ?? 'detail');
  const help = document.getElementById('keys-help');
  const search = document.querySelector('[data-search]');
  let shown = '';
  let waiting = '';
  let timer = 0;

  const current = () => list.querySelector('tr.current');
  const keysOn = () => localStorage.getItem(SETTING) !== 'off';

  function go(row, focus = true) {
    if (!row) return;
    for (const each of rows()) {
      each.classList.toggle('current', each === row);
      if (each === row) each.setAttribute('aria-current', 'true'); else each.removeAttribute('aria-current');
    }
    if (focus) row.querySelector('[data-open]')?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    clearTimeout(timer);
    timer = setTimeout(() => show(row), REST_MS);
  }

  function show(row) {
    if (!pane || !row.dataset.detail || shown === row.dataset.task) return;
    shown = '';
    window.htmx.ajax('GET', row.dataset.detail, { target: pane, swap: 'innerHTML' }).then(() => {
      shown = row.dataset.task;
      if (waiting) { const key = waiting; waiting = ''; press(key); }
    });
  }

  function step(by) {
    const all = rows();
    const at = all.indexOf(current());
    go(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
  }

  function press(key) {
    const row = current();
    if (!row) return;
    const target = row.querySelector(`[data-key="${key}"]`)
      ?? (shown === row.dataset.task ? pane?.querySelector(`[data-key="${key}"]`) : null);
    if (target) target.click();
    else if (shown !== row.dataset.task && row.dataset.detail) { waiting = key; show(row); }
    else say(text('js.keys.none'));
  }

  function chosen() {
    const boxes = [...list.querySelectorAll('input[type="checkbox"][name="task"]')];
    const count = boxes.filter(box => box.checked).length;
    for (const box of boxes) box.closest('tr').classList.toggle('chosen', box.checked);
    for (const each of document.querySelectorAll('[data-needs-selection]')) each.disabled = count === 0;
    for (const each of document.querySelectorAll('[data-selected]')) each.textContent = text('js.selected', count);
    const all = list.querySelector('[data-select-all]');
    if (all) { all.checked = count > 0 && count === boxes.length; all.indeterminate = count > 0 && count < boxes.length; }
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    Enter: () => current()?.querySelector('[data-open]')?.click(),
    x: () => current()?.querySelector('input[type="checkbox"]')?.click(),
    c: () => press('c'),
    e: () => current()?.querySelector('[data-open]')?.click(),
    s: () => press('s'),
    '/': () => search?.focus(),
    '?': () => help?.showModal(),
  };

  document.addEventListener('keydown', event => {
    if (!list.isConnected || !keysOn() || isWriting(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && event.target !== document.body && !event.target.closest('tr[data-task]')) return;
    if (event.key === 'Enter' && event.target.closest('a, button')) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  list.addEventListener('click', event => {
    const row = event.target.closest('tr[data-task]');
    if (row && !event.target.closest('a, button, input, label')) go(row, false);
  });
  list.addEventListener('focusin', event => {
    const row = event.target.closest('tr[data-task]');
    if (row && row !== current()) go(row, false);
  });
  list.addEventListener('change', event => {
    if (event.target.matches('[data-select-all]')) {
      for (const box of list.querySelectorAll('input[type="checkbox"][name="task"]')) box.checked = event.target.checked;
    }
    chosen();
  });

  const setting = help?.querySelector('[data-keys-switch]');
  if (setting) {
    setting.checked = keysOn();
    setting.addEventListener('change', () => {
      localStorage.setItem(SETTING, setting.checked ? 'on' : 'off');
      say(text(setting.checked ? 'js.keys.on' : 'js.keys.off'));
    });
  }
  chosen();
}
