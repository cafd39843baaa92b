import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Notice } from '../notifications/notice.js';

/** A service that is told of transfers: it notes what came, in order, and can refuse some. */
export class Receiver {
  readonly taken: { notice: Notice; authorization: string }[] = [];
  /** Every attempt, taken or refused. */
  asked = 0;
  refuseNext = 0;
  /** What it says when it takes a notice. */
  answer = '{"success":true}';
  private readonly server: Server;
  private waiting: (() => void)[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.asked++;
        const refused = this.refuseNext-- > 0;
        if (!refused) {
          const notice = JSON.parse(Buffer.concat(chunks).toString()) as Notice;
          this.taken.push({ notice, authorization: String(request.headers.authorization) });
        }
        response.writeHead(refused ? 503 : 200).end(refused ? '' : this.answer);
        this.waiting.splice(0).forEach((wake) => wake());
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get contents(): string[] {
    return this.taken.map(({ notice }) => notice.content);
  }

  async until(enough: (receiver: this) => boolean): Promise<void> {
    while (!enough(this)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
