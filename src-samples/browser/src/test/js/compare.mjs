/** Runs cases, one JSON object a line of standard input, and prints a line for each whose result is not the expected one. */
import { createInterface } from 'node:readline';
import * as codec from '../../../target/node/cctr-codec.mjs';

/** As JavaScript writes numbers: 0.4 is 0.40. The order of properties counts. */
const text = (json) => JSON.stringify(JSON.parse(json));

let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { name, call, input, isText, expected } = JSON.parse(line);
  const actual = JSON.stringify(codec[call](isText ? input : Buffer.from(input, 'hex')));
  if (actual !== text(expected)) {
    console.log(`${name}: ${call} gives ${actual}, expected ${text(expected)}`);
  }
  count++;
}
console.log(`compared ${count}`);
