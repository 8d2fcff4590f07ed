// The live process diagram: what is done, where the case stands, what comes next.
// data-src: the BPMN file; data-state-src or a data block: {done: [ids], current: [ids], next: [ids], failed: [ids]}.
import { dataOf, library } from './net.js';
import { text } from './words.js';

const LEGIBLE = 0.7;
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

export async function startDiagram(figure) {
  const container = figure.querySelector('[data-canvas]');
  try {
    const [xml, state] = await Promise.all([
      fetch(figure.dataset.src).then(response => (response.ok ? response.text() : Promise.reject(new Error(String(response.status))))),
      dataOf(figure, 'stateSrc'),
      library(figure.dataset.library),
    ]);
    container.classList.remove('waiting');
    container.textContent = '';
    const viewer = new window.BpmnJS({ container });
    await viewer.importXML(inReadersLanguage(xml));
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    for (const step of ['done', 'next', 'current', 'failed']) {
      for (const id of state[step] ?? []) if (elements.get(id)) canvas.addMarker(id, `step-${step}`);
    }
    const fit = () => canvas.zoom('fit-viewport', 'auto');
    begin(canvas, elements, state.current?.[0]);
    figure.querySelector('[data-zoom="in"]')?.addEventListener('click', () => viewer.get('zoomScroll').stepZoom(1));
    figure.querySelector('[data-zoom="out"]')?.addEventListener('click', () => viewer.get('zoomScroll').stepZoom(-1));
    figure.querySelector('[data-zoom="fit"]')?.addEventListener('click', fit);
  } catch (problem) {
    // The list of steps beside the diagram says the same.
    container.classList.add('waiting');
    container.textContent = text('js.diagram.failed');
    console.error(problem);
  }
}

/** Readable rather than whole: the width fits as far as words stay legible, and the current step is in sight. */
function begin(canvas, elements, current) {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, Math.max(LEGIBLE, outer.width / (inner.width + 40)));
  canvas.viewbox({ x: inner.x - 20, y: inner.y - 20, width: outer.width / scale, height: outer.height / scale });
  if (current && elements.get(current)) canvas.scrollToElement(current, { top: 80, bottom: 120, left: 160, right: 160 });
}

/** The file carries English names and, as a property, Japanese ones. */
function inReadersLanguage(xml) {
  if (document.documentElement.lang !== 'ja') return xml;
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  for (const property of file.getElementsByTagNameNS(CAMUNDA, 'property')) {
    if (property.getAttribute('name') !== 'nameJa') continue;
    const element = property.closest('extensionElements')?.parentElement
      ?? property.parentElement?.parentElement?.parentElement;
    element?.setAttribute('name', property.getAttribute('value'));
  }
  return new XMLSerializer().serializeToString(file);
}
