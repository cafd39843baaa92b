import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { refuseOtherBytecode } from '../../../scripts/deploy/committed-bytecode.ts';
import { failure } from '../support/deployments.js';

describe('Before a public deployment', () => {
  it('what is compiled is compared with the committed digests, and is the same', async () => {
    await refuseOtherBytecode();
  });

  it('other bytes are refused by the contract’s name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daulang-bytecode-'));
    const file = join(folder, 'bytecode.json');
    writeFileSync(
      file,
      JSON.stringify({ contracts: { P256Verifier: { creation: `0x${'00'.repeat(32)}` } } }),
    );
    expect(await failure(refuseOtherBytecode(file))).to.match(/^P256Verifier compiles to other bytes/);
    rmSync(folder, { recursive: true });
  });
});
