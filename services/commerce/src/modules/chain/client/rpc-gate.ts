import { Injectable } from '@nestjs/common';
import type { RpcRequest } from '../../../../api/rpc.js';
import { Config } from '../../../platform/config/config.js';
import { ChainUnreachable, RpcRefused } from '../domain/chain.errors.js';

const TIMEOUT_MS = 5_000;

/** Passes the reads of a phone on to the first endpoint that answers; what it says is not looked into. */
@Injectable()
export class RpcGate {
  constructor(private readonly config: Config) {}

  /**
   * @param registry chain and token of the registry that is meant
   * @throws RpcRefused for another contract or registry, ChainUnreachable when no endpoint answers
   */
  async ask(request: RpcRequest, registry?: string): Promise<object> {
    const { jsonrpc, id, method, params } = request;
    for (const url of this.endpointsFor(request, registry)) {
      const answer = await forward(url, { jsonrpc, id, method, params: params ?? [] });
      if (answer) return answer;
    }
    throw new ChainUnreachable();
  }

  /** Those of the chain that the registry is on: a trusted one may be on another than ours. */
  private endpointsFor(request: RpcRequest, named?: string): string[] {
    const { chain } = this.config;
    if (!chain) throw new ChainUnreachable();
    const [issuing] = chain.trusted;
    const meant = chain.trusted.find(({ chainId, token }) => `${chainId}:${token}` === named);
    if (named !== undefined && !meant) throw new RpcRefused();
    if (request.method !== 'eth_call') return (meant ?? issuing).rpcUrls;
    const to = request.params[0].to.toLowerCase();
    if (!meant && to === chain.craftRegistry.toLowerCase()) return issuing.rpcUrls;
    const asked = (meant ? [meant] : chain.trusted).find(
      ({ registry, token }) => to === registry || to === token,
    );
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
