// A field that takes several cases, one to a line: what is chosen by name is added below the others.

export function startChoosing(find) {
  const list = document.getElementById(find.dataset.addsTo);
  const choices = document.getElementById(find.getAttribute('list'));
  if (!list || !choices) return;
  find.hidden = false;
  find.addEventListener('input', () => {
    const chosen = [...choices.options].some(each => each.value === find.value);
    if (!chosen) return;
    const lines = list.value.split('\n').map(each => each.trim()).filter(each => each !== '');
    if (!lines.includes(find.value)) lines.push(find.value);
    list.value = lines.join('\n');
    find.value = '';
    list.dispatchEvent(new Event('input', { bubbles: true }));
  });
  find.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
}
