/** A request, read whole. */
export interface Ask {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  contentType: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  /** Synchronous, hence never interleaved. `id` is what the path's group caught. */
  act(ask: Ask, id: string): Answer;
}

export function json(status: number, value: object): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}
