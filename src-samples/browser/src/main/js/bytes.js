const encoder = new TextEncoder();

/** The bytes of pasted text: one a character when it can be, as frames are written, otherwise UTF-8. */
export function bytesOf(text) {
  return /[^\x00-\xFF]/.test(text) ? encoder.encode(text) : Uint8Array.from(text, (c) => c.charCodeAt(0));
}

/** The bytes that pairs of hexadecimal digits spell. */
export function bytesOfHex(digits) {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** The bytes of a frame from the property `raw` of a message: text, or the digits of a binary record. */
export function bytesOfFrame(raw) {
  return raw.startsWith('*') ? bytesOf(raw) : bytesOfHex(raw);
}

/** The same bytes as the decoder takes them. */
export function signed(bytes) {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

export const hexOf = (byte) => byte.toString(16).padStart(2, '0');
