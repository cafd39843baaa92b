import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { Captured } from '../domain/captured.js';
import { ProviderRefused } from '../stripe/stripe-calls.js';
import { StripeMoney, type MoneyOfIntent } from '../stripe/stripe-money.js';
import { RecordMoney } from './record-money.js';

/** Asks the provider what became of captured money: refunds by anybody's hand, disputes, their ends. */
@Injectable()
export class LookAtMoney {
  private readonly logger = new Logger(LookAtMoney.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly money: StripeMoney,
    private readonly record: RecordMoney,
  ) {}

  /** @returns the money as it is now @throws ProviderUnreachable */
  async execute({ id, ...of }: MoneyOfIntent & { id: string }): Promise<Captured | undefined> {
    const report = await this.money.becameOf(of).catch((error: unknown) => {
      if (!(error instanceof ProviderRefused)) throw error;
      // Noted as looked at all the same: money that the provider does not know must not hold up the others.
      this.logger.error({ captureId: id, err: error }, 'The provider does not know money that it gave us.');
      return { sentBack: [], disputes: [] };
    });
    return this.uow.run((tx) => this.record.within(tx, id, report));
  }
}
