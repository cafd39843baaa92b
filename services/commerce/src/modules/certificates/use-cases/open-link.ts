import { randomBytes } from 'node:crypto';
import { hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import type { SealingLink } from '../../../../api/studio.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type ArtisanActor, Directory, type OfficerActor } from '../../accounts/index.js';
import { ActsStore, type StoredAct } from '../data/acts.store.js';
import { type Batch, BatchesStore } from '../data/batches.store.js';
import { KeysStore } from '../data/keys.store.js';
import {
  ActNotFound,
  BatchMoveNotAllowed,
  BatchNotFound,
  NoSigningKey,
} from '../domain/certificates.errors.js';
import { IssueTicket } from './issue-ticket.js';
import { PrepareActToSign } from './prepare-act-to-sign.js';
import { PrepareStatement } from './prepare-statement.js';

/** Opens the way to the sealing pages: a link for one purpose and ten minutes, to whoever may do it. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly keys: KeysStore,
    private readonly acts: ActsStore,
    private readonly batches: BatchesStore,
    private readonly issueTicket: IssueTicket,
    private readonly prepareStatement: PrepareStatement,
    private readonly prepareAct: PrepareActToSign,
  ) {}

  /** POST /studio/keys and POST /office/keys */
  async toEnrol(actor: ArtisanActor | OfficerActor, language: Language): Promise<SealingLink> {
    const isMaker = actor.role === 'artisan';
    const displayName = await this.nameOf(actor);
    return this.uow.run((tx) =>
      this.issueTicket.within(tx, {
        purpose: 'enrol',
        ...personOf(actor),
        displayName,
        language,
        keyKind: isMaker ? 'maker' : 'signer',
        challenge: hexOf(Uint8Array.from(randomBytes(32))),
        returnPath: isMaker ? '/studio/key' : '/office/keys',
      }),
    );
  }

  /** POST /studio/pieces/:id/signing. @throws what `PrepareStatement` throws */
  async toSignStatement(actor: ArtisanActor, pieceId: string, language: Language): Promise<SealingLink> {
    const source = await this.prepareStatement.read({ artisanId: actor.artisanId, pieceId });
    const displayName = await this.nameOf(actor);
    return this.uow.run(async (tx) => {
      await this.prepareStatement.within(tx, source);
      return this.issueTicket.within(tx, {
        purpose: 'sign-statement',
        ...personOf(actor),
        displayName,
        language,
        pieceId,
        returnPath: `/studio/pieces/${pieceId}`,
      });
    });
  }

  /** POST /office/batches and POST /office/batches/:id/signing. @throws BatchNotFound, BatchMoveNotAllowed, NoSigningKey */
  async toSealBatch(actor: OfficerActor, batchId: string, language: Language): Promise<SealingLink> {
    const batch = await this.ownBatch(actor, batchId);
    if (batch.state !== 'open' && batch.state !== 'signing') {
      throw new BatchMoveNotAllowed({ batchId, state: batch.state });
    }
    await this.requireSigner(actor);
    const displayName = await this.nameOf(actor);
    return this.uow.run((tx) =>
      this.issueTicket.within(tx, {
        purpose: 'seal-batch',
        ...personOf(actor),
        displayName,
        language,
        batchId,
        returnPath: `/office/batches/${batchId}`,
      }),
    );
  }

  /** POST /office/acts/:id/signing. @throws ActNotFound, ActNotSignable, NoSigningKey, CooperativeNotAdmitted */
  async toSignAct(actor: OfficerActor, actId: string, language: Language): Promise<SealingLink> {
    const act = await this.ownAct(actor, actId);
    if (act.kind === 'issue-batch' && act.batchId) return this.toSealBatch(actor, act.batchId, language);
    await this.requireSigner(actor);
    const displayName = await this.nameOf(actor);
    await this.prepareAct.execute({ cooperativeId: actor.cooperativeId, actId });
    return this.uow.run((tx) =>
      this.issueTicket.within(tx, {
        purpose: 'sign-act',
        ...personOf(actor),
        displayName,
        language,
        actId,
        returnPath: '/office/acts',
      }),
    );
  }

  private async ownBatch({ cooperativeId }: OfficerActor, batchId: string): Promise<Batch> {
    const batch = await this.batches.find(this.database, batchId);
    if (batch?.cooperativeId !== cooperativeId) throw new BatchNotFound({ batchId });
    return batch;
  }

  private async ownAct({ cooperativeId }: OfficerActor, actId: string): Promise<StoredAct> {
    const act = await this.acts.find(this.database, actId);
    if (act?.cooperativeId !== cooperativeId) throw new ActNotFound({ actId });
    return act;
  }

  /** @throws NoSigningKey when the officer could not sign what is about to be prepared */
  async requireSigner({ userId, cooperativeId }: OfficerActor): Promise<void> {
    const keys = await this.keys.active(this.database, userId, cooperativeId, 'signer');
    if (keys.length === 0) throw new NoSigningKey();
  }

  private async nameOf(actor: ArtisanActor | OfficerActor): Promise<string> {
    const name =
      actor.role === 'artisan'
        ? (await this.directory.artisan(actor.artisanId))?.displayName
        : await this.directory.personName(actor.userId);
    return name ?? actor.userId;
  }
}

const personOf = ({ userId, cooperativeId, artisanId }: ArtisanActor | OfficerActor) => ({
  userId,
  cooperativeId,
  artisanId,
});
