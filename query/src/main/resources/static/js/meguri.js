// Starts what a page asks for by its data attributes, now and whenever htmx brings new content.
import { csrfHeader } from './net.js';
import { say, text } from './words.js';
import { confirmFirst } from './confirm.js';
import { startCounters } from './counters.js';
import { startDraft } from './draft.js';
import { startDiagram } from './diagram.js';
import { startReplay } from './replay.js';
import { startChoosing } from './choose.js';
import { startTargets } from './targets.js';
import { startTasklist } from './tasklist.js';
import { startWhen } from './when.js';

const parts = [
  ['[data-when-field]', startWhen],
  ['form[data-draft-url]', startDraft],
  ['[data-limit], input[data-unit]', startCounters],
  ['[data-adds-to]', startChoosing],
  ['[data-chart]', startTargets],
  ['[data-diagram]', startDiagram],
  ['[data-replay]', startReplay],
  ['[data-tasklist]', startTasklist],
];
const started = new WeakSet();

function start(root) {
  for (const [selector, begin] of parts) {
    const found = [...root.querySelectorAll(selector)];
    if (root instanceof Element && root.matches(selector)) found.unshift(root);
    for (const element of found.filter(each => !started.has(each))) {
      started.add(element);
      begin(element);
    }
  }
  root.querySelector('[data-focus]')?.focus();
}

confirmFirst();

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-keep-query]');
  if (link) {
    const here = new URL(location.href);
    here.searchParams.set(link.dataset.keepQuery, link.lang);
    link.href = here.pathname + here.search;
  }
  if (event.target.closest?.('[data-print]')) window.print();
  const opener = event.target.closest?.('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
});

document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, csrfHeader()));
document.addEventListener('htmx:load', event => { if (event.detail.elt !== document.body) start(event.detail.elt); });
document.addEventListener('htmx:sendError', () => say(text('js.request.failed')));
document.addEventListener('htmx:responseError', event => {
  // A refused form comes back as the form itself with its error summary, and is shown in its place.
  const answer = event.detail.xhr.responseText;
  if (!answer.includes('data-focus')) say(text('js.request.refused'));
});
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status >= 400 && event.detail.xhr.responseText.includes('data-focus')) event.detail.shouldSwap = true;
});

start(document);
