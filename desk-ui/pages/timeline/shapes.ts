/** Shapes on the map: a ring about a place that is only an area, and the box that holds all places. */

import type { Feature } from "geojson";

import type { components } from "../../api/schema";

type Place = components["schemas"]["PlaceOnMap"];
const KM_A_DEGREE = 111.32;
const CORNERS = 48;

/** A ring of `radius_km` about a place: it is somewhere inside. */
export function circle(place: Place): Feature {
  const [latitude, longitude, radius] = [place.latitude ?? 0, place.longitude ?? 0, place.radius_km ?? 0];
  const wide = radius / (KM_A_DEGREE * Math.max(0.05, Math.cos((latitude * Math.PI) / 180)));
  const ring = Array.from({ length: CORNERS + 1 }, (_, at) => {
    const angle = (at / CORNERS) * 2 * Math.PI;
    return [longitude + wide * Math.cos(angle), latitude + (radius / KM_A_DEGREE) * Math.sin(angle)];
  });
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** West, south, east, north of some places; null for none. */
export function rows(places: readonly Place[]): [number, number, number, number] | null {
  if (!places.length) return null;
  const across = places.map((one) => one.longitude ?? 0);
  const up = places.map((one) => one.latitude ?? 0);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}
