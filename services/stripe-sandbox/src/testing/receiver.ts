import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that takes webhooks: it notes what came, in order, and can refuse some. */
export class Receiver {
  readonly bodies: { body: string; signature: string }[] = [];
  refuseNext = 0;
  private readonly server: Server;
  private waiting: (() => void)[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const refused = this.refuseNext-- > 0;
        if (!refused) {
          this.bodies.push({
            body: Buffer.concat(chunks).toString(),
            signature: String(request.headers['stripe-signature']),
          });
        }
        response.writeHead(refused ? 500 : 200).end();
        this.waiting.splice(0).forEach((wake) => wake());
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get types(): string[] {
    return this.bodies.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }

  async until(enough: (types: string[]) => boolean): Promise<void> {
    while (!enough(this.types)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
