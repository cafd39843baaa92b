import { runningStack } from '../../../scripts/stack/running-lock.ts';
import { STATE_DIR } from './stack-environment.ts';

/** Lets the chain sleep while `story` runs: it holds its connections and answers nobody. */
export async function whileChainSleeps(story: () => Promise<void>): Promise<void> {
  const pid = runningStack(STATE_DIR)?.parts['Chain'];
  if (!pid) throw new Error('The stories’ stack runs no chain of its own.');
  process.kill(pid, 'SIGSTOP');
  try {
    await story();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
