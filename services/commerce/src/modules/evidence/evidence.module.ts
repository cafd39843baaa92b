import { Module } from '@nestjs/common';
import { FulfilmentModule } from '../fulfilment/index.js';
import { MediaModule } from '../media/index.js';
import { OrderingModule } from '../ordering/index.js';
import { PaymentsModule } from '../payments/index.js';
import { PieceCertificatesQueries } from './data/piece-certificates.queries.js';
import { SubmissionsQueries } from './data/submissions.queries.js';
import { SubmissionsStore } from './data/submissions.store.js';
import { EvidenceController } from './http/evidence.controller.js';
import { OnAnswerBank } from './jobs/answer-bank.job.js';
import { AnswerBank } from './use-cases/answer-bank.js';
import { AskToAnswer } from './use-cases/ask-to-answer.js';
import { DrawEvidenceFile } from './use-cases/draw-evidence-file.js';
import { GatherEvidence } from './use-cases/gather-evidence.js';

@Module({
  imports: [FulfilmentModule, MediaModule, OrderingModule, PaymentsModule],
  controllers: [EvidenceController],
  providers: [
    AnswerBank,
    AskToAnswer,
    DrawEvidenceFile,
    GatherEvidence,
    OnAnswerBank,
    PieceCertificatesQueries,
    SubmissionsQueries,
    SubmissionsStore,
  ],
  exports: [SubmissionsQueries],
})
export class EvidenceModule {}
