import { Injectable } from '@nestjs/common';
import type { RpcRequest } from '../../../../api/rpc.js';
import { Config } from '../../../platform/config/config.js';
import { ChainUnreachable, RpcRefused } from '../domain/chain.errors.js';

const TIMEOUT_MS = 5_000;

/** Passes the reads of a phone on to the first endpoint that answers; what it says is not looked into. */
@Injectable()
export class RpcGate {
  constructor(private readonly config: Config) {}

  /** @throws RpcRefused for another contract, ChainUnreachable when no endpoint answers */
  async ask(request: RpcRequest): Promise<object> {
    const { jsonrpc, id, method, params } = request;
    for (const url of this.endpointsFor(request)) {
      const answer = await forward(url, { jsonrpc, id, method, params: params ?? [] });
      if (answer) return answer;
    }
    throw new ChainUnreachable();
  }

  /** Those of the chain that the contract is on: a trusted registry may be on another one than ours. */
  private endpointsFor(request: RpcRequest): string[] {
    const { chain } = this.config;
    if (!chain) throw new ChainUnreachable();
    if (request.method !== 'eth_call') return chain.rpcUrls;
    const to = request.params[0].to.toLowerCase();
    if (to === chain.craftRegistry.toLowerCase()) return chain.rpcUrls;
    const asked = chain.trusted.find(({ registry, token }) => to === registry || to === token);
    if (!asked) throw new RpcRefused();
    return asked.rpcUrls;
  }
}

async function forward(url: string, body: object): Promise<object | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return (await response.json()) as object;
  } catch {
    return undefined;
  }
}
