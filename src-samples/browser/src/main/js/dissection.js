/** A frame byte by byte and field by field; pointing at either shows the other. A component: it needs only an explanation. */
import { bytesOfFrame, hexOf } from './bytes.js';
import { element, moveByKeys } from './dom.js';
import { EVIDENCE, GROUPS, groupOf, wordsOf } from './names.js';

/** Creates the component in an element. */
export function createDissection(container) {
  const bytes = element('div', { className: 'bytes', 'aria-hidden': 'true' });
  const pointed = element('p', { className: 'pointed' });
  const rows = element('tbody');
  const table = element(
    'table',
    { className: 'fields', role: 'grid', 'aria-label': 'Fields of the frame' },
    element('thead', {}, element('tr', {}, ...['Bytes', 'Text', 'Field', 'Value', 'Known from'].map((title, at) => element('th', { scope: 'col', className: at === 0 ? 'number' : '' }, title)))),
    rows,
  );
  container.append(bytes, pointed, element('div', { className: 'scroll' }, table), legend());
  let fields = [];

  function point(index) {
    container.querySelectorAll('.is-pointed').forEach((one) => one.classList.remove('is-pointed'));
    container.querySelectorAll(`[data-field="${index}"]`).forEach((one) => one.classList.add('is-pointed'));
    pointed.textContent = index === undefined ? 'Point at a byte or a field.' : sentence(fields[index]);
  }

  const pointAtTarget = (event) => {
    const target = event.target.closest?.('[data-field]');
    point(target ? Number(target.dataset.field) : undefined);
  };
  for (const part of [bytes, rows]) {
    part.addEventListener('pointerover', pointAtTarget);
    part.addEventListener('pointerleave', pointAtTarget);
  }
  rows.addEventListener('focusin', pointAtTarget);
  moveByKeys(rows, () => [...rows.children], () => {});

  return {
    /** Shows an explanation as `cctr explain --output json` has it. */
    show(explanation) {
      fields = explanation.fields;
      const frame = bytesOfFrame(explanation.raw);
      const isText = explanation.raw.startsWith('*');
      bytes.replaceChildren(...fields.flatMap((field, index) => cells(field, index, frame, isText)));
      rows.replaceChildren(...fields.flatMap((field, index) => (isListed(field) ? [row(field, index)] : [])));
      rows.firstElementChild?.setAttribute('tabindex', '0');
      point(undefined);
    },
  };
}

/** Separators and the like are in the bytes only, unless something is wrong with them. */
const isListed = (field) => groupOf(field.name) !== 'form' || field.diagnostic;

const range = (field) =>
  field.length === 0 ? `${field.offset}` : field.length === 1 ? `${field.offset}` : `${field.offset}–${field.offset + field.length - 1}`;

const meaning = (field) => (field.value === null ? '' : field.unit ? `${field.value} ${field.unit}` : field.value);

function sentence(field) {
  const where = field.length === 0 ? `empty, at byte ${field.offset}` : `byte ${range(field)}`;
  return [wordsOf(field.name), where, meaning(field), field.diagnostic].filter(Boolean).join(' · ');
}

function cells(field, index, frame, isText) {
  const data = { field: index, group: groupOf(field.name) };
  const mark = field.diagnostic ? ' is-remarkable' : '';
  if (field.length === 0) {
    return [element('span', { className: `byte is-empty${mark}`, data })];
  }
  return Array.from(frame.subarray(field.offset, field.offset + field.length), (byte, at) => {
    const edge = (at === 0 ? ' is-first' : '') + (at === field.length - 1 ? ' is-last' : '');
    const printable = byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
    return element(
      'span',
      { className: `byte${edge}${mark}`, data },
      element('span', { className: 'character' }, isText ? printable : hexOf(byte)),
      isText ? element('span', { className: 'hex' }, hexOf(byte)) : undefined,
    );
  });
}

function row(field, index) {
  return element(
    'tr',
    { role: 'row', tabIndex: -1, className: field.diagnostic ? 'is-remarkable' : '', data: { field: index, group: groupOf(field.name) } },
    element('td', { role: 'gridcell', className: 'number' }, range(field)),
    element('td', { role: 'gridcell', className: 'text' }, printableText(field.text)),
    element('th', { role: 'rowheader' }, element('span', { className: 'swatch' }), wordsOf(field.name)),
    element(
      'td',
      { role: 'gridcell', className: 'value' },
      meaning(field),
      field.diagnostic ? element('span', { className: 'diagnostic' }, field.diagnostic) : undefined,
    ),
    element('td', { role: 'gridcell' }, field.evidence ? evidence(field.evidence) : undefined),
  );
}

/** Control characters would be invisible. */
const printableText = (text) => text.replace(/[\x00-\x1f\x7f-\x9f]/g, (c) => `\\x${hexOf(c.charCodeAt(0))}`);

/** A badge for how a fact is known: the more bars, the stronger. */
export function evidence(name) {
  const strength = 5 - Object.keys(EVIDENCE).indexOf(name);
  return element(
    'span',
    { className: 'evidence', title: EVIDENCE[name] ?? '', data: { evidence: name } },
    element('span', { className: 'bars', 'aria-hidden': 'true' }, '▮'.repeat(strength), element('span', {}, '▮'.repeat(5 - strength))),
    wordsOf(name),
  );
}

function legend() {
  return element(
    'div',
    { className: 'legend' },
    element(
      'ul',
      { className: 'groups', 'aria-label': 'Colours' },
      ...Object.entries(GROUPS).map(([group, [label]]) =>
        element('li', { data: { group } }, element('span', { className: 'swatch' }), label),
      ),
    ),
    element('dl', { 'aria-label': 'How a meaning is known' }, ...Object.entries(EVIDENCE).flatMap(([name, text]) => [element('dt', {}, evidence(name)), element('dd', {}, text)])),
  );
}
