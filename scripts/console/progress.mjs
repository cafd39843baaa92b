/** Plain JavaScript, because the bootstrap shows progress before Node 24 is there to read TypeScript. */

const SPOKEN_EVERY_MS = 10_000;

/**
 * Shows that something is being waited for, and how long it took.
 * On a terminal one line is rewritten; in a log it says a word at the start, every ten seconds and at the end.
 *
 * @template T
 * @param {string | (() => string)} label what is being done, as a sentence's beginning: "Starting Postgres"; asked each
 *   time when it changes on the way
 * @param {(tell: (text: string) => void) => Promise<T>} work `tell` says something of its own above that line
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const startedMs = Date.now();
  const seconds = () => ((Date.now() - startedMs) / 1000).toFixed(1);
  const live = process.stdout.isTTY === true;
  const name = () => (typeof label === 'string' ? label : label());
  const say = (/** @type {string} */ text) => process.stdout.write(live ? `\r\u001b[2K${text}` : `${text}\n`);
  say(`  … ${name()}`);
  const timer = setInterval(() => say(`  … ${name()} (${seconds()} s)`), live ? 500 : SPOKEN_EVERY_MS);
  timer.unref();
  try {
    const result = await work((text) => say(`${text}${live ? '\n' : ''}`));
    say(`  ✓ ${name()} (${seconds()} s)${live ? '\n' : ''}`);
    return result;
  } catch (error) {
    say(`  ✗ ${name()} (${seconds()} s)${live ? '\n' : ''}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
