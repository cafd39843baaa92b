import {
  type ChainReading,
  decodeVerifyAnswer,
  encodeVerifyCall,
  type Hex,
  type SealedCertificate,
} from '@daulang/protocol';
import { rpc } from '../parts/chain-rpc.ts';

/** Asks each chain endpoint about the certificate, by one `eth_call` each. Never throws: silence is a finding. */
export async function askRegistry(
  rpcUrls: readonly string[],
  { domain, fields, batch, proof }: SealedCertificate,
): Promise<ChainReading[]> {
  const call = { to: domain.registry, data: encodeVerifyCall({ fields, root: batch.root, proof }) };
  return Promise.all(
    rpcUrls.map(async (endpoint): Promise<ChainReading> => {
      try {
        return {
          endpoint,
          answer: decodeVerifyAnswer(await rpc<Hex>(endpoint, 'eth_call', [call, 'latest'])),
        };
      } catch (error) {
        return { endpoint, failure: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}
