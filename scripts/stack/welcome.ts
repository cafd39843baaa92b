import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasBankSandbox, type Settings } from './settings.ts';

/** What is said when everything runs: what to open first, for each of the people the house is for. */
export function welcome(settings: Settings): string {
  const { publicUrl, ports, stateDir } = settings;
  const lines = [
    '',
    'Dấu Làng is ready.',
    '',
    row('Buyer', `${publicUrl}/vi`, 'choose a piece, pay with card 4242 4242 4242 4242'),
    ...demoLines(settings),
    ...(hasBankSandbox(settings)
      ? [row('Bank', `http://127.0.0.1:${ports.bankSandbox}`, 'the account that takes transfers in the demo')]
      : []),
    row('API', `http://127.0.0.1:${ports.commerce}/api/docs`, ''),
    '',
    `State and logs are in ${stateDir}; "npm run reset" removes them. Ctrl-C stops everything.`,
  ];
  return lines.join('\n');
}

/** The part of `demo.json` that is shown here; the seed writes it. */
interface Demo {
  signIns?: Record<string, { phone: string; url?: string }>;
  outbox?: string;
  verify?: Record<string, string>;
}

function demoLines({ publicUrl, stateDir }: Settings): string[] {
  const file = join(stateDir, 'demo.json');
  if (!existsSync(file)) return [];
  const demo = JSON.parse(readFileSync(file, 'utf8')) as Demo;
  const signIns = demo.signIns ?? {};
  return [
    ...(['artisan', 'officer'] as const).flatMap((role) => {
      const person = signIns[role];
      const page = role === 'artisan' ? 'studio' : 'office';
      if (!person) return [];
      return row(
        role === 'artisan' ? 'Artisan' : 'Officer',
        person.url ?? `${publicUrl}/vi/${page}`,
        `sign in with ${person.phone}`,
      );
    }),
    ...(demo.outbox ? [row('Codes', demo.outbox, 'where letters and sign-in codes arrive in the demo')] : []),
    ...(demo.verify?.['genuine']
      ? [row('Anyone', demo.verify['genuine'], 'a genuine piece’s certificate')]
      : []),
  ];
}

function row(who: string, url: string, hint: string): string {
  return `  ${who.padEnd(9)} ${url}${hint && `  (${hint})`}`;
}
