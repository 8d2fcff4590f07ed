// "What will be recorded": a form marked data-confirm shows its labels and values before it is sent.
import { text } from './words.js';

const confirmed = new WeakSet();

/** Watches all forms; listens before every other listener, so nothing is sent unseen. */
export function confirmFirst() {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-confirm]')) return;
    if (confirmed.delete(form)) return;
    if (event.submitter?.hasAttribute('formnovalidate')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(form, event.submitter);
  }, true);
}

function ask(form, submitter) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'confirm-title');
  dialog.append(
    made('h2', text('js.confirm.title'), { id: 'confirm-title' }),
    made('p', text('js.confirm.lead')),
    tableOf(form, submitter),
  );
  const actions = made('div', '', { className: 'actions' });
  const send = made('button', text('js.confirm.send'), { type: 'button', className: 'main' });
  const back = made('button', text('js.confirm.back'), { type: 'button' });
  actions.append(send, back);
  dialog.append(actions);
  document.body.append(dialog);
  back.addEventListener('click', () => dialog.close());
  send.addEventListener('click', () => {
    dialog.close();
    confirmed.add(form);
    form.requestSubmit(submitter);
  });
  dialog.addEventListener('close', () => { dialog.remove(); submitter?.focus(); });
  dialog.showModal();
  send.focus();
}

function tableOf(form, submitter) {
  const rows = [];
  const seen = new Set();
  const groups = [...form.querySelectorAll('.group:not([hidden])')];
  let group;
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden' || field.type === 'submit' || field.type === 'button' || field.disabled) continue;
    if (field.type === 'radio' && seen.has(field.name)) continue;
    seen.add(field.name);
    const heading = groups.filter(each => each.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
    if (heading && heading !== group) rows.push([heading.textContent.trim()]);
    group = heading;
    rows.push([labelOf(form, field), valueOf(form, field)]);
  }
  if (submitter?.name) rows.push([form.dataset.confirmAction ?? '', submitter.textContent.trim()]);
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const key of ['js.confirm.item', 'js.confirm.value']) head.append(made('th', text(key), { scope: 'col' }));
  const body = table.createTBody();
  for (const [label, value] of rows) {
    const row = body.insertRow();
    if (value === undefined) row.append(made('th', label, { scope: 'colgroup', colSpan: 2, className: 'group' }));
    else row.append(made('th', label, { scope: 'row' }), made('td', value || text('js.confirm.empty')));
  }
  return table;
}

function labelOf(form, field) {
  if (field.dataset.label) return field.dataset.label;
  if (field.type === 'radio') return field.closest('fieldset')?.querySelector('legend')?.firstChild?.textContent.trim() ?? field.name;
  return (field.labels?.[0]?.dataset.label ?? field.labels?.[0]?.firstChild?.textContent ?? field.getAttribute('aria-label') ?? field.name).trim();
}

function valueOf(form, field) {
  if (field.type === 'radio') {
    const chosen = [...form.elements].find(each => each.name === field.name && each.checked);
    return chosen?.labels?.[0]?.textContent.trim() ?? '';
  }
  if (field.type === 'checkbox') return field.checked ? '✓' : '—';
  if (field.type === 'password') return '••••';
  if (field.type === 'file') return [...field.files].map(file => file.name).join(', ');
  if (field.tagName === 'SELECT') return [...field.selectedOptions].map(option => option.textContent.trim()).join(', ');
  return field.dataset.unit && field.value ? `${field.value} ${field.dataset.unit}` : field.value;
}

function made(tag, words, attributes = {}) {
  const element = Object.assign(document.createElement(tag), attributes);
  if (words) element.textContent = words;
  return element;
}
