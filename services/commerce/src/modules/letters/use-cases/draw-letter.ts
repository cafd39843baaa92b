import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import { NotDelivered, type Contact, type NamedMessage } from '../../accounts/index.js';
import type { MoneyNewsFacts, OrderFacts } from '../../ordering/index.js';
import type { ReturnFacts } from '../../returns/index.js';
import type { DueLetter } from '../data/letters.store.js';
import { oneLine } from '../domain/one-line.js';
import type { Letter } from '../domain/letter.js';
import { drawHtml } from '../drawing/html-page.js';
import { drawPlainText } from '../drawing/plain-text.js';
import { LETTERS, type LetterKind, type LetterRule } from '../templates/letters.js';

/** Accounts have no language of their own yet; the workplaces begin in this one. */
const LANGUAGE_OF_STAFF: Language = 'vi';

/** A gateway in Vietnam promises nothing about telephones elsewhere; who lives there has the mail. */
const WITHIN_REACH = /^\+84/;

/** What a letter is drawn from, as far as it is about it. */
export interface LetterFacts {
  order: OrderFacts | undefined;
  returned: ReturnFacts | undefined;
  moved: MoneyNewsFacts | undefined;
  /** Transfers that fit no order. */
  waiting: { count: number; amount: Money } | undefined;
  /** Of staff. */
  contact: Contact | undefined;
}

/** Says what a letter says, to whom, as things stand now. */
@Injectable()
export class DrawLetter {
  constructor(private readonly config: Config) {}

  /** @throws NotDelivered when nobody is to get it any more, or nobody can */
  execute(letter: DueLetter, facts: LetterFacts, now: Date): NamedMessage {
    const rule: LetterRule | undefined = LETTERS[letter.kind as LetterKind];
    if (!rule) throw new NotDelivered('too-late', true);
    if (rule.to === 'buyer') return this.toBuyer(letter, rule, facts, now);
    return textMessage(letter.id, facts.contact?.phone, this.toStaff(letter, rule, facts)[LANGUAGE_OF_STAFF]);
  }

  private toStaff(
    { about }: DueLetter,
    rule: Exclude<LetterRule, { to: 'buyer' }>,
    { order, returned, waiting, contact }: LetterFacts,
  ): Record<Language, string> {
    const shopUrl = this.config.publicUrl;
    if (rule.about === 'transfers') {
      if (!waiting || waiting.count === 0) throw new NotDelivered('too-late', true);
      return rule.sms({ waiting, shopUrl });
    }
    if (!order) throw new NotDelivered('too-late', true);
    const found = partOf(order, returned?.parcelId ?? about);
    if (!contact || !found) throw new NotDelivered('no-address', true);
    const { parcel, line } = found;
    const { buyer: _, pageUrl: __, giftVoucher: ___, ...shown } = order;
    const known = { order: shown, parcel, recipient: contact, shopUrl };
    return rule.about === 'work' ? rule.sms({ ...known, line }) : rule.sms(known);
  }

  private toBuyer(
    { id, about, reason, channel }: DueLetter,
    rule: Extract<LetterRule, { to: 'buyer' }>,
    { order, returned, moved }: LetterFacts,
    now: Date,
  ): NamedMessage {
    if (!order) throw new NotDelivered('too-late', true);
    const { language, buyer } = order;
    if ('isOnlyWhile' in rule && rule.isOnlyWhile) {
      const isOver = order.state === 'placed' && order.expiresAt <= now;
      if (!rule.isOnlyWhile.includes(order.state) || isOver) throw new NotDelivered('too-late', true);
    }
    const toMail = (letter: Record<Language, Letter>) => mail(id, buyer.email, letter[language], language);
    if (rule.about === 'order') return toMail(rule.mail({ order, reason }));
    if (rule.about === 'money') {
      if (!moved) throw new NotDelivered('too-late', true);
      return toMail(rule.mail({ order, reason, moved }));
    }
    const found = partOf(order, returned?.parcelId ?? about);
    if (!found) throw new NotDelivered('too-late', true);
    const { parcel, line } = found;
    const known = { order, reason, parcel };
    if (rule.about === 'work') return toMail(rule.mail({ ...known, line }));
    if (rule.about === 'return') {
      if (!returned) throw new NotDelivered('too-late', true);
      return toMail(rule.mail({ ...known, returned }));
    }
    if (channel === 'mail') return toMail(rule.mail(known));
    if (!rule.sms || !WITHIN_REACH.test(buyer.phone)) throw new NotDelivered('out-of-reach', true);
    return textMessage(id, buyer.phone, rule.sms(known)[language]);
  }
}

/** The parcel that a letter is about, or the line of one that is made. */
function partOf({ parcels }: OrderFacts, about: string) {
  const parcel = parcels.find(({ id, lines }) => id === about || lines.some((line) => line.id === about));
  const line = parcel?.lines.find(({ id }) => id === about) ?? parcel?.lines[0];
  return parcel && line && { parcel, line };
}

function textMessage(id: string, to: string | null | undefined, text: string): NamedMessage {
  if (!to) throw new NotDelivered('no-address', true);
  return { id, channel: 'sms', to, subject: null, text: oneLine(text) };
}

const mail = (id: string, to: string, letter: Letter, language: Language): NamedMessage => ({
  ...{ id, channel: 'mail', to, subject: oneLine(letter.subject) },
  text: drawPlainText(letter),
  html: drawHtml(letter, language),
});
