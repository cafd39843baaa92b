import { Injectable } from '@nestjs/common';
import type { MoneyTaskList } from '../../../../api/money-tasks.js';
import { SubmissionsQueries } from '../../evidence/index.js';
import { MoneyTasksQueries } from '../../ordering/index.js';

/** What about money needs a person, with what was done about it. */
@Injectable()
export class ShownMoneyTasksQueries {
  constructor(
    private readonly moneyTasks: MoneyTasksQueries,
    private readonly submissions: SubmissionsQueries,
  ) {}

  async list(cooperativeId: string, limit: number): Promise<MoneyTaskList> {
    const tasks = await this.moneyTasks.list(cooperativeId, limit);
    const isAsked = ({ kind }: { kind: string }) => kind === 'dispute' || kind === 'inquiry';
    const states = await this.submissions.statesOf(tasks.filter(isAsked).map((it) => it.orderCode));
    return {
      tasks: tasks.map((task) => ({
        ...task,
        evidence: isAsked(task) ? (states.get(task.orderCode) ?? null) : null,
      })),
    };
  }
}
