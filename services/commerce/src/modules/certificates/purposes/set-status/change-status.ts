import { statusTextDigest } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { STATUS_REASON_CODES, type StatusReason } from '../../../../../api/status-reasons.js';
import type { Bilingual } from '../../../../../api/text.js';
import type { Tx } from '../../../../platform/transaction.js';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { RegistryQueries } from '../../../chain/index.js';
import { CooperativeNotAdmitted, ProposeAct } from '../../../signing/index.js';
import { CertificatesStore } from '../../data/certificates.store.js';
import { PendingStatusQueries } from '../../data/pending-status.queries.js';
import { CertificateNotFound, StatusChangePending } from '../../domain/certificates.errors.js';
import { requireReason, type StatusAction, targetOf } from '../../domain/status-act.js';
import type { StatusSubject } from './set-status.act.js';

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
    private readonly pendingStatus: PendingStatusQueries,
    private readonly proposeAct: ProposeAct,
    private readonly registry: RegistryQueries,
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
    const pending = (await this.pendingStatus.byNumber(tx, cooperativeId)).get(number);
    if (pending) throw new StatusChangePending({ actId: pending.id });
    const [status] = await this.registry.statusesOf(tx, certificate.cooperativeNumber, [number]);
    const state = targetOf(action, status?.state ?? 'active');
    const onChain = await this.registry.cooperative(tx, certificate.cooperativeNumber);
    if (!onChain) throw new CooperativeNotAdmitted();
    const text = input.text.trim().normalize('NFC');
    const subject: StatusSubject = { number, state, reason: STATUS_REASON_CODES[reason], text };
    const { id } = await this.proposeAct.within(tx, {
      cooperativeId,
      kind: 'set-status',
      subject,
      summary: {
        vi: `${verbs[action].vi} chứng nhận số ${number}: ${certificate.title.vi}`,
        en: `${verbs[action].en} certificate ${number}: ${certificate.title.en}`,
      },
      detail: { vi: text, en: text },
      threshold: onChain.threshold,
      createdBy: input.userId,
    });
    await this.certificates.keepWords(tx, statusTextDigest(text), text);
    return { actId: id };
  }
}
