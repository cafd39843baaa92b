import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  finishedPiece,
  workOrder,
  workPath,
  type FinishedPiece,
  type WorkOrder,
  type WorkPath,
} from '../../../../api/making.js';
import { Answers } from '../../../platform/http/answers.js';
import { type ArtisanActor, CurrentActor, RequireRole } from '../../accounts/index.js';
import { WorkQueries } from '../data/work.queries.js';
import { FinishPiece } from '../use-cases/finish-piece.js';
import { MoveWork } from '../use-cases/move-work.js';
import { WorkController } from './work.controller.js';

/** What an artisan is to make. */
@Controller('api/v1/studio/work')
@RequireRole('artisan')
export class StudioWorkController extends WorkController {
  constructor(
    works: WorkQueries,
    moveWork: MoveWork,
    private readonly finishPiece: FinishPiece,
  ) {
    super(works, moveWork);
  }

  @Get(':id')
  @Answers(workOrder)
  one(
    @CurrentActor() artisan: ArtisanActor,
    @Param({ schema: workPath }) { id }: WorkPath,
  ): Promise<WorkOrder> {
    return this.works.one(artisan, id);
  }

  @Post(':id/pieces')
  @Answers(finishedPiece, 201)
  finish(
    @CurrentActor() artisan: ArtisanActor,
    @Param({ schema: workPath }) { id }: WorkPath,
  ): Promise<FinishedPiece> {
    return this.finishPiece.execute({ id, actor: artisan });
  }
}
