import { expect } from 'chai';
import { missingOptionalEntries, type Lockfile } from '../../scripts/lockfile/missing-optional.ts';

describe('a lockfile', () => {
  const anvil: Lockfile['packages'][string] = {
    version: '1.7.1',
    dev: true,
    optionalDependencies: {
      '@foundry-rs/anvil-darwin-amd64': '^1.7.1',
      '@foundry-rs/anvil-linux-amd64': '1.7.1',
    },
  };

  it('lacks the binaries of platforms that npm left out', () => {
    const missing = missingOptionalEntries({
      packages: {
        'node_modules/@foundry-rs/anvil': anvil,
        'node_modules/@foundry-rs/anvil-linux-amd64': { version: '1.7.1' },
      },
    });
    expect(missing).to.deep.equal([
      {
        path: 'node_modules/@foundry-rs/anvil-darwin-amd64',
        requiredBy: 'node_modules/@foundry-rs/anvil',
        entry: { version: '1.7.1', dev: true, optional: true, os: ['darwin'], cpu: ['x64'] },
      },
    ]);
  });

  it('is complete when the binary lies beside the package or above it', () => {
    const missing = missingOptionalEntries({
      packages: {
        'services/commerce/node_modules/sharp': {
          optionalDependencies: { '@img/sharp-linux-x64': '1', fsevents: '2' },
        },
        'services/commerce/node_modules/@img/sharp-linux-x64': { version: '1' },
        'node_modules/fsevents': { version: '2' },
      },
    });
    expect(missing).to.deep.equal([]);
  });
});
