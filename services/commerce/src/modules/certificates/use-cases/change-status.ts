import { statusTextDigest } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { STATUS_REASON_CODES, type StatusReason } from '../../../../api/status-reasons.js';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { RegistryQueries } from '../../chain/index.js';
import { ActsStore } from '../data/acts.store.js';
import { CertificatesStore } from '../data/certificates.store.js';
import {
  CertificateNotFound,
  CooperativeNotAdmitted,
  StatusChangePending,
} from '../domain/certificates.errors.js';
import { requireReason, type StatusAction, targetOf } from '../domain/status-act.js';

export interface ChangeStatusInput {
  cooperativeId: string;
  userId: string;
  number: number;
  action: StatusAction;
  reason: StatusReason;
  /** In words, for whoever scans the piece; its digest goes on chain. */
  text: string;
}

const verbs: Readonly<Record<StatusAction, Bilingual>> = {
  suspend: { vi: 'Tạm ngưng', en: 'Suspend' },
  reinstate: { vi: 'Cho hiệu lực trở lại', en: 'Reinstate' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
};

/** Prepares the act that suspends, reinstates or withdraws a certificate; signers then have to sign it. */
@Injectable()
export class ChangeStatus {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesStore,
    private readonly acts: ActsStore,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  execute(input: ChangeStatusInput): Promise<{ actId: string }> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  /** @throws CertificateNotFound, ReasonNotForAction, StatusMoveNotAllowed, StatusChangePending */
  async within(tx: Tx, input: ChangeStatusInput): Promise<{ actId: string }> {
    const { cooperativeId, number, action, reason } = input;
    requireReason(action, reason);
    const certificate = await this.certificates.issued(tx, cooperativeId, number);
    if (!certificate) throw new CertificateNotFound();
    const [pending] = await this.acts.pendingForNumbers(tx, cooperativeId, [number]);
    if (pending) throw new StatusChangePending({ actId: pending.id });
    const [status] = await this.registry.statusesOf(tx, certificate.chainNumber, [number]);
    const state = targetOf(action, status?.state ?? 'active');
    const onChain = await this.registry.cooperative(tx, certificate.chainNumber);
    if (!onChain) throw new CooperativeNotAdmitted();
    const text = input.text.trim().normalize('NFC');
    const id = newId();
    const act = {
      id,
      cooperativeId,
      kind: 'set-status' as const,
      state: 'signing' as const,
      summary: {
        vi: `${verbs[action].vi} chứng nhận số ${number}: ${certificate.title.vi}`,
        en: `${verbs[action].en} certificate ${number}: ${certificate.title.en}`,
      },
      detail: { vi: text, en: text },
      batchId: null,
      signingKeyId: null,
      number,
      reasonText: text,
      wanted: { state, reason: STATUS_REASON_CODES[reason] },
      threshold: onChain.threshold,
      createdBy: input.userId,
      createdAt: this.clock.now(),
    };
    await this.acts.add(tx, act, statusTextDigest(text));
    return { actId: id };
  }
}
