import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { AppModule } from '../../src/app.module.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { DESCRIPTION_FOLDER, DESCRIPTION_PAGES } from '../../src/platform/http/description/pages.js';
import { describe as describeService } from '../../src/platform/http/description/write-description.js';
import { ProcessRole } from '../../src/platform/process-role.js';
import { type RunningService, startService, testEnvironment } from '../support/service.js';
import { TrialModule } from './trial.module.js';

interface OpenApi {
  paths: Record<string, Record<string, { requestBody?: object; responses: object }>>;
}

const routes = () =>
  AppModule.forProcess(
    parseConfig(testEnvironment('postgresql://nobody@127.0.0.1/none', 'none')),
    ProcessRole.main,
  );

describe('the description of the service', () => {
  it('names the schemas of requests, answers and problems, and the key of what is done once', async () => {
    const [first] = await describeService({ module: class Both {}, imports: [routes(), TrialModule] });
    const { paths } = JSON.parse(first!.bytes.toString()) as OpenApi;
    const post = paths['/api/v1/trial/notes']?.['post'];
    expect(JSON.stringify(post?.requestBody)).to.contain('"minLength":3');
    expect(post?.responses).to.have.keys(['201', 'default']);
    expect(JSON.stringify(paths['/api/v1/trial/once'])).to.contain('Idempotency-Key');
  });

  it('that was written is the one of these routes: else it wants "npm run build"', async () => {
    for (const { page, bytes } of await describeService(routes())) {
      const written = await readFile(new URL(page.file, DESCRIPTION_FOLDER));
      expect(written.equals(bytes), page.file).to.equal(true);
    }
  }).timeout(30_000);

  describe('as it is answered', () => {
    let service: RunningService;

    before(async () => {
      service = await startService({ jobs: false });
    });
    after(() => service.stop());

    it('is what was written, with its type', async () => {
      for (const { path, file, type } of DESCRIPTION_PAGES) {
        const answer = await fetch(new URL(path, service.url));
        expect([answer.status, answer.headers.get('content-type')], path).to.deep.equal([200, type]);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(bytes.equals(await readFile(new URL(file, DESCRIPTION_FOLDER))), path).to.equal(true);
      }
    });

    it('leads from its page to files that are there, with and without a slash', async () => {
      for (const path of ['/api/docs', '/api/docs/']) {
        const page = new URL(path, service.url);
        const links = [...(await (await fetch(page)).text()).matchAll(/(?:src|href)="([^"]+)"/g)];
        expect(links.length).to.be.greaterThan(4);
        for (const [, link] of links) expect((await fetch(new URL(link!, page))).status, link).to.equal(200);
      }
    });
  });
});
