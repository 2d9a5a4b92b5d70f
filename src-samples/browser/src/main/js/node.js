/** The decoder as a module for Node and for bundlers. Bytes are a Uint8Array, or a string with one character a byte. */
import * as codec from '../../../target/codec/cctr-codec.js';
import { signed } from './bytes.js';

function bytes(input) {
  if (typeof input !== 'string') {
    return signed(input);
  }
  if (/[^\x00-\xFF]/.test(input)) {
    throw new RangeError('a string of bytes has characters up to U+00FF only');
  }
  return Int8Array.from(input, (c) => c.charCodeAt(0));
}

/** Detects the protocol of bytes of the wire, as `cctr detect` prints it. */
export const detect = (input) => codec.detect(bytes(input));

/** Decodes the bytes of one connection to what `cctr decode --format raw` prints. */
export const decode = (input) => codec.decode(bytes(input));

/** Explains the bytes of one connection as `cctr explain --format raw --output json` does. */
export const explain = (input) => codec.explain(bytes(input));

/** Reads the text of an SMS, as `cctr sms` prints it. */
export const sms = (text) => codec.sms(text);

/**
 * Reads the content of a file: a server log, hex, a dump or raw bytes.
 *
 * @returns its format, the detection, remarks on what was not read, and the events that `cctr decode` prints
 */
export function read(input, format = 'auto') {
  const events = [];
  const summary = codec.read(bytes(input), format, (event) => events.push(event));
  if (summary.error) {
    throw new Error(summary.error);
  }
  return { ...summary, events };
}
