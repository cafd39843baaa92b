import { expect } from 'chai';

import { authorityInputs, contractsInputs } from '../../../scripts/deploy/inputs.ts';
import { StartFailure } from '../../../scripts/parts/start-failure.ts';
import { FUNDED_KEY, settings } from '../support/deployments.js';

const place = {
  CHAIN_RPC_URL: 'https://rpc.example/',
  DEPLOYER_KEY: FUNDED_KEY,
  STATE_DIR: 'somewhere',
};
const contracts = {
  ...place,
  SEAL_RP_ID: 'seal.example.org',
  AUTHORITY_ADDRESS: settings.authority,
  GUARDIAN_ADDRESS: settings.guardian,
};
const timelock = { ...place, MULTISIG_ADDRESS: settings.guardian, AUTHORITY_DELAY_SECONDS: '172800' };

const ZERO = `0x${'00'.repeat(20)}`;
// The last two letters of a good address, exchanged for each other's case.
const MISTYPED = `${settings.authority.slice(0, -2)}c8`;
const NO_ADDRESSES = [
  '',
  'vitalik.eth',
  ZERO,
  MISTYPED,
  settings.authority.slice(2),
  `${settings.authority}0`,
];
const GROUP_ORDER = '0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';

const WRONG_FOR_CONTRACTS: Record<string, string[]> = {
  CHAIN_RPC_URL: ['', 'rpc.example', 'ws://rpc.example', 'http://', 'https://a b/'],
  CHAIN_ID: ['0', '0x1', '1.5', 'mainnet'],
  DEPLOYER_KEY: ['12', FUNDED_KEY.slice(2), `${FUNDED_KEY}00`, `0x${'00'.repeat(32)}`, GROUP_ORDER],
  SEAL_RP_ID: [
    '',
    'https://seal.example.org',
    'seal.example.org:443',
    'seal.example.org/',
    'Seal.example.org',
    'seal .example.org',
    ' seal.example.org',
    '.example.org',
    'seal..example.org',
    '-seal.example.org',
    '127.0.0.1',
    `${'a'.repeat(64)}.org`,
  ],
  AUTHORITY_ADDRESS: NO_ADDRESSES,
  GUARDIAN_ADDRESS: NO_ADDRESSES,
  CRAFT_REGISTRY_ADDRESS: NO_ADDRESSES.slice(1),
  STATE_DIR: [''],
};
const WRONG_FOR_THE_TIMELOCK: Record<string, string[]> = {
  MULTISIG_ADDRESS: NO_ADDRESSES,
  AUTHORITY_DELAY_SECONDS: ['', '0', '3599', '5184001', '2 days', '-172800', '172800.5', '1e5'],
};

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).to.be.instanceOf(StartFailure);
    return (error as Error).message;
  }
  return 'not refused';
}

describe('What a deployment is told', () => {
  it('is read as it is', () => {
    expect(contractsInputs([], contracts)).to.deep.equal({
      ...settings,
      rpcUrl: 'https://rpc.example/',
      chainId: undefined,
      rpId: 'seal.example.org',
      craftRegistry: undefined,
      deploymentDir: 'somewhere',
      isPublic: true,
      publish: false,
    });
    const { delaySeconds, multisig } = authorityInputs([], timelock);
    expect([delaySeconds, multisig]).to.deep.equal([172_800, settings.guardian]);
  });

  for (const [name, values] of Object.entries(WRONG_FOR_CONTRACTS)) {
    for (const value of values) {
      it(`is refused when ${name} is "${value}"`, () => {
        const sentence = refusal(() => contractsInputs([], { ...contracts, [name]: value }));
        expect(sentence).to.match(new RegExp(`^${name} (must be|is not set)`));
      });
    }
  }
  for (const [name, values] of Object.entries(WRONG_FOR_THE_TIMELOCK)) {
    for (const value of values) {
      it(`is refused when ${name} is "${value}"`, () => {
        const sentence = refusal(() => authorityInputs([], { ...timelock, [name]: value }));
        expect(sentence).to.match(new RegExp(`^${name} (must be|is not set)`));
      });
    }
  }

  it('is never repeated when it is a key', () => {
    for (const key of WRONG_FOR_CONTRACTS['DEPLOYER_KEY']!) {
      expect(refusal(() => contractsInputs([], { ...contracts, DEPLOYER_KEY: key }))).to.not.include(key);
    }
  });

  it('is refused when authority and guardian are one, however they are written', () => {
    const one = { ...contracts, GUARDIAN_ADDRESS: settings.authority.toLowerCase() };
    expect(refusal(() => contractsInputs([], one))).to.match(
      /^AUTHORITY_ADDRESS and GUARDIAN_ADDRESS are both/,
    );
  });

  it('may be a delay from an hour to sixty days', () => {
    for (const AUTHORITY_DELAY_SECONDS of ['3600', '5184000']) {
      const { delaySeconds } = authorityInputs([], { ...timelock, AUTHORITY_DELAY_SECONDS });
      expect(delaySeconds).to.equal(Number(AUTHORITY_DELAY_SECONDS));
    }
  });

  it('may be a list of nodes, of which the first is asked', () => {
    const list = { ...contracts, CHAIN_RPC_URL: 'http://one.example:8545 ,https://two.example' };
    expect(contractsInputs([], list).rpcUrl).to.equal('http://one.example:8545');
  });

  it('is for a public chain, unless it is the demo or a test', () => {
    const isPublic = (APP_MODE: string) => contractsInputs([], { ...contracts, APP_MODE }).isPublic;
    expect(['', 'production', 'Demo', 'demo', 'test'].map(isPublic)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('has no argument but --publish, and that only for the contracts', () => {
    expect(contractsInputs(['--publish'], contracts).publish).to.equal(true);
    for (const args of [['--publsh'], ['publish'], ['--publish=no'], ['--publish', 'now']]) {
      expect(
        refusal(() => contractsInputs(args, contracts)),
        args.join(' '),
      ).to.include(args.at(-1)!.split('=')[0]);
    }
    expect(refusal(() => authorityInputs(['--publish'], timelock))).to.include('--publish');
  });
});
