import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { Described } from '../../../platform/http/description/described.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ServedAt } from '../../../platform/http/host.guard.js';
import { carOf } from '../blocks/car.js';
import { AddressMalformed, BlockAltered, BlockUnknown } from '../domain/media.errors.js';
import { canonicalCid } from '../domain/spelled-cid.js';
import { ReadBlock } from '../use-cases/read-block.js';
import { IMMUTABLE } from './immutable.js';

const gatewayQuery = z.strictObject({ format: z.enum(['raw', 'car']).optional() });

const TYPES = { raw: 'application/vnd.ipld.raw', car: 'application/vnd.ipld.car; version=1' };

/**
 * A trustless gateway (specs.ipfs.tech/http-gateways/trustless-gateway): whoever asks hashes what comes. We hash
 * too, and never hand out bytes under an address that is not theirs.
 */
@Controller('ipfs')
@ServedAt('shop', 'seal')
export class GatewayController {
  constructor(private readonly readBlock: ReadBlock) {}

  // A slash behind an address is a path of no letters.
  @Get([':cid', ':cid/*'])
  @Described(({ ApiOperation }) =>
    ApiOperation({ summary: 'One block by its content address, as raw bytes or as a CAR of one block' }),
  )
  @Described(({ ApiProduces }) => ApiProduces(TYPES.raw, 'application/vnd.ipld.car'))
  async block(
    @Param('cid') spelling: string,
    @Query({ schema: gatewayQuery }) query: z.infer<typeof gatewayQuery>,
    @Headers('accept') accept: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const cid = canonicalCid(spelling);
    if (!cid) throw new AddressMalformed();
    const [path = '', search] = request.url.split('?');
    // A block of raw bytes holds nothing that has a path of its own.
    if (
      path
        .split('/')
        .slice(3)
        .some((inner) => inner !== '')
    )
      throw new BlockUnknown();
    if (path !== `/ipfs/${cid}`) return void sendToAddress(reply, cid, search);
    const format = query.format ?? (accept?.includes('application/vnd.ipld.car') ? 'car' : 'raw');
    const block = await this.readBlock.execute(cid);
    if (!block) throw new BlockUnknown();
    if (block.altered) throw new BlockAltered(cid);

    const etag = `"${cid}.${format}"`;
    reply.headers({
      'access-control-allow-origin': '*',
      'cache-control': IMMUTABLE,
      etag,
      vary: 'accept',
      'x-ipfs-path': `/ipfs/${cid}`,
    });
    if (ifNoneMatch?.includes(etag)) return void reply.status(304).send();
    const body = format === 'raw' ? Buffer.from(block.bytes) : await carOf(cid, block.bytes);
    // Never shown as a page of ours, whatever the bytes are.
    const file = `${cid}.${format === 'raw' ? 'bin' : 'car'}`;
    reply.header('content-disposition', `attachment; filename="${file}"`);
    return void reply.type(TYPES[format]).send(body);
  }
}

/** One address, one entry in every cache: other spellings, and a slash behind, lead to it. */
function sendToAddress(reply: FastifyReply, cid: string, search: string | undefined): void {
  reply.headers({ 'access-control-allow-origin': '*', 'cache-control': IMMUTABLE });
  reply.redirect(`/ipfs/${cid}${search === undefined ? '' : `?${search}`}`, 301);
}
