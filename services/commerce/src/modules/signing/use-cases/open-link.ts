import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import type { SealingLink } from '../../../../api/studio.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import type { Signatory } from '../purposes/purpose.js';
import { SigningPurposes } from '../purposes/registries.js';
import { IssueTicket } from './issue-ticket.js';

export interface LinkWanted {
  /** The name of a registered purpose. */
  purpose: string;
  /** What of its subject is known already. */
  subject?: object;
  language: Language;
}

/** Opens the way to the sealing pages: a link for one purpose and ten minutes, to whoever may do it. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly purposes: SigningPurposes,
    private readonly issueTicket: IssueTicket,
  ) {}

  /** @throws what the purpose's `prepare` throws */
  async execute(
    signatory: Signatory,
    { purpose, subject: wanted, language }: LinkWanted,
  ): Promise<SealingLink> {
    const { userId, cooperativeId, artisanId } = signatory;
    const handler = this.purposes.of(purpose);
    const subject = await handler.prepare(signatory, wanted ?? {});
    const displayName = await this.nameOf(signatory);
    return this.uow.run((tx) =>
      this.issueTicket.within(tx, {
        purpose,
        userId,
        cooperativeId,
        artisanId,
        displayName,
        language,
        subject,
        returnPath: handler.returnPath(subject),
      }),
    );
  }

  private async nameOf(signatory: Signatory): Promise<string> {
    const name =
      signatory.role === 'artisan'
        ? (await this.directory.artisan(signatory.artisanId))?.displayName
        : await this.directory.personName(signatory.userId);
    return name ?? signatory.userId;
  }
}
