import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from '../../console/progress.mjs';
import { openFilledHouse } from '../shop/bench-house.ts';
import type { House } from '../shop/house.ts';
import type { MeasuredLabel } from './look.ts';
import { openPhone, type Phone } from './phone.ts';

/** The shop around the labels: its size changes nothing that a label's page asks for. */
const PRODUCTS = 2_000;

/** Labels of the demo, with what their pages must say. */
const LABELS = {
  genuine: 'certificate-genuine',
  unknown: 'not-ours',
  withdrawn: 'withdrawn',
} as const;
type Label = keyof typeof LABELS;

/** Scans each label so often with a phone that has nothing kept, and once more with what it then has. */
export async function measureLabels(runs: number): Promise<MeasuredLabel[]> {
  const house = await openFilledHouse(PRODUCTS);
  const phone = await openPhone();
  try {
    const addresses = addressesOf(house);
    const measured: MeasuredLabel[] = [];
    for (const label of Object.keys(LABELS) as Label[]) {
      measured.push(
        await withProgress(`label: ${label}`, () => measure(phone, label, addresses[label], runs)),
      );
    }
    return measured;
  } finally {
    await phone.stop();
    await house.stop();
  }
}

function addressesOf({ settings }: House): Record<Label, string> {
  const demo = JSON.parse(readFileSync(join(settings.stateDir, 'demo.json'), 'utf8')) as {
    verify: Record<Label, string>;
  };
  return demo.verify;
}

async function measure(phone: Phone, label: Label, address: string, runs: number): Promise<MeasuredLabel> {
  // Just started, the house would be measured instead of the phone.
  await phone.visitTwice(address);
  const measured: MeasuredLabel = { label, first: [], second: [], wrong: [] };
  for (let run = 0; run < runs; run += 1) {
    const [first, second] = await phone.visitTwice(address);
    measured.first.push(first);
    measured.second.push(second);
    for (const { headline, phoneVerdict } of [first, second]) {
      if (headline !== LABELS[label])
        measured.wrong.push(`${label}: "${headline}"; the phone: "${phoneVerdict}"`);
    }
  }
  return measured;
}
