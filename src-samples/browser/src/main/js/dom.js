/** Creates an element; texts become text, never markup. */
export function element(name, properties = {}, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) {
      continue;
    } else if (key === 'data') {
      Object.assign(created.dataset, value);
    } else if (key in created) {
      created[key] = value;
    } else {
      created.setAttribute(key, value);
    }
  }
  created.append(...children.filter((child) => child !== undefined));
  return created;
}

/** The element of the page with an id. */
export const byId = (id) => document.getElementById(id);

/** Elements with a blank between them, for who reads or copies the text. */
export const spaced = (elements) => elements.flatMap((one) => [one, ' ']);

/** Moves the selection of a list of rows by the usual keys; only one row is in the order of the tab key. */
export function moveByKeys(container, rows, select) {
  container.addEventListener('keydown', (event) => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (at < 0 || to === undefined) {
      return;
    }
    event.preventDefault();
    const row = all[Math.max(0, Math.min(all.length - 1, to))];
    row.focus();
    select(row);
  });
}
