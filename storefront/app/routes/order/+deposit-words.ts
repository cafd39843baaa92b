import type { OrderStatus } from '@daulang/commerce/api/orders';
import { depositMessages } from '~/i18n/deposit';
import { formatMoment, formatMoney } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';

/** What is said of an order that is paid in two parts, where it is not said of any. */
export interface DepositWords {
  /** In place of the word for its state. */
  word: string | null;
  /** What it asks of its buyer. */
  next: string;
}

/** Null where its parts are no matter any more. @param now the server's clock */
export function depositWords(order: OrderStatus, language: Language, now: string): DepositWords | null {
  const { deposit, state } = order;
  if (!deposit) return null;
  const t = inLanguage(depositMessages, language);
  const money = (amount: OrderStatus['total']) => formatMoney(amount, language);
  if (state === 'placed') return { word: null, next: t.nextToDeposit(money(deposit.amount)) };
  if (deposit.isKept) return { word: null, next: t.nextKept };
  if (!isRestToPay(order)) return null;
  const { restDueBy, rest, restDays } = deposit;
  if (restDueBy === null) return { word: t.stateDeposited, next: t.nextMade(money(rest), restDays) };
  const until = formatMoment(restDueBy, language);
  const isOver = Date.parse(restDueBy) < Date.parse(now);
  const next = isOver ? t.nextOverdue(money(rest), until) : t.nextDue(money(rest), until);
  return { word: t.stateDeposited, next };
}

/** Its deposit is paid, and the rest can be. */
export const isRestToPay = ({ state, deposit }: OrderStatus): boolean =>
  state === 'confirmed' && deposit !== null && deposit.rest.amount !== '0';
