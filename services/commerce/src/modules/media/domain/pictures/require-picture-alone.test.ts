import { crc32, deflateSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import sharp from 'sharp';
import { BEHIND_THE_END, BrokenStructure, ForeignPart } from './parts.js';
import { type PictureType, requirePictureAlone } from './require-picture-alone.js';

const drawn = (width = 40, height = 30, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 90, g: 20, b: 60, alpha: 0.5 } } });

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const typeOf = (format: (typeof FORMATS)[number]): PictureType => `image/${format}`;

/** The foreign part's name, `broken`, or undefined when the picture is alone. */
const foundIn = (bytes: Uint8Array, type: PictureType): Promise<string | undefined> =>
  requirePictureAlone(bytes, type).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ForeignPart) return error.part;
      if (error instanceof BrokenStructure) return 'broken';
      throw error;
    },
  );

const text = (words: string) => Buffer.from(words, 'latin1');
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const segment = (marker: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), u32(content.length + 2).subarray(2), content]);
const after = (bytes: Buffer, at: number, added: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
const chunk = (name: string, content: Buffer) => {
  const named = Buffer.concat([text(name), content]);
  return Buffer.concat([u32(content.length), named, u32(crc32(named))]);
};

describe('a picture that is alone in its file', () => {
  for (const format of FORMATS) {
    it(`is taken as ${format}: opaque, transparent, with its colours, in odd sizes`, async () => {
      for (const bytes of [
        await drawn().toFormat(format).toBuffer(),
        await drawn(41, 33, 4).toFormat(format).toBuffer(),
        await drawn(7, 1).keepIccProfile().toFormat(format).toBuffer(),
        await drawn(16, 16).withIccProfile('p3').toFormat(format).toBuffer(),
      ]) {
        expect(await foundIn(bytes, typeOf(format))).to.equal(undefined);
      }
    });

    it(`is refused as ${format} with a single byte behind its end, and when any of it is cut off`, async () => {
      const bytes = await drawn().toFormat(format).toBuffer();
      expect(await foundIn(Buffer.concat([bytes, Buffer.alloc(1)]), typeOf(format))).not.to.equal(undefined);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
          expect(await foundIn(bytes.subarray(0, length), typeOf(format))).not.to.equal(undefined);
        }),
        { numRuns: 40 },
      );
    });

    it(`never ends in anything but an answer for ${format} with changed bytes`, async () => {
      const bytes = await drawn().toFormat(format).toBuffer();
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
          const changed = Buffer.from(bytes);
          changed[at] = value;
          await foundIn(changed, typeOf(format));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is taken as progressive JPEG, with a restart interval, and in grey', async () => {
    for (const bytes of [
      await drawn(300, 200).jpeg({ progressive: true }).toBuffer(),
      await drawn().greyscale().jpeg().toBuffer(),
      await drawn(300, 200).jpeg({ mozjpeg: true }).toBuffer(),
    ]) {
      expect(await foundIn(bytes, 'image/jpeg')).to.equal(undefined);
    }
  });

  it('is taken as PNG with a palette', async () => {
    expect(await foundIn(await drawn().png({ palette: true }).toBuffer(), 'image/png')).to.equal(undefined);
  });
});

