import { type Hex, hexOf } from '@daulang/protocol';

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

export interface ToldRow {
  told_profile: Hex | null;
  told_transaction: Buffer | null;
  claimed_at: number | null;
  status_words: string | null;
  replacement_words: string | null;
  successor_first: number | null;
  successor_size: number | null;
}

/** The one row of it for a certificate `c`, to be joined `on true`. */
export const TOLD_ON_CHAIN = `lateral (
  select
    (select args ->> 'profile' from chain.shown_events
     where cooperative_number = c.cooperative_number and name in ('CooperativeAdmitted', 'ProfileSet')
     order by block_number desc, log_index desc limit 1) as told_profile,
    (select transaction_hash from chain.shown_events
     where cooperative_number = c.cooperative_number and name = 'BatchIssued' and args ->> 'root' = root) as told_transaction,
    (select (args ->> 'blockTime')::bigint::float8 from chain.shown_events
     where cooperative_number = c.cooperative_number and name = 'Claimed'
       and (args ->> 'number')::bigint = c.number) as claimed_at,
    (select words from certificates.shown_words where digest = decode(substr((
       select args ->> 'text' from chain.shown_events
       where cooperative_number = c.cooperative_number and name = 'StatusSet' and (args ->> 'number')::bigint = c.number
       order by block_number desc, log_index desc limit 1), 3), 'hex')) as status_words,
    (select words from certificates.shown_words
     where digest = decode(substr(replaced.args ->> 'text', 3), 'hex')) as replacement_words,
    (next.args ->> 'first')::bigint::float8 as successor_first, (next.args ->> 'size')::integer as successor_size
  from (select '0x' || encode(c.root, 'hex') as root) batch
  left join chain.shown_replacements replaced
    on replaced.cooperative_number = c.cooperative_number and replaced.args ->> 'root' = batch.root
  left join chain.shown_events next
    on next.cooperative_number = c.cooperative_number and next.name = 'BatchIssued'
    and next.args ->> 'root' = replaced.args ->> 'successor'
  limit 1
) told`;

export function toldIn(row: ToldRow): ToldOnChain {
  const { successor_first: first, successor_size: size } = row;
  return {
    profile: row.told_profile,
    transaction: row.told_transaction ? hexOf(row.told_transaction) : null,
    claimedAt: row.claimed_at ? new Date(row.claimed_at * 1000) : null,
    statusWords: row.status_words,
    replacementWords: row.replacement_words,
    successor: first !== null && size !== null ? { firstNumber: first, size } : null,
  };
}
