import { type CertificateState, type Hex, hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { maybeRow, type ReadSql, type Sql } from '../../../platform/database/sql.js';
import type { NumberRange } from '../domain/number-range.js';
import { YEAR_SECONDS, type YearCapacity, yearCapacityOf } from '../domain/year-capacity.js';

/** A cooperative as the events of the craft registry tell it. */
export interface ChainCooperative {
  cooperativeNumber: string;
  profile: Hex;
  state: 'active' | 'suspended' | 'closed';
  threshold: number;
  signers: number;
  /** The nonce its next signed act carries. */
  nonce: number;
  /** The number its next batch begins with. */
  nextNumber: number;
}

export interface ChainKey {
  keyId: Hex;
  kind: 'signer' | 'maker';
  index: number;
  isOpen: boolean;
}

export interface ChainStatus {
  number: number;
  state: CertificateState;
  reason: number;
  /** SHA-256 of the words; zero when there are none. */
  text: Hex;
  version: number;
  /** Indexes of the keys that signed. */
  signers: number[];
  at: Date;
}

/** Of a replacement `s`: nobody gave the batch its standing back since, as clean signers may after a theft. */
const STILL_SUPERSEDED = `not exists (select 1 from chain.events e where e.cooperative_number = s.cooperative_number
  and e.name = 'BatchEndorsed' and e.args ->> 'root' = s.args ->> 'root'
  and (e.block_number, e.log_index) > (s.block_number, s.log_index))`;

const cooperativeStates: Readonly<Record<string, ChainCooperative['state']>> = {
  CooperativeSuspended: 'suspended',
  CooperativeClosed: 'closed',
};
const kinds = { 1: 'signer', 2: 'maker' } as const;
const states = ['active', 'suspended', 'withdrawn'] as const;

/** What the chain says, from its own events: asked here, no page waits for the chain. */
@Injectable()
export class RegistryQueries {
  async cooperatives(sql: Sql, cooperativeNumbers?: string[]): Promise<ChainCooperative[]> {
    const { rows } = await sql.query<{
      cooperative_number: string;
      profile: Hex;
      threshold: number;
      signers: bigint;
      last_change: string;
      nonce: bigint;
      next_number: bigint;
    }>(
      `select a.cooperative_number, p.profile, t.threshold, s.last_change,
         (select count(*) filter (where name = 'KeyAdded') - count(*) filter (where name = 'KeyClosed')
            from chain.events e where e.cooperative_number = a.cooperative_number
              and e.name in ('KeyAdded', 'KeyClosed') and e.args ->> 'kind' = '1') as signers,
         (select count(*) from chain.events e
            where e.cooperative_number = a.cooperative_number and e.name = 'ActSigned') as nonce,
         1 + coalesce((select sum((e.args ->> 'size')::bigint) from chain.events e
            where e.cooperative_number = a.cooperative_number and e.name = 'BatchIssued'), 0)::bigint as next_number
       from chain.events a
       cross join lateral (select e.args ->> 'profile' as profile from chain.events e
         where e.cooperative_number = a.cooperative_number and e.name in ('CooperativeAdmitted', 'ProfileSet')
         order by e.block_number desc, e.log_index desc limit 1) p
       cross join lateral (select (e.args ->> 'threshold')::integer as threshold from chain.events e
         where e.cooperative_number = a.cooperative_number and e.name in ('CooperativeAdmitted', 'ThresholdSet')
         order by e.block_number desc, e.log_index desc limit 1) t
       -- Closed is for ever, also when a date of suspension is set afterwards.
       cross join lateral (select e.name as last_change from chain.events e
         where e.cooperative_number = a.cooperative_number
           and e.name in ('CooperativeAdmitted', 'CooperativeSuspended', 'CooperativeReinstated', 'CooperativeClosed')
         order by e.name = 'CooperativeClosed' desc, e.block_number desc, e.log_index desc limit 1) s
       where a.name = 'CooperativeAdmitted' and ($1::numeric[] is null or a.cooperative_number = any($1))
       order by a.cooperative_number`,
      [cooperativeNumbers ?? null],
    );
    return rows.map((row) => ({
      cooperativeNumber: row.cooperative_number,
      profile: row.profile,
      state: cooperativeStates[row.last_change] ?? 'active',
      threshold: row.threshold,
      signers: Number(row.signers),
      nonce: Number(row.nonce),
      nextNumber: Number(row.next_number),
    }));
  }

  async cooperative(sql: Sql, cooperativeNumber: string): Promise<ChainCooperative | undefined> {
    return (await this.cooperatives(sql, [cooperativeNumber]))[0];
  }

  async keysOf(sql: Sql, cooperativeNumber: string): Promise<ChainKey[]> {
    const { rows } = await sql.query<{ key_id: Hex; kind: 1 | 2; index: number; is_open: boolean }>(
      `select e.args ->> 'keyId' as key_id, (e.args ->> 'kind')::integer as kind,
         (e.args ->> 'index')::integer as index,
         not exists (select 1 from chain.events c where c.cooperative_number = e.cooperative_number
           and c.name = 'KeyClosed' and c.args ->> 'keyId' = e.args ->> 'keyId') as is_open
       from chain.events e where e.cooperative_number = $1 and e.name = 'KeyAdded' order by index`,
      [cooperativeNumber],
    );
    return rows.map((row) => ({
      keyId: row.key_id,
      kind: kinds[row.kind],
      index: row.index,
      isOpen: row.is_open,
    }));
  }

  /** The last act on each of these certificates; untouched ones are absent. */
  async statusesOf(sql: Sql, cooperativeNumber: string, numbers?: number[]): Promise<ChainStatus[]> {
    const { rows } = await sql.query<{
      number: number;
      state: number;
      reason: number;
      text: Hex;
      version: number;
      signers: string;
      at: number;
    }>(
      `select distinct on (number) (args ->> 'number')::bigint::integer as number, (args ->> 'state')::integer as state,
         (args ->> 'reason')::integer as reason, args ->> 'text' as text, (args ->> 'version')::integer as version,
         args ->> 'signers' as signers, (args ->> 'setAt')::bigint::float8 as at
       from chain.events where cooperative_number = $1 and name = 'StatusSet'
         and ($2::bigint[] is null or (args ->> 'number')::bigint = any($2))
       order by number, block_number desc, log_index desc`,
      [cooperativeNumber, numbers ?? null],
    );
    return rows.map((row) => ({
      number: row.number,
      state: states[row.state] ?? 'active',
      reason: row.reason,
      text: row.text,
      version: row.version,
      signers: unpackIndexes(BigInt(row.signers)),
      at: new Date(row.at * 1000),
    }));
  }

  /** The numbers whose whole batch was superseded. */
  async supersededRanges(sql: Sql, cooperativeNumber: string): Promise<NumberRange[]> {
    const { rows } = await sql.query<NumberRange>(
      `select (i.args ->> 'first')::bigint::float8 as first, (i.args ->> 'size')::integer as size
       from chain.events s join chain.events i on i.cooperative_number = s.cooperative_number and i.name = 'BatchIssued'
         and i.args ->> 'root' = s.args ->> 'root'
       where s.cooperative_number = $1 and s.name = 'BatchSuperseded' and ${STILL_SUPERSEDED}`,
      [cooperativeNumber],
    );
    return rows;
  }

  /**
   * Who vouches for each batch, and since when, in seconds; only what is not older than the first theft of all, as no
   * theft reaches further back. None where no theft was dated.
   */
  async sealsSinceFirstTheft(
    sql: Sql,
    cooperativeNumber: string,
  ): Promise<(NumberRange & { sealers: string; sealedAt: number })[]> {
    const { rows } = await sql.query<NumberRange & { sealers: string; sealed_at: number }>(
      `select (i.args ->> 'first')::bigint::float8 as first, (i.args ->> 'size')::integer as size,
         s.sealers, s.sealed_at::float8 as sealed_at
       from chain.events i
       cross join lateral (select e.args ->> 'sealers' as sealers,
           coalesce(e.args ->> 'sealedAt', e.args ->> 'issuedAt')::bigint as sealed_at
         from chain.events e where e.cooperative_number = i.cooperative_number
           and e.name in ('BatchIssued', 'BatchEndorsed') and e.args ->> 'root' = i.args ->> 'root'
         order by e.block_number desc, e.log_index desc limit 1) s
       where i.cooperative_number = $1 and i.name = 'BatchIssued'
         and s.sealed_at >= (select min((t.args ->> 'stolenFrom')::bigint) from chain.events t
           where t.cooperative_number = $1 and t.name = 'TheftReported')
       order by i.block_number, i.log_index`,
      [cooperativeNumber],
    );
    return rows.map(({ first, size, sealers, sealed_at }) => ({ first, size, sealers, sealedAt: sealed_at }));
  }

  /** When the hidden code of each of these pieces was opened; unclaimed ones are absent. */
  async claims(sql: Sql, cooperativeNumber: string, numbers?: number[]): Promise<Map<number, Date>> {
    const { rows } = await sql.query<{ number: number; at: number }>(
      `select (args ->> 'number')::bigint::float8 as number, (args ->> 'blockTime')::bigint::float8 as at
       from chain.events where cooperative_number = $1 and name = 'Claimed'
         and ($2::bigint[] is null or (args ->> 'number')::bigint = any($2))`,
      [cooperativeNumber, numbers ?? null],
    );
    return new Map(rows.map(({ number, at }) => [number, new Date(at * 1000)]));
  }

  /** What the cooperative may still certify in its present year; undefined when it was never admitted. */
  async yearCapacity(sql: ReadSql, cooperativeNumber: string, now: Date): Promise<YearCapacity | undefined> {
    const row = await maybeRow<{ admitted_at: number; capacity: number; used: number }>(
      sql,
      `select a.admitted_at::float8 as admitted_at, c.capacity::float8 as capacity,
         coalesce((select sum((e.args ->> 'size')::bigint) from chain.events e
           where e.cooperative_number = $1 and e.name = 'BatchIssued'
             and ((e.args ->> 'issuedAt')::bigint - a.admitted_at) / $3::bigint
               = ($2::bigint - a.admitted_at) / $3::bigint), 0)::float8 as used
       from (select (args ->> 'admittedAt')::bigint as admitted_at from chain.events
         where cooperative_number = $1 and name = 'CooperativeAdmitted') a
       cross join (select (args ->> 'capacity')::bigint as capacity from chain.events
         where cooperative_number = $1 and name in ('CooperativeAdmitted', 'CapacitySet')
         order by block_number desc, log_index desc limit 1) c`,
      [cooperativeNumber, Math.floor(now.getTime() / 1000), YEAR_SECONDS],
    );
    return row && yearCapacityOf({ ...row, admittedAt: row.admitted_at }, now);
  }

  /** Numbers of certificates that stand on chain now. */
  async certificateCounts(sql: Sql): Promise<Map<string, number>> {
    const { rows } = await sql.query<{ cooperative_number: string; size: bigint }>(
      `select cooperative_number, sum((args ->> 'size')::bigint)::bigint as size
       from chain.events where name = 'BatchIssued' group by cooperative_number`,
    );
    return new Map(rows.map((row) => [row.cooperative_number, Number(row.size)]));
  }

  /** Where batches stand on chain, by their roots: from the registry's events and not from our own calls. */
  async batchesIssued(sql: Sql, cooperativeNumber: string, roots: Hex[]): Promise<Map<string, IssuedBatch>> {
    const { rows } = await sql.query<{
      root: Hex;
      block_number: bigint;
      transaction_hash: Buffer;
      issued_at: number;
    }>(
      `select args ->> 'root' as root, block_number, transaction_hash, (args ->> 'issuedAt')::bigint::float8 as issued_at
       from chain.events where cooperative_number = $1 and name = 'BatchIssued' and args ->> 'root' = any($2)`,
      [cooperativeNumber, roots],
    );
    return new Map(
      rows.map((row) => [
        row.root,
        {
          blockNumber: row.block_number,
          transaction: hexOf(row.transaction_hash),
          issuedAt: new Date(row.issued_at * 1000),
        },
      ]),
    );
  }
}

export interface IssuedBatch {
  blockNumber: bigint;
  transaction: Hex;
  issuedAt: Date;
}

/** Up to seven indexes of 16 bits, the lowest first. Twin of `KeyIndexes` in the contracts' interface. */
function unpackIndexes(packed: bigint): number[] {
  const indexes: number[] = [];
  for (let rest = packed; rest > 0n; rest >>= 16n) indexes.push(Number(rest & 0xffffn));
  return indexes;
}
