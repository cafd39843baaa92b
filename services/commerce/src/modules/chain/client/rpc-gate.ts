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
    const { chain } = this.config;
    if (!chain) throw new ChainUnreachable();
    if (request.method === 'eth_call') {
      const ours = [chain.craftRegistry, chain.certificateRegistry].map((address) => address.toLowerCase());
      if (!ours.includes(request.params[0].to.toLowerCase())) throw new RpcRefused();
    }
    const { jsonrpc, id, method, params } = request;
    for (const url of chain.rpcUrls) {
      const answer = await forward(url, { jsonrpc, id, method, params: params ?? [] });
      if (answer) return answer;
    }
    throw new ChainUnreachable();
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
