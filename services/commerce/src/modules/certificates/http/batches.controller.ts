import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { z } from 'zod';
import {
  batchDetail,
  type BatchDetail,
  batchList,
  type BatchList,
  labelQuery,
  openBatchRequest,
  openedBatch,
} from '../../../../api/office.js';
import { type Language, pageRequest } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { ReaderLanguage } from '../../../platform/http/reader-language.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../accounts/index.js';
import { OpenLink, SigningKeys } from '../../signing/index.js';
import { BatchesQueries } from '../data/batches.queries.js';
import { CancelBatch } from '../use-cases/cancel-batch.js';
import { OpenBatch } from '../use-cases/open-batch.js';
import { PrintLabels } from '../use-cases/print-labels.js';

const id = z.uuid();

@Controller('api/v1/office/batches')
@RequireRole('officer')
export class BatchesController {
  constructor(
    private readonly batches: BatchesQueries,
    private readonly openBatch: OpenBatch,
    private readonly cancelBatch: CancelBatch,
    private readonly signingKeys: SigningKeys,
    private readonly openLink: OpenLink,
    private readonly printLabels: PrintLabels,
  ) {}

  @Get()
  @Answers(batchList)
  list(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Query({ schema: pageRequest }) page: z.output<typeof pageRequest>,
  ): Promise<BatchList> {
    return this.batches.page(cooperativeId, page);
  }

  @Post()
  @Answers(openedBatch, 201)
  async open(
    @CurrentActor() actor: OfficerActor,
    @Body({ schema: openBatchRequest }) { pieceIds }: z.infer<typeof openBatchRequest>,
    @Idempotent() request: IdempotentRequest,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof openedBatch>> {
    const { cooperativeId, userId } = actor;
    await this.signingKeys.requireSigner(userId, cooperativeId);
    const { batchId } = await this.openBatch.execute({ cooperativeId, userId, pieceIds }, request);
    return this.link(actor, batchId, language);
  }

  @Get(':id')
  @Answers(batchDetail)
  one(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param('id', { schema: id }) batchId: string,
  ): Promise<BatchDetail> {
    return this.batches.detail(cooperativeId, batchId);
  }

  @Delete(':id')
  @HttpCode(204)
  async cancel(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param('id', { schema: id }) batchId: string,
  ): Promise<void> {
    await this.cancelBatch.execute({ cooperativeId, batchId });
  }

  @Post(':id/signing')
  @Answers(openedBatch)
  sign(
    @CurrentActor() actor: OfficerActor,
    @Param('id', { schema: id }) batchId: string,
    @ReaderLanguage() language: Language,
  ): Promise<z.infer<typeof openedBatch>> {
    return this.link(actor, batchId, language);
  }

  @Get(':id/labels.pdf')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="labels.pdf"')
  async labels(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param('id', { schema: id }) batchId: string,
    @Query({ schema: labelQuery }) { layout }: z.output<typeof labelQuery>,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printLabels.execute({ cooperativeId, batchId, layout }));
  }

  private async link(actor: OfficerActor, batchId: string, language: Language) {
    const sealing = await this.openLink.execute(actor, {
      purpose: 'seal-batch',
      subject: { batchId },
      language,
    });
    return { batch: await this.batches.card(await this.batches.own(actor.cooperativeId, batchId)), sealing };
  }
}
