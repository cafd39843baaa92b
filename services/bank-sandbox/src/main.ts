import { ConfigRefused, readConfig } from './config.js';
import { startBankSandbox } from './server.js';

try {
  const sandbox = await startBankSandbox(readConfig(process.env));
  console.log(`Bank sandbox answers at ${sandbox.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
} catch (error) {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof ConfigRefused) console.error(error.message);
  else if (code === 'EADDRINUSE') {
    console.error('The port of the bank sandbox is taken: stop what uses it or set BANK_SANDBOX_PORT.');
  } else console.error(error);
  process.exitCode = 1;
}
