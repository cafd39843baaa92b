import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.js', import.meta.resolve('@daulang/stripe-sandbox/server')));

export const WEBHOOK_SECRET = 'whsec_only_for_tests';

/** Test cards by what becomes of them. */
export const CARDS = {
  good: '4242424242424242',
  declined: '4000000000000002',
  disputed: '4000000000000259',
};

/** Webhooks come as they are sent: once, at once and in order. */
export const CALM_NETWORK = { duplicate: false, reorder: false, delay: 0, drop: false };

/** Nothing is in anybody's way. */
export const CALM = { ...CALM_NETWORK, slow: 0, refuseRefunds: false };

export interface TestSandbox {
  url: string;
  /** What the network does to webhooks, and whether refunds are refused. */
  turn(switches: {
    duplicate?: boolean;
    reorder?: boolean;
    delay?: number;
    /** Milliseconds before the provider answers. */
    slow?: number;
    drop?: boolean;
    refuseRefunds?: boolean;
  }): Promise<void>;
  /** What Stripe itself does not offer: banks that decide, meddlers (see the sandbox's README). */
  control(path: string, body?: object): Promise<void>;
  /** Puts the sandbox's clock forward. */
  forward(seconds: number): Promise<void>;
  /** Pays on the hosted page as a buyer does. @returns where the page sends the buyer, null when it was refused */
  pay(payUrl: string, card?: string): Promise<string | null>;
  stop(): Promise<void>;
}

/** The real sandbox in a process of its own; its state is kept in `stateDir`. */
export async function startSandbox(stateDir: string, webhookUrl: string): Promise<TestSandbox> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      APP_MODE: 'test',
      STATE_DIR: stateDir,
      STRIPE_SANDBOX_PORT: '0',
      STRIPE_WEBHOOK_URL: webhookUrl,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number];
  const url = /http:\S+/.exec(String(line))?.[0];
  if (!url) throw new Error(`The Stripe sandbox did not start: ${String(line)}`);
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The sandbox refused ${path}: ${await answer.text()}`);
  };
  return {
    url,
    turn: (switches) => post('/sandbox/switches', switches),
    control: (path, body = {}) => post(`/sandbox/${path}`, body),
    forward: (seconds) => post('/sandbox/clock', { forward: seconds }),
    async pay(payUrl, card = CARDS.good) {
      const answer = await fetch(payUrl, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({
          number: card,
          expiry: '12/34',
          securityCode: '123',
          holder: 'LE THI HOA',
        }),
      });
      return answer.headers.get('location');
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export interface Relay {
  url: string;
  /** Where webhooks go on to, once the service has an address. */
  target: string;
  /** Every webhook that came by, with its signature. */
  readonly seen: { body: Buffer; signature: string }[];
  stop(): void;
}

/** Stands between the sandbox and the service, since each must know the other's address before it starts. */
export async function startRelay(): Promise<Relay> {
  const seen: Relay['seen'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const signature = String(request.headers['stripe-signature']);
      seen.push({ body, signature });
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      fetch(relay.target, { method: 'POST', headers, body })
        .then((answer) => response.writeHead(answer.status).end())
        .catch(() => response.writeHead(502).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const relay: Relay = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    target: '',
    seen,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return relay;
}
