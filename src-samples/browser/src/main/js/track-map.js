/** Positions on an outline of the world. A component: it needs only positions and the outline. */
import * as L from 'leaflet';
import { element } from './dom.js';
import { polygonsOf } from './outline.js';

/** More markers would hide the line. */
const MAX_MARKERS = 2000;
/** Around a track smaller than this, in metres, the map shows the country rather than nothing. */
const SMALL_TRACK = 10_000;
const COUNTRY_ZOOM = 5.5;
const CLOSEST_ZOOM = 12;

/** How many colours for tracks the style sheet has. */
const COLORS = 6;

/**
 * Creates the component in an element.
 *
 * @param outline a TopoJSON of the countries of the world
 * @param onSelect takes the key of a position that was chosen
 */
export function createTrackMap(container, outline, onSelect) {
  const map = L.map(container, { attributionControl: false, minZoom: 1, zoomSnap: 0.5 });
  L.control.scale().addTo(map);
  L.control.attribution({ prefix: false }).addAttribution('Outline: Natural Earth').addTo(map);
  const world = L.geoJSON({ type: 'MultiPolygon', coordinates: polygonsOf(outline) }, { renderer: L.canvas(), interactive: false }).addTo(map);
  const renderer = L.svg();
  const tracks = L.featureGroup().addTo(map);
  const chosen = L.circleMarker([0, 0], { renderer, radius: 9, className: 'chosen', fill: false, interactive: false });

  // One of its own for each marker would put every marker into the order of the tab key; the table serves the keyboard.
  const tooltip = L.tooltip({ direction: 'top', offset: [0, -6] });

  /** A canvas knows no style sheet. */
  function paintWorld() {
    const style = getComputedStyle(container);
    world.setStyle({ color: style.getPropertyValue('--map-border'), fillColor: style.getPropertyValue('--map-land'), weight: 0.7, fillOpacity: 1 });
  }
  paintWorld();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintWorld);

  function marker(position, track) {
    return L.circleMarker([position.latitude, position.longitude], {
      renderer,
      radius: position.isAlarm ? 7 : 4.5,
      className: `${track} position${position.isValid ? '' : ' is-invalid'}${position.isAlarm ? ' is-alarm' : ''}`,
    })
      .on('mouseover', ({ target }) => tooltip.setLatLng(target.getLatLng()).setContent(element('span', {}, position.label())).addTo(map))
      .on('mouseout', () => tooltip.remove())
      .on('click', () => onSelect(position.key));
  }

  return {
    /** Shows positions, each with key, device, latitude, longitude, isValid, isAlarm and a function label, in the order of time. */
    show(positions) {
      tracks.clearLayers();
      chosen.remove();
      const devices = Map.groupBy(positions, (position) => position.device);
      const step = Math.ceil(positions.length / MAX_MARKERS);
      [...devices.values()].forEach((track, index) => {
        const className = `track-${index % COLORS}`;
        const line = track.filter((position) => position.isValid).map(({ latitude, longitude }) => [latitude, longitude]);
        L.polyline(line, { renderer, className: `${className} line`, interactive: false }).addTo(tracks);
        track
          .filter((position, at) => at % step === 0 || at === track.length - 1 || position.isAlarm)
          .forEach((position) => marker(position, className).addTo(tracks));
      });
      map.invalidateSize();
      if (positions.length > 0) {
        const bounds = tracks.getBounds();
        const isSmall = bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < SMALL_TRACK;
        map.fitBounds(bounds.pad(0.15), { maxZoom: isSmall ? COUNTRY_ZOOM : CLOSEST_ZOOM, animate: false });
      }
    },

    /** Rings a position, or none. */
    choose(position) {
      if (!position) {
        chosen.remove();
        return;
      }
      chosen.setLatLng([position.latitude, position.longitude]).addTo(map).bringToFront();
      if (!map.getBounds().contains(chosen.getLatLng())) {
        map.panTo(chosen.getLatLng());
      }
    },
  };
}
