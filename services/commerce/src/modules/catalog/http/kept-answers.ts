import { Injectable, Logger } from '@nestjs/common';
import { Changes } from '../../../platform/database/changes.js';
import { TurnPrices } from '../use-cases/turn-prices.js';
import { OftenAsked } from './often-asked.js';
import type { PrintedAnswer } from './printed-answer.js';

/** All together, in bytes: some 400 lists, or 1 500 products. */
const MOST_KEPT = 12 * 1024 * 1024;
/** So many addresses are remembered as asked for once. */
const MOST_ASKED = 4_000;

/** The time between two changes of the shop. */
class Era {
  readonly kept = new OftenAsked<PrintedAnswer>(MOST_KEPT, MOST_ASKED);
  /** Who asks the same waits for the same answer. */
  readonly making = new Map<string, Promise<PrintedAnswer>>();

  constructor(readonly seen: string) {}
}

/**
 * The shop's answers that are asked for again and again. One is given again only if the database says, each time, that nothing
 * of the shop has changed since; so it is never older than the question, and no process has to hear of what another one does.
 */
@Injectable()
export class KeptAnswers {
  private era = new Era('');

  private readonly logger = new Logger(KeptAnswers.name);
  private turning: Promise<void> | undefined;

  constructor(
    private readonly changes: Changes,
    private readonly turnPrices: TurnPrices,
  ) {}

  /** @param address of the answer: nothing else but the shop may make it another one */
  async at(address: string, make: () => Promise<PrintedAnswer>): Promise<PrintedAnswer> {
    const { seen, isDue } = await this.changes.seen('shop');
    if (isDue) return this.afterTurning(make);
    if (this.era.seen !== seen) this.era = new Era(seen);
    const { era } = this;
    const known = era.kept.take(address) ?? era.making.get(address);
    if (known) return known;
    const making = make();
    era.making.set(address, making);
    try {
      const answer = await making;
      era.kept.offer(address, answer, answer.bytes.length + 2 * address.length);
      return answer;
    } finally {
      era.making.delete(address);
    }
  }

  /** A sale begins or ends: first that is written, then what was asked is read. It is kept from the next time on. */
  private async afterTurning(make: () => Promise<PrintedAnswer>): Promise<PrintedAnswer> {
    this.turning ??= this.turnPrices.execute().finally(() => (this.turning = undefined));
    try {
      await this.turning;
    } catch (error) {
      // A shop that cannot write still shows what it has; a cart is priced by the moment all the same.
      this.logger.warn({ err: error }, 'Prices that are due could not be written.');
    }
    return make();
  }
}
