import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { rpcQuery, type RpcRequest, rpcRequest } from '../../../../api/rpc.js';
import type { z } from 'zod';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { RpcGate } from '../client/rpc-gate.js';

/** Each phone that checks a label asks twice, and a fair's phones stand behind one address. */
const LIMIT = { limit: 3_000, windowSeconds: 60 };

@Controller()
export class RpcController {
  constructor(private readonly gate: RpcGate) {}

  @Post('rpc')
  @WithoutKey('It only reads.')
  @HttpCode(200)
  @LimitPerAddress('rpc', LIMIT)
  async ask(
    @Body({ schema: rpcRequest }) request: RpcRequest,
    @Query({ schema: rpcQuery }) { registry }: z.output<typeof rpcQuery>,
  ): Promise<object> {
    return this.gate.ask(request, registry);
  }
}
