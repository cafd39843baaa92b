import { createRequire } from 'node:module';

import hardhatToolboxMochaEthers from '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { defineConfig } from 'hardhat/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  solidity: {
    version: '0.8.35',
    // The compiler comes from the lockfile, so that nothing is downloaded at build time.
    path: require.resolve('solc/soljson.js'),
    // For the authority of a public chain; not one of our contracts.
    npmFilesToBuild: ['@openzeppelin/contracts/governance/TimelockController.sol'],
    settings: {
      evmVersion: 'osaka',
      optimizer: { enabled: true, runs: 1000 },
      // Dearer to compile, cheaper to use: docs/decisions/0007.
      viaIR: true,
    },
  },
  paths: {
    sources: 'contracts',
    tests: { mocha: 'test/contracts', solidity: 'test/contracts' },
    artifacts: 'artifacts',
    cache: 'cache',
  },
  test: {
    solidity: {
      fuzz: { runs: 256 },
      // A refusal is one of the outcomes the invariants are asked after.
      invariant: {
        runs: Number(process.env['INVARIANT_RUNS'] ?? 32),
        depth: Number(process.env['INVARIANT_DEPTH'] ?? 64),
        failOnRevert: false,
      },
    },
  },
  networks: {
    default: { type: 'edr-simulated', hardfork: 'osaka' },
  },
});
