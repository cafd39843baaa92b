import { Injectable } from '@nestjs/common';
import { moneyToWire, type MoneyWire } from '../../../../api/money.js';
import type { OfficeStall } from '../../../../api/stall.js';
import { money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { Directory } from '../../accounts/index.js';

/** So many of each list are shown, the newest first. */
const MOST_SHOWN = 100;

const dongOf = (amount: bigint): MoneyWire => moneyToWire(money(amount, 'VND'));

type Phone = OfficeStall['phones'][number];
type LateSale = OfficeStall['lateSales'][number];
type ClosingShown = OfficeStall['closings'][number];

/** What an officer sees of the cooperative's stalls. */
@Injectable()
export class OfficeStallQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  async of(cooperativeId: string): Promise<OfficeStall> {
    const people = await this.directory.peopleOf(cooperativeId);
    const names = new Map(people.map(({ userId, displayName }) => [userId, displayName]));
    const named = <T extends { seller: string | null }>(rows: readonly T[]): T[] =>
      rows.map((row) => ({ ...row, seller: names.get(row.seller ?? '') ?? null }));
    return {
      phones: named(await this.phones(cooperativeId)),
      lateSales: named(await this.lateSales(cooperativeId)),
      closings: named(await this.closings(cooperativeId)),
      awaited: await this.awaited(cooperativeId),
    };
  }

  private async phones(cooperativeId: string): Promise<Phone[]> {
    const { rows } = await this.database.query<
      Omit<Phone, 'registeredAt' | 'heardAt' | 'calledBackAt' | 'cash'> & {
        registeredAt: Date;
        heardAt: Date;
        calledBackAt: Date | null;
        cash: bigint;
      }
    >(
      `select p.id, p.name, p.user_id as seller, p.registered_at as "registeredAt", p.heard_at as "heardAt",
         p.called_back_at as "calledBackAt", coalesce(t.pieces, 0)::int as pieces, coalesce(s.sold, 0)::int as sold,
         coalesce(s.cash, 0)::bigint as cash
       from stall.phones p
         left join (select phone_id, count(*) as pieces from stall.pieces where state = 'along' group by phone_id) t
           on t.phone_id = p.id
         left join (select phone_id, count(*) as sold, sum(price) filter (where paid = 'cash') as cash from stall.sales
             where state = 'counted' and closing_id is null group by phone_id) s on s.phone_id = p.id
       where p.cooperative_id = $1 order by p.registered_at desc limit ${MOST_SHOWN}`,
      [cooperativeId],
    );
    return rows.map(({ registeredAt, heardAt, calledBackAt, cash, ...phone }) => ({
      ...phone,
      registeredAt: registeredAt.toISOString(),
      heardAt: heardAt.toISOString(),
      calledBackAt: calledBackAt?.toISOString() ?? null,
      cash: dongOf(cash),
    }));
  }

  private async lateSales(cooperativeId: string): Promise<LateSale[]> {
    const { rows } = await this.database.query<
      Omit<LateSale, 'price' | 'soldAt' | 'receivedAt'> & { price: bigint; soldAt: Date; receivedAt: Date }
    >(
      `select s.id, p.name as "phoneName", p.user_id as seller, t.public_number as number, t.title, s.price, s.paid,
         s.sold_at as "soldAt", s.received_at as "receivedAt", s.because,
         t.state <> 'sold' and i.state is not distinct from 'for-sale' as "isFree"
       from stall.sales s join stall.phones p on p.id = s.phone_id join stall.pieces t on t.id = s.taking_id
         left join inventory.shown_items i on i.piece_id = t.piece_id
       where p.cooperative_id = $1 and s.state = 'set-aside' order by s.received_at desc limit ${MOST_SHOWN}`,
      [cooperativeId],
    );
    return rows.map(({ price, soldAt, receivedAt, ...sale }) => ({
      ...sale,
      price: dongOf(price),
      soldAt: soldAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
    }));
  }

  private async closings(cooperativeId: string): Promise<ClosingShown[]> {
    const { rows } = await this.database.query<
      Omit<ClosingShown, 'at' | 'expected' | 'counted' | 'handedInAt'> & {
        at: Date;
        expected: bigint;
        counted: bigint;
        handedInAt: Date | null;
      }
    >(
      `select c.id, p.name as "phoneName", p.user_id as seller, c.at, c.expected, c.counted, c.reason,
         jsonb_array_length(c.unsent) as unsent, c.handed_in_at as "handedInAt"
       from stall.closings c join stall.phones p on p.id = c.phone_id
       where p.cooperative_id = $1 order by c.at desc limit ${MOST_SHOWN}`,
      [cooperativeId],
    );
    return rows.map(({ at, expected, counted, handedInAt, ...closing }) => ({
      ...closing,
      at: at.toISOString(),
      expected: dongOf(expected),
      counted: dongOf(counted),
      handedInAt: handedInAt?.toISOString() ?? null,
    }));
  }

  private async awaited(cooperativeId: string): Promise<OfficeStall['awaited']> {
    const { rows } = await this.database.query<{ code: string; price: bigint; soldAt: Date }>(
      `select t.code, s.price, s.sold_at as "soldAt"
       from stall.sales s join stall.phones p on p.id = s.phone_id join stall.pieces t on t.id = s.taking_id
         join payments.shown_open_pages o on o.order_id = t.order_id
       where p.cooperative_id = $1 and s.state = 'counted' and s.paid = 'transfer'
       order by s.sold_at desc limit ${MOST_SHOWN}`,
      [cooperativeId],
    );
    return rows.map(({ code, price, soldAt }) => ({
      code,
      price: dongOf(price),
      soldAt: soldAt.toISOString(),
    }));
  }
}
