import { Injectable } from '@nestjs/common';
import { bankName } from '../../../../api/banks.js';
import { moneyToWire } from '../../../../api/money.js';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import type { PaybackList } from '../../../../api/transfers.js';
import { Clock } from '../../../kernel/clock.js';
import { money, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import { Directory, type OfficerActor } from '../../accounts/index.js';
import { changedLately, paybackDigest, paybackQr } from '../../payments/index.js';

type Payback = PaybackList['paybacks'][number];

interface PaybackRow extends Pick<Payback, 'id' | 'orderCode' | 'buyer' | 'because' | 'needsTwo'> {
  amount: bigint;
  currency: string;
  requestedAt: Date;
  account: PaybackAccountRequest | null;
  changedAt: Date | null;
  digest: string | null;
  proposedBy: string | null;
  proposedAt: Date | null;
  replaced: { digest: string; by: string; at: string }[] | null;
  sentAt: null;
}

interface SentRow extends Pick<
  PaybackRow,
  'id' | 'orderCode' | 'amount' | 'currency' | 'proposedBy' | 'proposedAt'
> {
  reference: string;
  sentBy: string;
  sentAt: Date;
}

const DUE = `select d.id, o.code as "orderCode", d.amount, d.currency, d.kind as because, d.requested_at as "requestedAt",
    jsonb_build_object('name', o.buyer_name, 'phone', o.buyer_phone) as buyer,
    case when a.order_id is not null then jsonb_build_object(
      'bankBin', a.bank_bin, 'accountNumber', a.account_number, 'accountName', a.account_name) end as account,
    a.changed_at as "changedAt", s.digest, s.proposed_by as "proposedBy", s.proposed_at as "proposedAt",
    coalesce(d.amount >= (select t.amount from payments.shown_two_person_amounts t
      where t.since <= $3 and t.currency = d.currency order by t.since desc limit 1), false) as "needsTwo",
    (select jsonb_agg(jsonb_build_object('digest', e.digest, 'by', e.proposed_by, 'at', e.proposed_at) order by e.id desc)
      from payments.shown_payback_proposals e where e.refund_id = d.id and e.id < s.id) as replaced,
    null as reference, null as "sentBy", null::timestamptz as "sentAt"
  from payments.shown_paybacks_due d
  join ordering.orders_of_officers p on p.order_id = d.order_id and p.cooperative_id = $1
  join ordering.orders o on o.id = d.order_id
  left join payments.shown_payback_accounts a on a.order_id = o.id
  left join lateral (select id, digest, proposed_by, proposed_at from payments.shown_payback_proposals
    where refund_id = d.id order by id desc limit 1) as s on true
  order by d.requested_at, d.id limit $2`;

const SENT = `select s.id, o.code, s.amount, s.currency, null, null, null, null, null, null, s.proposed_by, s.proposed_at, null,
    null, s.reference, s.noted_by, s.noted_at
  from payments.shown_paybacks_sent s
  join ordering.orders_of_officers p on p.order_id = s.order_id and p.cooperative_id = $1
  join ordering.orders o on o.id = s.order_id
  order by s.noted_at desc, s.id limit $4`;

const LIST = `(${DUE}) union all (${SENT}) order by "sentAt" desc nulls first, "requestedAt", id`;

/** Of what went, for whoever wants to see who did what. */
const SENT_SHOWN = 20;

/** Money that a person sends back: of the orders that a cooperative has a parcel in. */
@Injectable()
export class OfficePaybacksQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** What is due, the oldest first, and what went lately. */
  async list({ cooperativeId, userId, maySendMoney }: OfficerActor, limit: number): Promise<PaybackList> {
    const now = this.clock.now();
    const { rows } = await this.database.query<PaybackRow | SentRow>(LIST, [
      cooperativeId,
      limit,
      now,
      SENT_SHOWN,
    ]);
    const names = await this.directory.personNames(
      rows.flatMap((row) => [
        ...(row.proposedBy === null ? [] : [row.proposedBy]),
        ...(row.sentAt ? [row.sentBy] : (row.replaced ?? []).map(({ by }) => by)),
      ]),
    );
    return {
      maySend: maySendMoney,
      paybacks: rows.flatMap((row) => (row.sentAt ? [] : dueOnWire(row, { names, userId, now }))),
      sent: rows.flatMap((row) => (row.sentAt ? sentOnWire(row, names) : [])),
    };
  }

  async isAnyDue(sql: Sql, orderId: string): Promise<boolean> {
    const due = 'select id from payments.shown_paybacks_due where order_id = $1 limit 1';
    return (await maybeRow(sql, due, [orderId])) !== undefined;
  }

  /** Undefined for what is not due (any more). */
  async orderOf(sql: Sql, paybackId: string): Promise<string | undefined> {
    const row = await maybeRow<{ id: string }>(
      sql,
      'select order_id as id from payments.shown_paybacks_due where id = $1',
      [paybackId],
    );
    return row?.id;
  }
}

interface Reader {
  /** By user id. */
  names: ReadonlyMap<string, string>;
  userId: string;
  now: Date;
}

function dueOnWire(row: PaybackRow, { names, userId, now }: Reader): Payback {
  const { id, orderCode, buyer, because, needsTwo, requestedAt, changedAt, proposedBy, proposedAt } = row;
  const amount = money(row.amount, row.currency);
  const account = row.account && accountFor(id, row.account, amount, orderCode);
  return {
    ...{ id, orderCode, buyer, because, needsTwo },
    amount: moneyToWire(amount),
    requestedAt: requestedAt.toISOString(),
    account: account && { ...account, changedAt: changedLately(changedAt, now)?.toISOString() ?? null },
    proposal:
      proposedBy === null || proposedAt === null
        ? null
        : {
            displayName: names.get(proposedBy) ?? null,
            at: proposedAt.toISOString(),
            isMine: proposedBy === userId,
            holds: row.digest === account?.digest,
          },
    replaced: (row.replaced ?? []).map(({ digest, by, at }) => ({
      displayName: names.get(by) ?? null,
      at: new Date(at).toISOString(),
      isForThis: digest === account?.digest,
    })),
  };
}

function sentOnWire(row: SentRow, names: Reader['names']): PaybackList['sent'][number] {
  const { id, orderCode, amount, currency, reference, sentBy, sentAt, proposedBy, proposedAt } = row;
  return {
    ...{ id, orderCode, reference },
    amount: moneyToWire(money(amount, currency)),
    sentBy: names.get(sentBy) ?? null,
    sentAt: sentAt.toISOString(),
    proposed:
      proposedBy === null || proposedAt === null
        ? null
        : { by: names.get(proposedBy) ?? null, at: proposedAt.toISOString() },
  };
}

const accountFor = (
  refundId: string,
  account: PaybackAccountRequest,
  amount: Money,
  orderCode: string,
): Omit<NonNullable<Payback['account']>, 'changedAt'> => ({
  bankName: bankName(account.bankBin),
  accountNumber: account.accountNumber,
  accountName: account.accountName,
  qr: paybackQr(account, amount, orderCode),
  digest: paybackDigest(refundId, account, amount),
});
