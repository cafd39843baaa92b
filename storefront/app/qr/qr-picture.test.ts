import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { VIETQR } from '../../test/support/shapes/money.ts';
import { qrPicture } from './qr-picture.server.ts';

/** Black and white as a camera sees it. */
function pixelsOf(address: string) {
  const png = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const side = png.readUInt32BE(16);
  const length = png.readUInt32BE(33);
  expect(png.toString('ascii', 37, 41)).to.equal('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + length));
  const width = side / 8 + 1;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isLight = (rows[y * width + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1;
      data.fill(isLight * 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

describe('the picture of a QR code', () => {
  it('says what it was made of, and is small', () => {
    const picture = qrPicture(VIETQR);
    expect(decodeQR(pixelsOf(picture), { format: 'RGBA' })).to.equal(VIETQR);
    expect(picture.length).to.be.below(2_000);
  });

  it('does so for any text that a transfer may have', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z ]{1,120}$/), (text) => {
        expect(decodeQR(pixelsOf(qrPicture(text)), { format: 'RGBA' })).to.equal(text);
      }),
      { numRuns: 5 },
    );
  }).timeout(20_000);
});
