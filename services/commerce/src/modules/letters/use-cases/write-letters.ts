import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Contacts } from '../../accounts/index.js';
import { TakeParcelNews, toldBefore } from '../../fulfilment/index.js';
import { TakeWorkNews } from '../../making/index.js';
import { OfficeTransfersQueries, TakeOrderNews } from '../../ordering/index.js';
import { TakeTransferNews } from '../../payments/index.js';
import { TakeReturnNews } from '../../returns/index.js';
import { LettersStore, type NewLetter } from '../data/letters.store.js';
import { channelsOf, lettersOn, type LetterRule } from '../templates/letters.js';

const NEWS_AT_ONCE = 200;

/** What is older when it is heard of is no news: a shop that slept so long, or was filled with orders of last year. */
const OLDEST_MS = 3 * 86_400_000;

/** However many transfers come that fit no order, officers are told of them once in this time. */
const TRANSFERS_EVERY_MS = 3_600_000;

/** Something that letters may be due for. */
interface News {
  /** As the table of letters names it. */
  what: string;
  orderId: string;
  reason: string | null;
  /** The return, the work or the money that it is about, where it is about none of order and parcels. */
  aboutId?: string;
  parcels: readonly { id: string; cooperativeId: string; artisanIds: readonly string[] }[];
}

