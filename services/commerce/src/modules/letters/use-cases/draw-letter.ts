import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { Config } from '../../../platform/config/config.js';
import { NotDelivered, type Contact, type NamedMessage } from '../../accounts/index.js';
import type { OrderFacts } from '../../ordering/index.js';
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

/** Says what a letter says, to whom, as things stand now. */
@Injectable()
export class DrawLetter {
  constructor(private readonly config: Config) {}

  /** @throws NotDelivered when nobody is to get it any more, or nobody can */
  execute(
    letter: DueLetter,
    order: OrderFacts | undefined,
    returned: ReturnFacts | undefined,
    contact: Contact | undefined,
    now: Date,
  ): NamedMessage {
    const rule: LetterRule | undefined = LETTERS[letter.kind as LetterKind];
    if (!order || !rule) throw new NotDelivered('too-late', true);
    if (rule.to === 'buyer') return this.toBuyer(letter, rule, { order, returned }, now);
    const parcel = order.parcels.find(({ id }) => id === (returned?.parcelId ?? letter.about));
    if (!contact?.phone || !parcel) throw new NotDelivered('no-address', true);
    const { buyer: _, pageUrl: __, ...shown } = order;
    const texts = rule.sms({ order: shown, parcel, recipient: contact, shopUrl: this.config.publicUrl });
    return textMessage(letter.id, contact.phone, texts[LANGUAGE_OF_STAFF]);
  }

  private toBuyer(
    { id, about, reason, channel }: DueLetter,
    rule: Extract<LetterRule, { to: 'buyer' }>,
    { order, returned }: { order: OrderFacts; returned: ReturnFacts | undefined },
    now: Date,
  ): NamedMessage {
    const { language, buyer } = order;
    if (rule.about === 'order') {
      const isOver = order.state !== rule.isOnlyWhile || order.expiresAt <= now;
      if (rule.isOnlyWhile && isOver) throw new NotDelivered('too-late', true);
      return mail(id, buyer.email, rule.mail({ order, reason })[language], language);
    }
    const parcel = order.parcels.find((it) => it.id === (returned?.parcelId ?? about));
    if (!parcel) throw new NotDelivered('too-late', true);
    const known = { order, reason, parcel };
    if (rule.about === 'return') {
      if (!returned) throw new NotDelivered('too-late', true);
      return mail(id, buyer.email, rule.mail({ ...known, returned })[language], language);
    }
    if (channel === 'mail') return mail(id, buyer.email, rule.mail(known)[language], language);
    if (!rule.sms || !WITHIN_REACH.test(buyer.phone)) throw new NotDelivered('out-of-reach', true);
    return textMessage(id, buyer.phone, rule.sms(known)[language]);
  }
}

const textMessage = (id: string, to: string, text: string): NamedMessage => ({
  ...{ id, channel: 'sms', to, subject: null },
  text: oneLine(text),
});

const mail = (id: string, to: string, letter: Letter, language: Language): NamedMessage => ({
  ...{ id, channel: 'mail', to, subject: oneLine(letter.subject) },
  text: drawPlainText(letter),
  html: drawHtml(letter, language),
});
