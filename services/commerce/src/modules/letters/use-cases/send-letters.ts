import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Contacts, NotDelivered, Post, ShowMessages, type NamedMessage } from '../../accounts/index.js';
import { MoneyNewsQueries, OrderFactsQueries } from '../../ordering/index.js';
import { TransfersQueries } from '../../payments/index.js';
import { ReturnFactsQueries } from '../../returns/index.js';
import { LettersStore, type Channel, type DueLetter, type Outcome } from '../data/letters.store.js';
import { isMendable, LEASE_MS, waitAfter } from '../domain/retry.js';
import { isAbout, type LetterRule } from '../templates/letters.js';
import { DrawLetter } from './draw-letter.js';

/** So many connections at once a mail server is glad to give; the outbox page takes more. */
const SENT_AT_ONCE = 5;
const SHOWN_AT_ONCE = 50;

/** Then the next turn goes on, so that a worker that is to stop does not first send all that waits. */
const BUNCHES_A_TURN = 20;

/**
 * Sends the letters that are due, in bunches. It is killed at any instruction: what was in hand is then sent again by the
 * same name, so that a reader has it once; a letter is never forgotten.
 */
@Injectable()
export class SendLetters {
  private readonly logger = new Logger(SendLetters.name);

  constructor(
    private readonly database: Database,
    private readonly letters: LettersStore,
    private readonly orders: OrderFactsQueries,
    private readonly returns: ReturnFactsQueries,
    private readonly moneyNews: MoneyNewsQueries,
    private readonly transfers: TransfersQueries,
    private readonly contacts: Contacts,
    private readonly drawLetter: DrawLetter,
    private readonly post: Post,
    private readonly showMessages: ShowMessages,
    private readonly clock: Clock,
  ) {}

  async execute(channel: Channel): Promise<void> {
    const atOnce = this.post.hasWay(channel) ? SENT_AT_ONCE : SHOWN_AT_ONCE;
    for (let bunch = 0; bunch < BUNCHES_A_TURN; bunch += 1) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + LEASE_MS);
      const due = await this.letters.takeDue(this.database, channel, now, until, atOnce);
      if (due.length > 0) await this.letters.note(this.database, await this.outcomesOf(due, channel));
      if (due.length < atOnce) return;
    }
  }

  private async outcomesOf(due: readonly DueLetter[], channel: Channel): Promise<Outcome[]> {
    const staff = due.map(({ recipient }) => recipient).filter((recipient) => recipient !== 'buyer');
    const abouts = (what: LetterRule['about']) =>
      due.filter(({ kind }) => isAbout(kind, what)).map(({ about }) => about);
    const [orders, returns, money, contacts, waiting] = await Promise.all([
      this.orders.byIds([...new Set(due.flatMap(({ orderId }) => orderId ?? []))]),
      this.returns.byIds(abouts('return')),
      this.moneyNews.byIds(abouts('money')),
      this.contacts.byUsers([...new Set(staff)]),
      abouts('transfers').length > 0 ? this.transfers.waiting() : undefined,
    ]);
    const now = this.clock.now();
    const send = this.post.hasWay(channel) ? (it: NamedMessage) => this.post.send(it) : undefined;
    const shown: NamedMessage[] = [];
    const outcomes = await Promise.all(
      due.map(async (letter) => {
        try {
          const facts = {
            order: orders.get(letter.orderId ?? ''),
            returned: returns.get(letter.about),
            moved: money.get(letter.about),
            contact: contacts.get(letter.recipient),
            waiting,
          };
          const message = this.drawLetter.execute(letter, facts, now);
          if (send) await send(message);
          else shown.push(message);
          return outcome(letter.id, { sentAt: this.clock.now() });
        } catch (error) {
          return this.failed(letter, error);
        }
      }),
    );
    if (shown.length > 0) await this.showMessages.execute(shown);
    return outcomes;
  }

  /** What is wrong with one letter holds up no other, and a fault of ours is tried again as a server's is. */
  private failed({ id, kind, attempts }: DueLetter, error: unknown): Outcome {
    const known = error instanceof NotDelivered ? error : new NotDelivered('unreachable', false);
    const wait = known.isFinal ? undefined : waitAfter(attempts);
    const now = this.clock.now();
    if (wait !== undefined) {
      this.logger.warn(
        { letterId: id, kind, attempts, err: error },
        'A letter did not go out and is tried again.',
      );
      return outcome(id, { dueAt: new Date(now.getTime() + wait) });
    }
    if (isMendable(known.because)) {
      this.logger.error({ letterId: id, kind, attempts, err: error }, 'A letter will not go out by itself.');
    }
    return outcome(id, { failedAt: now, failure: known.because });
  }
}

const outcome = (id: string, it: Partial<Outcome>): Outcome => ({
  ...{ id, sentAt: null, failedAt: null, failure: null, dueAt: null },
  ...it,
});
