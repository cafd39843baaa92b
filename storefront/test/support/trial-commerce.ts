import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Problem, ProblemCode } from '@daulang/commerce/api/problems';
import { fieldErrors } from '@daulang/commerce/api/problems/field-errors';
import { markMissing, type SchemaIssue } from '@daulang/commerce/api/problems/schema-issue';
import { requests } from '@daulang/commerce/api/requests';
import { refusal } from '../../app/api/refusal.ts';
import { preferredLanguage } from '../../app/i18n/language.ts';
import { listening, portOf } from '../../server/support/trial-servers.ts';
import { type Published, published } from './published.ts';

/** One question as it arrived. */
export interface Asked {
  route: string;
  at: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  headers: IncomingMessage['headers'];
}

/** What the published schema makes of an answer: a shape that nobody published does not compile. */
type ShapeOf<Route extends Published> = ReturnType<(typeof published)[Route]['parse']>;
type AnswerOf<Route extends Published> = ShapeOf<Route> | ((asked: Asked) => ShapeOf<Route>);

/** How the service refuses, beside the code. */
interface Refusal {
  errors?: Problem['errors'];
  detail?: string;
  params?: Problem['params'];
}

interface RequestSchema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly object[] } };
}

/**
 * Stands where the service stands, in a process's own port: speaks its published language and no other. What it
 * answers is parsed by the published schema, what it is asked is refused as the service refuses it.
 */
export class TrialCommerce {
  readonly asked: Asked[] = [];
  private readonly answers = new Map<string, unknown>();
  private readonly refusals = new Map<string, { code: ProblemCode; more: Refusal }>();
  private readonly cookies = new Map<string, string>();
  private isAsleep = false;

  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<TrialCommerce> {
    const server = createServer((request, response) => {
      trial.take(request, response).catch((error: unknown) => {
        // An answer of another shape than is published: the test's own mistake.
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      });
    });
    const trial = new TrialCommerce(server);
    // A test that is over must not be kept by a connection that rests.
    server.on('connection', (socket) => socket.unref());
    await listening(server);
    server.unref();
    return trial;
  }

  get port(): number {
    return portOf(this.server);
  }

  /** Begins anew with these answers. */
  reset(answers: { [Route in Published]?: AnswerOf<Route> }): void {
    this.asked.length = 0;
    this.answers.clear();
    this.refusals.clear();
    this.cookies.clear();
    this.isAsleep = false;
    for (const [route, answer] of Object.entries(answers)) this.answers.set(route, answer ?? null);
  }

  /** A cookie that is set by the answer to a question. */
  setCookie(route: Published, cookie: string): void {
    this.cookies.set(route, cookie);
  }

  answer<Route extends Published>(route: Route, answer: AnswerOf<Route>): void {
    this.refusals.delete(route);
    this.answers.set(route, answer);
  }

  refuse(route: Published, code: ProblemCode, more: Refusal = {}): void {
    this.refusals.set(route, { code, more });
  }

  /** From now on every connection breaks. */
  sleep(): void {
    this.isAsleep = true;
  }

  /** Nobody has a session any more: what needs one is refused. */
  signOut(): void {
    for (const route of Object.keys(published) as Published[]) {
      if (/ \/(account|studio|office|authority|me)\b/.test(route))
        this.refuse(route, 'request.unauthenticated');
    }
  }

  /** The questions put to one route, in their order. */
  askedOf(route: Published): Asked[] {
    return this.asked.filter((it) => it.route === route);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isAsleep) return void request.socket.destroy();
    const language = preferredLanguage(request.headers['accept-language'] ?? null);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = routeOf(request.method ?? 'GET', url.pathname);
    const text = await textOf(request);
    if (!found) return send(response, refusal('request.not-found', language));
    const asked: Asked = {
      ...found,
      query: Object.fromEntries(url.searchParams),
      body: text === '' ? undefined : isJson(request) ? JSON.parse(text) : text,
      headers: request.headers,
    };
    this.asked.push(asked);
    const errors = complaintsAbout(asked, language);
    if (errors.length > 0) return send(response, { ...refusal('request.invalid', language), errors });
    const refused = this.refusals.get(asked.route);
    if (refused)
      return send(response, { ...refusal(refused.code, language), traceId: 'trace-1', ...refused.more });
    const cookie = this.cookies.get(asked.route);
    if (cookie) response.setHeader('set-cookie', cookie);
    const answer = this.answers.get(asked.route);
    if (answer === undefined) return send(response, refusal('request.not-found', language));
    const content: unknown =
      typeof answer === 'function' ? (answer as (asked: Asked) => unknown)(asked) : answer;
    send(response, published[asked.route as Published].parse(content));
  }
}

function routeOf(method: string, path: string): { route: Published; at: Record<string, string> } | null {
  for (const route of Object.keys(published) as Published[]) {
    const [wanted, template = ''] = route.split(' ');
    const pattern = new RegExp(`^/api/v1${template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const match = wanted === method ? pattern.exec(path) : null;
    if (match) return { route, at: { ...match.groups } };
  }
  return null;
}

function complaintsAbout({ route, query, body }: Asked, language: 'vi' | 'en') {
  const schemas = (requests as Record<string, { body?: RequestSchema; query?: RequestSchema }>)[route] ?? {};
  return [
    ...complaints(schemas.query, query, 'query', language),
    ...complaints(schemas.body, body ?? {}, 'body', language),
  ];
}

function complaints(
  schema: RequestSchema | undefined,
  given: unknown,
  place: 'body' | 'query',
  language: 'vi' | 'en',
) {
  const issues = (schema?.safeParse(given).error?.issues ?? []) as SchemaIssue[];
  return fieldErrors(markMissing(issues, given), language, place);
}

const isJson = ({ headers }: IncomingMessage) => headers['content-type'] === 'application/json';

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, content: unknown): void {
  const isProblem = typeof content === 'object' && content !== null && 'traceId' in content;
  const status = isProblem
    ? (content as Problem).status
    : content === null || content === undefined
      ? 204
      : 200;
  response.writeHead(status, { 'content-type': isProblem ? 'application/problem+json' : 'application/json' });
  response.end(status === 204 ? undefined : JSON.stringify(content));
}
