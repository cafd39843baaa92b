import { TypedDataEncoder } from 'ethers';
import { expect } from 'chai';
import type { RegistryDomain } from './eip712.js';
import type { Hex } from './hex.js';
import { type CertificateFields, type CertificateStruct, fieldsOf, leafOf, structOf } from './leaf.js';
import { vectors } from './testing/vectors.js';

interface LeafVector {
  domain: RegistryDomain;
  fields: CertificateStruct;
  leaf: Hex;
}

const types = {
  Certificate: [
    { name: 'cooperativeId', type: 'uint64' },
    { name: 'number', type: 'uint32' },
    { name: 'serialHash', type: 'bytes32' },
    { name: 'content', type: 'bytes32' },
    { name: 'makerKey', type: 'bytes32' },
    { name: 'claimKey', type: 'address' },
  ],
};

describe('leaf', () => {
  const all = vectors<LeafVector[]>('leaves').map((vector) => ({
    ...vector,
    fields: fieldsOf(vector.fields),
  }));

  it('has the published values', () => {
    for (const { domain, fields, leaf } of all) expect(leafOf(fields, domain)).to.equal(leaf);
  });

  it('is what another library calls the EIP-712 hash', () => {
    for (const { domain, fields, leaf } of all) {
      const eip712Domain = {
        name: 'DauLang CertificateRegistry',
        version: '1',
        chainId: domain.chainId,
        verifyingContract: domain.registry,
      };
      expect(TypedDataEncoder.hash(eip712Domain, types, structOf(fields))).to.equal(leaf);
    }
  });

  it('is of what the contracts call by another word', () => {
    for (const { fields } of vectors<LeafVector[]>('leaves')) {
      expect(fieldsOf(fields).cooperativeNumber).to.equal(fields.cooperativeId);
      expect(structOf(fieldsOf(fields))).to.deep.equal(fields);
    }
  });

  it('changes with every field, with the chain and with the registry', () => {
    const { domain, fields } = all[0]!;
    const other = all[1]!.fields;
    const changed = (Object.keys(fields) as (keyof CertificateFields)[]).map((name) =>
      leafOf({ ...fields, [name]: other[name] }, domain),
    );
    const foreign = [
      leafOf(fields, { ...domain, chainId: domain.chainId + 1 }),
      leafOf(fields, { ...domain, registry: fields.claimKey }),
    ];
    expect(new Set([leafOf(fields, domain), ...changed, ...foreign]).size).to.equal(9);
  });
});
