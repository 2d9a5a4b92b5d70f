/** Wires the parts of the page. */
import captures from '../../../../cctr/captures.log';
import { bytesOf } from './bytes.js';
import { Decoder } from './decoder.js';
import { createDissection, evidence } from './dissection.js';
import { byId, element } from './dom.js';
import { createMessages } from './messages.js';
import { isAlarm } from './names.js';
import { download, randomKey } from './redaction.js';
import { createTrackMap } from './track-map.js';
import { Counts, progress, smsVerdict, verdict } from './verdict.js';

/** A longer text is not put into the box: the browser would take long to lay it out. */
const LONGEST_SHOWN = 100_000;
/** 255 parts of 160 characters are the longest SMS there can be. */
const LONGEST_SMS = 255 * 160;

const EXAMPLES = {
  Carscop: '*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^',
  H02: '*HQ,4210209006,V1,201812,A,2608.9437,N,08016.2521,W,000.80,000,150317,EFE7F9FF,310,260,0,0,6#',
  'H02 record': '24410600082621532131081504419390060740418306000000fffffbfdff0015060000002c02dc0c000000001f',
  log: captures,
  SMS: 'Shock Alarm\nhttps://maps.google.com/maps?q=22.67680N,114.15188E\nBattery: 91%',
  'look-alike': '78780d01035873505077788600010ad9bb0d0a',
};

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
let inputs = 0;
/** Reads the input once more, when it is to be read as another format. */
let readAgain = () => {};
/** The bytes of the input. */
let inputBytes = async () => new Uint8Array();

async function read(bytes, format, text) {
  const input = ++inputs;
  const counts = new Counts();
  start();
  const summary = await reader.read(bytes, format, (more) => {
    for (const event of more) {
      counts.add(event);
      events.push(event);
    }
    messages.add(more);
    byId('result').hidden = counts.total === 0;
    byId('verdict').replaceChildren(...progress(counts));
  });
  if (input !== inputs) {
    return;
  }
  if (counts.total === 0 && text !== undefined && format === 'auto' && !summary.detection?.lookAlike) {
    const said = await explainer.sms(text);
    if (input === inputs && (said.type !== 'unknown' || 'latitude' in said)) {
      showSms(said);
      return;
    }
  }
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

function start() {
  events = [];
  messages.clear();
  document.body.dataset.state = 'reading';
  byId('result').hidden = true;
  byId('frame').hidden = true;
  byId('track').hidden = true;
  byId('redact').disabled = true;
}

async function readSms(text) {
  const input = ++inputs;
  start();
  const said = await explainer.sms(text);
  if (input === inputs) {
    showSms(said);
  }
}

function showSms(said) {
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

function readText(text) {
  readAgain = () => readText(text);
  inputBytes = async () => bytesOf(text);
  const format = byId('format').value;
  if (text.trim() === '') {
    clear();
  } else if (format === 'sms') {
    readSms(text);
  } else {
    read(bytesOf(text), format, text);
  }
}

function clear() {
  inputs++;
  start();
  byId('verdict').replaceChildren();
  document.body.dataset.state = '';
}

async function readFile(file) {
  byId('name').textContent = `${file.name}, ${sizeOf(file)}`;
  byId('paste').value = '';
  readAgain = () => readFile(file);
  inputBytes = async () => new Uint8Array(await file.arrayBuffer());
  const format = byId('format').value;
  if (format === 'sms') {
    readSms(await file.text());
  } else {
    const text = file.size < LONGEST_SMS ? await file.text() : undefined;
    read(new Uint8Array(await file.arrayBuffer()), format, text);
  }
}

const sizeOf = ({ size }) => (size < 1e5 ? `${size.toLocaleString('en')} bytes` : `${(size / 1e6).toFixed(1)} MB`);

async function redact() {
  const input = inputs;
  byId('redact').disabled = true;
  byId('name').textContent = 'Redacting …';
  const decoder = new Decoder(source);
  const { lines, leftOut } = await decoder.redact(await inputBytes(), byId('format').value, randomKey());
  decoder.end();
  if (input !== inputs) {
    return;
  }
  byId('redact').disabled = false;
  const isLog = lines[0]?.startsWith('[');
  download(isLog ? 'redacted.log' : 'redacted.hex', `${lines.join('\n')}\n`);
  byId('name').textContent = `${lines.length.toLocaleString('en')} frames redacted${leftOut > 0 ? `, ${leftOut} left out` : ''}`;
}

function listen() {
  const paste = byId('paste');
  paste.addEventListener('input', () => {
    byId('name').textContent = '';
    readText(paste.value);
  });
  paste.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length > LONGEST_SHOWN) {
      event.preventDefault();
      readFile(new File([text], 'pasted text'));
    }
  });
  byId('format').addEventListener('change', () => readAgain());
  byId('file').addEventListener('change', ({ target }) => target.files[0] && readFile(target.files[0]));
  byId('redact').addEventListener('click', redact);
  byId('open').addEventListener('click', () => byId('file').click());
  for (const [name, text] of Object.entries(EXAMPLES)) {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', () => {
      byId('format').value = 'auto';
      paste.value = text;
      paste.dispatchEvent(new Event('input'));
    });
    byId('examples').append(button);
  }
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('is-dropping');
  });
  addEventListener('dragleave', () => document.body.classList.remove('is-dropping'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('is-dropping');
    const [file] = event.dataTransfer.files;
    if (file) {
      readFile(file);
    } else {
      paste.value = event.dataTransfer.getData('text/plain');
      paste.dispatchEvent(new Event('input'));
    }
  });
}

messages.clear();
listen();
// The outline takes a moment; best before it is needed.
(window.requestIdleCallback ?? setTimeout)(trackMap);
