import { Module } from '@nestjs/common';
import { ChainModule } from '../chain/index.js';
import { MediaModule } from '../media/index.js';
import { ReadersStore } from './data/readers.store.js';
import { VerdictQueries } from './data/verdict.queries.js';
import { VerdictsController } from './http/verdicts.controller.js';
import { CertificateFiles } from './use-cases/certificate-files.js';
import { CountReader } from './use-cases/count-reader.js';
import { GiveVerdict } from './use-cases/give-verdict.js';

@Module({
  imports: [MediaModule, ChainModule],
  controllers: [VerdictsController],
  providers: [CertificateFiles, CountReader, GiveVerdict, ReadersStore, VerdictQueries],
  exports: [GiveVerdict],
})
export class VerificationModule {}
