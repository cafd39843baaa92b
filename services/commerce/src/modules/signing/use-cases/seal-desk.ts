import { Injectable } from '@nestjs/common';
import type { SealDone, SealTicket } from '../../../../api/seal.js';
import { Config } from '../../../platform/config/config.js';
import type { Ticket } from '../data/tickets.store.js';
import { relyingPartyOf } from '../domain/relying-party.js';
import type { SealAnswers } from '../purposes/purpose.js';
import { SigningPurposes } from '../purposes/registries.js';
import { RedeemTicket } from './redeem-ticket.js';

/** What the sealing pages ask, each with its ticket and nothing else. */
@Injectable()
export class SealDesk {
  constructor(
    private readonly redeem: RedeemTicket,
    private readonly purposes: SigningPurposes,
    private readonly config: Config,
  ) {}

  /** @throws TicketExpired, TicketUsed, and what the purpose's `page` throws */
  async page(token: string): Promise<SealTicket> {
    const ticket = await this.redeem.look(token);
    const page = await this.purposes.of(ticket.purpose).page(this.read(ticket));
    const { language, returnUrl, displayName } = ticket;
    const { rpId } = relyingPartyOf(this.config);
    const demoKeyAllowed = !this.config.isProduction;
    return { ...page, language, returnUrl, rpId, displayName, demoKeyAllowed } as SealTicket;
  }

  /** @throws TicketExpired, TicketUsed, TicketForOtherPurpose, and what the purpose's `apply` throws */
  async answer<Route extends keyof SealAnswers>(
    token: string,
    route: Route,
    answer: SealAnswers[Route],
  ): Promise<SealDone> {
    const isAnsweredHere = ({ purpose }: Ticket) => this.purposes.of(purpose).answeredAt === route;
    return this.redeem.use(token, isAnsweredHere, async (tx, ticket) => {
      const purpose = this.purposes.of(ticket.purpose);
      const { missingSignatures } = await purpose.apply(tx, this.read(ticket), answer);
      return { returnUrl: ticket.returnUrl, missingSignatures };
    });
  }

  private read(ticket: Ticket): Ticket {
    return { ...ticket, subject: this.purposes.of(ticket.purpose).subject.parse(ticket.subject) };
  }
}
