import { setTimeout as pause } from 'node:timers/promises';
import { readersAddress } from './chance.ts';
import { type Answer, Connection } from './connection.ts';
import type { Target } from './load.ts';

/** How often a buyer who has paid looks at the order's page again until it says so. */
const LOOK_EACH_MS = 50;
const PATIENCE_MS = 30_000;
const GOOD_CARD = {
  number: '4242424242424242',
  expiry: '12/34',
  securityCode: '123',
  holder: 'NGUOI MUA THU',
};

interface Placed {
  secret: string;
  payUrl: string;
}

/** Somebody with a browser of their own: an address, a telephone, an e-mail, and connections that stay open. */
export class Buyer {
  private readonly commerce: Target;
  private readonly random: () => number;
  private readonly shop: Connection;
  private bank: Connection | undefined;
  private nth = 0;

  constructor(commerce: Target, random: () => number) {
    this.commerce = commerce;
    this.random = random;
    this.shop = new Connection(commerce);
  }

  /** From the cart to the order's page that says "paid". @returns milliseconds from placing on. @throws what went wrong */
  async buy(productId: string): Promise<number> {
    const order = await this.orderOf(productId);
    const begin = performance.now();
    const answer = await this.place(order);
    if (answer.status !== 201) throw new Error(`an order answered with ${saidIn(answer)}`);
    await this.payAndWait(JSON.parse(answer.body.toString()) as Placed);
    return performance.now() - begin;
  }

  /** The order as a body, priced by a quote. */
  async orderOf(productId: string): Promise<string> {
    const lines = [{ productId, quantity: 1 }];
    const answer = await this.post('/api/v1/quotes', JSON.stringify({ lines }));
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`a quote answered with ${saidIn(answer)}`);
    const { total } = JSON.parse(answer.body.toString()) as { total: object };
    const digits = String(Math.floor(this.random() * 1e8)).padStart(8, '0');
    return JSON.stringify({
      lines,
      buyer: { name: 'Người mua thử', email: `mua-thu.${digits}@example.com`, phone: `+849${digits}` },
      address: {
        countryCode: 'VN',
        province: '46',
        ward: '19789',
        street: '12 Lê Lợi',
      },
      payment: 'card',
      language: 'vi',
      expectedTotal: total,
    });
  }

  place(order: string): Promise<Answer> {
    const key = `bench-${process.pid}-${Date.now()}-${this.nth++}-${Math.floor(this.random() * 1e12)}`;
    return this.post('/api/v1/orders', order, [`Idempotency-Key: ${key}`]);
  }

  /** Pays and looks at the order's page until it says so. */
  async payAndWait(placed: Placed): Promise<void> {
    await this.pay(placed);
    const patience = performance.now() + PATIENCE_MS;
    while (performance.now() < patience) {
      if ((await this.stateOf(placed)) === 'paid') return;
      await pause(LOOK_EACH_MS);
    }
    throw new Error(`an order that was not paid after ${PATIENCE_MS / 1000} s`);
  }

  /** On the bank's page; its webhook to the shop is on its way then. */
  async pay({ payUrl }: Placed): Promise<void> {
    const { hostname, port, pathname } = new URL(payUrl);
    this.bank ??= new Connection({ host: hostname, port: Number(port) });
    const form = new URLSearchParams(GOOD_CARD).toString();
    const paid = await this.bank.ask(
      `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
        `Content-Length: ${form.length}\r\n\r\n${form}`,
    );
    if (paid.status !== 303) throw new Error(`the pay page answered with status ${paid.status}`);
  }

  /** What the order's page says of it. */
  async stateOf({ secret }: Placed): Promise<string> {
    const page = await this.get(`/api/v1/orders/${secret}`);
    if (page.status !== 200) throw new Error(`an order's page answered with ${saidIn(page)}`);
    return (JSON.parse(page.body.toString()) as { state: string }).state;
  }

  leave(): void {
    this.shop.close();
    this.bank?.close();
  }

  private get(path: string): Promise<Answer> {
    return this.shop.ask(`GET ${path} HTTP/1.1\r\n${this.head()}\r\n`);
  }

  private post(path: string, body: string, headers: string[] = []): Promise<Answer> {
    const more = ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, ...headers];
    return this.shop.ask(`POST ${path} HTTP/1.1\r\n${this.head()}${more.join('\r\n')}\r\n\r\n${body}`);
  }

  private head(): string {
    return `Host: localhost:${this.commerce.port}\r\nX-Forwarded-For: ${readersAddress(this.random)}\r\n`;
  }
}

/** Status and, of a problem, its code. */
export function saidIn({ status, body }: Answer): string {
  const code = /"code":"([^"]+)"/.exec(body.toString())?.[1];
  return `status ${status}${code ? ` (${code})` : ''}`;
}
