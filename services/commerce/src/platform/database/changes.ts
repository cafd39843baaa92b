import { Injectable } from '@nestjs/common';
import { AskedAfter } from '../../kernel/asked-after.js';
import type { Tx } from '../tx.js';
import { Replica } from './replica.js';

/** What is watched: see the triggers `…_changed` in the migrations. */
type Topic = 'shop';

/** Nothing has changed yet since the shop began. */
const NONE = '0';

const SEEN = 'select topic, sum(amount)::text as seen from platform.changes group by topic';

/**
 * Which changes are committed. The same number twice means that nothing which is watched has changed in between, by whatever
 * process: a change adds to it in its own transaction.
 */
@Injectable()
export class Changes {
  private readonly asked: AskedAfter<string>;

  constructor(replica: Replica) {
    this.asked = new AskedAfter(async () => {
      const { rows } = await replica.query<{ topic: string; seen: string }>(SEEN);
      return new Map(rows.map(({ topic, seen }) => [topic, seen]));
    });
  }

  /** The changes that are committed now, in one statement for all who ask at the same time. */
  async seen(topic: Topic): Promise<string> {
    return (await this.asked.ask(topic)) ?? NONE;
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
