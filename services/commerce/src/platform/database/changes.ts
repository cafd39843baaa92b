import { Injectable } from '@nestjs/common';
import { AskedAfter } from '../../kernel/asked-after.js';
import type { Tx } from '../tx.js';
import { Replica } from './replica.js';

/** What is watched: see the triggers `…_changed` in the migrations. */
type Topic = 'shop';

/** Nothing has changed yet since the shop began. */
const NONE: Seen = { seen: '0', isDue: false };

const SEEN = `select topic, sum(amount)::text as seen,
    coalesce((select min(at) <= now() from platform.coming_changes c where c.topic = changes.topic), false) as "isDue"
  from platform.changes group by topic`;

interface Seen {
  seen: string;
  /** Something was to change by itself by now, and has not been written yet. */
  isDue: boolean;
}

/**
 * Which changes are committed. The same number twice means that nothing which is watched has changed in between, by whatever
 * process: a change adds to it in its own transaction.
 */
@Injectable()
export class Changes {
  private readonly asked: AskedAfter<Seen>;

  constructor(replica: Replica) {
    this.asked = new AskedAfter(async () => {
      const { rows } = await replica.query<Seen & { topic: string }>(SEEN);
      return new Map(rows.map(({ topic, ...seen }) => [topic, seen]));
    });
  }

  /** The changes that are committed now, in one statement for all who ask at the same time. */
  async seen(topic: Topic): Promise<Seen> {
    return (await this.asked.ask(topic)) ?? NONE;
  }

  /** Something will change by itself at these moments. */
  async announce(tx: Tx, topic: Topic, moments: readonly Date[]): Promise<void> {
    await tx.query('insert into platform.coming_changes (topic, at) select $1, unnest($2::timestamptz[])', [
      topic,
      moments,
    ]);
  }

  /** Whoever takes what is due writes it; who comes at the same time waits. */
  async takeDue(tx: Tx, topic: Topic): Promise<void> {
    await tx.query('delete from platform.coming_changes where topic = $1 and at <= now()', [topic]);
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
