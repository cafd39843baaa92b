import { Injectable } from '@nestjs/common';
import { Changes } from '../../../platform/database/changes.js';
import type { PrintedAnswer } from './printed-answer.js';

/** All together, in bytes: some 400 lists, or 1 500 products. */
const MOST_KEPT = 12 * 1024 * 1024;
/** So many addresses are remembered as asked for once. */
const MOST_ASKED = 4_000;

/** The time between two changes of the shop. */
class Era {
  readonly kept = new Map<string, PrintedAnswer>();
  readonly asked = new Set<string>();
  /** Who asks the same waits for the same answer. */
  readonly making = new Map<string, Promise<PrintedAnswer>>();
  private room = MOST_KEPT;

  constructor(readonly seen: string) {}

  /** Keeps what was asked for before and fits: what nobody asks for twice would only fill the memory. */
  keep(address: string, answer: PrintedAnswer): void {
    const size = answer.bytes.length + 2 * address.length;
    if (this.asked.has(address) && size <= this.room) {
      this.room -= size;
      this.kept.set(address, answer);
    } else if (this.asked.size < MOST_ASKED) this.asked.add(address);
  }
}

/**
 * The shop's answers that are asked for again and again. One is given again only if the database says, each time, that nothing
 * of the shop has changed since; so it is never older than the question, and no process has to hear of what another one does.
 */
@Injectable()
export class KeptAnswers {
  private era = new Era('');

  constructor(private readonly changes: Changes) {}

  /** @param address of the answer: nothing else but the shop may make it another one */
  async at(address: string, make: () => Promise<PrintedAnswer>): Promise<PrintedAnswer> {
    const seen = await this.changes.seen('shop');
    if (this.era.seen !== seen) this.era = new Era(seen);
    const { era } = this;
    const known = era.kept.get(address) ?? era.making.get(address);
    if (known) return known;
    const making = make();
    era.making.set(address, making);
    try {
      const answer = await making;
      era.keep(address, answer);
      return answer;
    } finally {
      era.making.delete(address);
    }
  }
}
