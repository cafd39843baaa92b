import { checkWords, outcomeWords } from '@daulang/protocol/verdict-words';
import { expect } from 'chai';
import '../../../../test/support/read-app-modules.ts';
import type { CheckAnswered } from './check-list';

const { checkLines } = await import('./check-lines.server');
const { CheckLine } = await import('./check-list');
const { drawn } = await import('~/render/drawn.server');
const { createElement } = await import('react');

const names = [...Object.keys(checkWords), 'a check of tomorrow'];
const outcomes = Object.keys(outcomeWords) as CheckAnswered['outcome'][];
const all: CheckAnswered[] = names.flatMap((name) =>
  outcomes.map((outcome) => ({ name, outcome, found: null, at: null })),
);

describe('the lines of a list of checks', () => {
  it('are each as it would be drawn now, however often and in whatever language they were drawn before', () => {
    for (const language of ['vi', 'en', 'vi', 'en'] as const)
      expect(checkLines(all, language)).to.equal(
        all.map((check) => drawn(createElement(CheckLine, check), language)).join(''),
      );
  });

  it('say nothing of the certificate: neither what was found nor when', () => {
    const told = {
      name: names[0]!,
      outcome: outcomes[0]!,
      found: 'something',
      at: '2026-11-29T03:00:00.000Z',
    };
    expect(checkLines([told], 'vi')).to.equal(checkLines([{ ...told, found: null, at: null }], 'vi'));
  });

  it('write a name that has no words of ours as it is, as text', () => {
    const lines = checkLines([{ name: '<b>new</b>', outcome: 'passed', found: null, at: null }], 'en');
    expect(lines).to.contain('&lt;b&gt;new&lt;/b&gt;').and.to.not.contain('<b>');
  });
});
