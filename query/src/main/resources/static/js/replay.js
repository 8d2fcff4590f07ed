// The auditor's slider: a tick per event, ← and → from event to event, a day to jump to, two pins A and B.
// Data: {ticks: [{position, at, day, label}]} in ascending position; the state is loaded from data-state-url?position=N.
import { dataOf } from './net.js';
import { isWriting, say, text } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const REST_MS = 150;

export async function startReplay(panel) {
  const { ticks } = await dataOf(panel);
  if (ticks.length === 0) return;
  const slider = panel.querySelector('input[type="range"]');
  const drawn = panel.querySelector('svg');
  const where = panel.querySelector('[data-where]');
  let at = Math.max(0, ticks.findIndex(tick => tick.position === Number(panel.dataset.position)));
  const pins = { a: Number(panel.dataset.a) || null, b: Number(panel.dataset.b) || null };
  let timer = 0;

  slider.min = 0;
  slider.max = ticks.length - 1;
  slider.value = at;
  drawn.setAttribute('viewBox', `0 0 ${Math.max(1, ticks.length - 1)} 10`);
  drawn.setAttribute('preserveAspectRatio', 'none');

  function draw() {
    drawn.replaceChildren(...ticks.map((tick, n) => {
      const line = document.createElementNS(SVG, 'line');
      for (const [name, value] of Object.entries({ x1: n, x2: n, y1: 0, y2: 10, 'vector-effect': 'non-scaling-stroke' })) line.setAttribute(name, value);
      if (n === at) line.classList.add('at');
      if (tick.position === pins.a || tick.position === pins.b) line.classList.add('pin');
      return line;
    }));
    const words = `${text('js.replay.at', at + 1, ticks.length)}  ${ticks[at].at}  ${ticks[at].label}`;
    slider.setAttribute('aria-valuetext', words);
    if (where) where.textContent = words;
  }

  function go(n) {
    at = Math.min(ticks.length - 1, Math.max(0, n));
    slider.value = at;
    draw();
    clearTimeout(timer);
    timer = setTimeout(load, REST_MS);
  }

  function load() {
    const url = new URL(panel.dataset.stateUrl, location.href);
    url.searchParams.set('position', ticks[at].position);
    const here = new URL(location.href);
    here.searchParams.set('position', ticks[at].position);
    history.replaceState(null, '', here);
    window.htmx.ajax('GET', url.pathname + url.search, { target: `#${panel.dataset.target}`, swap: 'innerHTML' });
  }

  slider.addEventListener('input', () => go(Number(slider.value)));
  panel.querySelector('[data-step="back"]')?.addEventListener('click', () => go(at - 1));
  panel.querySelector('[data-step="on"]')?.addEventListener('click', () => go(at + 1));
  panel.querySelector('input[type="date"]')?.addEventListener('change', event => {
    const upTo = ticks.filter(tick => tick.day <= event.target.value).length;
    go(Math.max(0, upTo - 1));
  });
  for (const pin of ['a', 'b']) {
    panel.querySelector(`[data-pin="${pin}"]`)?.addEventListener('click', () => {
      pins[pin] = ticks[at].position;
      const field = panel.querySelector(`input[name="${pin}"]`);
      if (field) field.value = pins[pin];
      const shown = panel.querySelector(`[data-pinned="${pin}"]`);
      if (shown) shown.textContent = ticks[at].at;
      for (const compare of panel.querySelectorAll('[data-needs-pins]')) compare.disabled = !(pins.a && pins.b);
      say(text('js.replay.pinned', ticks[at].at));
      draw();
    });
  }
  document.addEventListener('keydown', event => {
    if (!panel.isConnected || isWriting(event) || event.target === slider || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    go(at + (event.key === 'ArrowRight' ? 1 : -1));
  });
  draw();
}
