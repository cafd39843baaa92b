import { Controller, Get, Param, Res } from '@nestjs/common';
import { Described } from '../../../platform/http/description/described.js';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ServedAt } from '../../../platform/http/host.guard.js';
import {
  DERIVED_FORMATS,
  DERIVED_WIDTHS,
  DerivedSizes,
  type DerivedFormat,
  type DerivedWidth,
} from '../blocks/derived-sizes.js';
import { MediaQueries } from '../data/media.queries.js';
import { AddressMalformed, BlockAltered, BlockUnknown } from '../domain/media.errors.js';
import { canonicalCid } from '../domain/spelled-cid.js';
import { ReadBlock } from '../use-cases/read-block.js';
import { IMMUTABLE } from './immutable.js';

const fileName = z
  .string()
  .regex(new RegExp(`^(${DERIVED_WIDTHS.join('|')})\\.(${DERIVED_FORMATS.join('|')})$`))
  .transform((name) => name.split('.') as [string, DerivedFormat]);

/** A derived size may be a minute away: the original stands in for it that long. */
const UNTIL_DERIVED = 'public, max-age=30';

/** Pictures in derived sizes: `/api/v1/media/<cid>/<320|640|960|1280>.<avif|webp>`. */
@Described(({ ApiExcludeController }) => ApiExcludeController())
@Controller('api/v1/media')
@ServedAt('shop', 'seal')
export class MediaController {
  constructor(
    private readonly readBlock: ReadBlock,
    private readonly derived: DerivedSizes,
    private readonly queries: MediaQueries,
  ) {}

  @Get(':cid/:file')
  async picture(
    @Param('cid') spelling: string,
    @Param('file', { schema: fileName }) [width, format]: [string, DerivedFormat],
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const cid = canonicalCid(spelling);
    if (!cid) throw new AddressMalformed();
    const ready = await this.derived.read(cid, Number(width) as DerivedWidth, format);
    if (ready) return void reply.header('cache-control', IMMUTABLE).type(`image/${format}`).send(ready);

    const known = await this.queries.block(cid);
    if (!known || known.width === null) throw new BlockUnknown();
    const original = await this.readBlock.execute(cid);
    if (!original) throw new BlockUnknown();
    if (original.altered) throw new BlockAltered(cid);
    // A width that is still missing when the others are made stays so: the original is light enough.
    const caching = known.isDerived ? IMMUTABLE : UNTIL_DERIVED;
    return void reply.header('cache-control', caching).type(known.mediaType).send(original.bytes);
  }
}
