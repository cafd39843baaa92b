import type { Server } from 'node:http';
import { expect } from 'chai';
import { createHttpServer } from './http-server.ts';
import { get, listening, portOf, say, stop } from './support/trial-servers.ts';

describe('the head of a request', () => {
  let server: Server;
  before(
    async () => (server = await listening(createHttpServer((_request, response) => response.end('ok'), 500))),
  );
  after(() => stop(server));

  it('that comes drop by drop is ended in time with a sentence, and keeps nobody waiting', async () => {
    const slow = Array.from({ length: 200 }, () =>
      say(portOf(server), 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: '),
    );
    const dripping = setInterval(
      () => slow.forEach(({ socket }) => socket.writable && socket.write('x')),
      100,
    );
    expect((await get(portOf(server), '/')).body).to.equal('ok');
    const said = await Promise.all(slow.map(({ heard }) => heard));
    clearInterval(dripping);
    for (const words of said) expect(words).to.match(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(said[0]).to.contain('Đường truyền quá chậm.\nToo slow.\n');
  }).timeout(8_000);

  it('that is too large is refused with a sentence', async () => {
    const answer = await get(portOf(server), '/', { headers: { cookie: 'x'.repeat(17_000) } });
    expect(answer.status).to.equal(431);
    expect(answer.headers['content-type']).to.equal('text/plain; charset=utf-8');
    expect(answer.body).to.contain('The request’s headers are too large.');
  });

  it('that is no HTTP is refused with a sentence', async () => {
    const { heard } = say(portOf(server), 'hello\r\n\r\n');
    expect(await heard)
      .to.match(/^HTTP\/1\.1 400 /)
      .and.to.contain('Không đọc được yêu cầu.');
  });
});
