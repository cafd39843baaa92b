import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';
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

const agents = { http: new Agent({ keepAlive: true }), https: new SecureAgent({ keepAlive: true }) };

/**
 * One question to one endpoint of a chain. Plain HTTP over connections that stay open (`fetch` does the same at several
 * times the cost): what is asked and answered is built and read by the protocol.
 *
 * @throws EndpointFailure when the node refuses; another error when it cannot be reached; the reason of `signal`
 */
export async function askEndpoint(
  url: string,
  { method, params }: ChainQuestion,
  signal: AbortSignal,
): Promise<Hex> {
  const { status, body } = await post(url, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }), signal);
  const { result, error } = JSON.parse(body) as { result?: Hex; error?: { message: string } };
  if (result === undefined) throw new EndpointFailure(error?.message ?? `HTTP ${status}`);
  return result;
}

function post(url: string, body: string, signal: AbortSignal): Promise<{ status: number; body: string }> {
  const isSecure = url.startsWith('https:');
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const options = { method: 'POST', headers, signal, agent: isSecure ? agents.https : agents.http };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(signal.aborted ? (signal.reason as Error) : error);
    const asked = (isSecure ? secureRequest : request)(url, options, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, body: said }), fail);
    });
    asked.on('error', fail);
    asked.end(body);
  });
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
