import { Injectable } from '@nestjs/common';
import type { SealingLink } from '../../../../api/studio.js';
import type { Language } from '../../../../api/text.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ActsQueries } from '../data/acts.queries.js';
import { ActKinds } from '../purposes/registries.js';
import { OpenLink } from './open-link.js';

/** Opens the way to sign an act: on the page of bare acts, or on the one its kind asks for. */
@Injectable()
export class OpenAct {
  constructor(
    private readonly acts: ActsQueries,
    private readonly kinds: ActKinds,
    private readonly openLink: OpenLink,
  ) {}

  /** POST /office/acts/:id/signing. @throws ActNotFound, and what the purpose's `prepare` throws */
  async execute(officer: OfficerActor, actId: string, language: Language): Promise<SealingLink> {
    const { kind, subject } = await this.acts.own(officer.cooperativeId, actId);
    const page = this.kinds.of(kind).openedBy?.(subject) ?? { purpose: 'sign-act', subject: { actId } };
    return this.openLink.execute(officer, { ...page, language });
  }
}
