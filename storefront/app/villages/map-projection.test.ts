import { expect } from 'chai';
import { heightOf, isInside, MAP_WIDTH, project, spread } from './map-projection.ts';

const window = { north: 16.6, south: 16.4, west: 107.5, east: 107.7 };

describe('the map', () => {
  it('puts the corners of a window at the corners of the drawing', () => {
    expect(project(window, 16.6, 107.5)).to.deep.equal({ x: 0, y: 0 });
    const corner = project(window, 16.4, 107.7);
    expect(corner.x).to.be.closeTo(MAP_WIDTH, 1e-6);
    expect(corner.y).to.be.closeTo(heightOf(window), 1e-6);
  });

  it('is a little taller than wide for a square of degrees, as meridians draw together', () => {
    expect(heightOf(window) / MAP_WIDTH).to.be.closeTo(1 / Math.cos((16.5 * Math.PI) / 180), 1e-6);
  });

  it('knows what is outside', () => {
    expect(isInside(window, 16.5, 107.6)).to.equal(true);
    expect(isInside(window, 16.105, 107.32)).to.equal(false);
  });

  it('moves dots apart until none covers another, even two at one place', () => {
    const dots = spread(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
        { x: 56, y: 50 },
      ],
      20,
    );
    for (const [index, one] of dots.entries()) {
      for (const other of dots.slice(index + 1)) {
        expect(Math.hypot(other.x - one.x, other.y - one.y)).to.be.greaterThan(19.5);
      }
    }
  });

  it('leaves dots that stand free where they are', () => {
    expect(
      spread(
        [
          { x: 0, y: 0 },
          { x: 100, y: 0 },
        ],
        20,
      ),
    ).to.deep.equal([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]);
  });
});
