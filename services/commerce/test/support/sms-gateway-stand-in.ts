import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a gateway was asked to send. */
interface HandedOver {
  to: string;
  text: string;
  id: string;
  /** The `Authorization` it came with. */
  authorization: string | undefined;
}

/** A gateway for text messages by the format of docs/operations.md: what it has taken once it does not take again. */
export interface SmsGatewayStandIn {
  /** With its token as the user. */
  url: string;
  /** Every call, in the order in which they came. */
  calls: HandedOver[];
  /** What went on to telephones. */
  taken: HandedOver[];
  /** Its next answers; 200 when none is left. */
  answerNext(...statuses: number[]): void;
  stop(): Promise<void>;
}

export const GATEWAY_TOKEN = 'token of the gateway';

export async function startSmsGatewayStandIn(): Promise<SmsGatewayStandIn> {
  const calls: HandedOver[] = [];
  const taken: HandedOver[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const message = { ...(JSON.parse(body) as HandedOver), authorization: request.headers.authorization };
      calls.push(message);
      const status = answers.shift() ?? 200;
      if (status < 300 && !taken.some(({ id }) => id === message.id)) taken.push(message);
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${encodeURIComponent(GATEWAY_TOKEN)}@127.0.0.1:${port}/messages`,
    calls,
    taken,
    answerNext: (...statuses) => void answers.push(...statuses),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
