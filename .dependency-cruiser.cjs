const { join } = require('node:path');

/**
 * The import table of docs/architecture.md, held by `npm run check`: arrows point down only.
 *
 * A commerce module may import the doors (index.ts) of modules in a group to its left, and nothing of
 * its own group.
 */
const MODULE_GROUPS = [
  ['accounts', 'history', 'villages', 'places', 'media', 'payments', 'chain'],
  ['catalog'],
  ['inventory', 'signing', 'vouchers'],
  ['making'],
  ['ordering', 'certificates'],
  ['fulfilment', 'ledger', 'verification'],
  ['evidence', 'returns', 'stall'],
  ['letters', 'reports'],
];

const COMMERCE = '^services/commerce/';
const MODULES = `${COMMERCE}src/modules/`;
/** Tests build worlds: they may reach for the test support and other modules' doors. */
const TESTS = '[.]test[.]ts$';
const PACKAGES = 'node_modules/';
const OURS = '^(contracts|protocol|services|storefront|seed|scripts|test|ignition)/';

/** What a module may reach of the others: the doors of every group to its left. */
function moduleRules() {
  return MODULE_GROUPS.flatMap((group, position) => {
    const doors = MODULE_GROUPS.slice(0, position).flat();
    return group.map((name) => ({
      name: `module-${name}`,
      comment: doors.length
        ? `${name} may use the doors (index.ts) of ${doors.join(', ')}, and no other module.`
        : `${name} stands in the first group and may use no other module.`,
      severity: 'error',
      from: { path: `${MODULES}${name}/`, pathNot: TESTS },
      to: {
        path: MODULES,
        pathNot: [
          `${MODULES}${name}/`,
          ...(doors.length ? [`${MODULES}(${doors.join('|')})/index[.]ts$`] : []),
        ],
      },
    }));
  });
}

function only(name, comment, from, allowed, fromNot) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, ...(fromNot && { pathNot: fromNot }) },
    to: { path: OURS, pathNot: [PACKAGES, ...[allowed].flat()] },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle means that a fact or a third module is missing (docs/architecture.md).',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere: a typing error, or a package that package.json does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\./\\+types/|\\.\\./\\+types/|.*/\\+types/)' },
    },
    only('drawing-is-alone', 'The hand that draws the seed’s pictures imports nothing.', '^seed/', '^seed/'),
    only('protocol-is-pure', 'protocol imports nothing of ours.', '^protocol/src/', '^protocol/'),
    {
      name: 'protocol-without-node',
      comment: 'protocol runs in a browser: nothing of Node.',
      severity: 'error',
      from: { path: '^protocol/src/', pathNot: [TESTS, '^protocol/src/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'api-is-schemas',
      'commerce/api imports a schema library, and of ours only what a Vietnamese keyboard makes of keys.',
      `${COMMERCE}api/`,
      [`${COMMERCE}api/`, '^protocol/(src|dist)/vietnamese-keyboard[.]'],
    ),
    only(
      'kernel-is-alone',
      'The kernel imports nothing.',
      `${COMMERCE}src/kernel/`,
      `${COMMERCE}src/kernel/`,
      TESTS,
    ),
    only(
      'platform-below-modules',
      'platform may import the kernel, and of api the problems, the limits, and the forms and rules of settings that others read too.',
      `${COMMERCE}src/platform/`,
      [
        `${COMMERCE}src/(kernel|platform)/`,
        `${COMMERCE}api/(problems|problem|body-limits|pinned-registries|drawn-secret|seal-host)`,
      ],
      TESTS,
    ),
    only(
      'modules-and-the-floors-below',
      'A module may import kernel, platform, api, protocol and other modules by their rules.',
      MODULES,
      [`${COMMERCE}(src|api)/`, '^protocol/'],
      TESTS,
    ),
    {
      name: 'domain-is-pure',
      comment: 'Rules import only the kernel and each other, so that they can be read and tried alone.',
      severity: 'error',
      from: { path: `${MODULES}([^/]+)/domain/`, pathNot: TESTS },
      to: {
        path: `${COMMERCE}src/`,
        pathNot: [`${MODULES}$1/domain/`, `${COMMERCE}src/kernel/`],
      },
    },
    {
      name: 'door-is-for-others',
      comment: 'Files of a module import each other directly, never through their own index.ts.',
      severity: 'error',
      from: { path: `${MODULES}([^/]+)/`, pathNot: [TESTS, `${MODULES}[^/]+/index[.]ts$`] },
      to: { path: `${MODULES}$1/index[.]ts$` },
    },
    ...moduleRules(),
    only(
      'kit-is-alone',
      'What the sandboxes have in common imports nothing of ours.',
      '^services/sandbox-kit/',
      '^services/sandbox-kit/',
    ),
    only(
      'sandbox-is-a-stranger',
      'The Stripe sandbox knows nothing of ours but what it shares with the other.',
      '^services/stripe-sandbox/',
      '^services/(stripe-sandbox|sandbox-kit)/',
    ),
    only(
      'bank-is-a-stranger',
      'The bank sandbox knows nothing of ours but what it shares with the other.',
      '^services/bank-sandbox/',
      '^services/(bank-sandbox|sandbox-kit)/',
    ),
    only(
      'storefront-asks-the-service',
      'The storefront may import protocol and commerce/api.',
      '^storefront/',
      ['^storefront/', '^protocol/', `${COMMERCE}(dist/)?api/`],
    ),
    {
      name: 'nothing-imports-scripts-and-tests',
      comment: 'scripts and test stand above everything: nothing imports them.',
      severity: 'error',
      from: { path: '^(contracts|protocol|services|storefront)/', pathNot: TESTS },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'no-test-in-the-product',
      comment: 'Code that ships does not import tests.',
      severity: 'error',
      from: { pathNot: [TESTS, '^test/', '/test/', '/testing/'] },
      to: { path: TESTS },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/', '/build/'] },
    exclude: { path: ['[.]react-router/', '^storefront/build/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: join(__dirname, 'storefront/tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
