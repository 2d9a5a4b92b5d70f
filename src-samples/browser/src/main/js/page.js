/** Wires the parts of the page. */
import { Decoder } from './decoder.js';
import { createDissection, evidence } from './dissection.js';
import { byId, element } from './dom.js';
import { listenForInput } from './input.js';
import { createMessages } from './messages.js';
import { isAlarm } from './names.js';
import { download, randomKey } from './redaction.js';
import { createTrackMap } from './track-map.js';
import { Counts, progress, smsVerdict, verdict } from './verdict.js';

const source = byId('worker-source').textContent;
const reader = new Decoder(source);
const explainer = new Decoder(source);
const dissection = createDissection(byId('dissection'));
const messages = createMessages(
  { rows: byId('rows'), device: byId('device'), type: byId('type'), pages: byId('pages'), previous: byId('previous'), next: byId('next') },
  choose,
  showTrack,
);
let map;
let events = [];
/** What was given last; another one ends the work on it. */
let input;

async function read() {
  const current = input;
  start();
  const format = byId('format').value;
  const sms = await current.sms();
  if (format === 'sms') {
    await readSms(sms ?? '', current);
    return;
  }
  const bytes = await current.bytes();
  if (current !== input) {
    return;
  }
  const counts = new Counts();
  const summary = await reader.read(bytes, format, (more) => take(more, counts));
  if (counts.total === 0 && format === 'auto' && (await showAsSms(summary, sms, current))) {
    return;
  }
  if (current === input) {
    show(summary, counts);
  }
}

function take(more, counts) {
  for (const event of more) {
    counts.add(event);
    events.push(event);
  }
  messages.add(more);
  byId('result').hidden = counts.total === 0;
  byId('verdict').replaceChildren(...progress(counts));
}

function show(summary, counts) {
  byId('verdict').replaceChildren(...verdict(summary, counts));
  byId('result').hidden = counts.total === 0;
  byId('redact').disabled = counts.total === 0;
  messages.offerFilters([...counts.devices].sort(), [...counts.types.keys()].sort());
  showTrack();
  const first = events.findIndex((event) => event.type !== 'skipped');
  if (first >= 0) {
    messages.select(first);
  }
  document.body.dataset.state = 'done';
}

/** Shows an input without a frame as an SMS, if it says something as one, and returns whether it does. */
async function showAsSms(summary, text, current) {
  if (text === undefined || summary.detection?.lookAlike) {
    return false;
  }
  const said = await explainer.sms(text);
  if (said.type === 'unknown' && !('latitude' in said)) {
    return false;
  }
  await readSms(text, current);
  return true;
}

function start() {
  events = [];
  messages.clear();
  document.body.dataset.state = 'reading';
  byId('result').hidden = true;
  byId('frame').hidden = true;
  byId('track').hidden = true;
  byId('redact').disabled = true;
}

async function readSms(text, current) {
  const said = await explainer.sms(text);
  if (current !== input) {
    return;
  }
  byId('result').hidden = true;
  byId('verdict').replaceChildren(...smsVerdict(said));
  showPositions('latitude' in said ? [positionOf(said, 0)] : []);
  document.body.dataset.state = 'done';
}

async function choose(index) {
  const event = events[index];
  map?.choose('latitude' in event ? event : undefined);
  byId('frame').hidden = event.type === 'skipped';
  if (event.type === 'skipped') {
    return;
  }
  const explanation = await explainer.explain(event.raw);
  if (events[index] !== event) {
    return;
  }
  byId('frame-title').replaceChildren(
    `Message ${index + 1}: ${event.type}, ${event.word} `,
    explanation.evidence ? evidence(explanation.evidence) : 'not documented',
  );
  byId('diagnostics').replaceChildren(...(event.diagnostics ?? []).map(({ text, offset, length }) => element('li', {}, `${text} (byte ${offset}${length > 1 ? ` to ${offset + length - 1}` : ''})`)));
  dissection.show(explanation);
  byId('json').textContent = JSON.stringify(event, null, 2);
}

function positionOf(event, key) {
  return {
    key,
    device: event.deviceId ?? event.connection ?? '?',
    latitude: event.latitude,
    longitude: event.longitude,
    isValid: event.valid !== false,
    isAlarm: isAlarm(event),
    label: () => [event.deviceId, event.time?.replace('T', ' ').replace('Z', ' UTC'), event.type].filter(Boolean).join(' · '),
  };
}

function showTrack() {
  showPositions(messages.shown().filter((index) => 'latitude' in events[index]).map((index) => positionOf(events[index], index)));
}

function trackMap() {
  map ??= createTrackMap(byId('map'), JSON.parse(byId('world').textContent), (key) => messages.select(key));
  return map;
}

function showPositions(positions) {
  byId('track').hidden = positions.length === 0;
  document.body.classList.toggle('has-track', positions.length > 0);
  if (positions.length > 0) {
    trackMap().show(positions);
  }
}

async function redact() {
  const current = input;
  byId('redact').disabled = true;
  byId('name').textContent = 'Redacting …';
  const decoder = new Decoder(source);
  const { lines, leftOut } = await decoder.redact(await current.bytes(), byId('format').value, randomKey());
  decoder.end();
  if (current !== input) {
    return;
  }
  byId('redact').disabled = false;
  const isLog = lines[0]?.startsWith('[');
  download(isLog ? 'redacted.log' : 'redacted.hex', `${lines.join('\n')}\n`);
  byId('name').textContent = `${lines.length.toLocaleString('en')} frames redacted${leftOut > 0 ? `, ${leftOut} left out` : ''}`;
}

messages.clear();
listenForInput((given) => {
  input = given;
  if (given.isEmpty) {
    start();
    byId('verdict').replaceChildren();
    document.body.dataset.state = '';
  } else {
    read();
  }
});
byId('format').addEventListener('change', () => input?.isEmpty === false && read());
byId('redact').addEventListener('click', redact);
// The outline takes a moment; best before it is needed.
(window.requestIdleCallback ?? setTimeout)(trackMap);
