import {
  bytesOf,
  type CertificateFields,
  type Hex,
  hexOf,
  type RegistryDomain,
  ZERO_20,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { ScansOfDay } from '../domain/scan-history.js';

/** Everything the service keeps about one sealed certificate, but for its bytes. */
export interface SealedRow {
  pieceId: string;
  cooperativeId: string;
  serial: string;
  documentCid: string;
  fields: CertificateFields;
  batch: { root: Hex; firstNumber: number; size: number };
  /** Where it was sealed, which need not be where batches are sealed today. */
  registry: RegistryDomain;
  proof: Hex[];
  maker: { artisanId: string; name: string; salt: Hex; isDemo: boolean } | null;
  scans: ScansOfDay[];
}

interface Row {
  piece_id: string;
  cooperative_id: string;
  serial: string;
  document_cid: string;
  chain_number: bigint;
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
  artisan_id: string;
  maker_name: string | null;
  maker_salt: Buffer | null;
  maker_is_demo: boolean;
  scans: ScansOfDay[];
}

/** One question to the database per verdict. */
@Injectable()
export class VerdictQueries {
  constructor(private readonly database: Database) {}

  bySerialHash(serialHash: Hex): Promise<SealedRow | undefined> {
    return this.one('c.serial_hash = $1', [bytesOf(serialHash)]);
  }

  byNumber(chainNumber: string, number: number): Promise<SealedRow | undefined> {
    return this.one('c.chain_number = $1 and c.number = $2', [chainNumber, number]);
  }

  private async one(where: string, params: unknown[]): Promise<SealedRow | undefined> {
    const row = await maybeRow<Row>(
      this.database,
      `select c.piece_id, c.cooperative_id, c.serial, c.document_cid, c.chain_number, c.number, c.serial_hash,
         c.content, c.maker_key, c.claim_key, c.siblings, b.root, b.first_number, b.size,
         b.registry_chain, b.registry,
         s.artisan_id, s.maker_name, s.maker_salt, s.maker_is_demo,
         (select coalesce(json_agg(json_build_object('day', n.day, 'count', n.count) order by n.day), '[]')
          from verification.scans n where n.serial_hash = c.serial_hash) as scans
       from certificates.certificates c
       join certificates.batches b on b.id = c.batch_id
       join certificates.statements s on s.piece_id = c.piece_id
       where ${where} and c.live and b.state in ('submitted', 'recorded', 'final')`,
      params,
    );
    return row && sealedOf(row);
  }
}

const WORD = 32;

function sealedOf(row: Row): SealedRow {
  const { maker_name: name, maker_salt: salt, siblings } = row;
  return {
    pieceId: row.piece_id,
    cooperativeId: row.cooperative_id,
    serial: row.serial,
    documentCid: row.document_cid,
    fields: {
      cooperativeId: row.chain_number.toString(),
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
    maker:
      name !== null && salt
        ? { artisanId: row.artisan_id, name, salt: hexOf(salt), isDemo: row.maker_is_demo }
        : null,
    scans: row.scans,
  };
}
