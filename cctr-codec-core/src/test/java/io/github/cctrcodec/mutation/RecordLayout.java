package io.github.cctrcodec.mutation;

/** Lays out binary records: any byte may have any value, but changes only what stands there. */
final class RecordLayout {
    /** The only length of which both letters were seen: nothing else tells them apart. */
    private static final int OF_BOTH_LETTERS = 32;

    /** The only length with an id of eight bytes. */
    private static final int WITH_LONG_ID = 42;

    private static final int LONG_ID_SHIFT = 3;

    private RecordLayout() {}

    private static boolean isZero(byte[] record, int from, int to) {
        for (int i = from; i < to; i++) {
            if (record[i] != 0) {
                return false;
            }
        }
        return true;
    }

    static Layout of(byte[] record) {
        Layout layout = new Layout(record.length);
        layout.setForm("record " + (char) record[0] + ' ' + record.length);
        if (record.length == OF_BOTH_LETTERS) {
            layout.set(
                    0,
                    1,
                    Place.binary(
                            "letter", Family.WORD, Family.ID, Family.ODOMETER, Family.TEMPERATURE, Family.BATTERY));
        }
        if (record[0] == 'X') {
            layout.set(0x01, 0x06, Place.binary("mileage", Family.ODOMETER));
            rest(layout, record, 0);
        } else {
            int shift = record.length == WITH_LONG_ID ? LONG_ID_SHIFT : 0;
            layout.set(0x01, 0x06 + shift, Place.binary("id", Family.ID));
            rest(layout, record, shift);
        }
        return layout;
    }

    private static void rest(Layout layout, byte[] record, int shift) {
        int length = record.length;
        layout.set(shift + 0x06, shift + 0x0C, Place.binary("time", Family.TIME));
        layout.set(shift + 0x0C, shift + 0x10, Place.binary("latitude", Family.LATITUDE));
        layout.set(shift + 0x10, shift + 0x11, Place.binary("byte 10", Family.BATTERY, Family.TEMPERATURE));
        layout.set(shift + 0x11, shift + 0x16, Place.binary("longitude", Family.LONGITUDE));
        // The low half has the hemispheres, the validity and in X records the sign of the temperature.
        layout.set(
                shift + 0x15,
                shift + 0x16,
                Place.binary("byte 15", Family.LATITUDE, Family.LONGITUDE, Family.VALIDITY, Family.TEMPERATURE));
        layout.set(shift + 0x16, shift + 0x19, Place.binary("speed and course", Family.SPEED, Family.COURSE));
        layout.set(shift + 0x19, shift + 0x1D, Place.binary("status", Family.STATUS));
        if (isZero(record, shift + 0x0C, shift + 0x10) && isZero(record, shift + 0x11, shift + 0x15)) {
            // Without a fix both coordinates are absent then, and both are there when one of them is anything else.
            layout.set(
                    shift + 0x0C,
                    shift + 0x15,
                    Place.binary("coordinates", Family.LATITUDE, Family.LONGITUDE, Family.BATTERY, Family.TEMPERATURE));
        }
        layout.set(shift + 0x1D, length, Place.binary("tail", Family.OF_TAILS.toArray(Family[]::new)));
    }
}
