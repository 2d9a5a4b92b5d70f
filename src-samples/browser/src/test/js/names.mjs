/** Prints the tables of names.js, to be compared with the constants of the decoder. */
import * as names from '../../main/js/names.js';

console.log(
  JSON.stringify({
    protocols: Object.keys(names.PROTOCOLS),
    lookAlikes: Object.keys(names.LOOK_ALIKES),
    skipReasons: Object.keys(names.SKIP_REASONS),
    evidence: Object.keys(names.EVIDENCE),
    alarmFlags: [...names.ALARM_FLAGS],
    form: names.GROUPS.form.slice(1),
    fields: Object.values(names.GROUPS).flatMap(([, ...fields]) => fields),
  }),
);
