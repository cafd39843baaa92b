import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  moveWorkRequest,
  workList,
  workOrder,
  workPath,
  workSearch,
  type MoveWorkRequest,
  type WorkList,
  type WorkOrder,
  type WorkPath,
  type WorkSearch,
} from '../../../../api/making.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { WorkQueries } from '../data/work.queries.js';
import { MoveWork } from '../use-cases/move-work.js';

/** What the artisans of the own cooperative are to make; an officer may answer for who has no telephone at hand. */
@Controller('api/v1/office/work')
@RequireRole('officer')
export class OfficeWorkController {
  constructor(
    private readonly works: WorkQueries,
    private readonly moveWork: MoveWork,
  ) {}

  @Get()
  @Answers(workList)
  list(
    @CurrentActor() officer: OfficerActor,
    @Query({ schema: workSearch }) search: WorkSearch,
  ): Promise<WorkList> {
    return this.works.list(officer, search);
  }

  @Post(':id/moves')
  @Answers(workOrder)
  async move(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: workPath }) { id }: WorkPath,
    @Body({ schema: moveWorkRequest }) body: MoveWorkRequest,
  ): Promise<WorkOrder> {
    await this.moveWork.execute({ ...body, id, actor: officer });
    return this.works.one(officer, id);
  }
}
