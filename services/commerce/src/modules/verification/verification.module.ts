import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { ChainModule } from '../chain/index.js';
import { MediaModule } from '../media/index.js';
import { ScansStore } from './data/scans.store.js';
import { VerdictQueries } from './data/verdict.queries.js';
import { VerdictsController } from './http/verdicts.controller.js';
import { CertificateFiles } from './use-cases/certificate-files.js';
import { GiveVerdict } from './use-cases/give-verdict.js';
import { RecordScan } from './use-cases/record-scan.js';

@Module({
  imports: [MediaModule, ChainModule, CatalogModule, CertificatesModule],
  controllers: [VerdictsController],
  providers: [CertificateFiles, GiveVerdict, RecordScan, ScansStore, VerdictQueries],
  exports: [GiveVerdict],
})
export class VerificationModule {}
