package io.github.cctrcodec.internal;

import io.github.cctrcodec.message.FieldKind;
import io.github.cctrcodec.message.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects the fields of a frame from left to right. */
public final class PlaceList {
    private final List<Place> places = new ArrayList<>();
    private int at;

    /** Adds a field that begins where the last one ended. */
    public void add(FieldKind kind, int length) {
        places.add(new Place(kind, at, length));
        at += length;
    }

    /** Adds a field that ends at an offset; none when nothing is left before it. */
    public void addUpTo(FieldKind kind, int end) {
        if (end > at) {
            add(kind, end - at);
        }
    }

    /** The offset after the last field. */
    public int end() {
        return at;
    }

    /** The fields so far. */
    public List<Place> toList() {
        return List.copyOf(places);
    }
}
