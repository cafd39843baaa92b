import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningSandbox } from '@daulang/sandbox-kit/door';
import type { Account } from '../config.js';
import { startBankSandbox } from '../server.js';
import { crcOf } from '../vietqr/crc.js';
import { Receiver } from './receiver.js';

export const API_KEY = 'key-only-for-tests';
export const SHOP = 'http://shop.test';
export const ACCOUNT: Account = { bin: '970436', number: '1012345678', holder: 'DAU LANG THU NGHIEM' };

export interface ShownNotification {
  id: string;
  state: string;
  attempts: number;
  lastAnswer: string | null;
}

export interface ShownTransfer {
  id: number;
  reference: string;
  direction: string;
  amount: number;
  content: string;
  happenedAt: string;
  balance: number;
  notifications: ShownNotification[];
}

/** A sandbox, and a service behind it that is told of transfers. */
export class Trial {
  sandbox!: RunningSandbox;

  private constructor(
    readonly folder: string,
    readonly receiver: Receiver,
    private readonly hook: string,
  ) {}

  static async begin(): Promise<Trial> {
    const receiver = new Receiver();
    const folder = await mkdtemp(join(tmpdir(), 'bank-sandbox-'));
    const trial = new Trial(folder, receiver, await receiver.listen());
    await trial.start();
    return trial;
  }

  get journalFile(): string {
    return join(this.folder, 'journal.jsonl');
  }

  /** Starts the sandbox on what an earlier one left. */
  async start({ tellsNobody = false, hook = this.hook, port = 0 } = {}): Promise<void> {
    this.sandbox = await startBankSandbox({
      host: '127.0.0.1',
      port,
      journalFile: this.journalFile,
      account: ACCOUNT,
      shopOrigin: SHOP,
      listener: tellsNobody ? null : { url: hook, apiKey: API_KEY },
    });
  }

  async end(): Promise<void> {
    await this.sandbox.close();
    this.receiver.close();
    await rm(this.folder, { recursive: true });
  }

  get(path: string): Promise<Response> {
    return fetch(this.sandbox.url + path, { redirect: 'manual' });
  }

  control(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.sandbox.url}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** A transfer that the test makes happen. */
  async transfer(over: object = {}): Promise<ShownTransfer> {
    const answer = await this.control('transfers', { amount: 350_000, content: 'DL7K3F9QXM2A', ...over });
    if (answer.status !== 201) throw new Error(await answer.text());
    return (await answer.json()) as ShownTransfer;
  }

  async transfers(): Promise<ShownTransfer[]> {
    const answer = (await (await this.get('/control/transfers')).json()) as { transfers: ShownTransfer[] };
    return answer.transfers;
  }

  /** Until the newest transfer's newest notification stands like this. */
  async untilNotification(state: string, attempts?: number): Promise<ShownNotification> {
    for (;;) {
      const last = (await this.transfers()).at(-1)?.notifications.at(-1);
      if (last?.state === state && (attempts === undefined || last.attempts === attempts)) return last;
      await pause(5);
    }
  }

  /** Opens the page for a code, as the shop's link does. */
  open(qr: string, query: Record<string, string> = {}): Promise<Response> {
    return this.get(`/pay?${new URLSearchParams({ qr, ...query }).toString()}`);
  }

  submit(path: string, form: Record<string, string>): Promise<Response> {
    return fetch(this.sandbox.url + path, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
  }
}

/** What the page's form carries along, unseen. */
export function carriedBy(page: string): Record<string, string> {
  const fields = page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value?.replaceAll('&amp;', '&')]));
}

const field = (tag: string, value: string): string =>
  `${tag}${String(value.length).padStart(2, '0')}${value}`;

/** A VietQR text; fields that are given replace the usual ones, null leaves one out. */
export function qrOf(over: Record<string, string | null> = {}): string {
  const beneficiary = field('00', ACCOUNT.bin) + field('01', ACCOUNT.number);
  const fields = {
    '00': '01',
    '01': '12',
    '38': field('00', 'A000000727') + field('01', beneficiary) + field('02', 'QRIBFTTA'),
    '53': '704',
    '54': '1250000',
    '58': 'VN',
    '62': field('08', 'DL7K3F9QXM2A'),
    ...over,
  };
  // Keys that are whole numbers come first in an object, so the order is made here.
  const body = Object.entries(fields)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([tag, value]) => (value === null ? '' : field(tag, value)))
    .join('');
  return `${body}6304${crcOf(`${body}6304`)}`;
}

export const providerOf = (beneficiary: string, service = 'QRIBFTTA', guid = 'A000000727'): string =>
  field('00', guid) + field('01', beneficiary) + field('02', service);

export const beneficiaryOf = (bin: string, number: string): string => field('00', bin) + field('01', number);

export const contentOf = (text: string): string => field('08', text);
