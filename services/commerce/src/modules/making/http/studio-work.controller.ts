import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  finishedPiece,
  moveWorkRequest,
  workList,
  workOrder,
  workPath,
  workSearch,
  type FinishedPiece,
  type MoveWorkRequest,
  type WorkList,
  type WorkOrder,
  type WorkPath,
  type WorkSearch,
} from '../../../../api/making.js';
import { Answers } from '../../../platform/http/answers.js';
import { type ArtisanActor, CurrentActor, RequireRole } from '../../accounts/index.js';
import { WorkQueries } from '../data/work.queries.js';
import { FinishPiece } from '../use-cases/finish-piece.js';
import { MoveWork } from '../use-cases/move-work.js';

/** What an artisan is to make. */
@Controller('api/v1/studio/work')
@RequireRole('artisan')
export class StudioWorkController {
  constructor(
    private readonly works: WorkQueries,
    private readonly moveWork: MoveWork,
    private readonly finishPiece: FinishPiece,
  ) {}

  @Get()
  @Answers(workList)
  list(
    @CurrentActor() artisan: ArtisanActor,
    @Query({ schema: workSearch }) search: WorkSearch,
  ): Promise<WorkList> {
    return this.works.list(artisan, search);
  }

  @Get(':id')
  @Answers(workOrder)
  one(
    @CurrentActor() artisan: ArtisanActor,
    @Param({ schema: workPath }) { id }: WorkPath,
  ): Promise<WorkOrder> {
    return this.works.one(artisan, id);
  }

  @Post(':id/moves')
  @Answers(workOrder)
  async move(
    @CurrentActor() artisan: ArtisanActor,
    @Param({ schema: workPath }) { id }: WorkPath,
    @Body({ schema: moveWorkRequest }) body: MoveWorkRequest,
  ): Promise<WorkOrder> {
    await this.moveWork.execute({ ...body, id, actor: artisan });
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
