import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import {
  evidencePath,
  evidenceSubmission,
  type EvidencePath,
  type EvidenceSubmission,
} from '../../../../api/evidence.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { AskToAnswer } from '../use-cases/ask-to-answer.js';
import { DrawEvidenceFile } from '../use-cases/draw-evidence-file.js';

/** What speaks for us when a buyer's bank asks: of orders with a parcel of the own cooperative. */
@Controller('api/v1/office/orders/:code')
@RequireRole('officer')
export class EvidenceController {
  constructor(
    private readonly drawFile: DrawEvidenceFile,
    private readonly askToAnswer: AskToAnswer,
  ) {}

  @Get('evidence.pdf')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="evidence.pdf"')
  @Header('cache-control', 'no-store')
  async file(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param({ schema: evidencePath }) { code }: EvidencePath,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.drawFile.execute({ cooperativeId, code }));
  }

  @Post('evidence')
  @Answers(evidenceSubmission)
  handIn(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: evidencePath }) { code }: EvidencePath,
  ): Promise<EvidenceSubmission> {
    return this.askToAnswer.execute({ code, officer });
  }
}
