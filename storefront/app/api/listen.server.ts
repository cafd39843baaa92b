import type { Answered, Asker } from './exchange';
import { presentHearing } from './hearing.server';
import { speak, type Spoken } from './speak.server';

/** `fetch` for our own service: reads over connections that stay open, and tells the hearing of the page about them. */
export function listen(withinMs: number): NonNullable<Asker['fetch']> {
  return async (input, init) => {
    const hearing = presentHearing();
    const url = new URL(input);
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
    return new AllThere(spoken);
  };
}

/** As a response is read; to make a real one of bytes that are all there takes longer than to read them. */
class AllThere implements Answered {
  private readonly spoken: Spoken;

  constructor(spoken: Spoken) {
    this.spoken = spoken;
  }

  get status(): number {
    return this.spoken.status;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get headers(): Headers {
    return new Headers(
      Object.entries(this.spoken.headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((each): [string, string] => [name, each]),
      ),
    );
  }

  /** @throws SyntaxError as a response does */
  async json(): Promise<unknown> {
    return JSON.parse(this.spoken.bytes.toString()) as unknown;
  }
}
