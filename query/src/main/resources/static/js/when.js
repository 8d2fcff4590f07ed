// A part of a form that belongs to some answers of another field: shown, and sent, only with one of them.
// While nothing is answered yet, what belongs to the first answer is shown.

export function startWhen(part) {
  const form = part.closest('form');
  if (!form) return;
  const { whenField, whenValues } = part.dataset;
  const asked = [...form.elements].filter(each => each.name === whenField);
  const show = () => {
    const open = whenValues.split(' ').includes(answerOf(asked));
    part.hidden = !open;
    for (const field of part.querySelectorAll('input, select, textarea')) field.disabled = !open;
    if (part.matches('input, select, textarea')) part.disabled = !open;
  };
  for (const each of asked) each.addEventListener('change', show);
  for (const each of asked) each.addEventListener('input', show);
  show();
}

function answerOf(asked) {
  if (asked.length === 0) return '';
  if (asked[0].type !== 'radio') return asked[0].value;
  return (asked.find(each => each.checked) ?? asked[0]).value;
}
