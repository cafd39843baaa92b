import { decodeStatement, textOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { SealTicket } from '../../../../api/seal.js';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Directory } from '../../accounts/index.js';
import { ActNotSignable, BatchMoveNotAllowed, StatementOutdated } from '../domain/certificates.errors.js';
import { relyingPartyOf } from '../domain/relying-party.js';
import { PrepareAct } from '../use-cases/prepare-act.js';
import { ActsStore } from './acts.store.js';
import { BatchesStore } from './batches.store.js';
import { KeysStore, type SigningKey } from './keys.store.js';
import { StatementsStore } from './statements.store.js';
import type { Ticket } from './tickets.store.js';

type TicketFor<Purpose extends SealTicket['purpose']> = Extract<SealTicket, { purpose: Purpose }>;

/** What a sealing page must show before anybody signs: exact bytes, never a summary of ours alone. */
@Injectable()
export class SealPageQueries {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly directory: Directory,
    private readonly keys: KeysStore,
    private readonly statements: StatementsStore,
    private readonly batches: BatchesStore,
    private readonly acts: ActsStore,
    private readonly prepareAct: PrepareAct,
  ) {}

  /** GET /seal/ticket */
  async page(ticket: Ticket): Promise<SealTicket> {
    switch (ticket.purpose) {
      case 'enrol':
        return this.enrol(ticket);
      case 'sign-statement':
        return this.statement(ticket);
      case 'seal-batch':
        return this.batch(ticket);
      case 'sign-act':
        return this.act(ticket);
    }
  }

  private enrol(ticket: Ticket): TicketFor<'enrol'> {
    const { keyKind: kind, challenge } = ticket;
    invariant(kind && challenge, 'A ticket to enrol names the kind of key and carries a challenge.');
    return { purpose: 'enrol', ...this.common(ticket), kind, challenge };
  }

  private async statement(ticket: Ticket): Promise<TicketFor<'sign-statement'>> {
    const { pieceId } = ticket;
    invariant(pieceId, 'A ticket to sign a statement names the piece.');
    const statement = await this.statements.find(this.database, pieceId);
    const key = statement?.signingKeyId
      ? await this.keys.find(this.database, statement.signingKeyId)
      : undefined;
    if (!statement || !key) throw new StatementOutdated({ pieceId });
    const { photographs } = decodeStatement(statement.bytes);
    return {
      purpose: 'sign-statement',
      ...this.common(ticket),
      allowedCredentials: [credentialOf(key)],
      statement: textOf(statement.bytes),
      photographs,
    };
  }

  private async batch(ticket: Ticket): Promise<TicketFor<'seal-batch'>> {
    const { batchId } = ticket;
    const batch = batchId ? await this.batches.find(this.database, batchId) : undefined;
    invariant(batch, 'A ticket to seal names a batch that is there.');
    if (batch.state !== 'open' && batch.state !== 'signing') {
      throw new BatchMoveNotAllowed({ batchId: batch.id, state: batch.state });
    }
    const [pieces, cooperative, signed] = [
      await this.batches.certificatesOf(this.database, batch.id),
      await this.directory.cooperative(batch.cooperativeId),
      batch.actId ? await this.acts.signatures(this.database, batch.actId) : [],
    ];
    invariant(cooperative, `The batch ${batch.id} is of a cooperative that accounts does not know.`);
    return {
      purpose: 'seal-batch',
      ...this.common(ticket),
      allowedCredentials: await this.signerCredentials(ticket),
      batchId: batch.id,
      cooperative: { chainId: batch.chainNumber, name: cooperative.name },
      domain: this.prepareAct.domainOf('IssueBatch'),
      firstNumber: batch.firstNumber,
      threshold: batch.threshold,
      pieces: pieces.map((piece) => ({
        serial: piece.serial,
        serialHash: piece.serialHash,
        certificate: textOf(piece.document),
        makerKey: piece.makerKey,
        // While nobody has signed, whoever opens the page draws the codes, also after a page that was closed.
        claimKey: signed.length > 0 ? piece.claimKey : null,
      })),
    };
  }

  private async act(ticket: Ticket): Promise<TicketFor<'sign-act'>> {
    const { actId } = ticket;
    const act = actId ? await this.acts.find(this.database, actId) : undefined;
    invariant(act, 'A ticket to sign names an act that is there.');
    if (act.state !== 'signing' || !act.prepared)
      throw new ActNotSignable({ actId: act.id, state: act.state });
    const { type, message } = act.prepared.act;
    return {
      purpose: 'sign-act',
      ...this.common(ticket),
      allowedCredentials: await this.signerCredentials(ticket),
      actId: act.id,
      domain: this.prepareAct.domainOf(type),
      act: { type, message: flat(message) },
      summary: act.summary,
      detail: act.detail,
    };
  }

  private async signerCredentials({ userId, cooperativeId }: Ticket) {
    return (await this.keys.active(this.database, userId, cooperativeId, 'signer')).map(credentialOf);
  }

  private common({ language, returnUrl, displayName }: Ticket) {
    return {
      language,
      returnUrl,
      rpId: relyingPartyOf(this.config).rpId,
      displayName,
      demoKeyAllowed: !this.config.isProduction,
    };
  }
}

const credentialOf = ({ credentialId, isDemo }: SigningKey) => ({ credentialId, isDemo });

/** A ticket carries texts and numbers only: a list of keys travels as one text with commas. */
function flat(message: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(message as Record<string, string | number | string[]>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}
