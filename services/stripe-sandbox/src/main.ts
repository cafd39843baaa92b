import { runSandbox } from '@daulang/sandbox-kit/run-sandbox';
import { readConfig } from './config.js';
import { startSandbox } from './server.js';

await runSandbox({
  name: 'Stripe sandbox',
  portSetting: 'STRIPE_SANDBOX_PORT',
  start: () => startSandbox(readConfig(process.env)),
});
