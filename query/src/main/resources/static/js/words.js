// The page's own words, put there by the server in the reader's language (layout :: texts).

/** The words under this key, with {0}, {1} … filled in. */
export function text(key, ...values) {
  const holder = document.getElementById('texts');
  const found = holder?.content.querySelector(`[data-key="${CSS.escape(key)}"]`);
  return (found?.textContent ?? key).replace(/\{(\d)\}/g, (_, n) => values[Number(n)] ?? '');
}

/** Whether the person is writing, so that a letter is a letter and not a command. */
export function isWriting(event) {
  if (event.isComposing || event.keyCode === 229) return true;
  const at = event.target;
  if (!(at instanceof Element)) return false;
  if (at.closest('[contenteditable]:not([contenteditable="false"]), textarea, select')) return true;
  return at.matches('input') && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(at.type);
}

/** A short message at the corner of the page, read out by screen readers. */
export function say(words) {
  let toast = document.querySelector('.toast');
  if (!toast) {
    toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    document.body.append(toast);
  }
  toast.textContent = words;
  toast.hidden = false;
  clearTimeout(Number(toast.dataset.timer));
  toast.dataset.timer = String(setTimeout(() => { toast.hidden = true; }, 6000));
}
