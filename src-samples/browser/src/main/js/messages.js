/** The decoded messages and skipped runs as a table, a page at a time, filtered by device and type. */
import { element, moveByKeys, spaced } from './dom.js';
import { isAlarm, LOOK_ALIKES, PROTOCOLS, SKIP_REASONS, wordsOf } from './names.js';

const PAGE = 100;
const ALL = '';

/** What has a column of its own, or is shown elsewhere. */
const IN_COLUMNS = new Set([
  'protocol', 'type', 'direction', 'word', 'deviceId', 'stamp', 'time', 'valid', 'latitude', 'longitude', 'speedKnots', 'courseDegrees', 'raw', 'diagnostics',
  'offset', 'length', 'reason', 'lookAlike',
]);

/**
 * Creates the component.
 *
 * @param parts the elements that it fills: rows, device, type, pages, previous, next
 * @param onSelect takes the index of the event that was chosen
 * @param onFilter is called when other events are shown
 */
export function createMessages(parts, onSelect, onFilter) {
  let events = [];
  let shown = [];
  let page = 0;
  let selected;

  const matches = (event) =>
    (parts.device.value === ALL || (event.deviceId ?? '?') === parts.device.value) && (parts.type.value === ALL || event.type === parts.type.value);

  function renderRows() {
    const from = page * PAGE;
    const indexes = shown.slice(from, from + PAGE);
    parts.rows.replaceChildren(...indexes.map((index) => row(events[index], index, index === selected)));
    if (!indexes.includes(selected)) {
      parts.rows.firstElementChild?.setAttribute('tabindex', '0');
    }
    renderPages();
  }

  function renderPages() {
    const from = page * PAGE;
    const count = shown.length.toLocaleString('en');
    parts.pages.textContent =
      shown.length > PAGE ? `${(from + 1).toLocaleString('en')}–${Math.min(from + PAGE, shown.length).toLocaleString('en')} of ${count}` : count;
    parts.previous.disabled = page === 0;
    parts.next.disabled = from + PAGE >= shown.length;
  }

  function filter() {
    shown = [...events.keys()].filter((index) => matches(events[index]));
    page = 0;
    renderRows();
    onFilter();
  }

  function turn(by) {
    page += by;
    renderRows();
  }

  function choose(tableRow) {
    parts.rows.querySelectorAll('[aria-selected=true]').forEach((one) => {
      one.setAttribute('aria-selected', 'false');
      one.tabIndex = -1;
    });
    tableRow.setAttribute('aria-selected', 'true');
    tableRow.tabIndex = 0;
    selected = Number(tableRow.dataset.index);
    onSelect(selected);
  }

  parts.device.addEventListener('change', filter);
  parts.type.addEventListener('change', filter);
  parts.previous.addEventListener('click', () => turn(-1));
  parts.next.addEventListener('click', () => turn(1));
  parts.rows.addEventListener('click', ({ target }) => {
    const tableRow = target.closest('tr');
    if (tableRow) {
      tableRow.focus();
      choose(tableRow);
    }
  });
  moveByKeys(parts.rows, () => [...parts.rows.children], choose);

  return {
    clear() {
      events = [];
      shown = [];
      page = 0;
      selected = undefined;
      for (const [select, label] of [[parts.device, 'All devices'], [parts.type, 'All types']]) {
        select.replaceChildren(element('option', { value: ALL }, label));
      }
      renderRows();
    },

    /** Takes more events; they are read in place. */
    add(more) {
      const isPageFull = shown.length >= (page + 1) * PAGE;
      for (const event of more) {
        if (matches(event)) {
          shown.push(events.length);
        }
        events.push(event);
      }
      if (isPageFull) {
        renderPages();
      } else {
        renderRows();
      }
    },

    /** Offers what the events can be filtered by. */
    offerFilters(devices, types) {
      parts.device.append(...devices.map((id) => element('option', { value: id }, id === '?' ? 'unknown device' : id)));
      parts.type.append(...types.map((type) => element('option', { value: type }, type)));
    },

    /** Turns to an event and chooses it. */
    select(index) {
      const at = shown.indexOf(index);
      if (at < 0) {
        return;
      }
      page = Math.floor(at / PAGE);
      selected = index;
      renderRows();
      const tableRow = parts.rows.querySelector(`[data-index="${index}"]`);
      choose(tableRow);
      tableRow.scrollIntoView({ block: 'nearest' });
    },

    /** The indexes of the events that the filter lets through. */
    shown: () => shown,
  };
}

function row(event, index, isSelected) {
  const cells =
    event.type === 'skipped'
      ? ['', '', '', '', '', '']
      : [
          event.time?.replace('T', ' ').replace('Z', '') ?? '',
          `${PROTOCOLS[event.protocol]} ${event.word}`,
          event.deviceId ?? '',
          'latitude' in event ? `${event.latitude.toFixed(5)}, ${event.longitude.toFixed(5)}` : '',
          'speedKnots' in event ? (event.speedKnots * 1.852).toFixed(1) : '',
          'courseDegrees' in event ? `${Math.round(event.courseDegrees)}°` : '',
        ];
  const [time, word, device, place, speed, course] = cells;
  return element(
    'tr',
    { role: 'row', tabIndex: isSelected ? 0 : -1, 'aria-selected': String(isSelected), data: { index, type: event.type } },
    element('td', { role: 'gridcell', className: 'number' }, String(index + 1)),
    element('td', { role: 'gridcell', className: 'time' }, time),
    element('th', { role: 'rowheader' }, element('span', { className: 'type' }, event.type)),
    element('td', { role: 'gridcell' }, word),
    element('td', { role: 'gridcell' }, device),
    element('td', { role: 'gridcell', className: event.valid === false ? 'place is-invalid' : 'place', title: event.valid === false ? 'no valid fix' : undefined }, place),
    element('td', { role: 'gridcell', className: 'number speed' }, speed),
    element('td', { role: 'gridcell', className: 'number' }, course),
    element('td', { role: 'gridcell', className: 'more' }, ...spaced(chips(event))),
  );
}

function chips(event) {
  if (event.type === 'skipped') {
    const other = event.lookAlike ? `; it has the sign of ${LOOK_ALIKES[event.lookAlike][0]}` : '';
    return [chip('', `${event.length} bytes from ${event.offset} on: ${SKIP_REASONS[event.reason]}${other}`, 'is-warning')];
  }
  const warnings = (event.diagnostics ?? []).map(({ code, text }) => chip('', wordsOf(code), 'is-warning', text));
  const others = Object.entries(event)
    .filter(([name]) => !IN_COLUMNS.has(name))
    .map(([name, value]) => chip(wordsOf(name), valueText(name, value), isAlarm(event) && (name === 'alarm' || name === 'flags') ? 'is-alarm' : ''));
  return [...warnings, ...others.filter((one) => one.lastChild.textContent !== '')];
}

function valueText(name, value) {
  if (name === 'alarm') {
    return `${value.name ? wordsOf(value.name) : value.code}${value.text ? ` “${value.text}”` : ''}`;
  }
  if (name === 'cells') {
    return String(value.length);
  }
  return Array.isArray(value) ? value.map((one) => (name === 'flags' ? wordsOf(one) : one)).join(', ') : String(value);
}

function chip(label, text, className, title) {
  return element('span', { className: `chip ${className}`, title }, label ? element('span', {}, `${label} `) : undefined, element('b', {}, text));
}
