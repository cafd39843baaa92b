import type { Problem } from '@daulang/commerce/api/problems';
import type { AnyQuestion } from './question.ts';

/** A published schema of the service, as far as it is needed here. */
export interface Schema<T> {
  /** @throws when the value is not of the shape that both sides agreed on */
  parse(value: unknown): T;
}

/** Nothing came back (`offline`), or what came was not the service's own (`asleep`). */
type Silence = 'offline' | 'asleep';

/** The answer, the service's refusal (RFC 9457), or silence: never an exception for what can be expected. */
export type Reply<T> = { value: T; problem: null } | { value: null; problem: Problem | Silence };

/** What of a response is read here. */
export type Answered = Pick<Response, 'status' | 'ok' | 'headers' | 'json'>;

/** What differs between the three places that ask: our server, the reader's pages, the sealing pages. */
export interface Asker {
  /** Where the service is; empty for the host of the page itself. */
  origin: string;
  headers: Record<string, string>;
  /** Cookies, redirects, patience. */
  init: RequestInit;
  /** Where it is not the world's own. */
  fetch?: (address: string, init: RequestInit) => Promise<Answered>;
  /** Reads a refusal of the service; throws when it is somebody else's. */
  refusal: Schema<Problem>;
  /** Sees every answer that came, before it is read. */
  heed?: (response: Answered) => void;
  /** Hears why nothing came. */
  miss?: (error: unknown) => void;
}

/**
 * Puts one question to the service and reads what comes back.
 *
 * @throws only when a good answer has another shape than both sides agreed on
 */
export async function exchange<T>(asker: Asker, question: AnyQuestion, answer: Schema<T>): Promise<Reply<T>> {
  const response = await (asker.fetch ?? fetch)(asker.origin + addressOf(question), {
    ...asker.init,
    ...messageOf(asker, question),
  }).catch((error: unknown) => {
    asker.miss?.(error);
    return null;
  });
  if (!response) return silent('offline');
  asker.heed?.(response);
  // A sealed envelope, as any value may be what an answer says.
  const read = await contentOf(response);
  if (!response.ok) return { value: null, problem: refusalIn(read.content, asker.refusal) ?? 'asleep' };
  if (read.silence) return silent(read.silence);
  return { value: answer.parse(read.content), problem: null };
}

const silent = (problem: Silence) => ({ value: null, problem });

function addressOf({ to, at, query }: AnyQuestion): string {
  const path = to
    .slice(to.indexOf(' ') + 1)
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(at![name]!));
  const asked = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search && `?${search}`}`;
}

function messageOf(asker: Asker, { to, body, file, idempotencyKey }: AnyQuestion): RequestInit {
  const type = file ? file.type : body === undefined ? undefined : 'application/json';
  return {
    method: to.slice(0, to.indexOf(' ')),
    headers: {
      accept: 'application/json, application/problem+json',
      ...asker.headers,
      ...(type !== undefined && { 'content-type': type }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': inAscii(idempotencyKey) }),
    },
    body: file ?? (body === undefined ? null : JSON.stringify(body)),
  };
}

/** What came in a form may be anything, and a header says letters of ASCII alone. The same key stays the same. */
const inAscii = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

async function contentOf(response: Answered): Promise<{ content: unknown; silence: Silence | null }> {
  if (response.status === 204) return { content: undefined, silence: null };
  try {
    return { content: await response.json(), silence: null };
  } catch (error) {
    // No JSON is somebody else's page; anything else is a line that broke on the way.
    return { content: undefined, silence: error instanceof SyntaxError ? 'asleep' : 'offline' };
  }
}

function refusalIn(content: unknown, schema: Schema<Problem>): Problem | null {
  try {
    return schema.parse(content);
  } catch {
    return null;
  }
}
