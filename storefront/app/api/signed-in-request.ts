/**
 * The reader's request as their browser would send it with what the service has just set: to ask on in the name of who
 * signed in a moment ago. A session of before, of somebody else, goes.
 */
export function withCookies(request: Request, setCookies: readonly string[]): Request {
  const cookies = new Map(
    [...(request.headers.get('cookie') ?? '').split(';'), ...setCookies.map((line) => line.split(';')[0]!)]
      .map((pair) => pair.trim())
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair]),
  );
  const headers = new Headers(request.headers);
  headers.set('cookie', [...cookies.values()].join('; '));
  return new Request(request.url, { headers });
}
