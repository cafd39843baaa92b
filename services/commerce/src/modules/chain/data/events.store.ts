import { bytesOf, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { BlockHead, RegistryEvent } from '../domain/chain-types.js';

/** How far the registries were read. */
export interface Progress {
  headNumber: bigint;
  headTime: Date;
  finalNumber: bigint;
}

@Injectable()
export class EventsStore {
  async progress(sql: Sql): Promise<Progress | undefined> {
    const row = await maybeRow<{ head_number: bigint; head_time: Date; final_number: bigint }>(
      sql,
      'select head_number, head_time, final_number from chain.progress',
    );
    return row && { headNumber: row.head_number, headTime: row.head_time, finalNumber: row.final_number };
  }

  /** False when another process went on from `before` first; nothing is to be written then. */
  async advance(tx: Tx, before: Progress | undefined, after: Progress, now: Date): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into chain.progress as p (head_number, head_time, final_number, read_at) values ($1, $2, $3, $4)
       on conflict (id) do update set head_number = $1, head_time = $2, final_number = $3, read_at = $4
       where p.head_number = $5 and p.final_number = $6`,
      [
        after.headNumber,
        after.headTime,
        after.finalNumber,
        now,
        before?.headNumber ?? -1n,
        before?.finalNumber ?? -1n,
      ],
    );
    return affected > 0;
  }

  /** Up to which block the token was read, which is never ahead of the registries; -1 at first. */
  async tokenNumber(sql: Sql): Promise<bigint> {
    const row = await maybeRow<{ token_number: bigint }>(sql, 'select token_number from chain.progress');
    return row?.token_number ?? -1n;
  }

  /** False when meanwhile another process read the token, or the registries further or again from another `head`. */
  async advanceToken(tx: Tx, before: bigint, after: bigint, head: BlockHead): Promise<boolean> {
    const { affected } = await tx.query(
      `update chain.progress p set token_number = $2 where p.token_number = $1 and p.head_number = $3
         and exists (select 1 from chain.blocks b where b.number = $3 and b.hash = $4)`,
      [before, after, head.number, bytesOf(head.hash)],
    );
    return affected > 0;
  }

  /** The blocks read so far that are remembered, newest first. */
  async knownBlocks(sql: Sql): Promise<BlockHead[]> {
    const { rows } = await sql.query<{ number: bigint; hash: Buffer; time: Date }>(
      'select number, hash, time from chain.blocks order by number desc',
    );
    return rows.map(({ number, hash, time }) => ({ number, hash: hexOf(hash), time }));
  }

  async rememberBlocks(tx: Tx, blocks: BlockHead[]): Promise<void> {
    for (const { number, hash, time } of blocks) {
      await tx.query(
        `insert into chain.blocks (number, hash, time) values ($1, $2, $3)
         on conflict (number) do update set hash = $2, time = $3`,
        [number, bytesOf(hash), time],
      );
    }
  }

  /** Below the final block no reorganisation reaches; the newest of them stays as the last common ground. */
  async forgetBlocksBelow(tx: Tx, finalNumber: bigint): Promise<void> {
    await tx.query(
      'delete from chain.blocks where number < (select max(number) from chain.blocks where number <= $1)',
      [finalNumber],
    );
  }

  async add(tx: Tx, events: RegistryEvent[]): Promise<void> {
    for (const event of events) {
      await tx.query(
        `insert into chain.events
           (block_number, log_index, block_hash, transaction_hash, contract, name, cooperative_number, args)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          event.blockNumber,
          event.logIndex,
          bytesOf(event.blockHash),
          bytesOf(event.transactionHash),
          event.contract,
          event.name,
          event.cooperativeNumber,
          JSON.stringify(event.args),
        ],
      );
    }
  }

  /** Removes what stood in blocks after `lastGood` and says whose it was. */
  async takeBack(tx: Tx, lastGood: bigint): Promise<{ cooperativeNumbers: string[] }> {
    await tx.query('delete from chain.blocks where number > $1', [lastGood]);
    await tx.query(
      'update chain.progress set token_number = least(token_number, $1), taken_back = taken_back + 1',
      [lastGood],
    );
    const { rows } = await tx.query<{ cooperativeNumber: string }>(
      'delete from chain.events where block_number > $1 returning cooperative_number as "cooperativeNumber"',
      [lastGood],
    );
    return { cooperativeNumbers: [...new Set(rows.map(({ cooperativeNumber }) => cooperativeNumber))] };
  }
}
