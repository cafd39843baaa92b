import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { formatCertificateFile, rpIdHashOf } from '@daulang/protocol';
import { expect } from 'chai';
import { id } from 'ethers';
import { deployContracts } from '../../scripts/deploy.ts';
import { type RunningChain, startChain } from '../../scripts/parts/chain.ts';
import { freePort } from '../../scripts/testing/trial-parts.ts';
import { runVerify, type VerifyRun } from './support/run-verify.ts';
import type { SealedPiece } from './support/sealed-batch.ts';
import { DEPLOYER_KEY, type SealedWorld, sealedWorld } from './support/sealed-world.ts';

const OTHER_CHAIN = 84_532;

describe('npm run verify, far from the makers’ own machine', function () {
  this.timeout(60_000);
  let world: SealedWorld;
  let otherChain: RunningChain;
  let page: Server;
  let folder: string;

  before(async () => {
    world = await sealedWorld();
    folder = mkdtempSync(join(tmpdir(), 'daulang-elsewhere-'));
    otherChain = await startChain({
      dir: join(folder, 'chain'),
      port: await freePort(),
      chainId: OTHER_CHAIN,
    });
    page = createServer((_, response) => response.end('<!doctype html>'));
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  });

  after(async () => {
    page.close();
    await otherChain.stop();
    await world.stop();
    rmSync(folder, { recursive: true });
  });

  /** From an empty state folder, with the settings of a machine that never heard of the sealing host. */
  function run(piece: SealedPiece, variables: NodeJS.ProcessEnv, ...args: string[]): Promise<VerifyRun> {
    const file = join(folder, 'certificate.json');
    writeFileSync(file, formatCertificateFile(piece.file));
    const foreign = {
      STATE_DIR: join(folder, 'state'),
      CHAIN_RPC_URL: world.rpcUrl,
      PUBLIC_URL: 'https://shop.example',
      SEAL_URL: 'https://another-seal.example',
      CHAIN_FINAL_AFTER_SECONDS: '0',
    };
    return runVerify({ ...foreign, ...variables }, [file, ...args]);
  }

  /** The chain itself, but for the host that the registry's verifier holds. */
  async function endpointNaming(rpId: string): Promise<Server> {
    const selector = id('rpIdHash()').slice(0, 10);
    const server = createServer((request, response) => {
      void text(request).then(async (body) => {
        const { id: number } = JSON.parse(body) as { id: number };
        const answer = { jsonrpc: '2.0', id: number, result: rpIdHashOf(rpId) };
        const headers = { 'content-type': 'application/json' };
        const passedOn = () => fetch(world.rpcUrl, { method: 'POST', headers, body });
        response.end(body.includes(selector) ? JSON.stringify(answer) : await (await passedOn()).text());
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  const pinned = (more: object = {}) => {
    const { chainId, certificateRegistry: registry, certificateToken: token } = world.deployment;
    return { PINNED_REGISTRIES: JSON.stringify([{ chainId, registry, token, ...more }]) };
  };
  const earlier = () => {
    const { chainId, certificateRegistry, certificateToken } = world.earlier;
    return `${chainId}:${certificateRegistry}:${certificateToken}`;
  };

  it('checks the maker’s signature for the host that the registry names, whatever SEAL_URL says', async () => {
    for (const [variables, args] of [
      [pinned(), []],
      [{ STATE_DIR: world.folder }, []],
      [{ STATE_DIR: world.folder, ...pinned() }, []],
    ] as const) {
      const { code, output } = await run(world.genuine, variables, ...args);
      expect(output).to.contain('GENUINE CERTIFICATE').and.contain('✔ Nghệ nhân đã ký?');
      expect(code).to.equal(0);
    }
  });

  it('calls a signature of another host altered, and checks none while endpoints name different hosts', async () => {
    const otherHost = await endpointNaming('seal.example.org');
    const address = `http://127.0.0.1:${(otherHost.address() as AddressInfo).port}`;
    const alone = await run(world.genuine, { ...pinned(), CHAIN_RPC_URL: address });
    const both = await run(world.genuine, { ...pinned(), CHAIN_RPC_URL: `${address},${world.rpcUrl}` });
    otherHost.close();
    expect(alone.output).to.contain('ĐÃ BỊ SỬA').and.contain('(maker-signature)');
    expect(both.output).to.contain('GENUINE CERTIFICATE').and.contain('– Nghệ nhân đã ký?');
  });

  it('leaves the maker’s signature unchecked, and alters nothing, while no registry answers', async () => {
    const silent = `http://127.0.0.1:${await freePort()}`;
    const { code, output } = await run(world.genuine, { ...pinned(), CHAIN_RPC_URL: silent });
    expect(output).to.contain('CHƯA KIỂM TRA ĐƯỢC').and.contain('– Nghệ nhân đã ký?');
    expect(output).to.contain('ECONNREFUSED');
    expect(code).to.equal(1);
  });

  it('cannot check on another chain, where the same deployer has the same addresses', async () => {
    const twin = await deployContracts({
      rpcUrl: otherChain.url,
      deployerKey: DEPLOYER_KEY,
      rpId: 'seal.localhost',
      authority: world.earlier.certificateToken,
      guardian: world.earlier.certificateToken,
      deploymentDir: join(folder, 'twin'),
    });
    expect(twin.certificateToken).to.equal(world.earlier.certificateToken);
    const { code, output } = await run(
      world.older,
      { CHAIN_RPC_URL: otherChain.url },
      '--registry',
      earlier(),
    );
    expect(output).to.contain('CHƯA KIỂM TRA ĐƯỢC').and.not.contain('not-ours');
    expect(output).to.contain(`This certificate is on chain ${world.earlier.chainId}, and`);
    expect(output).to.contain(`is of chain ${OTHER_CHAIN}`).and.contain('Chứng nhận này ở chuỗi khối');
    expect(code).to.equal(1);
  });

  it('asks, of endpoints of several chains, those of the certificate’s chain, and says which it left out', async () => {
    const both = { CHAIN_RPC_URL: `${otherChain.url}, ${world.rpcUrl}` };
    const { code, output } = await run(world.older, both, '--registry', earlier());
    expect(output).to.contain('GENUINE CERTIFICATE').and.contain(`is of chain ${OTHER_CHAIN}`);
    expect(code).to.equal(0);
  });

  it('still cannot check when one of them is of another chain and the other silent', async () => {
    const silent = `http://127.0.0.1:${await freePort()}`;
    const { output } = await run(world.genuine, pinned({ rpcUrls: [otherChain.url, silent] }));
    expect(output).to.contain('CHƯA KIỂM TRA ĐƯỢC');
  });

  it('takes a web page for no chain and for no service', async () => {
    const { port } = page.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const chain = await run(world.genuine, { ...pinned(), CHAIN_RPC_URL: address });
    expect(chain.output).to.contain('CHƯA KIỂM TRA ĐƯỢC').and.contain('the answer is not that of a chain');
    const service = await runVerify({ STATE_DIR: world.folder, PUBLIC_URL: address }, [world.genuine.serial]);
    expect(service.output).to.contain('gave an answer that is none of this service');
    expect([chain.code, service.code]).to.deep.equal([1, 1]);
  });

  it('ends with 2 and one sentence that names the setting or file that is broken', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    const file = join(broken, 'deployment.json');
    const here = { STATE_DIR: broken };
    const cases: [string, NodeJS.ProcessEnv, string][] = [
      ['{', here, `${file} is no JSON.`],
      ['{"chainId":"1"}', here, `${file}: chainId must be a chain's number, not "1".`],
      ['{"chainId":1,"certificateRegistry":"0x12"}', here, `${file}: certificateRegistry must be an address`],
      ['', { CHAIN_RPC_URL: 'nonsense' }, 'CHAIN_RPC_URL: "nonsense" is no http or https address.'],
      ['', { PUBLIC_URL: 'nonsense' }, 'PUBLIC_URL: "nonsense" is no http or https address.'],
      ['', { PINNED_REGISTRIES: '[' }, 'PINNED_REGISTRIES: expected a JSON list'],
      ['', { PINNED_REGISTRIES: '[{"chainId":1}]' }, 'PINNED_REGISTRIES, entry 1, registry:'],
      ['', { CHAIN_FINAL_AFTER_SECONDS: 'soon' }, '"soon" is not a number of seconds.'],
    ];
    for (const [content, variables, sentence] of cases) {
      writeFileSync(file, content);
      const { code, output } = await run(world.genuine, { ...pinned(), ...variables });
      expect(output).to.contain(sentence);
      expect(output.trim().split('\n'), sentence).to.have.length(1);
      expect(code).to.equal(2);
    }
  });
});
