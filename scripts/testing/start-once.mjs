/**
 * Runs `npm start` on free ports until the house is ready, looks at the shop, and stops it:
 *
 *   node scripts/testing/start-once.mjs
 *
 * Plain JavaScript for Node 20, so that it can come before the first installation.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A first start installs, builds and seeds: five minutes, on a machine that does much else many more. */
const LIMIT_MS = 45 * 60_000;
const PORTS = [
  ...['STOREFRONT_PORT', 'COMMERCE_PORT', 'CHAIN_PORT', 'POSTGRES_PORT'],
  ...['STRIPE_SANDBOX_PORT', 'BANK_SANDBOX_PORT'],
];

async function freePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

const ports = Object.fromEntries(await Promise.all(PORTS.map(async (name) => [name, await freePort()])));
const house = spawn('npm', ['start'], {
  env: { ...process.env, ...ports },
  stdio: ['ignore', 'pipe', 'inherit'],
  // A group of its own, to press Ctrl-C in: the signal reaches npm and the supervisor alike.
  detached: true,
});
const ended = once(house, 'exit');
const limit = setTimeout(() => stop(), LIMIT_MS);
let said = '';
const ready = new Promise((resolve) => {
  house.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    said += chunk;
    if (said.includes('Dấu Làng is ready.')) resolve(true);
  });
});
const cameUp = await Promise.race([ready, ended.then(() => false)]);
clearTimeout(limit);
const shop = cameUp ? await fetch(`http://localhost:${ports['STOREFRONT_PORT']}/vi`) : undefined;
const page = (await shop?.text()) ?? '';
stop();
await ended;
while (stop(0)) await pause(50);
const good = shop?.status === 200 && page.includes('Dấu Làng');
console.log(`npm start: ${good ? '1 passed, 0 failed' : '0 passed, 1 failed'}`);
process.exitCode = good ? 0 : 1;

/** @param {NodeJS.Signals | 0} signal @returns {boolean} whether somebody is still there to hear it */
function stop(signal = 'SIGINT') {
  try {
    return process.kill(-(/** @type {number} */ (house.pid)), signal);
  } catch {
    return false;
  }
}
