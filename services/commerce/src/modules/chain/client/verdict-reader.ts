import {
  type ChainReading,
  decodeInspectAnswer,
  encodeInspectCall,
  type Hex,
  type Inclusion,
  readRpIdHash,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Together } from '../../../kernel/together.js';
import { Config, type TrustedRegistry } from '../../../platform/config/config.js';
import { askEndpoint, EndpointFailure, insistOnChain } from './ask-endpoint.js';

/** A page waits for the verdict: a slow endpoint counts as one that cannot be reached. */
const TIMEOUT_MS = 800;

/** What a registry says about one certificate, and about the passkeys it accepts. */
@Injectable()
export class VerdictReader {
  /** By chain and token: a registry's relying party never changes. */
  private readonly rpIdHashes = new Map<string, Hex>();
  /** Whoever asks an endpoint at the same time asks once which chain it is of. */
  private readonly chains: Together<void>;

  constructor({ verdictSharedMs }: Config) {
    this.chains = new Together({ forMs: verdictSharedMs });
  }

  /**
   * Asks every endpoint of the registry's chain, together. Never throws: an endpoint that does not answer in time, or
   * is of another chain, is a reading with its failure.
   */
  async read(inclusion: Inclusion, registry: TrustedRegistry): Promise<ChainReading[]> {
    const data = encodeInspectCall(inclusion);
    return Promise.all(registry.rpcUrls.map((url) => this.inspect(url, registry, data)));
  }

  /** Hash of the host that the registry's makers sign on; null while no endpoint says it, or not all the same. */
  async rpIdHashOf(registry: TrustedRegistry): Promise<Hex | null> {
    const name = `${registry.chainId}:${registry.token}`;
    const known = this.rpIdHashes.get(name);
    if (known) return known;
    const asked = await Promise.allSettled(registry.rpcUrls.map((url) => rpIdHashFrom(url, registry)));
    const said = new Set(asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])));
    const [answer] = said;
    if (!answer || said.size > 1) return null;
    this.rpIdHashes.set(name, answer);
    return answer;
  }

  private async inspect(url: string, registry: TrustedRegistry, data: Hex): Promise<ChainReading> {
    const { chainId, token } = registry;
    const endpoint = new URL(url).host;
    const patience = () => AbortSignal.timeout(TIMEOUT_MS);
    try {
      const [answer] = await Promise.all([
        askEndpoint(url, callOf(token, data), patience()),
        this.chains.ask(`${chainId} ${url}`, () => insistOnChain(url, chainId, patience())),
      ]);
      return { endpoint, answer: decodeInspectAnswer(answer) };
    } catch (error) {
      if (error instanceof EndpointFailure) return { endpoint, failure: error.message };
      return { endpoint, failure: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  }
}

async function rpIdHashFrom(url: string, { chainId, token }: TrustedRegistry): Promise<Hex> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const [rpIdHash] = await Promise.all([
    readRpIdHash(token, (to, data) => askEndpoint(url, callOf(to, data), signal)),
    insistOnChain(url, chainId, signal),
  ]);
  return rpIdHash;
}

function callOf(to: Hex, data: Hex) {
  return { method: 'eth_call' as const, params: [{ to, data }, 'latest'] };
}
