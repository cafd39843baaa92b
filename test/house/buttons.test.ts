import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

/** How Vietnamese and English begin to say how things stand; a button says what it does instead. */
const STATE = {
  vi: /^(Đã|Đang|Chưa|Chờ|Còn|Hết)(?!\p{L})/u,
  en: /^(It is|It was|Already|Being|Sold|Waits|Waiting|Packed|Sent|Delivered|Signed|Done)\b/,
};

/** What a button that was pressed says until it is done; nobody can press it meanwhile. */
const WHILE_BUSY = ['saving', 'preparing'];

type Texts = Record<'vi' | 'en', unknown>;

const inApp = (pattern: string) => globSync(join(PROJECT_ROOT, 'storefront/app', pattern));

/** Every message by its key; a key that several areas have means all of them. */
async function messagesByKey(): Promise<Map<string, Texts[]>> {
  const byKey = new Map<string, Texts[]>();
  for (const file of inApp('i18n/*.ts').filter((it) => !it.endsWith('.test.ts'))) {
    const exported = Object.values((await import(file)) as Record<string, unknown>);
    for (const catalogue of exported) {
      if (typeof catalogue !== 'object' || catalogue === null) continue;
      for (const [key, texts] of Object.entries(catalogue)) {
        if (isTexts(texts)) byKey.set(key, [...(byKey.get(key) ?? []), texts]);
      }
    }
  }
  return byKey;
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

/** The keys of the messages that stand in a file's buttons, also those chosen from a table above them. */
function keysInButtons(source: string): string[] {
  const buttons = [...source.matchAll(/<(Button|button)\b[\s\S]*?<\/\1>/g)].map(([text]) => text);
  const tables = buttons
    .flatMap((text) => [...text.matchAll(/\{(\w+)\[/g)])
    .flatMap(([, name]) => source.match(new RegExp(`const ${name} = \\{[^}]*\\}`)) ?? []);
  return [...buttons, ...tables].flatMap((text) =>
    [...text.matchAll(/\bt\.(\w+)/g)].map(([, key]) => key as string),
  );
}

describe('The buttons', () => {
  const keys = new Set(inApp('**/*.tsx').flatMap((file) => keysInButtons(readFileSync(file, 'utf8'))));

  it('are found with their words', () => {
    expect([...keys]).to.include.members(['pack', 'send', 'deliver', 'addToCart', 'accept', 'cancelOrder']);
    expect(keys.size).to.be.above(40);
  });

  it('say what they do, not how things stand', async () => {
    const messages = await messagesByKey();
    const states = [...keys]
      .filter((key) => !WHILE_BUSY.includes(key))
      .flatMap((key) => (messages.get(key) ?? []).map((texts) => ({ key, ...texts })))
      .filter(({ vi, en }) => STATE.vi.test(String(vi)) || STATE.en.test(String(en)));
    expect(states).to.deep.equal([]);
  });
});
