/** Decodes beside the page, so that the page stays responsive. Answers carry the id of their question. */
import * as codec from '../../../target/codec/cctr-codec.js';
import { bytesOfFrame, signed } from './bytes.js';
import { lineOf } from './redaction.js';

const BATCH = 500;

function read(id, bytes, format) {
  let events = [];
  const send = () => {
    postMessage({ id, events });
    events = [];
  };
  const summary = codec.read(signed(bytes), format, (event) => {
    events.push(event);
    if (events.length === BATCH) {
      send();
    }
  });
  send();
  postMessage({ id, summary });
}

function redact({ bytes, format, key }) {
  const lines = [];
  const { leftOut } = codec.redact(signed(bytes), format, key, (message) => lines.push(lineOf(message)));
  return { lines, leftOut };
}

onmessage = ({ data: { id, read: input, redact: secret, explain, sms } }) => {
  if (input) {
    read(id, input.bytes, input.format);
  } else if (secret) {
    postMessage({ id, result: redact(secret) });
  } else if (explain !== undefined) {
    postMessage({ id, result: codec.explain(signed(bytesOfFrame(explain)))[0] });
  } else {
    postMessage({ id, result: codec.sms(sms) });
  }
};
