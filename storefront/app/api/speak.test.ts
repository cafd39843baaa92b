import { createServer, type RequestListener, type Server } from 'node:http';
import { expect } from 'chai';
import { listening, portOf, stop } from '../../server/support/trial-servers.ts';
import { speak } from './speak.server.ts';

describe('a question over a connection that stays open', () => {
  const servers: Server[] = [];
  after(() => stop(...servers));

  async function asked(answer: RequestListener, withinMs = 2_000) {
    const server = await listening(createServer(answer));
    servers.push(server);
    const url = new URL(`http://127.0.0.1:${portOf(server)}/api/v1/home?x=1`);
    return () => speak(url, { accept: 'application/json', 'x-forwarded-for': '203.0.113.9' }, withinMs);
  }

  const failureOf = (question: Promise<unknown>): Promise<Error> =>
    question.then(
      () => expect.fail('It should not have been answered.'),
      (error: Error) => error,
    );

  it('brings the answer as it is, whatever its status', async () => {
    const ask = await asked(({ url, headers }, response) => {
      response.writeHead(404, { 'retry-after': '7' }).write(`${url} `);
      setTimeout(() => response.end(`${String(headers['x-forwarded-for'])} sen giấy`), 5);
    });
    const { status, headers, bytes } = await ask();
    expect([status, headers['retry-after']]).to.deep.equal([404, '7']);
    expect(bytes.toString()).to.equal('/api/v1/home?x=1 203.0.113.9 sen giấy');
  });

  it('has the same print for the same answer, and another for another', async () => {
    let stock = 2;
    const ask = await asked((_request, response) => void response.end(`{"pieces":${stock}}`));
    const [one, same] = [await ask(), await ask()];
    expect(one.print).to.equal(same.print);
    stock = 1;
    expect((await ask()).print).to.not.equal(one.print);
  });

  it('is asked once more where the connection had been put away meanwhile', async () => {
    let connections = 0;
    let questions = 0;
    const ask = await asked((request, response) => {
      questions += 1;
      // The second question finds the connection that the first one left, and nobody at its end.
      if (questions === 2) return void request.socket.resetAndDestroy();
      response.end(String(questions));
    });
    servers.at(-1)!.on('connection', () => (connections += 1));
    await ask();
    expect((await ask()).bytes.toString()).to.equal('3');
    expect(connections).to.equal(2);
  });

  it('fails where a fresh connection breaks, where only half came, and where nothing comes in time', async () => {
    const broken = await asked((request) => void request.socket.resetAndDestroy());
    expect(await failureOf(broken())).to.be.instanceOf(Error);
    const half = await asked((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => request.socket.destroy(), 5);
    });
    expect(await failureOf(half())).to.be.instanceOf(Error);
    const silent = await asked(() => undefined, 50);
    expect((await failureOf(silent())).message).to.equal('No answer within 50 ms.');
  });
});
