import {
  type ChainReading,
  decodeInspectAnswer,
  encodeInspectCall,
  type Hex,
  type SealedCertificate,
} from '@daulang/protocol';
import { rpc } from '../parts/chain-rpc.ts';
import type { KnownRegistry } from './known-registries.ts';

/**
 * Asks each endpoint of a registry's chain about the certificate, by one `eth_call` each. Never throws: silence is a
 * finding.
 */
export async function askRegistry(
  { rpcUrls, token }: KnownRegistry,
  { fields, batch, proof }: SealedCertificate,
): Promise<ChainReading[]> {
  const call = { to: token, data: encodeInspectCall({ fields, root: batch.root, proof }) };
  return Promise.all(
    rpcUrls.map(async (endpoint): Promise<ChainReading> => {
      try {
        return {
          endpoint,
          answer: decodeInspectAnswer(await rpc<Hex>(endpoint, 'eth_call', [call, 'latest'])),
        };
      } catch (error) {
        return { endpoint, failure: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}
