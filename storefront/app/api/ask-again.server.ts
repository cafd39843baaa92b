import type { IncomingHttpHeaders } from 'node:http';
import { languageOfPath } from '~/i18n/language';
import { ACCEPT, commerceUrl, FORWARDED } from './asking.server';
import type { Heard } from './hearing.server';
import { speak, type Spoken } from './speak.server';

/**
 * Asks the service, in the name of a reader, what a kept page once asked it. Where no answer comes there is null.
 */
export async function askAgain(
  questions: Heard[],
  path: string,
  headers: IncomingHttpHeaders,
): Promise<Map<string, Spoken | null>> {
  const said: Record<string, string> = { accept: ACCEPT, 'accept-language': languageOfPath(path) };
  for (const name of FORWARDED) {
    const value = headers[name];
    if (typeof value === 'string') said[name] = value;
  }
  const answers = await Promise.all(
    questions.map(async ({ address, withinMs }) => {
      const spoken = await speak(new URL(address, commerceUrl), said, withinMs).catch(() => null);
      return [address, spoken] as const;
    }),
  );
  return new Map(answers);
}
