package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.message.Coordinates;

/** The distance of two places, by the formula that every map uses. */
final class Haversine {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private Haversine() {}

    static double metres(Coordinates from, Coordinates to) {
        double phi = Math.toRadians(from.latitude());
        double otherPhi = Math.toRadians(to.latitude());
        double north = Math.sin((otherPhi - phi) / 2);
        double east = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        double a = north * north + Math.cos(phi) * Math.cos(otherPhi) * east * east;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
