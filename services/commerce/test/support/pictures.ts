import sharp from 'sharp';

/** A small picture of its own colour, so that each has another address. */
export function aPicture({ width = 64, height = 48, seed = 1 } = {}) {
  const colour = { r: (seed * 37) % 256, g: (seed * 91) % 256, b: (seed * 151) % 256 };
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

/** JPEG bytes without metadata, as a phone of ours would publish them. */
export const aPhotograph = (options?: Parameters<typeof aPicture>[0]): Promise<Buffer> =>
  aPicture(options).jpeg().toBuffer();

/** As heavy as a real photograph of its size: flat colours would pack into nothing. */
export const aNoisyPhotograph = ({ width = 640, height = 480 } = {}): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
