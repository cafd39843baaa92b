import { presentHearing } from './hearing.server';
import { speak } from './speak.server';

/** `fetch` for our own service: reads over connections that stay open, and tells the hearing of the page about them. */
export function listen(withinMs: number): typeof fetch {
  return async (input, init = {}) => {
    const hearing = presentHearing();
    const url = new URL(input as string);
    if (init.method !== 'GET') {
      hearing?.spoil();
      return fetch(url, { ...init, signal: AbortSignal.timeout(withinMs) });
    }
    const address = url.pathname + url.search;
    const known = hearing?.take(address);
    // Whoever has just waited in vain is not made to wait once more.
    if (known === null) throw new Error('There was no answer a moment ago.');
    const spoken = known ?? (await speak(url, init.headers as Record<string, string>, withinMs));
    hearing?.hear(address, spoken, withinMs);
    const { status, headers, bytes } = spoken;
    const said = Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    );
    return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status, headers: said });
  };
}
