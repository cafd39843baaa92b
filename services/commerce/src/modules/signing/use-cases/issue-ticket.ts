import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SealingLink } from '../../../../api/studio.js';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { type Ticket, TicketsStore } from '../data/tickets.store.js';

const GOOD_FOR_MS = 10 * 60 * 1000;

export interface NewTicket extends Omit<Ticket, 'returnUrl' | 'expiresAt' | 'usedAt'> {
  /** Where the person goes back to: a path of the shop below the language, such as `/office/acts`. */
  returnPath: string;
}

/** Hands out a permit for one act on the sealing pages. It travels in the URL's fragment, which no server sees. */
@Injectable()
export class IssueTicket {
  constructor(
    private readonly tickets: TicketsStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, { returnPath, ...ticket }: NewTicket): Promise<SealingLink> {
    const token = randomBytes(32).toString('hex');
    const expiresAt = new Date(this.clock.now().getTime() + GOOD_FOR_MS);
    const returnUrl = new URL(`/${ticket.language}${returnPath}`, this.config.publicUrl).href;
    await this.tickets.add(tx, token, { ...ticket, returnUrl, expiresAt });
    const url = new URL(this.config.sealUrl);
    url.hash = `ticket=${token}`;
    return { url: url.href, expiresAt: expiresAt.toISOString() };
  }
}
