import {
  cidOf,
  decodeStatement,
  digestOf,
  type Hex,
  keyIdOf,
  serialHashOf,
  ZERO_32,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Piece } from '../../catalog/index.js';
import type { Batch, SealedPiece } from '../data/batches.store.js';
import { InspectionsStore } from '../data/inspections.store.js';
import { type StoredStatement, StatementsStore } from '../data/statements.store.js';
import { certificateBytes } from '../domain/certificate-of.js';
import { dayOf } from '../../../kernel/day.js';
import { statedProse } from '../domain/plain-words.js';

/** Writes the documents of a batch's certificates: statement, signature and inspection, as they will be sealed. */
@Injectable()
export class WriteCertificates {
  constructor(
    private readonly statements: StatementsStore,
    private readonly inspections: InspectionsStore,
  ) {}

  /** In the order of the pieces, which is that of their numbers. */
  async within(tx: Tx, batch: Batch, pieces: Piece[]): Promise<SealedPiece[]> {
    const ids = pieces.map(({ id }) => id);
    const [statements, inspections] = [
      await this.statements.ofPieces(tx, ids),
      await this.inspections.latest(tx, ids),
    ];
    return pieces.map((piece, position) => {
      const statement = statements.get(piece.id);
      const inspection = inspections.get(piece.id);
      invariant(statement && inspection, `The inspected piece ${piece.id} has no statement or inspection.`);
      const document = certificateBytes({
        cooperativeId: batch.cooperativeNumber,
        statement: statement.bytes,
        maker: makerOf(statement),
        inspection: { on: dayOf(inspection.madeAt), findings: inspection.findings },
      });
      return {
        position,
        pieceId: piece.id,
        number: batch.firstNumber + position,
        serial: piece.serial,
        serialHash: serialHashOf(piece.serial),
        document,
        documentCid: cidOf(document),
        content: digestOf(document),
        makerKey: makerKeyIn(statement),
        claimKey: null,
        title: piece.title,
      };
    });
  }
}

function makerOf(statement: StoredStatement) {
  const { assertion, vouchedReason, pieceId } = statement;
  if (vouchedReason) return { kind: 'vouched' as const, reason: statedProse(vouchedReason) };
  invariant(assertion, `The inspected piece ${pieceId} was neither signed nor vouched for.`);
  return { kind: 'signed' as const, assertion };
}

function makerKeyIn({ bytes }: StoredStatement): Hex {
  const { makerKey } = decodeStatement(bytes);
  return makerKey ? keyIdOf(makerKey) : ZERO_32;
}
