import { expect } from 'chai';
import { jpegAlone } from './jpeg-alone.ts';

const segment = (marker: number, content: string) => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...new TextEncoder().encode(content),
];
const picture = [
  ...segment(0xdb, 'tables'),
  ...segment(0xc0, 'frame'),
  0xff,
  0xda,
  0,
  2,
  1,
  2,
  0xff,
  0,
  0xff,
  0xd9,
];
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');

describe('a JPEG as a browser drew it', () => {
  it('loses what Safari notes beside the picture, and nothing of the picture', () => {
    const drawn = Uint8Array.from([
      ...[0xff, 0xd8],
      ...jfif,
      ...segment(0xe1, 'Exif\0\0MM'),
      ...segment(0xed, 'Photoshop 3.0\0'),
      ...segment(0xe2, 'ICC_PROFILE\0'),
      ...segment(0xfe, 'a comment'),
      ...picture,
    ]);
    expect([...jpegAlone(drawn)]).to.deep.equal([0xff, 0xd8, ...jfif, ...picture]);
  });

  it('stays as it is when it is alone already', () => {
    const drawn = Uint8Array.from([0xff, 0xd8, ...jfif, ...picture]);
    expect([...jpegAlone(drawn)]).to.deep.equal([...drawn]);
  });

  it('is left alone when it is another format, or cut off', () => {
    for (const bytes of [[], [0x52, 0x49, 0x46, 0x46], [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]]) {
      expect([...jpegAlone(Uint8Array.from(bytes))]).to.deep.equal(bytes);
    }
  });
});
