import { Body, Get, Injectable, Param, Post, Query } from '@nestjs/common';
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
import { CurrentActor } from '../../accounts/index.js';
import { WorkQueries } from '../data/work.queries.js';
import type { WorkActor } from '../domain/own-work.js';
import { MoveWork } from '../use-cases/move-work.js';

/** What studio and office do alike with what is to be made: each sees its own, whatever is asked for. */
@Injectable()
export abstract class WorkController {
  constructor(
    protected readonly works: WorkQueries,
    private readonly moveWork: MoveWork,
  ) {}

  @Get()
  @Answers(workList)
  list(
    @CurrentActor() actor: WorkActor,
    @Query({ schema: workSearch }) search: WorkSearch,
  ): Promise<WorkList> {
    return this.works.list(actor, search);
  }

  @Post(':id/moves')
  @Answers(workOrder)
  async move(
    @CurrentActor() actor: WorkActor,
    @Param({ schema: workPath }) { id }: WorkPath,
    @Body({ schema: moveWorkRequest }) body: MoveWorkRequest,
  ): Promise<WorkOrder> {
    await this.moveWork.execute({ ...body, id, actor });
    return this.works.one(actor, id);
  }
}
