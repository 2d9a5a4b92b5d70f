/** A capture that may be published, as a log or as hex: this page and `cctr` read both. */
import { bytesOfFrame, hexOf } from './bytes.js';

/** The line of a redacted message: of a log when the capture names connections, otherwise hex. */
export function lineOf({ connection, direction, raw }) {
  const hex = Array.from(bytesOfFrame(raw), hexOf).join('');
  if (connection === undefined) {
    return hex;
  }
  return direction === 'downlink' ? `[${connection}: cctr > 0.0.0.0] HEX: ${hex}` : `[${connection}] HEX: ${hex}`;
}

/** A key that nobody knows. */
export const randomKey = () => crypto.getRandomValues(new BigInt64Array(1))[0].toString();

/** Gives the user a file. */
export function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
