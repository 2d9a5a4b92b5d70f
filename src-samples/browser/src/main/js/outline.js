/** The countries of the world for a flat map. */
import { feature } from 'topojson-client';

/** Returns the polygons of a TopoJSON of countries. Those that cross the date line are drawn at both edges of the map. */
export function polygonsOf(world) {
  const polygons = feature(world, 'countries').features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return polygons.flatMap((rings) => {
    const unbroken = rings.map(unbrokenRing);
    const longitudes = unbroken[0].map(([longitude]) => longitude);
    return [
      unbroken,
      ...(longitudes.some((longitude) => longitude > 180) ? [shifted(unbroken, -360)] : []),
      ...(longitudes.some((longitude) => longitude < -180) ? [shifted(unbroken, 360)] : []),
    ];
  });
}

/** A step from 179° to −179° goes on to 181°; on a flat map it would be a line across the whole world. */
function unbrokenRing(ring) {
  let turns = 0;
  return ring.map(([longitude, latitude], at) => {
    const step = at === 0 ? 0 : longitude - ring[at - 1][0];
    turns += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [longitude + turns, latitude];
  });
}

const shifted = (rings, by) => rings.map((ring) => ring.map(([longitude, latitude]) => [longitude + by, latitude]));
