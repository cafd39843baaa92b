import {
  type ChainReading,
  decodeBatchAnswer,
  decodeInspectAnswer,
  encodeBatchCall,
  encodeInspectCall,
  type HeldBatch,
  type Hex,
  readRpIdHash,
  type SealedCertificate,
} from '@daulang/protocol';
import { rpc } from '../parts/chain-rpc.ts';
import type { KnownRegistry } from './known-registries.ts';
import { whySilent } from './why-silent.ts';

/** An endpoint that was not asked about the certificate, because it speaks for another chain. */
export interface Elsewhere {
  endpoint: string;
  expected: number;
  answered: number;
}

export interface RegistryAnswers {
  chain: ChainReading[];
  /** Hash of the host that the registry's makers sign on; null when no endpoint said it, or not all the same. */
  rpIdHash: Hex | null;
  /** The batch as the register holds it; null when no endpoint said it, or not all the same. */
  held: HeldBatch | null;
  elsewhere: Elsewhere[];
}

interface Asked {
  reading: ChainReading;
  rpIdHash?: Hex | null;
  held?: HeldBatch | null | undefined;
}

type EndpointAnswer = Asked | { elsewhere: Elsewhere };

/**
 * Asks each endpoint which chain it is of, and those of the registry's chain about the certificate: the same deployer
 * has the same addresses on every chain, so an answer of another chain says nothing. One list of endpoints may serve
 * several chains; where none is of this one, that is a reading too. Never throws: silence is a finding.
 */
export async function askRegistry(
  registry: KnownRegistry,
  sealed: SealedCertificate,
): Promise<RegistryAnswers> {
  const answers = await Promise.all(registry.rpcUrls.map((endpoint) => ask(endpoint, registry, sealed)));
  const elsewhere = answers.flatMap((each) => ('elsewhere' in each ? [each.elsewhere] : []));
  const asked = answers.flatMap((each) => ('reading' in each ? [each] : []));
  const chain = asked.length > 0 ? asked.map(({ reading }) => reading) : elsewhere.map(notOfThisChain);
  return {
    chain,
    rpIdHash: saidByAll(asked.map(({ rpIdHash }) => rpIdHash)),
    held: saidByAll(asked.map(({ held }) => held)),
    elsewhere,
  };
}

/** What every endpoint that spoke said alike; null where they differ or nobody spoke. */
function saidByAll<T>(said: (T | null | undefined)[]): T | null {
  const heard = said.filter((each) => each !== undefined);
  const isOneVoice = new Set(heard.map((each) => JSON.stringify(each))).size === 1;
  return isOneVoice ? heard[0]! : null;
}

async function ask(
  endpoint: string,
  { chainId, registry, token }: KnownRegistry,
  { fields, batch, proof }: SealedCertificate,
): Promise<EndpointAnswer> {
  try {
    const answered = Number(await hexFrom(endpoint, 'eth_chainId', []));
    if (answered !== chainId) return { elsewhere: { endpoint, expected: chainId, answered } };
    const call = (to: Hex, data: Hex) => hexFrom(endpoint, 'eth_call', [{ to, data }, 'latest']);
    const inspection = encodeInspectCall({ fields, root: batch.root, proof });
    const lookup = encodeBatchCall({ cooperativeNumber: fields.cooperativeNumber, root: batch.root });
    const [answer, rpIdHash, held] = await Promise.all([
      call(token, inspection).then(decodeInspectAnswer),
      readRpIdHash(token, call).catch(() => null),
      // A file comes from a stranger: how large its batch is, the register says. Where it does not, the size stays open.
      call(registry, lookup)
        .then(decodeBatchAnswer)
        .catch(() => undefined),
    ]);
    return { reading: { endpoint, answer }, rpIdHash, held };
  } catch (error) {
    return { reading: { endpoint, failure: whySilent(error) } };
  }
}

async function hexFrom(endpoint: string, method: string, params: unknown[]): Promise<Hex> {
  const answer = await rpc<unknown>(endpoint, method, params);
  if (typeof answer !== 'string' || !/^0x[0-9a-f]*$/i.test(answer)) throw new SyntaxError(method);
  return answer as Hex;
}

function notOfThisChain({ endpoint, expected, answered }: Elsewhere): ChainReading {
  return { endpoint, failure: `chain ${answered} answers here, chain ${expected} was expected` };
}
