import type { IncomingMessage, RequestListener } from 'node:http';
import { openDoor, type RunningSandbox } from '@daulang/sandbox-kit/door';
import type { BankSandboxConfig } from './config.js';
import { controlRoutes } from './control/routes.js';
import { pageRoutes, refusalPage } from './page/routes.js';
import { Refused } from './refused.js';
import { type Answer, type Ask, json, type Route } from './route.js';
import { BankSandbox } from './sandbox.js';

const LARGEST_BODY_BYTES = 10 * 1024;

/** @throws the listening error, for example when the port is taken */
export function startBankSandbox(config: BankSandboxConfig): Promise<RunningSandbox> {
  return openDoor(config, () => {
    const sandbox = new BankSandbox(config);
    sandbox.notifier.resume();
    return { answer: answering(sandbox), leave: () => sandbox.close() };
  });
}

function answering(sandbox: BankSandbox): RequestListener {
  const routes = [HEALTH, ...controlRoutes(sandbox), ...pageRoutes(sandbox)];
  return (request, response) => {
    void answerTo(request, routes).then(({ status, headers, body }) => {
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  };
}

const HEALTH: Route = { method: 'GET', path: /^\/health$/, act: () => json(200, { status: 'ok' }) };

async function answerTo(request: IncomingMessage, routes: readonly Route[]): Promise<Answer> {
  const { pathname, searchParams } = addressOf(request);
  const refuse = (refused: Refused) =>
    pathname.startsWith('/control/')
      ? json(refused.status, { error: refused.message })
      : refusalPage(searchParams, refused);
  try {
    const ask = {
      method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
      path: pathname,
      query: searchParams,
      body: await readBody(request),
      contentType: request.headers['content-type'] ?? '',
    };
    return dispatch(ask, routes);
  } catch (error) {
    if (error instanceof Refused) return refuse(error);
    // Who left in the middle of a body waits for no answer.
    if (!request.errored) console.error(error);
    return json(500, { error: 'The sandbox failed; see its log.' });
  }
}

function addressOf(request: IncomingMessage): URL {
  const address = `http://sandbox${request.url ?? '/'}`;
  return new URL(URL.canParse(address) ? address : 'http://sandbox/unreadable');
}

function dispatch(ask: Ask, routes: readonly Route[]): Answer {
  const known = routes.filter(({ path }) => path.test(ask.path));
  const route = known.find(({ method }) => method === ask.method);
  if (route) return route.act(ask, route.path.exec(ask.path)?.[1] ?? '');
  if (known.length > 0) throw new Refused(405, `${ask.path} is not asked by ${ask.method}.`);
  throw new Refused(404, `The sandbox has no ${ask.path}.`);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  // The usual iterator would close the connection on which the refusal is to be said.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY_BYTES) throw new Refused(413, `A body has up to ${LARGEST_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
