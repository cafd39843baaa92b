import {
  bytesOf,
  type CertificateFields,
  type Hex,
  hexOf,
  type RegistryDomain,
  ZERO_20,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { AskedAfter } from '../../../kernel/asked-after.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { ScansOfDay } from '../domain/scan-history.js';
import { TOLD_ON_CHAIN, type ToldOnChain, toldIn, type ToldRow } from './told-on-chain.js';

/** Everything the service keeps about one sealed certificate, but for its bytes. */
export interface StoredCertificate {
  serial: string;
  documentCid: string;
  fields: CertificateFields;
  batch: { root: Hex; firstNumber: number; size: number };
  /** Where it was sealed, which need not be where batches are sealed today. */
  registry: RegistryDomain;
  proof: Hex[];
  /** The opening of the commitment to the maker's name, as long as its maker agrees. */
  maker: { name: string; salt: Hex; isDemo: boolean } | null;
  /** The cooperative's public profile, to be compared with the digest on chain. */
  profile: { name?: Bilingual } | null;
  productSlug: string | null;
  scans: ScansOfDay[];
  told: ToldOnChain;
}

interface Row extends ToldRow {
  serial: string;
  document_cid: string;
  cooperative_number: bigint;
  number: bigint;
  serial_hash: Buffer;
  content: Buffer;
  maker_key: Buffer;
  claim_key: Buffer | null;
  siblings: Buffer;
  root: Buffer;
  registry_chain: bigint;
  registry: Buffer;
  first_number: bigint;
  size: number;
  maker_name: string | null;
  maker_salt: Buffer | null;
  maker_is_demo: boolean;
  profile: { name?: Bilingual } | null;
  product_slug: string | null;
  scans: ScansOfDay[];
}

/** Whether a maker agrees is looked up for each label: of an `exists` Postgres makes one list of all who do, where it expects some labels. */
const FOUND = `c.serial, c.document_cid, c.cooperative_number, c.number, c.serial_hash, c.content, c.maker_key, c.claim_key,
    c.siblings, c.root, c.first_number, c.size, c.registry_chain, c.registry,
    (select c.maker_name from accounts.shown_makers m where m.artisan_id = c.artisan_id) as maker_name, c.maker_salt, c.maker_is_demo,
    o.profile, p.product_slug,
    (select coalesce(json_agg(json_build_object('day', n.day, 'count', n.count) order by n.day), '[]')
     from verification.scans n where n.serial_hash = c.serial_hash) as scans, told.*`;

const BESIDE = `left join accounts.shown_cooperatives o on o.id = c.cooperative_id
  left join catalog.shown_pieces p on p.piece_id = c.piece_id
  cross join ${TOLD_ON_CHAIN}`;

/** How many are asked for is hidden, so that one plan does for any number. */
const BY_SERIAL_HASHES = `with asked as materialized (select unnest((select $1::bytea[])) as serial_hash)
  select ${FOUND} from asked join certificates.shown_certificates c using (serial_hash) ${BESIDE}`;

const BY_NUMBER = `select ${FOUND} from certificates.shown_certificates c ${BESIDE}
  where c.cooperative_number = $1 and c.number = $2`;

/**
 * What a verdict is made of beside the chain's own answer and the document's bytes: in one statement, also for several
 * labels that are scanned at the same time.
 */
@Injectable()
export class VerdictQueries {
  private readonly scanned: AskedAfter<Row>;

  constructor(private readonly database: Database) {
    this.scanned = new AskedAfter(async (hashes) => {
      const { rows } = await database.query<Row>(BY_SERIAL_HASHES, [
        hashes.map((hash) => Buffer.from(bytesOf(hash as Hex))),
      ]);
      return new Map(rows.map((row) => [hexOf(row.serial_hash), row]));
    });
  }

  async bySerialHash(serialHash: Hex): Promise<StoredCertificate | undefined> {
    const row = await this.scanned.ask(serialHash);
    return row && sealedOf(row);
  }

  async byNumber(cooperativeNumber: string, number: number): Promise<StoredCertificate | undefined> {
    const row = await maybeRow<Row>(this.database, BY_NUMBER, [cooperativeNumber, number]);
    return row && sealedOf(row);
  }
}

const WORD = 32;

function sealedOf(row: Row): StoredCertificate {
  const { maker_name: name, maker_salt: salt, siblings } = row;
  return {
    serial: row.serial,
    documentCid: row.document_cid,
    fields: {
      cooperativeNumber: row.cooperative_number.toString(),
      number: Number(row.number),
      serialHash: hexOf(row.serial_hash),
      content: hexOf(row.content),
      makerKey: hexOf(row.maker_key),
      claimKey: row.claim_key ? hexOf(row.claim_key) : ZERO_20,
    },
    batch: { root: hexOf(row.root), firstNumber: Number(row.first_number), size: row.size },
    registry: { chainId: Number(row.registry_chain), registry: hexOf(row.registry) },
    proof: Array.from({ length: siblings.length / WORD }, (_, index) =>
      hexOf(siblings.subarray(index * WORD, (index + 1) * WORD)),
    ),
    maker: name !== null && salt ? { name, salt: hexOf(salt), isDemo: row.maker_is_demo } : null,
    profile: row.profile,
    productSlug: row.product_slug,
    scans: row.scans,
    told: toldIn(row),
  };
}
