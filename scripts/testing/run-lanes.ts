import { withProgress } from '../console/progress.mjs';
import type { SuiteOutcome } from './run-suite.ts';
import type { Suite } from './suite.ts';

/** Runs the lanes side by side, and the suites of each one after the other; says of each how it ended and how long it took. */
export async function runLanes(
  lanes: Suite[][],
  run: (suite: Suite) => Promise<SuiteOutcome>,
): Promise<void> {
  if (lanes.flat().length === 0) return;
  const running = new Set(lanes.flatMap(([first]) => first?.about ?? []));
  await withProgress(
    () => [...running].join(' | ') || 'All of these have run',
    async (tell) => {
      await Promise.all(
        lanes.map(async (lane) => {
          for (const suite of lane) {
            running.add(suite.about);
            const startedMs = Date.now();
            const outcome = await run(suite);
            running.delete(suite.about);
            tell(ended(suite, outcome, (Date.now() - startedMs) / 1000));
          }
        }),
      );
    },
  );
}

function ended(suite: Suite, { passed, failed, skipped, complaint }: SuiteOutcome, seconds: number): string {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const line = `  ${failed > 0 ? '✗' : '✓'} ${suite.about} (${seconds.toFixed(1)} s)\n    ${suite.name}: ${counts}`;
  return complaint ? `${line}\n\n${complaint}\n` : line;
}
