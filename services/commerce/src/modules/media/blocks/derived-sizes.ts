import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { writeWhole } from '../../../platform/files/write-whole.js';
import { loadSharp } from '../domain/load-sharp.js';

/** As wide as a phone's column, twice that, and a desktop's picture at one and two dots. */
export const DERIVED_WIDTHS = [320, 640, 960, 1280] as const;
export const DERIVED_FORMATS = ['avif', 'webp'] as const;

export type DerivedWidth = (typeof DERIVED_WIDTHS)[number];
export type DerivedFormat = (typeof DERIVED_FORMATS)[number];

/** An original this light is sent as it is but to the narrowest column: shrinking it more would save nothing. */
const LIGHT_BYTES = 24 * 1024;
const WIDTHS_OF_LIGHT = DERIVED_WIDTHS.filter((width) => width <= 320);

/** Smaller pictures made of a published original; they can be made again at any time and are never signed. */
@Injectable()
export class DerivedSizes {
  private readonly dir: string;

  constructor(config: Config) {
    this.dir = join(config.stateDir, 'media');
  }

  /** Each width in all formats. A narrow original is not enlarged: its wider files are as narrow as it is. */
  async make(cid: string, original: Uint8Array): Promise<void> {
    const sharp = await loadSharp();
    const widths = original.length <= LIGHT_BYTES ? WIDTHS_OF_LIGHT : DERIVED_WIDTHS;
    for (const width of widths) {
      const resized = sharp(original).resize({ width, withoutEnlargement: true });
      // Effort 2 of 9: a seventh of the default's time for files six per cent larger.
      await this.write(cid, width, 'avif', await resized.clone().avif({ quality: 55, effort: 2 }).toBuffer());
      await this.write(cid, width, 'webp', await resized.clone().webp({ quality: 78 }).toBuffer());
    }
  }

  async read(cid: string, width: DerivedWidth, format: DerivedFormat): Promise<Buffer | undefined> {
    try {
      return await readFile(this.path(cid, width, format));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(cid: string): Promise<void> {
    await rm(this.folder(cid), { recursive: true, force: true });
  }

  private write(cid: string, width: DerivedWidth, format: DerivedFormat, bytes: Buffer): Promise<void> {
    return writeWhole(this.path(cid, width, format), bytes);
  }

  private path(cid: string, width: DerivedWidth, format: DerivedFormat): string {
    return join(this.folder(cid), `${width}.${format}`);
  }

  private folder(cid: string): string {
    return join(this.dir, cid.slice(-2), cid);
  }
}
