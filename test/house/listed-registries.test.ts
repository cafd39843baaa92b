import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { publishedRegistries } from '../../scripts/verifying/listed-registries.ts';

describe('the published registries', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'daulang-deployments-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const entry = {
    chainId: 1,
    certificateRegistry: `0x${'Aa'.repeat(20)}`,
    certificateToken: `0x${'Bb'.repeat(20)}`,
    rpId: 'seal.example.org',
  };
  const reading = (content: unknown, name = '1.json') => {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    return publishedRegistries(folder);
  };

  it('are those of every chain’s file, older versions too', () => {
    reading([entry, { ...entry, certificateToken: `0x${'cc'.repeat(20)}` }]);
    const registry = `0x${'aa'.repeat(20)}`;
    expect(reading([{ ...entry, chainId: 10 }], '10.json')).to.deep.equal([
      { chainId: 1, registry, token: `0x${'bb'.repeat(20)}` },
      { chainId: 1, registry, token: `0x${'cc'.repeat(20)}` },
      { chainId: 10, registry, token: `0x${'bb'.repeat(20)}` },
    ]);
  });

  it('are none where nothing was published', () => {
    expect(publishedRegistries(join(folder, 'nowhere'))).to.deep.equal([]);
  });

  it('are refused whole when one entry is broken, in a sentence that names file, entry and field', () => {
    const file = join(folder, '1.json');
    const wrong: [unknown, string][] = [
      ['[', `${file} is no JSON.`],
      [entry, `${file} is no list of deployments.`],
      [[null], `${file}, entry 1 is no deployment.`],
      [[entry, { ...entry, rpId: 'seal example.org' }], `${file}, entry 2: rpId must be a host's name alone`],
      [
        [{ ...entry, rpId: 'https://seal.example.org' }],
        `${file}, entry 1: rpId must be a host's name alone`,
      ],
      [[{ ...entry, rpId: undefined }], `${file}, entry 1: rpId must be a host's name alone`],
      [[{ ...entry, chainId: 0 }], `${file}, entry 1: chainId must be a chain's number, not 0.`],
      [[{ ...entry, chainId: 5 }], `${file}, entry 1: chainId is not the one in the file's name.`],
      [[{ ...entry, certificateToken: '0x12' }], `${file}, entry 1: certificateToken must be an address`],
    ];
    for (const [content, sentence] of wrong) {
      expect(() => reading(content), sentence).to.throw(sentence);
    }
  });
});
