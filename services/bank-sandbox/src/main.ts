import { runSandbox } from '@daulang/sandbox-kit/run-sandbox';
import { readConfig } from './config.js';
import { startBankSandbox } from './server.js';

await runSandbox({
  name: 'bank sandbox',
  portSetting: 'BANK_SANDBOX_PORT',
  start: () => startBankSandbox(readConfig(process.env)),
});
