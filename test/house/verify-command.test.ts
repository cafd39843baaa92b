import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  type CertificateFile,
  fieldsOf,
  formatCertificateFile,
  formatSerial,
  leafOf,
  proofOf,
  treeOf,
  ZERO_20,
} from '@daulang/protocol';
import { expect } from 'chai';
import { freePort } from '../../scripts/testing/trial-parts.ts';
import { runVerify, type VerifyRun } from './support/run-verify.ts';
import type { SealedPiece } from './support/sealed-batch.ts';
import { type SealedWorld, sealedWorld } from './support/sealed-world.ts';

describe('npm run verify', function () {
  this.timeout(60_000);
  let world: SealedWorld;
  let service: Server;

  before(async () => {
    world = await sealedWorld();
    const { genuine, lost, older, replaced, suspended, withdrawn } = world;
    service = await serviceOf([genuine, lost, older, replaced, suspended, withdrawn]);
  });

  after(async () => {
    service.close();
    await world.stop();
  });

  const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Runs the command as a person would, with the trial's chain, registry and service. */
  function run(...args: string[]): Promise<VerifyRun> {
    return runWith({}, ...args);
  }

  function runWith(additional: NodeJS.ProcessEnv, ...args: string[]): Promise<VerifyRun> {
    const variables = {
      STATE_DIR: world.folder,
      CHAIN_RPC_URL: world.rpcUrl,
      PUBLIC_URL: originOf(service),
      CHAIN_FINAL_AFTER_SECONDS: '0',
    };
    return runVerify({ ...variables, ...additional }, args);
  }

  function written(file: CertificateFile | string): string {
    const path = join(world.folder, 'certificate.json');
    writeFileSync(path, typeof file === 'string' ? file : formatCertificateFile(file));
    return path;
  }

  it('finds a file, a serial and an address genuine, and ends with 0', async () => {
    for (const target of [
      written(world.genuine.file),
      formatSerial(world.genuine.serial),
      `${originOf(service)}/c/${world.genuine.serial}`,
    ]) {
      const { code, output } = await run(target);
      expect(output).to.contain('CHỨNG NHẬN THẬT · GENUINE CERTIFICATE');
      expect(output).to.contain('✔ Nghệ nhân đã ký?').and.contain('– Chính món hàng này?');
      expect(code).to.equal(0);
    }
  });

  it('reads a file that an editor or a shell saved with its byte order mark', async () => {
    const text = `\uFEFF${formatCertificateFile(world.genuine.file)}`;
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const path = join(world.folder, `saved-${encoding}.json`);
      writeFileSync(path, Buffer.from(text, encoding));
      const { code, output } = await run(path);
      expect(output).to.contain('CHỨNG NHẬN THẬT · GENUINE CERTIFICATE');
      expect(code).to.equal(0);
    }
  });

  it('says who withdrew or suspended a certificate, when and why', async () => {
    const gone = await run(world.withdrawn.serial);
    expect(gone.output).to.contain('ĐÃ THU HỒI').and.contain('Hư hỏng hoặc đã huỷ (khoá/keys 1)');
    expect(gone.code).to.equal(1);
    const paused = await run(written(world.suspended.file));
    expect(paused.output).to.contain('SUSPENDED').and.contain('Damaged or destroyed');
    expect(paused.code).to.equal(1);
  });

  it('names the successor of a replaced certificate, and the day a piece was reported lost', async () => {
    const replaced = await run(world.replaced.serial);
    expect(replaced.output).to.contain('ĐÃ ĐƯỢC THAY THẾ').and.contain('Label copied or damaged');
    expect(replaced.output).to.contain(`→ ${world.genuine.file.batch.root}`);
    expect(replaced.code).to.equal(1);
    const lost = await run(written(world.lost.file));
    expect(lost.output)
      .to.contain('ĐƯỢC BÁO MẤT')
      .and.match(/✘ Không bị người giữ báo mất.*\[lost · 20/);
    expect(lost.code).to.equal(1);
  });

  it('does not believe the registry that a file names', async () => {
    const address = `0x${'11'.repeat(20)}`;
    const other = await run(written(world.genuine.file), '--registry', `20261:${address}:${address}`);
    expect(other.output).to.contain('not-ours');
    expect(other.code).to.equal(1);
    const older = await run(written(world.older.file));
    expect(older.output).to.contain('not-ours');
    expect(older.code).to.equal(1);
  });

  it('finds certificates of an earlier registry genuine once that one is pinned beside the own', async () => {
    const { chainId, certificateRegistry: registry, certificateToken: token } = world.earlier;
    const pinned = { PINNED_REGISTRIES: JSON.stringify([{ chainId, registry, token }]) };
    for (const [args, env] of [
      [[written(world.older.file)], pinned],
      [[world.older.serial], pinned],
      [[world.genuine.serial], pinned],
      [[written(world.older.file), '--registry', `${chainId}:${registry}:${token}`], {}],
    ] as const) {
      const { code, output } = await runWith(env, ...args);
      expect(output).to.contain('GENUINE CERTIFICATE');
      expect(code).to.equal(0);
    }
  });

  it('sees every change of a file', async () => {
    const { file } = world.genuine;
    const changes: Partial<CertificateFile>[] = [
      { document: file.document.replace('420', '520') },
      { number: file.number + 1 },
      { proof: file.proof.toReversed() },
      { claimKey: `0x${'22'.repeat(20)}` },
      // Three pieces make a tree as deep as four do: only the register knows how many there are.
      { batch: { ...file.batch, size: 3 } },
    ];
    for (const change of changes) {
      const { code, output } = await run(written({ ...file, ...change }));
      expect(output, Object.keys(change)[0]).to.contain('ĐÃ BỊ SỬA');
      expect(code).to.equal(1);
    }
  });

  it('finds a batch that was never sealed not in the register', async () => {
    const { file } = world.genuine;
    const tree = treeOf([leafOf(fieldsOf(file), file)]);
    const alone = {
      ...file,
      batch: { root: tree.root, firstNumber: file.number, size: 1 },
      proof: proofOf(tree, 0),
    };
    const { code, output } = await run(written(alone));
    expect(output).to.contain('not-ours');
    expect(code).to.equal(1);
  });

  it('says that it cannot check when chain or service do not answer', async () => {
    const silent = `http://127.0.0.1:${await freePort()}`;
    for (const args of [
      [written(world.genuine.file), '--rpc', silent],
      [written(world.genuine.file), '--rpc', world.rpcUrl, '--rpc', silent],
      [world.genuine.serial, '--api', silent],
    ]) {
      const { code, output } = await run(...args);
      expect(output).to.contain('CHƯA KIỂM TRA ĐƯỢC');
      expect(code).to.equal(1);
    }
  });

  it('still knows of a withdrawal while another chain endpoint is silent', async () => {
    const silent = `http://127.0.0.1:${await freePort()}`;
    const { output } = await run(written(world.withdrawn.file), '--rpc', silent, '--rpc', world.rpcUrl);
    expect(output).to.contain('ĐÃ THU HỒI');
  });

  it('says that the service knows no such serial', async () => {
    const { code, output } = await run('0000-0000-0000-0000');
    expect(output).to.contain('KHÔNG CÓ TRONG SỔ GỐC').and.contain('not-ours');
    expect(output).to.contain('mã dưới lớp cào').and.contain('hidden code under the scratch patch');
    expect(output).not.to.match(/hàng giả|forgery|fake/i);
    expect(code).to.equal(1);
  });

  it('does not choose between two values that a file gives for one thing', async () => {
    const twice = formatCertificateFile(world.genuine.file).replace('{', '{"number":1,');
    const { code, output } = await run(written(twice));
    expect(output).to.contain('names a member twice: "number"');
    expect(code).to.equal(2);
  });

  it('ends with 2 and a sentence when there is nothing to judge', async () => {
    const wrong: [string[], string][] = [
      [[], 'Name one certificate'],
      [['0000-0000-0000-0001'], 'xin xem lại từng ký tự'],
      [['no-such-file.json'], 'there is no such file'],
      [[written('{"format":"certificate-file-v1"}')], '$.chainId: expected a value'],
      [[world.genuine.serial, '--registry', '1'], 'expected CHAIN:REGISTRY:TOKEN'],
      [[world.genuine.serial, '--colour'], '--colour'],
      [['https://'], 'https:// is no address.'],
      [[world.genuine.serial, '--rpc', 'nonsense'], '--rpc: "nonsense" is no http or https address.'],
      [[world.genuine.serial, '--rpc', 'localhost:8545'], 'is no http or https address.'],
      [[world.genuine.serial, '--api', 'nonsense'], '--api: "nonsense" is no http or https address.'],
    ];
    for (const [args, sentence] of wrong) {
      const { code, output } = await run(...args);
      expect(output).to.contain(sentence);
      expect(code).to.equal(2);
    }
  });
});

/** Answers as the service does to `GET /api/v1/certificates/:serial`, for these pieces. */
async function serviceOf(pieces: SealedPiece[]): Promise<Server> {
  const server = createServer((request, response) => {
    const serial = request.url?.split('/').at(-1) ?? '';
    const file = pieces.find((piece) => piece.serial === serial)?.file;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answerTo(file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** What the command reads of a service's answer, and nothing beside it: services of any version say so much. */
function answerTo(file: CertificateFile | undefined) {
  const { cooperativeId, number, serialHash, content, makerKey, claimKey } = file ?? {};
  return {
    document: file?.document ?? null,
    fields: file ? { cooperativeId, number, serialHash, content, makerKey, claimKey } : null,
    proof: file ? { ...file.batch, siblings: file.proof } : null,
    registry: {
      chainId: file?.chainId ?? 1,
      address: file?.registry ?? ZERO_20,
      token: ZERO_20,
      finalAfterSeconds: 0,
    },
  };
}
