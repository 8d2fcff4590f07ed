// A field that takes several cases, one to a line: what is chosen by name is added below the others.

export function startChoosing(find) {
  const list = document.getElementById(find.dataset.addsTo);
  const choices = document.getElementById(find.getAttribute('list'));
  if (!list || !choices) return;
  find.hidden = false;
  const take = choice => {
    const lines = list.value.split('\n').map(each => each.trim()).filter(each => each !== '');
    if (!lines.includes(choice)) lines.push(choice);
    list.value = lines.join('\n');
    find.value = '';
    list.dispatchEvent(new Event('input', { bubbles: true }));
  };
  find.addEventListener('input', () => {
    if ([...choices.options].some(each => each.value === find.value)) take(find.value);
  });
  find.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    // The list may still be that of an earlier text: only what has this one in it is meant.
    const typed = find.value.trim();
    const meant = [...choices.options].filter(each => each.value.includes(typed));
    if (typed !== '' && meant.length === 1) take(meant[0].value);
  });
}
