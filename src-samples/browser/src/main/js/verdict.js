/** What the input is, and why. */
import { evidence } from './dissection.js';
import { element, spaced } from './dom.js';
import { LOOK_ALIKES, PROTOCOLS, SKIP_REASONS, wordsOf } from './names.js';

const FORMATS = { raw: 'raw bytes', hex: 'hex', dump: 'a hex dump', log: 'a server log', pcap: 'a packet capture' };

const count = (number, one, many = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const addOne = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Counts events as they come. */
export class Counts {
  messages = new Map();
  skipped = new Map();
  types = new Map();
  devices = new Set();

  add(event) {
    addOne(this.types, event.type);
    if (event.type === 'skipped') {
      addOne(this.skipped, event.reason);
    } else {
      addOne(this.messages, event.protocol);
      this.devices.add(event.deviceId ?? '?');
    }
  }

  get total() {
    return [...this.messages.values()].reduce((sum, one) => sum + one, 0);
  }
}

/** The lines about an input that was read. */
export function verdict(summary, counts) {
  if (summary.error) {
    return [headline('Cannot be read', 'is-no'), line(summary.error.replace(/^input: /, ''))];
  }
  const lines = counts.total > 0 ? match(counts) : noFrame(summary.detection, counts);
  if (counts.total > 0 && summary.detection.models) {
    lines.push(line(`Models that speak ${PROTOCOLS[summary.detection.protocol]}: ${summary.detection.models.join(', ')}.`));
  }
  lines.push(line(`Read as ${FORMATS[summary.format]}.`, 'is-quiet'));
  return [...lines, ...summary.remarks.map((remark) => line(`${remark}.`, 'is-warning'))];
}

function match(counts) {
  const protocols = [...counts.messages.keys()].map((protocol) => PROTOCOLS[protocol]);
  const known = [...counts.devices].filter((device) => device !== '?').length;
  const parts = [...counts.messages].map(([protocol, number]) => `${count(number, `${PROTOCOLS[protocol]} message`)}`);
  const lines = [headline(protocols.join(' and '), 'is-match'), line(`${parts.join(', ')}; ${known > 0 ? count(known, 'device') : 'no device id'}.`)];
  const types = [...counts.types].filter(([type]) => type !== 'skipped');
  const chips = types.map(([type, number]) => element('span', { className: 'chip' }, `${type} `, element('b', {}, number.toLocaleString('en'))));
  return [...lines, element('p', {}, ...spaced(chips)), ...skippedLines(counts)];
}

const skippedLines = (counts) =>
  [...counts.skipped].map(([reason, number]) => line(`${count(number, 'run')} of bytes skipped: ${SKIP_REASONS[reason]}.`, 'is-warning'));

function noFrame(detection, counts) {
  if (detection.lookAlike) {
    const [label, sign] = LOOK_ALIKES[detection.lookAlike];
    return [headline(`Not ours: ${label}`, 'is-no'), line(`The bytes have the sign of ${label}: ${sign}.`)];
  }
  if (detection.detection === 'no-match') {
    return [headline('No frame', 'is-no'), line('No frame begins in these bytes, and no protocol that is often mistaken for ours does.')];
  }
  const more =
    detection.detection === 'need-more' ? `These bytes may be the beginning of a frame; it needs at least ${count(detection.atLeast, 'more byte')}.` : 'A frame begins here, and its end is missing.';
  return [headline('Not yet a frame', 'is-no'), line(more), ...skippedLines(counts)];
}

/** The lines about the text of an SMS. */
export function smsVerdict(said) {
  const title = said.type === 'unknown' ? 'Unknown SMS' : `SMS: ${wordsOf(said.type)}${said.kind ? `, ${wordsOf(said.kind)}` : ''}`;
  const known = said.evidence ? element('p', {}, evidence(said.evidence)) : line('No source has this text.', 'is-quiet');
  const facts = Object.entries(said).filter(([name]) => !['type', 'kind', 'evidence', 'text', 'phones'].includes(name));
  const phones = Object.entries(said.phones ?? {}).map(([slot, number]) => [`phone ${slot}`, number]);
  return [
    headline(title, said.type === 'unknown' ? 'is-no' : 'is-match'),
    known,
    element('dl', { className: 'facts' }, ...[...facts, ...phones].flatMap(([name, value]) => [element('dt', {}, wordsOf(name)), element('dd', {}, String(value))])),
  ];
}

/** The line while an input is read. */
export const progress = (counts) => [headline('Reading …', ''), line(`${count(counts.total, 'message')} so far.`)];

const headline = (text, className) => element('h2', { className: `headline ${className}` }, text);
const line = (text, className = '') => element('p', { className }, text);
