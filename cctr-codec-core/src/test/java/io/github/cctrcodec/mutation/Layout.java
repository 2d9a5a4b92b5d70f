package io.github.cctrcodec.mutation;

import java.util.Arrays;

/**
 * The form of a good frame, and the {@link Place} of each of its bytes. Written from the fact sheets alone, without asking
 * the decoder, so that the judge does not repeat its mistakes.
 */
final class Layout {
    private final Place[] places;
    private String form = "";

    Layout(int length) {
        places = new Place[length];
        Arrays.fill(places, Place.MARK);
    }

    /** The layout of a frame of any of the three wire forms. */
    static Layout of(byte[] frame) {
        if (frame[0] != '*') {
            return RecordLayout.of(frame);
        }
        return frame[1] >= '0' && frame[1] <= '9' ? CarscopLayout.of(frame) : H02Layout.of(frame);
    }

    /** What the report calls frames of this form. */
    String form() {
        return form;
    }

    /** The place of a byte; a mark when the byte is outside the frame. */
    Place at(int offset) {
        return offset >= 0 && offset < places.length ? places[offset] : Place.MARK;
    }

    void setForm(String form) {
        this.form = form;
    }

    /** Says what stands from one offset on, up to another. */
    void set(int from, int to, Place place) {
        Arrays.fill(places, Math.min(from, places.length), Math.min(to, places.length), place);
    }
}
