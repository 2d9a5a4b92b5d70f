/** What the constants of the decoder mean, for people. Tests hold these tables against the constants. */

export const PROTOCOLS = { CARSCOP: 'Carscop', H02: 'H02' };

/** The protocols that are mistaken for ours, each with its sign. */
export const LOOK_ALIKES = {
  TK103: ['TK103', 'a bracket and the 12 digits of the device'],
  GT06: ['GT06 (Concox)', '78 78 or 79 79, a length, a type'],
  JT808: ['JT/T 808', '7E, a message id, properties, the phone number in BCD'],
  TELTONIKA: ['Teltonika', 'a length and the IMEI in digits, or four zero bytes and a length'],
  GPS103: ['GPS103 (Coban)', '##,imei: or imei:'],
  EASYTRACK: ['EasyTrack', '*ET, at the same place as the maker of an H02 frame'],
  DOLLAR_SENTENCE: ['$-sentences', '$ and letters, as in NMEA 0183'],
  HTTP: ['HTTP', 'a request or a response'],
  TLS: ['TLS', 'a handshake'],
  PROXY_HEADER: ['PROXY protocol', 'a header, version 1 or 2: a load balancer hides the device'],
};

export const SKIP_REASONS = {
  GARBAGE: 'not the beginning of a frame',
  CUT_OFF: 'a frame that was cut off: the next one began before its end',
  TOO_LONG: 'a frame without an end within the limit',
  INCOMPLETE: 'a frame whose end had not arrived when the input ended',
  SEPARATOR: 'white space between frames',
};

/** Status bits that report an alarm; the others are live states. */
export const ALARM_FLAGS = new Set(['THEFT', 'SOS', 'OVERSPEED', 'ILLEGAL_IGNITION', 'GEOFENCE_IN', 'GEOFENCE_OUT', 'POWER_ALARM']);

/** Whether a message reports an alarm. */
export const isAlarm = (event) => event.type === 'alarm' || (event.flags ?? []).some((flag) => ALARM_FLAGS.has(flag));

/** How a fact is known, the strongest first. */
export const EVIDENCE = {
  CAPTURED: 'seen in a capture of a real Carscop unit, or of one that sends the same frames',
  DOCUMENTED: 'printed in a vendor document or a manual of Carscop',
  THIRD_PARTY: 'implemented by independent servers or used by a platform',
  FAMILY: 'known only for relatives: rebrands and the wider protocol family',
  INFERRED: 'derived by reasoning; no source states it',
};

/** Kinds of fields that share a colour. */
export const GROUPS = {
  form: ['form', 'start', 'separator', 'blank', 'odometerMark', 'end'],
  identity: ['identity', 'maker', 'id', 'stamp', 'word', 'recordNumber', 'iccid'],
  time: ['time', 'time', 'date', 'clock', 'commandTime'],
  place: ['place', 'validity', 'latitude', 'northSouth', 'longitude', 'eastWest', 'longitudeEndAndSigns', 'altitude', 'satellites'],
  motion: ['motion', 'speed', 'course', 'speedAndCourse', 'odometer', 'odometerRaw', 'mileage', 'steps', 'turnovers'],
  state: ['state', 'state', 'status', 'alarmCode', 'alarmText'],
  power: ['power and sensors', 'battery', 'voltage', 'temperature', 'temperatureOrBattery', 'fuel'],
  network: ['network', 'gsm', 'mcc', 'mnc', 'network', 'timingAdvance', 'cellCount', 'lac', 'cid', 'rxLevel', 'dbm'],
  command: ['commands', 'command', 'parameter', 'result', 'acknowledged'],
  other: ['other', 'body', 'prefix', 'tailForm', 'extra'],
};

const GROUP_OF = new Map(Object.entries(GROUPS).flatMap(([group, [, ...names]]) => names.map((name) => [name, group])));

/** The group of a field; `other` for a name that this page does not know. */
export const groupOf = (name) => GROUP_OF.get(name) ?? 'other';

const UPPER_CASE = new Set(['gsm', 'mcc', 'mnc', 'lac', 'cid', 'iccid', 'id']);

/** A name of the decoder in words: `northSouth` is `north south`. */
export const wordsOf = (name) =>
  UPPER_CASE.has(name) ? name.toUpperCase() : name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
