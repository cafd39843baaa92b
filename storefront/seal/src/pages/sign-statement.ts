import type { SealTicket } from '@daulang/commerce/api/seal';
import { decodeStatement, type Statement, statementChallenge, utf8 } from '@daulang/protocol';
import { formatDimensions, formatWeight } from '../../../app/i18n/format.ts';
import type { SealWords } from '../../../app/i18n/seal.ts';
import { descriptions, element } from '../dom.ts';
import { photographFigure } from '../photograph.ts';
import type { Screen } from '../screen.ts';
import { insist } from '../seal-error.ts';
import type { SealService } from '../service.ts';
import { signingControls } from '../signing-controls.ts';

type Ticket = Extract<SealTicket, { purpose: 'sign-statement' }>;

/** The maker reads what they say of the piece, taken from the very bytes that are hashed, and signs them. */
export function signStatementPage(screen: Screen, ticket: Ticket, service: SealService): void {
  const { words } = screen;
  const bytes = utf8(ticket.statement);
  const statement = readStatement(bytes);
  screen.show(
    element('h1', {}, words.statement.title),
    element('p', {}, words.statement.what),
    element('h2', { class: 'subject' }, statement.title.vi),
    statementLines(statement, screen),
    element(
      'section',
      { class: 'photographs', 'aria-label': words.statement.fields.photographs },
      ...statement.photographs.map((photograph) => photographFigure(photograph, words)),
    ),
    signingControls(screen, ticket, words.statement.sign, async (sign) => {
      screen.say(words.statement.signing);
      const assertion = await sign(statementChallenge(bytes));
      screen.say(words.statement.sending);
      const done = await service.signStatement(assertion);
      screen.leave(words.statement.done, done.returnUrl);
    }),
  );
}

function readStatement(bytes: Uint8Array): Statement {
  try {
    return decodeStatement(bytes);
  } catch (cause) {
    // Bytes that cannot be shown completely are never signed.
    insist(false, String(cause));
  }
}

function statementLines(statement: Statement, { words, language }: Screen): HTMLElement {
  const { fields, notSaid } = words.statement;
  return descriptions([
    [fields.title, bothLanguages(statement.title)],
    [fields.materials, bothLanguages(statement.materials)],
    [fields.technique, bothLanguages(statement.technique)],
    [fields.size, statement.dimensionsMm ? formatDimensions(statement.dimensionsMm, language) : notSaid],
    [fields.weight, statement.weightGrams === null ? notSaid : formatWeight(statement.weightGrams, language)],
    [fields.madeOn, dayText(statement.madeOn, language)],
    [fields.village, bothLanguages(statement.village.name)],
    [fields.place, bothLanguages(statement.place)],
    [fields.publishes, publishedText(statement, words)],
  ]);
}

/** Both are signed, so both are shown; English that only repeats the Vietnamese is not. */
function bothLanguages({ vi, en }: { vi: string; en: string }): HTMLElement {
  return element(
    'span',
    {},
    element('span', { lang: 'vi' }, vi),
    en === vi ? null : element('span', { lang: 'en', class: 'other-language' }, en),
  );
}

function publishedText({ consent }: Statement, words: SealWords): string {
  const { publishes } = words.statement;
  if (consent.publishes.length === 0) return publishes.nothing;
  return consent.publishes.map((what) => publishes[what]).join(', ');
}

function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
}
