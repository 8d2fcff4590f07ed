// Counts characters beside a text (data-limit) and writes a figure out with separators and its unit (data-unit).
import { text } from './words.js';

/** Counts code points, so that 𠮷 is one character as the server counts it. */
const length = words => [...words].length;

export function startCounters(field) {
  if (field.dataset.limit) countCharacters(field);
  if (field.dataset.unit) writeOut(field);
}

function countCharacters(field) {
  const limit = Number(field.dataset.limit);
  const counter = document.createElement('span');
  counter.className = 'counter';
  counter.id = `${field.id || field.name}-counter`;
  field.after(counter);
  describe(field, counter.id);
  const show = () => {
    const count = length(field.value.replace(/\r\n/g, '\n'));
    const over = count > limit;
    counter.classList.toggle('over', over);
    counter.textContent = over ? text('js.counter.over', count - limit) : text('js.counter', count.toLocaleString(), limit.toLocaleString());
  };
  field.addEventListener('input', show);
  show();
}

function writeOut(field) {
  const beside = document.createElement('output');
  beside.className = 'beside';
  beside.htmlFor = field.id;
  field.after(beside);
  const show = () => {
    const figure = plain(field.value);
    beside.textContent = /^-?\d+(\.\d+)?$/.test(figure)
      ? `${Number(figure).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 6 })} ${field.dataset.unit}`
      : field.dataset.unit;
  };
  field.addEventListener('input', show);
  field.addEventListener('change', () => { if (field.type !== 'number') field.value = plain(field.value); show(); });
  show();
}

/** Figures typed in full width or with separators, as figures. */
function plain(typed) {
  return typed.normalize('NFKC').replace(/[,\s]/g, '').replace(/^[−ー―‐]/, '-');
}

function describe(field, id) {
  const present = field.getAttribute('aria-describedby');
  field.setAttribute('aria-describedby', present ? `${present} ${id}` : id);
}
