import type { OutboxPage } from '../../api/accounts.js';
import { officeLetterList, type OfficeLetterList } from '../../api/letters.js';
import { SendLetters } from '../../src/modules/letters/use-cases/send-letters.js';
import { WriteLetters } from '../../src/modules/letters/use-cases/write-letters.js';
import type { TestPerson } from './people.js';
import type { RunningService } from './service.js';
import type { Shop } from './shop.js';

/** What happened is heard of, and whoever is to be told is told: a turn of a worker. */
export async function takeTurn(service: RunningService): Promise<void> {
  await service.get(WriteLetters).execute();
  await Promise.all([service.get(SendLetters).execute('mail'), service.get(SendLetters).execute('sms')]);
}

export interface LetterRow {
  id: string;
  kind: string;
  recipient: string;
  channel: 'mail' | 'sms';
  attempts: number;
  failure: string | null;
  isSent: boolean;
}

/** What is written down about an order, by kind. */
export async function letterRows({ query }: Shop, { code }: { code: string }): Promise<LetterRow[]> {
  const { rows } = await query<LetterRow>(
    `select l.id, l.kind, l.recipient, l.channel, l.attempts, l.failure, l.sent_at is not null as "isSent"
     from letters.letters l join ordering.orders o on o.id = l.order_id where o.code = $1 order by l.kind, l.channel`,
    [code],
  );
  return rows;
}

/** Kind and channel of what went out about an order, such as `paid mail`. */
export const toldOf = async (shop: Shop, order: { code: string }): Promise<string[]> =>
  (await letterRows(shop, order)).filter(({ isSent }) => isSent).map((it) => `${it.kind} ${it.channel}`);

/** Messages on the outbox page that name an order, the newest first. */
export async function shownOf(
  { service }: Shop,
  { code }: { code: string },
): Promise<OutboxPage['messages']> {
  const { body } = await service.client().get<OutboxPage>('/api/v1/outbox');
  return body.messages.filter(({ text }) => text.includes(code));
}

export const lettersOfParcel = async (person: TestPerson, id: string): Promise<OfficeLetterList> =>
  officeLetterList.parse((await person.client.get(`/api/v1/office/parcels/${id}/letters`)).body);
