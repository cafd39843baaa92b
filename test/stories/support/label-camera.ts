import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { encode } from 'uqr';
import { chromiumLaunchOptions } from './chromium.ts';
import type { PictureFile } from './photographs.ts';
import { PUBLIC_URL } from './stack-environment.ts';

/** A photograph of a label as a hand takes it: the square code askew on a table, neither sharp nor bright. */
export async function photographOfLabel(text: string): Promise<PictureFile> {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const modules = Buffer.from(data.flatMap((row) => row.map((isDark) => (isDark ? 40 : 225))));
  const label = await sharp(modules, { raw: { width: size, height: size, channels: 1 } })
    .resize({ width: 420, kernel: 'nearest' })
    .rotate(11, { background: '#b9a98e' })
    .blur(1.2)
    .png()
    .toBuffer();
  const buffer = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#8d7b62' } })
    .composite([{ input: label, left: 420, top: 260 }])
    .jpeg({ quality: 80 })
    .toBuffer();
  return { name: 'nhan.jpg', mimeType: 'image/jpeg', buffer };
}

/** A browser whose camera sees this picture and nothing else, as long as `use` takes. */
export async function withCameraOn(
  picture: PictureFile,
  folder: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const film = `${folder}/camera.mjpeg`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(film, picture.buffer);
  const options = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [
      ...(options.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const context = await browser.newContext({ baseURL: PUBLIC_URL, permissions: ['camera'] });
    await use(await context.newPage());
  } finally {
    await browser.close();
  }
}
