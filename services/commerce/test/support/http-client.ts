import type { Problem } from '../../api/problems.js';

/** The sealing pages' host as far as a test's service knows; its routes exist at no other. */
export const TEST_SEAL_HOST = 'seal.localhost:3000';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A browser as far as the API sees one: keeps cookies, sends JSON, names its origin. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly origin: string,
  ) {}

  get<Body = unknown>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = unknown>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  /** @param body an object is sent as JSON; text and bytes as they are, with the content type given */
  async send<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.origin,
        ...(path.startsWith('/api/v1/seal/') ? { 'x-forwarded-host': TEST_SEAL_HOST } : {}),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {}),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: raw ? (body as NonNullable<RequestInit['body']>) : JSON.stringify(body) }),
    });
    this.remember(response.headers.getSetCookie());
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    const content: unknown = isJson ? await response.json() : Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body: content as Body };
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private remember(setCookies: string[]): void {
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      const ended = attributes.some((attribute) => /max-age=0$/i.test(attribute.trim()));
      if (ended) this.cookies.delete(name.trim());
      else this.cookies.set(name.trim(), value.join('='));
    }
  }
}

/** The body as a problem, after checking that the answer says so of itself. */
export function problemIn(answer: Answer<unknown>): Problem {
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) {
    throw new Error(`Expected a problem, got ${answer.status} of type "${type}".`);
  }
  return answer.body as Problem;
}
