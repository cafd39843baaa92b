import type { Settings } from './settings.ts';

/** One of our own processes: where it lives and how one sees that it is ready. */
export interface ProcessDescription {
  /** As people read it. */
  name: string;
  /** Folder from the project's root. */
  folder: string;
  entry: string;
  /** Answers 2xx when the process can do its work; a process without HTTP has none. */
  readyUrl?: (settings: Settings) => string;
}

export const PROCESSES = {
  stripeSandbox: {
    name: 'Stripe sandbox',
    folder: 'services/stripe-sandbox',
    entry: 'dist/main.js',
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.stripeSandbox}/health`,
  },
  commerce: {
    name: 'Commerce',
    folder: 'services/commerce',
    entry: 'dist/src/main.js',
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.commerce}/health/ready`,
  },
  worker: { name: 'Commerce worker', folder: 'services/commerce', entry: 'dist/src/worker.js' },
  storefront: {
    name: 'Storefront',
    folder: 'storefront',
    entry: 'server/main.ts',
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.storefront}/health/live`,
  },
  deploy: { name: 'Deployment', folder: '.', entry: 'scripts/deploy.ts' },
  seed: { name: 'Seed', folder: '.', entry: 'scripts/seed.ts' },
} satisfies Record<string, ProcessDescription>;
