import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Money } from '../../../kernel/money.js';
import { nearCodes } from '../transfer/code-in-text.js';
import type { KnownTransfer } from '../domain/transfer.js';
import { BankTransfersStore } from './bank-transfers.store.js';

/** A transfer that fits no order, and what orders it may be for. */
export interface UnmatchedTransfer extends KnownTransfer {
  likely: string[];
}

/** An order that a transfer may be for. */
export interface CandidateOrder {
  code: string;
  total: bigint;
}

/** More is nobody's to read in one sitting. */
const SHOWN = 100;
const MOST_LIKELY = 3;

/** What came to the bank account and nobody has put anywhere. */
@Injectable()
export class TransfersQueries {
  constructor(
    private readonly database: Database,
    private readonly transfers: BankTransfersStore,
  ) {}

  /** How many there are, and how much together. */
  waiting(): Promise<{ count: number; amount: Money }> {
    return this.transfers.sumOfUnmatched(this.database);
  }

  /** The newest first; `among` are the orders that whoever asks may know of. */
  async unmatched(among: readonly CandidateOrder[]): Promise<UnmatchedTransfer[]> {
    const transfers = await this.transfers.unmatched(this.database, SHOWN);
    return transfers.map((transfer) => ({ ...transfer, likely: likelyFor(transfer, among) }));
  }
}

/** First what the text nearly says, then what waits for this very amount. */
function likelyFor({ content, amount }: KnownTransfer, among: readonly CandidateOrder[]): string[] {
  const near = nearCodes(
    content,
    among.map(({ code }) => code),
  );
  const same = among.filter(({ total }) => total === amount.amount).map(({ code }) => code);
  return [...new Set([...near, ...same])].slice(0, MOST_LIKELY);
}
