import sharp from 'sharp';

/** As a file input takes it. */
export interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const GRAIN = { noise: { type: 'gaussian' as const, mean: 130, sigma: 30 } };

/**
 * A photograph as a phone's camera leaves it: several megapixels with the grain of a sensor, more than 1 MiB, lying
 * on its side, and with place, time and device written into it.
 */
export async function cameraJpeg(name: string): Promise<PictureFile> {
  const buffer = await sharp({
    create: { width: 2400, height: 1800, channels: 3, background: 'grey', ...GRAIN },
  })
    .jpeg({ quality: 92 })
    .withExif({
      IFD0: { Make: 'Story Camera', Model: 'SC-1' },
      IFD2: { DateTimeOriginal: '2026:11:20 08:15:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '16/1 28/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '107/1 36/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A picture that was edited on a computer: PNG, partly transparent, with its maker's name in it. */
export async function editedPng(name: string): Promise<PictureFile> {
  const buffer = await sharp({
    create: { width: 1200, height: 1600, channels: 4, background: { r: 180, g: 90, b: 40, alpha: 0.6 } },
  })
    .withExif({ IFD0: { Artist: 'Somebody', Software: 'Story Editor' } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** A small JPEG without metadata, as a phone of ours would publish it; each of its own colour. */
export function publishedJpeg(): Promise<Buffer> {
  const channel = () => Math.floor(Math.random() * 256);
  const background = { r: channel(), g: channel(), b: channel() };
  return sharp({ create: { width: 400, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** What a file says of itself beside its pixels. A colour profile is the browser's own and names nobody. */
export async function metadataOf(bytes: Buffer) {
  const { exif, iptc, xmp, orientation, width, height, format } = await sharp(bytes).metadata();
  return { hasMetadata: Boolean(exif || iptc || xmp || orientation), width, height, format };
}
