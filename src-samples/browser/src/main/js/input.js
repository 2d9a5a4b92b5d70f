/** What a person gives the page: pasted text, a file, or an example. */
import captures from '../../../../cctr/captures.log';
import { bytesOf } from './bytes.js';
import { byId, element } from './dom.js';

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

const ofText = (text) => ({
  isEmpty: text.trim() === '',
  bytes: async () => bytesOf(text),
  sms: async () => (text.length <= LONGEST_SMS ? text : undefined),
});

const ofFile = (file) => ({
  isEmpty: false,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
  sms: async () => (file.size <= LONGEST_SMS ? file.text() : undefined),
});

const sizeOf = ({ size }) => (size < 1e5 ? `${size.toLocaleString('en')} bytes` : `${(size / 1e6).toFixed(1)} MB`);

/**
 * Listens to the box, the buttons and what is dropped.
 *
 * @param onInput takes an input: whether it is empty, its bytes, and its text unless it is too long for an SMS
 */
export function listenForInput(onInput) {
  const box = byId('paste');

  function takeText(text) {
    byId('name').textContent = '';
    box.value = text;
    onInput(ofText(text));
  }

  function takeFile(file) {
    byId('name').textContent = `${file.name}, ${sizeOf(file)}`;
    box.value = '';
    onInput(ofFile(file));
  }

  box.addEventListener('input', () => {
    byId('name').textContent = '';
    onInput(ofText(box.value));
  });
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length > LONGEST_SHOWN) {
      event.preventDefault();
      takeFile(new File([bytesOf(text)], 'pasted text'));
    }
  });
  byId('open').addEventListener('click', () => {
    byId('file').value = '';
    byId('file').click();
  });
  byId('file').addEventListener('change', ({ target }) => target.files[0] && takeFile(target.files[0]));
  for (const [name, text] of Object.entries(EXAMPLES)) {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', () => {
      byId('format').value = 'auto';
      takeText(text);
    });
    byId('examples').append(button);
  }
  listenForDrops(takeFile, takeText);
}

function listenForDrops(takeFile, takeText) {
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
      takeFile(file);
    } else {
      takeText(event.dataTransfer.getData('text/plain'));
    }
  });
}
