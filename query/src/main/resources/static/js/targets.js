// Target line over actual bars. The table beside it says the same and is what a screen reader reads.
// Data: {labels: [...], target: [...], actual: [...], unit, title}; null where there is no figure.
import { dataOf, library } from './net.js';
import { text } from './words.js';

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export async function startTargets(figure) {
  const canvas = figure.querySelector('canvas');
  try {
    const [data] = await Promise.all([dataOf(figure), library(figure.dataset.library)]);
    draw(canvas, data);
  } catch (problem) {
    // The table still holds every figure; only the picture is missing.
    figure.hidden = true;
    console.error(problem);
  }
}

function draw(canvas, data) {
  const ink = colour('--color-neutral-solid-gray-800');
  window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  window.Chart.defaults.font.size = 12;
  window.Chart.defaults.color = ink;
  new window.Chart(canvas, {
    data: {
      labels: data.labels,
      datasets: [
        {
          type: 'line', label: text('js.chart.target'), data: data.target, spanGaps: true,
          borderColor: colour('--color-primitive-orange-800'), backgroundColor: colour('--color-primitive-orange-800'),
          borderWidth: 2, borderDash: [6, 3], pointStyle: 'rectRot', pointRadius: 5,
        },
        {
          type: 'bar', label: text('js.chart.actual'), data: data.actual,
          backgroundColor: colour('--color-primitive-blue-300'), borderColor: colour('--color-primitive-blue-900'), borderWidth: 1,
          maxBarThickness: 44,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { y: { beginAtZero: true, grace: '8%', title: { display: Boolean(data.unit), text: data.unit } }, x: { grid: { display: false } } },
      plugins: { legend: { labels: { usePointStyle: true } }, title: { display: Boolean(data.title), text: data.title } },
    },
  });
}
