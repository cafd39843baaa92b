/**
 * One JSON-RPC question to a chain, answered within the limit.
 * @throws Error with the method and the node's own message when it refuses (its whole answer is the cause) or cannot be
 * reached.
 */
export async function rpc<Answer = unknown>(
  url: string,
  method: string,
  params: unknown[] = [],
  limitMs = 30_000,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(limitMs),
  });
  const body = (await response.json()) as { result?: Answer; error?: { message: string } };
  if (body.error) throw new Error(`${method}: ${body.error.message}`, { cause: body.error });
  return body.result as Answer;
}
