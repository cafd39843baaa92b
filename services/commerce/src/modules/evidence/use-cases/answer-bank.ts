import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { HandInEvidence, type DisputeEvidence } from '../../payments/index.js';
import { SubmissionsStore, type Submission } from '../data/submissions.store.js';
import { drawEvidence } from '../drawing/draw-evidence.js';
import { evidenceInWords } from '../drawing/evidence-in-words.js';
import { GatherEvidence } from './gather-evidence.js';

/** Answers a buyer's bank with words and the file, as things stand now. */
@Injectable()
export class AnswerBank {
  private readonly logger = new Logger(AnswerBank.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly submissions: SubmissionsStore,
    private readonly gather: GatherEvidence,
    private readonly handIn: HandInEvidence,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws ProviderUnreachable */
  async execute({ disputeId }: { disputeId: string }): Promise<void> {
    const submission = await this.submissions.find(this.database, disputeId);
    if (submission?.state !== 'waiting') return;
    const result = await this.handIn.execute(disputeId, () => this.evidenceFor(submission));
    if (result.state === 'refused') {
      this.logger.error({ disputeId, refusal: result.refusal }, 'The provider does not take our evidence.');
      await this.uow.run((tx) => this.submissions.markRefused(tx, disputeId, result.refusal));
      return;
    }
    await this.uow.run((tx) => this.submissions.markSent(tx, disputeId, this.clock.now()));
  }

  private async evidenceFor({ cooperativeId, orderCode }: Submission): Promise<DisputeEvidence> {
    const evidence = await this.gather.execute({ cooperativeId, code: orderCode });
    const { origin } = this.config.publicUrl;
    return {
      ...evidenceInWords(evidence, origin),
      file: await drawEvidence(evidence, origin, this.clock.now()),
    };
  }
}
