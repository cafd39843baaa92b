import type { HeapSizes } from '../parts/node-runtime.ts';
import type { SecretVariable } from './environment.ts';
import type { Settings } from './settings.ts';

/** One of our own processes: where it lives and how one sees that it is ready. */
export interface ProcessDescription {
  /** As people read it. */
  name: string;
  /** What it does, for the line that waits for its end. */
  doing?: string;
  /** Folder from the project's root. */
  folder: string;
  entry: string;
  /** Of a process that stays. */
  heap?: HeapSizes;
  /** Answers 2xx when the process can do its work; a process without HTTP has none. */
  readyUrl?: (settings: Settings) => string;
  /** The secrets it is told; a process that is broken into cannot give away what it never knew. */
  secrets: SecretVariable[];
}

/** Ten times what the service keeps alive under load: a process that gets there leaks, and is started again. */
const SERVICE_HEAP: HeapSizes = { most: 512 };

const SERVICE_SECRETS: SecretVariable[] = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'AUTH_SECRET',
  'RELAYER_KEY',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SEPAY_API_KEY',
  'PAYOS_CHECKSUM_KEY',
  'BANK_WEBHOOK_SECRET',
  'SMTP_URL',
  'SMS_URL',
  'SMS_TOKEN',
  'DEMO_KEYS_FILE',
];

export const PROCESSES = {
  migrate: {
    name: 'Migration',
    doing: 'Preparing the database',
    folder: 'services/commerce',
    entry: 'build/service/migrate.js',
    secrets: ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_READER_URL', 'DATABASE_SUPERUSER_URL'],
  },
  stripeSandbox: {
    name: 'Stripe sandbox',
    folder: 'services/stripe-sandbox',
    entry: 'dist/main.js',
    heap: SERVICE_HEAP,
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.stripeSandbox}/health`,
    secrets: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  },
  bankSandbox: {
    name: 'Bank sandbox',
    folder: 'services/bank-sandbox',
    entry: 'dist/main.js',
    // It keeps little, and does nothing in a hurry.
    heap: { most: 128, first: 16, young: 1 },
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.bankSandbox}/health`,
    secrets: ['SEPAY_API_KEY'],
  },
  commerce: {
    name: 'Commerce',
    folder: 'services/commerce',
    entry: 'build/service/main.js',
    heap: SERVICE_HEAP,
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.commerce}/health/ready`,
    secrets: SERVICE_SECRETS,
  },
  worker: {
    name: 'Commerce worker',
    folder: 'services/commerce',
    entry: 'build/service/worker.js',
    heap: SERVICE_HEAP,
    secrets: SERVICE_SECRETS,
  },
  storefront: {
    name: 'Storefront',
    folder: 'storefront',
    entry: 'build/main.js',
    // It keeps 26 alive. Beside them lie the bytes of pages that were sent, until the next collection.
    heap: { ...SERVICE_HEAP, first: 40, young: 4 },
    readyUrl: ({ ports }) => `http://127.0.0.1:${ports.storefront}/health/live`,
    secrets: ['COOKIE_SECRET'],
  },
  deploy: {
    name: 'Deployment',
    doing: 'Deploying the contracts',
    folder: '.',
    entry: 'scripts/deploy.ts',
    secrets: ['DEPLOYER_KEY'],
  },
  seed: {
    name: 'Seed',
    doing: 'Filling the shop with demo villages and pieces',
    folder: '.',
    entry: 'scripts/seed.ts',
    secrets: [...SERVICE_SECRETS, 'AUTHORITY_KEY'],
  },
} satisfies Record<string, ProcessDescription>;
