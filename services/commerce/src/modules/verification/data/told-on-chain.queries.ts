import { type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';

/** What the registries' events say beside a certificate; the verdict itself asks the chain. */
export interface ToldOnChain {
  /** The digest of the cooperative's profile; null when it was never admitted. */
  profile: Hex | null;
  /** Where its batch was sealed. */
  transaction: Hex | null;
  claimedAt: Date | null;
  /** The words of its last change of status. */
  statusWords: string | null;
  /** The words with which its batch was replaced, and the numbers of the one that took its place. */
  replacementWords: string | null;
  successor: { firstNumber: number; size: number } | null;
}

interface Row {
  profile: Hex | null;
  transaction_hash: Buffer | null;
  claimed_at: number | null;
  status_words: string | null;
  replacement_words: string | null;
  successor_first: number | null;
  successor_size: number | null;
}

@Injectable()
export class ToldOnChainQueries {
  constructor(private readonly database: Database) {}

  /** @param root of the certificate's batch */
  async of(cooperativeNumber: string, number: number, root: Hex): Promise<ToldOnChain> {
    const row = await maybeRow<Row>(
      this.database,
      `select
         (select args ->> 'profile' from chain.shown_events
          where cooperative_number = $1 and name in ('CooperativeAdmitted', 'ProfileSet')
          order by block_number desc, log_index desc limit 1) as profile,
         (select transaction_hash from chain.shown_events
          where cooperative_number = $1 and name = 'BatchIssued' and args ->> 'root' = $3) as transaction_hash,
         (select (args ->> 'blockTime')::bigint::float8 from chain.shown_events
          where cooperative_number = $1 and name = 'Claimed' and (args ->> 'number')::bigint = $2) as claimed_at,
         (select words from certificates.shown_words where digest = decode(substr((
            select args ->> 'text' from chain.shown_events
            where cooperative_number = $1 and name = 'StatusSet' and (args ->> 'number')::bigint = $2
            order by block_number desc, log_index desc limit 1), 3), 'hex')) as status_words,
         (select words from certificates.shown_words
          where digest = decode(substr(replaced.args ->> 'text', 3), 'hex')) as replacement_words,
         (next.args ->> 'first')::bigint::float8 as successor_first, (next.args ->> 'size')::integer as successor_size
       from (select) as one
       left join chain.shown_replacements replaced
         on replaced.cooperative_number = $1 and replaced.args ->> 'root' = $3
       left join chain.shown_events next
         on next.cooperative_number = $1 and next.name = 'BatchIssued'
         and next.args ->> 'root' = replaced.args ->> 'successor'
       limit 1`,
      [cooperativeNumber, number, root],
    );
    const first = row?.successor_first ?? null;
    const size = row?.successor_size ?? null;
    return {
      profile: row?.profile ?? null,
      transaction: row?.transaction_hash ? hexOf(row.transaction_hash) : null,
      claimedAt: row?.claimed_at ? new Date(row.claimed_at * 1000) : null,
      statusWords: row?.status_words ?? null,
      replacementWords: row?.replacement_words ?? null,
      successor: first !== null && size !== null ? { firstNumber: first, size } : null,
    };
  }
}
