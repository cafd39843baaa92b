import { storefrontApp } from './app.ts';
import { readConfig } from './config.ts';
import { createHttpServer } from './http-server.ts';
import { builtPages } from './pages.ts';

const config = readConfig(process.env);
const server = createHttpServer(storefrontApp(config, await builtPages())).listen(config.port);

server.on('listening', () => console.log(`The storefront answers at ${config.publicUrl.origin}`));
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${config.port} is taken. Free it, or choose another with STOREFRONT_PORT.`
      : `The storefront cannot listen on port ${config.port}: ${error.message}`,
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
