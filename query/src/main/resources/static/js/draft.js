// Keeps what somebody types: PUT {version, fields} to data-draft-url a few seconds after a change.
// The server answers {version, savedAt}; GET answers {version, savedAt, fields} or 204; DELETE discards.
import { send } from './net.js';
import { text } from './words.js';

const REST_MS = 3000;
const LONGEST_RETRY_MS = 60000;
const WAIT_BEFORE_SENDING_MS = 2000;

export function startDraft(form) {
  const status = form.querySelector('[data-draft-status]');
  const url = form.dataset.draftUrl;
  let version = Number(form.dataset.draftVersion ?? 0);
  let saved = snapshot(form);
  let timer = 0;
  let retry = REST_MS;
  let leaving = false;
  let saving = Promise.resolve();

  const unsaved = () => snapshot(form) !== saved;

  function show(words, failed = false) {
    if (!status) return;
    status.textContent = words;
    status.classList.toggle('failed', failed);
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(() => { saving = save(); }, wait);
  }

  async function save() {
    const now = snapshot(form);
    if (now === saved || leaving) return;
    show(text('js.draft.saving'));
    try {
      const response = await send(url, 'PUT', { version, fields: JSON.parse(now) });
      if (response.status === 409) return void show(text('js.draft.other'), true);
      if (!response.ok) throw new Error(String(response.status));
      const answer = response.status === 204 ? {} : await response.json();
      version = answer.version ?? version + 1;
      saved = now;
      retry = REST_MS;
      show(text('js.draft.saved', clockTime(answer.savedAt)));
      if (unsaved()) later(REST_MS);
    } catch {
      // The text stays in the form and the page warns before it is left; the next try comes by itself.
      retry = Math.min(retry * 2, LONGEST_RETRY_MS);
      show(text('js.draft.failed'), true);
      later(retry);
    }
  }

  async function restore() {
    if (form.dataset.draftRestore === 'false') return;
    const response = await fetch(url, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (response.status !== 200) return;
    const draft = await response.json();
    if (unsaved()) return;
    version = draft.version ?? version;
    if (!fill(form, draft.fields ?? {})) return;
    saved = snapshot(form);
    show(text('js.draft.restored', clockTime(draft.savedAt)));
    offerDiscard();
  }

  function offerDiscard() {
    if (!status) return;
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'link';
    discard.textContent = text('js.draft.discard');
    discard.addEventListener('click', async () => {
      const response = await send(url, 'DELETE');
      if (!response.ok) return;
      leaving = true;
      location.reload();
    });
    status.after(discard);
  }

  form.addEventListener('input', () => later(REST_MS));
  form.addEventListener('change', () => later(REST_MS));
  window.addEventListener('beforeunload', event => { if (!leaving && form.isConnected && unsaved()) event.preventDefault(); });

  // What was typed is kept before it is sent, so a failed request loses nothing.
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    if (leaving || !unsaved() || form.hasAttribute('hx-post')) {
      leaving = !form.hasAttribute('hx-post');
      return;
    }
    event.preventDefault();
    const limit = new Promise(resolve => { setTimeout(resolve, WAIT_BEFORE_SENDING_MS); });
    Promise.race([saving.then(save), limit]).then(() => {
      leaving = true;
      passOn(form, event.submitter);
    });
  });
  window.addEventListener('pageshow', event => { if (event.persisted) leaving = false; });

  restore().catch(() => show(text('js.draft.failed'), true));
}

/** Sends the form as it was meant to be sent: same button, not asked for confirmation a second time. */
function passOn(form, submitter) {
  if (submitter?.name) {
    const carrier = Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value });
    form.append(carrier);
  }
  if (submitter?.hasAttribute('formaction')) form.action = submitter.formAction;
  form.submit();
}

function clockTime(iso) {
  const when = iso ? new Date(iso) : new Date();
  return when.toLocaleTimeString('ja-JP', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' });
}

function kept(field) {
  return field.name && field.name !== '_csrf' && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type);
}

function snapshot(form) {
  const fields = {};
  for (const field of form.elements) {
    if (!kept(field)) continue;
    if (['checkbox', 'radio'].includes(field.type) && !field.checked) continue;
    const values = field.tagName === 'SELECT' ? [...field.selectedOptions].map(each => each.value) : [field.value];
    fields[field.name] = [...(fields[field.name] ?? []), ...values];
  }
  return JSON.stringify(fields);
}

/** Puts a draft back; true when it changed anything. */
function fill(form, fields) {
  const before = snapshot(form);
  const used = new Map();
  for (const field of form.elements) {
    if (!kept(field)) continue;
    const values = fields[field.name] ?? [];
    if (['checkbox', 'radio'].includes(field.type)) field.checked = values.includes(field.value);
    else if (field.tagName === 'SELECT') for (const option of field.options) option.selected = values.includes(option.value);
    else {
      const at = used.get(field.name) ?? 0;
      used.set(field.name, at + 1);
      if (values[at] !== undefined) field.value = values[at];
    }
    field.dispatchEvent(new Event('input'));
  }
  return snapshot(form) !== before;
}
