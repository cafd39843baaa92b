import { Injectable } from '@nestjs/common';
import { AskedAfter } from '../../kernel/asked-after.js';
import type { Tx } from '../tx.js';
import { Replica } from './replica.js';

/** What is watched: see the triggers `…_changed` in the migrations. */
export type Topic = 'shop';

const SEEN = 'select coalesce(sum(amount), 0)::text as seen from platform.changes where topic = $1';

/**
 * Which changes are committed. The same number twice means that nothing which is watched has changed in between, by whatever
 * process: a change adds to it in its own transaction.
 */
@Injectable()
export class Changes {
  private readonly asked: Record<Topic, AskedAfter<string>>;

  constructor(replica: Replica) {
    this.asked = { shop: new AskedAfter(() => seenBy(replica, 'shop')) };
  }

  /** The changes that are committed now, in one statement for all who ask at the same time. */
  seen(topic: Topic): Promise<string> {
    return this.asked[topic].ask();
  }

  /** Makes the rows of many changes one. */
  async addUp(tx: Tx, topic: Topic): Promise<void> {
    await tx.query(
      `with gone as (
         delete from platform.changes where topic = $1
           and (select count(*) from platform.changes where topic = $1) > 1
         returning amount)
       insert into platform.changes (topic, amount) select $1, sum(amount) from gone having count(*) > 0`,
      [topic],
    );
  }
}

async function seenBy(replica: Replica, topic: Topic): Promise<string> {
  const { rows } = await replica.query<{ seen: string }>(SEEN, [topic]);
  return rows[0]!.seen;
}
