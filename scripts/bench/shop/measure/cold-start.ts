import { nodePart } from '../../../stack/parts.ts';
import { PROCESSES } from '../../../stack/processes.ts';
import { startNodeProcess } from '../../../parts/node-part.ts';
import { type House, SPARE_PORT } from '../house.ts';
import { processorSeconds, residentMegabytes } from './processes.ts';

const POLL_MS = 5;
const LIMIT_MS = 120_000;

export interface ColdStart {
  process: 'main' | 'storefront';
  /** From the start of the process until its ready address answers. */
  seconds: number;
  processorSeconds: number;
  megabytes: number;
}

const TIMED = {
  main: { description: PROCESSES.commerce, port: 'COMMERCE_PORT' },
  storefront: { description: PROCESSES.storefront, port: 'STOREFRONT_PORT' },
} as const;

/** Starts a second one beside the running one, on a port of its own, and stops it again. */
export async function coldStart(house: House, process: ColdStart['process']): Promise<ColdStart> {
  const { settings, supervisor, environment } = house;
  const { description, port } = TIMED[process];
  const options = nodePart(
    settings,
    supervisor,
    { ...environment, [port]: String(SPARE_PORT) },
    { ...description, name: `${description.name} timed` },
  );
  const ready = new URL(description.readyUrl(settings));
  ready.port = String(SPARE_PORT);
  const begin = performance.now();
  const child = startNodeProcess(options);
  try {
    await untilAnswers(ready, begin + LIMIT_MS);
    const seconds = (performance.now() - begin) / 1000;
    return {
      process,
      seconds,
      processorSeconds: processorSeconds(child.pid),
      megabytes: residentMegabytes(child.pid),
    };
  } finally {
    await child.stop();
  }
}

async function untilAnswers(url: URL, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${url.href} did not answer within ${LIMIT_MS / 1000} s.`);
}
