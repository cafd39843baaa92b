import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { pieceHistory, type PieceHistory } from '../../../../api/history.js';
import {
  inspectionQueue,
  type InspectionQueue,
  inspectionRequest,
  latelyInspected,
  type LatelyInspected,
  vouchRequest,
} from '../../../../api/office.js';
import { pageRequest } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, type OfficerActor, RequireRole } from '../../accounts/index.js';
import { OfficeQueries, READY_TO_SEAL, WAITING_FOR_INSPECTION } from '../data/office.queries.js';
import { LatelyInspectedQueries } from '../data/lately-inspected.queries.js';
import { InspectPiece } from '../use-cases/inspect-piece.js';
import { UndoInspection } from '../use-cases/undo-inspection.js';
import { VouchForPiece } from '../use-cases/vouch-for-piece.js';

type Page = z.output<typeof pageRequest>;

@Controller('api/v1/office')
@RequireRole('officer')
export class OfficePiecesController {
  constructor(
    private readonly office: OfficeQueries,
    private readonly inspectPiece: InspectPiece,
    private readonly latelyInspected: LatelyInspectedQueries,
    private readonly undoInspection: UndoInspection,
    private readonly vouchForPiece: VouchForPiece,
  ) {}

  @Get('inspections')
  @Answers(inspectionQueue)
  inspections(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Query({ schema: pageRequest }) page: Page,
  ): Promise<InspectionQueue> {
    return this.office.queue(cooperativeId, WAITING_FOR_INSPECTION, page);
  }

  @Get('inspections/lately')
  @Answers(latelyInspected)
  lately(@CurrentActor() { cooperativeId }: OfficerActor): Promise<LatelyInspected> {
    return this.latelyInspected.list(cooperativeId);
  }

  @Get('sealable')
  @Answers(inspectionQueue)
  sealable(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Query({ schema: pageRequest }) page: Page,
  ): Promise<InspectionQueue> {
    return this.office.queue(cooperativeId, READY_TO_SEAL, page);
  }

  @Get('pieces/:id/history')
  @Answers(pieceHistory)
  history(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param('id', { schema: z.uuid() }) pieceId: string,
  ): Promise<PieceHistory> {
    return this.office.pieceHistory(cooperativeId, pieceId);
  }

  @Post('pieces/:id/inspection')
  @HttpCode(204)
  async inspect(
    @CurrentActor() { cooperativeId, userId }: OfficerActor,
    @Param('id', { schema: z.uuid() }) pieceId: string,
    @Body({ schema: inspectionRequest }) inspection: z.infer<typeof inspectionRequest>,
  ): Promise<void> {
    await this.inspectPiece.execute({ cooperativeId, userId, pieceId, ...inspection });
  }

  @Post('pieces/:id/inspection/undo')
  @HttpCode(204)
  async undo(
    @CurrentActor() { cooperativeId, userId }: OfficerActor,
    @Param('id', { schema: z.uuid() }) pieceId: string,
  ): Promise<void> {
    await this.undoInspection.execute({ cooperativeId, userId, pieceId });
  }

  @Post('pieces/:id/vouch')
  @HttpCode(204)
  async vouch(
    @CurrentActor() { cooperativeId }: OfficerActor,
    @Param('id', { schema: z.uuid() }) pieceId: string,
    @Body({ schema: vouchRequest }) { reason }: z.infer<typeof vouchRequest>,
  ): Promise<void> {
    await this.vouchForPiece.execute({ cooperativeId, pieceId, reason });
  }
}
