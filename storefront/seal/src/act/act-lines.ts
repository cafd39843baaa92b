import { reasonOfCode } from '@daulang/commerce/api/status-reasons';
import { statusReasonMessages } from '../../../app/i18n/status-reasons.ts';
import type { Screen } from '../screen.ts';
import type { ShownAct } from './read-act.ts';

type Line = readonly [name: string, value: string | null];

/** An act in words: everything that is signed of it, and nothing that is not. */
export function actLines(act: ShownAct, { words, language }: Screen): Line[] {
  const { fields, kinds } = words.act;
  const deadline = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(act.message.deadline * 1000));
  return [
    [fields.kind, kinds[act.type]],
    [fields.cooperative, act.message.cooperativeId],
    ...ownLines(act, words, language),
    [fields.deadline, deadline],
  ];
}

function ownLines(act: ShownAct, { act: words }: Screen['words'], language: Screen['language']): Line[] {
  const { fields } = words;
  switch (act.type) {
    case 'SetStatus': {
      const { number, state, reason } = act.message;
      return [
        [fields.number, String(number)],
        [fields.newState, words.states[state] ?? String(state)],
        [fields.reason, reasonIn(reason, language) ?? words.reasonUnknown(reason)],
      ];
    }
    case 'AddMaker':
      return [[fields.key, shortened(act.message.key)]];
    case 'CloseKey':
      return [[fields.key, shortened(act.message.keyId)]];
    case 'SetThreshold':
      return [[fields.threshold, String(act.message.threshold)]];
    case 'RotateSigners':
      return [
        [fields.added, keys(act.message.added)],
        [fields.closed, keys(act.message.closed)],
      ];
  }
}

/** In the very words the officer chose it by; undefined for a code that no officer of ours can choose. */
function reasonIn(code: number, language: Screen['language']): string | undefined {
  const reason = reasonOfCode(code);
  return reason && statusReasonMessages[reason][language];
}

function keys(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.map(shortened).join(', ');
}

// The ends of a key are what two people can compare over the telephone.
function shortened(key: string): string {
  return `${key.slice(2, 10)} … ${key.slice(-8)}`;
}
