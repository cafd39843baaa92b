import { Injectable } from '@nestjs/common';
import { LastUsed } from '../../../kernel/last-used.js';
import { Changes } from '../../../platform/database/changes.js';
import type { PrintedAnswer } from './printed-answer.js';

/** All together, in bytes: some 500 lists, or 2 000 products. */
const MOST_KEPT = 16 * 1024 * 1024;
/** What is larger is asked for too seldom. */
const LARGEST_KEPT = 256 * 1024;

interface Kept {
  /** The changes that were committed before it was made. */
  seen: string;
  answer: PrintedAnswer;
}

/**
 * The shop's answers that were given last. One is given again only if the database says, each time, that nothing of the shop
 * has changed since; so it is never older than the question, and no process has to hear of what another one does.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LastUsed<Kept>(MOST_KEPT);
  private readonly making = new Map<string, Promise<PrintedAnswer>>();

  constructor(private readonly changes: Changes) {}

  /** @param address of the answer: nothing else but the shop may make it another one */
  async at(address: string, make: () => Promise<PrintedAnswer>): Promise<PrintedAnswer> {
    const seen = await this.changes.seen('shop');
    const kept = this.kept.get(address);
    if (kept?.seen === seen) return kept.answer;
    // Who sees the same changes waits for the same answer.
    const which = `${seen} ${address}`;
    const known = this.making.get(which);
    if (known) return known;
    const making = make();
    this.making.set(which, making);
    try {
      const answer = await making;
      const size = answer.bytes.length + 2 * address.length;
      if (size <= LARGEST_KEPT) this.kept.put(address, { seen, answer }, size);
      return answer;
    } finally {
      this.making.delete(which);
    }
  }
}
