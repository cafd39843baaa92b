import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { sayWhoActs } from '../../../platform/audit/acting.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { type Ticket, TicketsStore } from '../data/tickets.store.js';
import { TicketExpired, TicketForOtherPurpose, TicketUsed } from '../domain/signing.errors.js';

type IsFor = (ticket: Ticket) => boolean;

/** The one way from a ticket to what it permits. */
@Injectable()
export class RedeemTicket {
  constructor(
    private readonly tickets: TicketsStore,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Looks at a ticket without using it up. @throws TicketExpired, TicketUsed, TicketForOtherPurpose */
  async look(token: string, isFor: IsFor = () => true): Promise<Ticket> {
    return this.valid(await this.tickets.find(this.database, token), isFor);
  }

  /**
   * Does `work` and uses the ticket up in one transaction: it works once, or it can be tried again.
   *
   * @throws TicketExpired, TicketUsed, TicketForOtherPurpose
   */
  async use<T>(token: string, isFor: IsFor, work: (tx: Tx, ticket: Ticket) => Promise<T>): Promise<T> {
    return this.uow.run(async (tx) => {
      const ticket = this.valid(await this.tickets.lock(tx, token), isFor);
      const result = await work(tx, ticket);
      await this.tickets.markUsed(tx, token, this.clock.now());
      return result;
    });
  }

  private valid(ticket: Ticket | undefined, isFor: IsFor): Ticket {
    if (!ticket) throw new TicketExpired();
    if (ticket.usedAt) throw new TicketUsed();
    if (ticket.expiresAt <= this.clock.now()) throw new TicketExpired();
    if (!isFor(ticket)) throw new TicketForOtherPurpose({ purpose: ticket.purpose });
    sayWhoActs({ ...ticket, role: ticket.artisanId === null ? 'officer' : 'artisan' });
    return ticket;
  }
}
