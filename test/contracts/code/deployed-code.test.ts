import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';
import { dataLength, id, Interface, keccak256, toBeHex } from 'ethers';
import { artifacts } from 'hardhat';

import { OPCODES, opcodesOf } from './opcodes.js';

const SOURCES = fileURLToPath(new URL('../../../contracts/', import.meta.url));
const MOST_BYTES = 24_576;
const MOST_LINES = 250;

const OURS = ['CraftRegistry', 'CertificateRegistry', 'CertificateToken'];
const DEPLOYED = [...OURS, 'WebAuthnVerifier', 'P256Verifier'];

/** Where proxies keep their logic, administrator and beacon (ERC-1967), and the slot of ERC-1822. */
const PROXY_SLOTS = [
  ...['implementation', 'admin', 'beacon'].map((what) =>
    toBeHex(BigInt(id(`eip1967.proxy.${what}`)) - 1n, 32),
  ),
  id('PROXIABLE'),
];

const { contracts } = JSON.parse(readFileSync(join(SOURCES, 'generated/bytecode.json'), 'utf8')) as {
  contracts: Record<string, { creation: string }>;
};

describe('Deployed code', () => {
  for (const name of DEPLOYED) {
    describe(name, () => {
      it('is what the committed digest says', async () => {
        const { bytecode } = await artifacts.readArtifact(name);
        expect(keccak256(bytecode)).to.equal(contracts[name]!.creation);
      });

      it('fits on every chain', async () => {
        const { deployedBytecode } = await artifacts.readArtifact(name);
        expect(dataLength(deployedBytecode)).to.be.within(1, MOST_BYTES - 1);
      });

      it('runs no code of others as its own, makes none and never ends itself', async () => {
        const found = opcodesOf((await artifacts.readArtifact(name)).deployedBytecode);
        const { CALLCODE, DELEGATECALL, SELFDESTRUCT, CREATE, CREATE2 } = OPCODES;
        for (const refused of [CALLCODE, DELEGATECALL, SELFDESTRUCT, CREATE, CREATE2]) {
          expect(found.has(refused), toBeHex(refused)).to.equal(false);
        }
      });

      it('takes no ether', async () => {
        const { abi } = await artifacts.readArtifact(name);
        const { fragments, receive, fallback } = Interface.from(abi);
        const payable = fragments.filter((fragment) => 'payable' in fragment && fragment.payable);
        expect(payable.map((fragment) => fragment.format())).to.deep.equal([]);
        expect([receive, fallback]).to.deep.equal([false, null]);
      });

      it('knows no slot of a proxy', async () => {
        const { bytecode } = await artifacts.readArtifact(name);
        for (const slot of PROXY_SLOTS) expect(bytecode).to.not.include(slot.slice(2));
      });
    });
  }

  for (const name of ['CraftRegistry', 'CertificateRegistry', 'WebAuthnVerifier', 'P256Verifier']) {
    it(`of ${name} only asks others, so that nobody is called back`, async () => {
      const { deployedBytecode } = await artifacts.readArtifact(name);
      expect(opcodesOf(deployedBytecode).has(OPCODES.CALL)).to.equal(false);
    });
  }

  it('of CertificateToken calls receivers, as ERC-721 asks, which shows that the walk finds calls', async () => {
    const { deployedBytecode } = await artifacts.readArtifact('CertificateToken');
    expect(opcodesOf(deployedBytecode).has(OPCODES.CALL)).to.equal(true);
  });

  it('is written in files that are read in one sitting', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.sol'),
    );
    const lines = (file: string) => readFileSync(join(SOURCES, file), 'utf8').split('\n').length - 1;
    expect(files).to.include.members(OURS.map((name) => `${name}.sol`));
    expect(files.filter((file) => lines(file) > MOST_LINES)).to.deep.equal([]);
  });
});
