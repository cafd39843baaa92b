import { AsyncLocalStorage } from 'node:async_hooks';
import { createContext, type MiddlewareFunction } from 'react-router';
import type { Spoken } from './speak.server';

/** One question of a page, and the print of what the service said. */
export interface Heard {
  address: string;
  print: string;
  /** How long an answer is waited for. */
  withinMs: number;
}

/**
 * What the service is asked and says while one page is made. A page without scripts, for a reader without cookies, is made
 * of this and of its address alone: as long as the service says the same, the page is the same.
 */
export class Hearing {
  /** The page in brotli, once it was drawn. */
  page: Uint8Array | null = null;
  private readonly heard: Heard[] = [];
  private isRepeatable = true;
  private readonly known: Map<string, Spoken | null>;

  /** @param known what the service has said to this very reader a moment ago, by address; null where it was silent */
  constructor(known = new Map<string, Spoken | null>()) {
    this.known = known;
  }

  /** What is known already; each is said once. */
  take(address: string): Spoken | null | undefined {
    const spoken = this.known.get(address);
    this.known.delete(address);
    return spoken;
  }

  hear(address: string, { status, print }: Spoken, withinMs: number): void {
    if (status !== 200) this.isRepeatable = false;
    this.heard.push({ address, print, withinMs });
  }

  /** The page asked for something that is not only read. */
  spoil(): void {
    this.isRepeatable = false;
  }

  drew(page: Uint8Array): void {
    this.page = page;
  }

  /** What to ask again before the page is shown again; null when asking would not tell. */
  get questions(): Heard[] | null {
    return this.isRepeatable ? this.heard : null;
  }
}

/** Set by our server for a page that may be kept. */
export const hearingContext = createContext<Hearing | null>(null);

const hearings = new AsyncLocalStorage<Hearing | null>();

/** The hearing of the page that is being made. */
export const presentHearing = (): Hearing | null => hearings.getStore() ?? null;

/** Lets the questions of the loaders be heard. */
export const hearAnswers: MiddlewareFunction<Response> = ({ context }, next) =>
  hearings.run(context.get(hearingContext), next);