/** Hears what happened to orders, parcels, returns, disputes and what is made since the last turn, and writes down who is to be told. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly orderNews: TakeOrderNews,
    private readonly parcelNews: TakeParcelNews,
    private readonly returnNews: TakeReturnNews,
    private readonly workNews: TakeWorkNews,
    private readonly transferNews: TakeTransferNews,
    private readonly officeTransfers: OfficeTransfersQueries,
    private readonly contacts: Contacts,
    private readonly letters: LettersStore,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const transfersSince = new Date(now.getTime() - TRANSFERS_EVERY_MS);
    const news = await this.letters.hasNews(this.database, {
      now,
      parcelsBefore: toldBefore(now),
      transfersSince,
    });
    if (news.transfers) await this.uow.run((tx) => this.tellOfTransfers(tx, now));
    if (!news.any) return;
    while (await this.uow.run((tx) => this.bunch(tx, now)));
  }

  /** @returns whether there is more */
  private async bunch(tx: Tx, now: Date): Promise<boolean> {
    const orders = await this.orderNews.within(tx, NEWS_AT_ONCE);
    const parcels = await this.parcelNews.within(tx, now, NEWS_AT_ONCE);
    const returns = await this.returnNews.within(tx, NEWS_AT_ONCE);
    const works = await this.workNews.within(tx, now, NEWS_AT_ONCE);
    const isNews = ({ at }: { at: Date }) => at.getTime() > now.getTime() - OLDEST_MS;
    const news: News[] = [
      ...orders.moves.filter(isNews).map((it) => ({ ...it, what: `order/${stepOf(it)}` })),
      ...orders.disputes.map((it) => ({ ...it, what: `dispute/${it.dispute}`, reason: null })),
      ...parcels.moves.filter(isNews).map(({ orderId, parcelId, ...step }) => ({
        what: `parcel/${parcelStepOf(step)}`,
        orderId,
        reason: null,
        parcels: [{ id: parcelId, cooperativeId: '', artisanIds: [] }],
      })),
      ...parcels.late.filter(isNews).map(({ orderId, parcelId, cooperativeId, artisanIds }) => ({
        what: 'parcel/late',
        orderId,
        reason: null,
        parcels: [{ id: parcelId, cooperativeId, artisanIds }],
      })),
      ...parcels.unfetched.map(({ orderId, parcelId, cooperativeId }) => ({
        ...{ what: 'parcel/unfetched', orderId, reason: null },
        parcels: [{ id: parcelId, cooperativeId, artisanIds: [] }],
      })),
      ...orders.money.filter(isNews).map(({ id, orderId, what }) => ({
        ...{ what: `money/${what}`, orderId, aboutId: id, reason: null, parcels: [] },
      })),
      ...orders.money
        .filter((it) => isNews(it) && it.what === 'rest-overdue')
        .map(({ orderId, parcels: late }) => ({
          ...{ what: 'parcel/rest-overdue', orderId, reason: null },
          parcels: late.map((parcel) => ({ ...parcel, artisanIds: [] })),
        })),
      ...returns.moves.filter(isNews).map(({ returnId, orderId, parcelId, cooperativeId, state }) => ({
        ...{ what: `return/${state}`, orderId, aboutId: returnId, reason: null },
        parcels: [{ id: parcelId, cooperativeId, artisanIds: [] }],
      })),
      ...works.news.filter(isNews).map(({ workId, orderId, parcelId, cooperativeId, artisanId, state }) => ({
        ...{ what: `making/${state}`, orderId, aboutId: workId, reason: null },
        parcels: [{ id: parcelId, cooperativeId, artisanIds: [artisanId] }],
      })),
    ];
    const written = await this.lettersFor(tx, news);
    if (written.length > 0) await this.letters.add(tx, written, now);
    return orders.hasMore || parcels.hasMore || returns.hasMore || works.hasMore;
  }

  /** Of cooperatives whose orders waited for money lately; where there is none, of all. */
  private async tellOfTransfers(tx: Tx, now: Date): Promise<void> {
    const newest = await this.transferNews.within(tx);
    if (newest === undefined) return;
    const cooperativeIds = await this.officeTransfers.concerned(tx);
    const officers =
      cooperativeIds.length > 0
        ? await this.contacts.staff(tx, { cooperativeIds, artisanIds: [] })
        : await this.contacts.allOfficers(tx);
    const letters = lettersOn('transfers/stray').flatMap(({ kind, rule }) =>
      channelsOf(rule).flatMap((channel) =>
        officers.map(({ userId: recipient }) => ({
          ...{ id: newId(), orderId: null, kind, about: newest, recipient, channel, reason: null },
        })),
      ),
    );
    if (letters.length > 0) await this.letters.add(tx, letters, now);
  }

  private async lettersFor(tx: Tx, news: readonly News[]): Promise<NewLetter[]> {
    const wanted = news.flatMap((it) => lettersOn(it.what).map(({ kind, rule }) => ({ it, kind, rule })));
    const staffed = wanted.filter(({ rule }) => rule.to !== 'buyer').flatMap(({ it }) => it.parcels);
    const staff =
      staffed.length === 0
        ? []
        : await this.contacts.staff(tx, {
            cooperativeIds: [...new Set(staffed.map(({ cooperativeId }) => cooperativeId))],
            artisanIds: [...new Set(staffed.flatMap(({ artisanIds }) => artisanIds))],
          });
    return wanted.flatMap(({ it, kind, rule }) => {
      const addressed =
        rule.to === 'buyer'
          ? aboutOf(rule, it).map((id) => ({ about: id, recipient: 'buyer' }))
          : it.parcels.flatMap((parcel) =>
              staff
                .filter(({ artisanId, cooperativeId }) =>
                  rule.to === 'artisan'
                    ? artisanId !== null && parcel.artisanIds.includes(artisanId)
                    : artisanId === null && cooperativeId === parcel.cooperativeId,
                )
                .map(({ userId }) => ({ about: it.aboutId ?? parcel.id, recipient: userId })),
            );
      const { orderId, reason } = it;
      return channelsOf(rule).flatMap((channel) =>
        addressed.map((to) => ({ id: newId(), orderId, kind, ...to, channel, reason })),
      );
    });
  }
}

/** The things that a letter to a buyer is about: one each. */
const aboutOf = ({ about }: LetterRule, { orderId, aboutId, parcels }: News): string[] => {
  if (about === 'order') return [orderId];
  return aboutId === undefined ? parcels.map(({ id }) => id) : [aboutId];
};

/**
 * What a move means to people, where its state alone does not say it: money that came at the door, or beside a deposit, is no news to
 * whoever made and sent the pieces.
 */
const STEPS: Readonly<Record<string, string>> = {
  'paid on-delivery': 'collected',
  'confirmed deposit': 'deposited',
  'paid rest': 'rest-paid',
  // What was given up is told of by itself.
  'paid rest-waived': 'rest-waived',
  'cancelled rest-unpaid': 'deposit-kept',
};

const stepOf = ({ state, reason }: { state: string; reason: string | null }): string =>
  STEPS[`${state} ${reason}`] ?? state;

/** What its buyer fetches is ready when it is packed, and handed over to them. */
const parcelStepOf = ({ state, isFetched }: { state: string; isFetched: boolean }): string =>
  isFetched ? ({ packed: 'ready', delivered: 'handed-over' }[state] ?? state) : state;
