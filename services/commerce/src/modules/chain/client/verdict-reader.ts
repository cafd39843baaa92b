import {
  type ChainReading,
  decodeInspectAnswer,
  encodeInspectCall,
  type Hex,
  type Inclusion,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { TrustedRegistry } from '../../../platform/config/config.js';

/** A page waits for the verdict: a slow endpoint counts as one that cannot be reached. */
const TIMEOUT_MS = 800;

/**
 * Asks every endpoint of a registry's chain about one certificate, together. Plain `fetch`: the call is built and read
 * by the protocol, just as the phone does it.
 */
@Injectable()
export class VerdictReader {
  /** Never throws: an endpoint that does not answer in time is a reading with its failure. */
  async read(inclusion: Inclusion, { rpcUrls, token }: TrustedRegistry): Promise<ChainReading[]> {
    const data = encodeInspectCall(inclusion);
    return Promise.all(rpcUrls.map((url) => ask(url, token, data)));
  }
}

async function ask(url: string, to: Hex, data: Hex): Promise<ChainReading> {
  const endpoint = new URL(url).host;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'eth_call',
        params: [{ to, data }, 'latest'],
      }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { result, error } = (await response.json()) as { result?: Hex; error?: { message: string } };
    if (result === undefined) return { endpoint, failure: error?.message ?? `HTTP ${response.status}` };
    return { endpoint, answer: decodeInspectAnswer(result) };
  } catch (error) {
    return { endpoint, failure: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}
