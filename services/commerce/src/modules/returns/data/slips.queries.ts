import { Injectable } from '@nestjs/common';
import type { ReturnReason, ReturnState } from '../../../../api/returns.js';
import type { Bilingual } from '../../../../api/text.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';

export interface ReturnToSend {
  cooperativeId: string;
  state: ReturnState;
  reason: ReturnReason;
  arriveBy: Date | null;
  pieces: { number: string; title: Bilingual }[];
}

@Injectable()
export class SlipsQueries {
  constructor(private readonly database: Database) {}

  /** A return of this order. */
  ofOrder(orderId: string, id: string): Promise<ReturnToSend | undefined> {
    return maybeRow<ReturnToSend>(
      this.database,
      `select cooperative_id as "cooperativeId", state, reason, arrive_by as "arriveBy",
         (select jsonb_agg(jsonb_build_object('number', p.public_number, 'title', p.title) order by p.public_number)
           from returns.pieces p where p.return_id = r.id) as pieces
       from returns.returns r where r.id = $1 and r.order_id = $2`,
      [id, orderId],
    );
  }
}
