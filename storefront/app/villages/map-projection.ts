/** A rectangle of the earth, in degrees. */
export interface MapWindow {
  north: number;
  south: number;
  west: number;
  east: number;
}

/** A point of a drawing, in its own units. */
export interface Point {
  x: number;
  y: number;
}

export const MAP_WIDTH = 400;

/** The height of a window's drawing when it is {@link MAP_WIDTH} wide. */
export function heightOf(window: MapWindow): number {
  const middle = ((window.north + window.south) / 2) * (Math.PI / 180);
  const degreesWide = (window.east - window.west) * Math.cos(middle);
  return (MAP_WIDTH * (window.north - window.south)) / degreesWide;
}

/** Equirectangular: over forty kilometres the earth is flat enough. */
export function project(window: MapWindow, lat: number, lon: number): Point {
  return {
    x: (MAP_WIDTH * (lon - window.west)) / (window.east - window.west),
    y: (heightOf(window) * (window.north - lat)) / (window.north - window.south),
  };
}

/** A tenth of a unit is less than a screen shows; the rest would only be text. */
export const tenth = (length: number): number => Math.round(length * 10) / 10;

export function isInside(window: MapWindow, lat: number, lon: number): boolean {
  return lat < window.north && lat > window.south && lon > window.west && lon < window.east;
}

/**
 * Moves points apart until none covers another. Places are known to a kilometre or two, so that a small step aside
 * says nothing false.
 */
export function spread<P extends Point>(points: P[], apart: number): P[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < 60; round++) {
    let isStill = true;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) isStill = !pushApart(one, other, apart) && isStill;
    }
    if (isStill) break;
  }
  return moved;
}

/** Whether that was needed. */
function pushApart(one: Point, other: Point, apart: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return false;
  const step = (apart - distance) / 2;
  const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
  one.x -= ux * step;
  one.y -= uy * step;
  other.x += ux * step;
  other.y += uy * step;
  return true;
}
