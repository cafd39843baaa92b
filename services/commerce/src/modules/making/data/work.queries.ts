import { Injectable } from '@nestjs/common';
import type { WorkList, WorkOrder, WorkSearch } from '../../../../api/making.js';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { Database } from '../../../platform/database/database.js';
import { Directory } from '../../accounts/index.js';
import { WorkNotFound } from '../domain/making.errors.js';
import type { WorkActor } from '../domain/own-work.js';
import { isUnfinished, OVER } from '../domain/work-status.js';

interface WorkRow extends Omit<WorkOrder, 'isLate' | 'maker'> {
  artisanId: string;
}

const WORK = `select w.id, w.state, w.order_code as "orderCode", w.product_id as "productId", w.title, w.picture_cid as "pictureCid",
    w.artisan_id as "artisanId", w.quantity, w.ready_by as "readyBy",
    array(select p.piece_id from making.pieces p where p.work_id = w.id order by p.finished_at, p.piece_id) as pieces,
    (select coalesce(jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at, 'by', h.role, 'words', h.words)
      order by h.position), '[]') from making.history h where h.work_id = w.id) as history
  from making.work_orders w`;

/** Who asks: `$1` an artisan's id or null, `$2` a cooperative's. What is not paid for is nobody's work yet. */
const OWN = `w.cooperative_id = $2 and ($1::uuid is null or w.artisan_id = $1) and w.state not in ('kept', 'released')`;

/** What is to be made, for its maker and the officers of the cooperative. */
@Injectable()
export class WorkQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** What is to be done, the nearest date first; or what is over, the last date first. `cursor` is the id of the last one seen. */
  async list(actor: WorkActor, { which, cursor, limit }: WorkSearch): Promise<WorkList> {
    const isOver = which === 'over';
    const [after, order] = isOver ? ['<', 'desc'] : ['>', 'asc'];
    const { rows } = await this.database.query<WorkRow>(
      `${WORK} where ${OWN} and (w.state = any($3)) = $4
         and ($5::uuid is null or (w.ready_by, w.id) ${after} (select ready_by, id from making.work_orders where id = $5))
       order by w.ready_by ${order}, w.id ${order} limit $6`,
      [artisanOf(actor), actor.cooperativeId, OVER, isOver, cursor ?? null, limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: await this.complete(shown),
      nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws WorkNotFound, also for another's */
  async one(actor: WorkActor, id: string): Promise<WorkOrder> {
    const { rows } = await this.database.query<WorkRow>(`${WORK} where ${OWN} and w.id = $3`, [
      artisanOf(actor),
      actor.cooperativeId,
      id,
    ]);
    const [work] = await this.complete(rows);
    if (!work) throw new WorkNotFound();
    return work;
  }

  private async complete(rows: readonly WorkRow[]): Promise<WorkOrder[]> {
    if (rows.length === 0) return [];
    const artisans = await this.directory.artisans([...new Set(rows.map(({ artisanId }) => artisanId))]);
    const names = new Map(artisans.map(({ id, displayName }) => [id, displayName]));
    const today = dayOf(this.clock.now());
    return rows.map(({ artisanId, ...row }) => ({
      ...row,
      maker: names.get(artisanId) ?? '',
      isLate: isUnfinished(row.state) && row.readyBy < today,
      // From the database's own way of writing a moment to the one of the wire.
      history: row.history.map((it) => ({ ...it, at: new Date(it.at).toISOString() })),
    }));
  }
}

const artisanOf = ({ role, artisanId }: WorkActor): string | null => (role === 'artisan' ? artisanId : null);
