import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { PROJECT_ROOT } from '../../../scripts/stack/settings.ts';

export interface Person {
  displayName: string;
  /** E.164, as the seed has it. */
  phone: string;
}

interface SeedPeople {
  cooperatives: { slug: string; villages: string[]; officer: Person; secondOfficer: Person }[];
  artisans: (Person & { village: string })[];
}

const people = JSON.parse(readFileSync(join(PROJECT_ROOT, 'seed/people.json'), 'utf8')) as SeedPeople;

/** A demo cooperative by its slug: its officers, and the artisans of its villages. */
export function cooperative(slug: string) {
  const found = people.cooperatives.find((it) => it.slug === slug);
  if (!found) throw new Error(`The seed has no cooperative ${slug}.`);
  return { ...found, artisans: people.artisans.filter(({ village }) => found.villages.includes(village)) };
}

/** One choice for each width: both run side by side in one shop, and must not stand in each other's way. */
export function forThisWidth<Choice>(choices: { phone: Choice; desktop: Choice }): Choice {
  const { name } = test.info().project;
  if (name !== 'phone' && name !== 'desktop') throw new Error(`No choice for the project ${name}.`);
  return choices[name];
}
