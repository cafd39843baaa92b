import { Injectable } from '@nestjs/common';
import type { OfficeLetter, OfficeLetterList } from '../../../../api/letters.js';
import { Database } from '../../../platform/database/database.js';
import { Contacts, type Contact } from '../../accounts/index.js';
import { ParcelNotFound } from '../../fulfilment/index.js';
import { OrderFactsQueries, type OrderFacts } from '../../ordering/index.js';
import { masked } from '../domain/masked.js';
import { isMendable } from '../domain/retry.js';
import { LETTERS, type LetterKind } from '../templates/letters.js';

interface Row {
  orderId: string;
  id: string;
  kind: string;
  recipient: string;
  channel: OfficeLetter['channel'];
  writtenAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
  because: OfficeLetter['because'];
}

/** The letters about a cooperative's own parcel and its order. */
@Injectable()
export class ParcelLettersQueries {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderFactsQueries,
    private readonly contacts: Contacts,
  ) {}

  /** @throws ParcelNotFound, also for another cooperative's */
  async list(cooperativeId: string, parcelId: string): Promise<OfficeLetterList> {
    const { rows } = await this.database.query<Row | (Pick<Row, 'orderId'> & { id: null })>(
      `select p.order_id as "orderId", l.id, l.kind, l.recipient, l.channel, l.written_at as "writtenAt",
         l.sent_at as "sentAt", l.failed_at as "failedAt", l.failure as because
       from ordering.shown_parcels p
       left join letters.letters l on l.order_id = p.order_id
         and (l.about in (p.order_id, p.id) or l.about in (select r.id from returns.shown_returns r where r.parcel_id = p.id)
           or l.about in (select w.id from making.shown_work w where w.parcel_id = p.id)
           or l.about in (select n.id from ordering.shown_money_news n where n.order_id = p.order_id
             and (n.parcel_id is null or n.parcel_id = p.id)))
       where p.id = $1 and p.cooperative_id = $2`,
      [parcelId, cooperativeId],
    );
    const letters = rows.filter((row) => row.id !== null).toSorted(byTable);
    const staff = letters.map(({ recipient }) => recipient).filter((recipient) => recipient !== 'buyer');
    const [orders, contacts] = await Promise.all([
      this.orders.byIds(rows.slice(0, 1).map(({ orderId }) => orderId)),
      this.contacts.byUsers([...new Set(staff)]),
    ]);
    const [order] = orders.values();
    if (!order) throw new ParcelNotFound();
    return {
      orderCode: order.code,
      letters: letters.flatMap((row) => officeLetter(row, order, contacts.get(row.recipient))),
    };
  }
}

const KINDS = Object.keys(LETTERS);

/** What was written at one moment stands as in the table: the buyer's first. */
const byTable = (one: Row, other: Row): number =>
  one.writtenAt.getTime() - other.writtenAt.getTime() || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);

/** Nothing of a kind that this version does not know. */
function officeLetter(row: Row, { buyer }: OrderFacts, contact: Contact | undefined): OfficeLetter[] {
  const { id, channel, because } = row;
  if (!(row.kind in LETTERS)) return [];
  const { name, to } = LETTERS[row.kind as LetterKind];
  const ofBuyer = channel === 'mail' ? buyer.email : buyer.phone;
  const address = to === 'buyer' ? ofBuyer : (contact?.phone ?? null);
  const state = row.sentAt ? 'sent' : row.failedAt ? 'failed' : 'waiting';
  const at = (row.sentAt ?? row.failedAt ?? row.writtenAt).toISOString();
  return [
    {
      id,
      name,
      to,
      channel,
      address: address && masked(address),
      state,
      at,
      because,
      canTryAgain: isMendable(because),
    },
  ];
}
