import { ConfigRefused, readConfig } from './config.js';
import { startSandbox } from './server.js';

try {
  const sandbox = await startSandbox(readConfig(process.env));
  console.log(`Stripe sandbox answers at ${sandbox.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
} catch (error) {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof ConfigRefused) console.error(error.message);
  else if (code === 'EADDRINUSE') {
    console.error('The port of the Stripe sandbox is taken: stop what uses it or set STRIPE_SANDBOX_PORT.');
  } else console.error(error);
  process.exitCode = 1;
}
