import type { Hex } from '@daulang/protocol';

/** An endpoint that answered, but with nothing that can be used; the message says what. */
export class EndpointFailure extends Error {
  override readonly name = 'EndpointFailure';
}

/** A read that a chain answers with a hexadecimal value. */
export interface ChainQuestion {
  method: 'eth_chainId' | 'eth_call';
  params: unknown[];
}

/**
 * One question to one endpoint of a chain. Plain `fetch`: what is asked and answered is built and read by the protocol.
 *
 * @throws EndpointFailure when the node refuses; what `fetch` throws when it cannot be reached or `signal` ends it
 */
export async function askEndpoint(
  url: string,
  { method, params }: ChainQuestion,
  signal: AbortSignal,
): Promise<Hex> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal,
  });
  const { result, error } = (await response.json()) as { result?: Hex; error?: { message: string } };
  if (result === undefined) throw new EndpointFailure(error?.message ?? `HTTP ${response.status}`);
  return result;
}

/**
 * Makes sure that an endpoint is of a chain: a contract has the same address on every chain its deployer used, so what
 * another chain says of it means nothing.
 *
 * @throws EndpointFailure when it is of another chain
 */
export async function insistOnChain(url: string, chainId: number, signal: AbortSignal): Promise<void> {
  const answered = Number(await askEndpoint(url, { method: 'eth_chainId', params: [] }, signal));
  if (answered === chainId) return;
  throw new EndpointFailure(`chain ${answered} answers, chain ${chainId} was expected`);
}
