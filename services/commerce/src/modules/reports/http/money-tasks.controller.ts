import { Controller, Get } from '@nestjs/common';
import { moneyTaskList, type MoneyTaskList } from '../../../../api/money-tasks.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { ShownMoneyTasksQueries } from '../data/shown-money-tasks.queries.js';

/** More than anybody should ever have to see to at once. */
const SHOWN = 100;

@Controller('api/v1/office/money-tasks')
@RequireRole('officer')
export class MoneyTasksController {
  constructor(private readonly moneyTasks: ShownMoneyTasksQueries) {}

  @Get()
  @Answers(moneyTaskList)
  list(@CurrentActor() { cooperativeId }: OfficerActor): Promise<MoneyTaskList> {
    return this.moneyTasks.list(cooperativeId, SHOWN);
  }
}
