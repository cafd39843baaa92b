import { storefrontApp } from './app.ts';
import { collectWhenQuiet } from './collect-when-quiet.ts';
import { readConfig, type StorefrontConfig } from './config.ts';
import { createHttpServer } from './http-server.ts';
import { builtPages } from './pages.ts';

const config = configOrEnd();
const server = createHttpServer(storefrontApp(config, await builtPages())).listen(config.port, config.host);
collectWhenQuiet(server, globalThis.gc);

server.on('listening', () => console.log(`The storefront answers at ${config.publicUrl.origin}`));
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${config.port} is taken. Free it, or choose another with STOREFRONT_PORT.`
      : `The storefront cannot listen on ${config.host}, port ${config.port}: ${error.message}`,
  );
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // A browser's idle connection must not keep the process for a minute.
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1500).unref();
  });
}

/** What the person who starts us can mend is said in a sentence. */
function configOrEnd(): StorefrontConfig {
  try {
    return readConfig(process.env);
  } catch (error) {
    console.error(`The storefront cannot start.\n${(error as Error).message}`);
    process.exit(1);
  }
}
