import {
  type ChainReading,
  decodeVerifyAnswer,
  encodeVerifyCall,
  type Hex,
  type Inclusion,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';

/** A page waits for the verdict: a slow endpoint counts as one that cannot be reached. */
const TIMEOUT_MS = 800;

/**
 * Asks every endpoint of the chain about one certificate, together. Plain `fetch`: the call is built and read by the
 * protocol, just as the phone does it.
 */
@Injectable()
export class VerdictReader {
  constructor(private readonly config: Config) {}

  /** Never throws: an endpoint that does not answer in time is a reading with its failure. */
  async read(inclusion: Inclusion): Promise<ChainReading[]> {
    const { chain } = this.config;
    if (!chain) return [{ endpoint: 'none', failure: 'not configured' }];
    const data = encodeVerifyCall(inclusion);
    return Promise.all(chain.rpcUrls.map((url) => ask(url, chain.certificateRegistry, data)));
  }
}

async function ask(url: string, registry: Hex, data: Hex): Promise<ChainReading> {
  const endpoint = new URL(url).host;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'eth_call',
        params: [{ to: registry, data }, 'latest'],
      }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { result, error } = (await response.json()) as { result?: Hex; error?: { message: string } };
    if (result === undefined) return { endpoint, failure: error?.message ?? `HTTP ${response.status}` };
    return { endpoint, answer: decodeVerifyAnswer(result) };
  } catch (error) {
    return { endpoint, failure: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}
