import { StartFailure } from '../../../parts/start-failure.ts';
import { detail, list, live } from './catalogue.ts';
import { changing } from './changing.ts';
import { PAGES } from './pages.ts';
import type { Scenario } from './scenario.ts';
import { search, slip } from './search.ts';
import { VERDICTS } from './verdicts.ts';

/** What only asks, in the order in which it is measured. */
export const READS: Scenario[] = [
  live,
  ...[list, detail, search, slip].flatMap((scenario) => [scenario, changing(scenario)]),
  ...VERDICTS,
  ...PAGES,
];

/** Everything that can be chosen on the command line. */
const CHOICES = ['start', ...READS.map(({ name }) => name), 'checkout', 'rush', 'statements', 'searches'];

/** @throws StartFailure naming a scenario that there is not, and those that there are */
export function refuseUnknown(names: string[]): void {
  const unknown = names.find((name) => !CHOICES.includes(name));
  if (unknown) throw new StartFailure(`There is no scenario "${unknown}": choose of ${CHOICES.join(', ')}.`);
}