describe('what stands beside a picture', () => {
  it('is refused in a JPEG by its name', async () => {
    const jpeg = await drawn().jpeg().toBuffer();
    const cases: [string, Buffer][] = [
      ['APP1 Exif', after(jpeg, 2, segment(0xe1, text('Exif\0\0MM')))],
      ['APP1 http://ns.ad', after(jpeg, 2, segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0')))],
      ['APP13 Photoshop 3.', after(jpeg, 2, segment(0xed, text('Photoshop 3.0\0')))],
      ['APP2 MPF', after(jpeg, 2, segment(0xe2, text('MPF\0MM')))],
      ['APP0 JFXX', after(jpeg, 2, segment(0xe0, text('JFXX\0')))],
      ['APP0 JFIF', after(jpeg, 2, segment(0xe0, text('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb')))],
      ['COM', after(jpeg, 2, segment(0xfe, text('16.4637 107.5909')))],
      [BEHIND_THE_END, Buffer.concat([jpeg, text('\0\0\0\x18ftypmp42 +16.4637+107.5909/')])],
      [BEHIND_THE_END, Buffer.concat([jpeg, jpeg])],
    ];
    for (const [part, bytes] of cases) expect(await foundIn(bytes, 'image/jpeg')).to.equal(part);
  });

  it('is refused in a PNG by its name', async () => {
    const png = await drawn().png().toBuffer();
    const end = png.length - 12;
    for (const name of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'fdAT', 'prVt']) {
      expect(await foundIn(after(png, end, chunk(name, text('place'))), 'image/png')).to.equal(name);
    }
    expect(await foundIn(Buffer.concat([png, text('x')]), 'image/png')).to.equal(BEHIND_THE_END);
    expect(await foundIn(await drawn().png({ progressive: true }).toBuffer(), 'image/png')).to.equal('Adam7');
  });

  it('is refused among the packed pixels of a PNG, behind them and after the last row', async () => {
    const header = Buffer.concat([u32(1), u32(1), Buffer.from([8, 0, 0, 0, 0])]);
    const pngOf = (packed: Buffer) =>
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        chunk('IHDR', header),
        chunk('IDAT', packed),
        chunk('IEND', Buffer.alloc(0)),
      ]);
    const row = Buffer.from([0, 128]);
    expect(await foundIn(pngOf(deflateSync(row)), 'image/png')).to.equal(undefined);
    const behind = Buffer.concat([deflateSync(row), text('16.4637 107.5909')]);
    expect(await foundIn(pngOf(behind), 'image/png')).to.equal('IDAT');
    const more = deflateSync(Buffer.concat([row, text('16.4637 107.5909')]));
    expect(await foundIn(pngOf(more), 'image/png')).to.equal('IDAT');
  });

  it('is refused in a WebP by its name', async () => {
    const webp = await drawn().webp().toBuffer();
    const withChunk = (name: string, content: Buffer) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(content.length);
      const all = Buffer.concat([webp, text(name), size, content]);
      all.writeUInt32LE(all.length - 8, 4);
      return all;
    };
    for (const name of ['EXIF', 'XMP ', 'ANIM', 'JUNK']) {
      expect(await foundIn(withChunk(name, text('here')), 'image/webp')).to.equal(name);
    }
    expect(await foundIn(Buffer.concat([webp, text('place')]), 'image/webp')).to.equal(BEHIND_THE_END);
  });

  it('is refused in an AVIF', async () => {
    const withExif = await drawn()
      .withExif({ IFD0: { Copyright: 'x' } })
      .avif()
      .toBuffer();
    expect(await foundIn(withExif, 'image/avif')).not.to.equal(undefined);
    const avif = await drawn().avif().toBuffer();
    const box = Buffer.concat([u32(12), text('uuid'), text('here')]);
    expect(await foundIn(Buffer.concat([avif, box]), 'image/avif')).to.equal('uuid');
    const free = Buffer.concat([u32(12), text('free'), text('here')]);
    expect(await foundIn(Buffer.concat([avif, free]), 'image/avif')).to.equal('free');
  });

  it('is refused in a colour profile that says more than colours', async () => {
    const jpeg = await drawn().withIccProfile('p3').jpeg().toBuffer();
    const at = jpeg.indexOf('ICC_PROFILE\0');
    const length = jpeg.readUInt16BE(at - 2);
    const profile = jpeg.subarray(at + 14, at - 2 + length);
    const withProfile = (changed: Buffer) =>
      Buffer.concat([
        jpeg.subarray(0, at - 4),
        segment(0xe2, Buffer.concat([text('ICC_PROFILE\0\x01\x01'), changed])),
        jpeg.subarray(at - 2 + length),
      ]);
    expect(await foundIn(withProfile(profile), 'image/jpeg')).to.equal(undefined);
    const longer = Buffer.concat([profile, text('16.4637 107.5909')]);
    longer.writeUInt32BE(longer.length, 0);
    expect(await foundIn(withProfile(longer), 'image/jpeg')).to.equal('ICC profile');
    const otherTag = Buffer.from(profile);
    otherTag.write('MSG1', 132, 'latin1');
    expect(await foundIn(withProfile(otherTag), 'image/jpeg')).to.equal('ICC profile MSG1');
  });
});
