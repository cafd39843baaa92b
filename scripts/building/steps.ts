/** One thing that is made from sources: done again only when a source changed or an output is missing. */
export interface BuildStep {
  name: string;
  /** Node modules to run one after the other, from the project's root, each with its arguments. */
  commands: [tool: string, ...args: string[]][];
  /** Folder it runs in, from the project's root. */
  cwd: string;
  /** Files and folders whose content decides whether it is stale. */
  sources: string[];
  /** Files that are there after a good run. */
  outputs: string[];
}

const TYPESCRIPT_PACKAGES = [
  'protocol',
  'services/sandbox-kit',
  'services/stripe-sandbox',
  'services/bank-sandbox',
  'services/commerce',
];

const SERVICE_SOURCES = [
  'tsconfig.base.json',
  'protocol/src',
  'services/commerce/src',
  'services/commerce/api',
  'services/commerce/package.json',
  'services/commerce/tsconfig.json',
];

export const CONTRACTS: BuildStep = {
  name: 'Compiling the contracts',
  commands: [['node_modules/hardhat/dist/src/cli.js', 'build', '--no-tests']],
  cwd: '.',
  sources: ['contracts', 'hardhat.config.ts'],
  outputs: ['artifacts/contracts/CertificateRegistry.sol/CertificateRegistry.json'],
};

/** The steps of a stage run side by side; a stage needs what the ones before it made. */
export const BUILD_STAGES: BuildStep[][] = [
  [
    CONTRACTS,
    {
      name: 'Compiling the services',
      commands: [['node_modules/typescript/bin/tsc', '-b', ...TYPESCRIPT_PACKAGES]],
      cwd: '.',
      sources: [
        'tsconfig.base.json',
        ...TYPESCRIPT_PACKAGES.flatMap((folder) =>
          ['src', 'api', 'test', 'tsconfig.json', 'tsconfig.lib.json', 'package.json'].map(
            (entry) => `${folder}/${entry}`,
          ),
        ),
      ],
      outputs: [
        'protocol/dist/index.js',
        'services/commerce/dist/src/main.js',
        'services/stripe-sandbox/dist/main.js',
        'services/bank-sandbox/dist/main.js',
      ],
    },
  ],
  [
    {
      name: 'Describing the service',
      commands: [['services/commerce/dist/src/describe.js']],
      cwd: '.',
      sources: SERVICE_SOURCES,
      outputs: ['services/commerce/build/description/openapi.json'],
    },
    {
      name: 'Bundling the service',
      commands: [['scripts/bundle-service.ts']],
      cwd: '.',
      sources: [...SERVICE_SOURCES, 'scripts/bundle-service.ts'],
      outputs: ['services/commerce/build/service/main.js'],
    },
    {
      name: 'Building the storefront',
      commands: [
        ['node_modules/@react-router/dev/bin.cjs', 'build'],
        ['node_modules/vite/bin/vite.js', 'build', '--config', 'seal/vite.config.ts'],
        ['storefront/scripts/pack-files.ts'],
      ],
      cwd: 'storefront',
      sources: [
        'storefront/app',
        'storefront/seal',
        'storefront/public',
        'storefront/scripts/pack-files.ts',
        'storefront/package.json',
        'storefront/vite.config.ts',
        'storefront/react-router.config.ts',
        'protocol/src',
        'services/commerce/api',
      ],
      outputs: ['storefront/build/server/index.js', 'storefront/build/seal'],
    },
  ],
  [
    {
      name: 'Bundling the storefront’s server',
      commands: [['storefront/scripts/build-server.ts']],
      cwd: '.',
      // Of the pages' sources it takes what a refusal on the way needs: languages and sentences.
      sources: [
        'storefront/server',
        'storefront/app',
        'storefront/scripts/build-server.ts',
        'storefront/package.json',
      ],
      outputs: ['storefront/build/main.js'],
    },
  ],
];

/** Folders with compiled TypeScript: what each one's sources are, relative to the package. */
export const COMPILED = [
  { output: 'protocol/dist', source: 'protocol/src' },
  { output: 'services/sandbox-kit/dist', source: 'services/sandbox-kit/src' },
  { output: 'services/stripe-sandbox/dist', source: 'services/stripe-sandbox/src' },
  { output: 'services/bank-sandbox/dist', source: 'services/bank-sandbox/src' },
  { output: 'services/commerce/dist', source: 'services/commerce' },
];
