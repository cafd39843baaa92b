import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { askHttp } from '../../scripts/bench/shop/load/ask-http.ts';
import { Connection } from '../../scripts/bench/shop/load/connection.ts';
import { Latencies } from '../../scripts/bench/shop/load/latencies.ts';

describe('the load of the bench', () => {
  let server: Server | undefined;

  /** A real server that answers as told. */
  async function answering(listener: RequestListener): Promise<{ host: string; port: number }> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  }

  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
  });

  const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

  it('reads answers with a length and in chunks over one connection', async () => {
    const large = 'món thủ công '.repeat(20_000);
    const sockets = new Set<unknown>();
    const target = await answering((request, response) => {
      sockets.add(request.socket);
      if (sockets.size > 1) return void response.destroy();
      response.write(large.slice(0, 100_000));
      setTimeout(() => response.end(large.slice(100_000)), 20);
    });
    const connection = new Connection(target);
    for (let time = 0; time < 3; time++) {
      const { status, body } = await connection.ask(GET);
      expect(status).to.equal(200);
      expect(body.toString()).to.equal(large);
    }
    connection.close();
  });

  it('reads an answer whose length is said', async () => {
    const target = await answering((_request, response) => {
      response.writeHead(404, { 'content-length': 5 }).end('gone!');
    });
    const connection = new Connection(target);
    const { status, body } = await connection.ask(GET);
    expect([status, body.length]).to.deep.equal([404, 5]);
    connection.close();
  });

  it('does not take an answer that was cut off for an answer', async () => {
    const target = await answering((_request, response) => {
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    const connection = new Connection(target);
    let failure: unknown;
    await connection.ask(GET).catch((error: unknown) => (failure = error));
    expect(failure).to.be.an('error');
    connection.close();
  });

  const load = { kind: 'http' as const, headers: [], connections: 4, seconds: 0.3 };

  it('counts what is right, with a time for each', async () => {
    const target = await answering((_request, response) => void response.end('"non-la"'));
    const measured = await askHttp({ ...load, target, questions: [{ path: '/', holds: '"non-la"' }] });
    expect(measured.done).to.be.greaterThan(0);
    expect(measured.p50).to.be.greaterThan(0);
    expect(measured.p99).to.be.at.least(measured.p50);
    expect(measured.wrong).to.deep.equal({});
  });

  it('counts nothing that is wrong, and says why: a refusal, another thing than was asked for, nothing', async () => {
    const answers = [
      { status: 429, body: 'x', wrong: 'status 429' },
      { status: 200, body: '"other"', wrong: 'an answer without what it must hold, such as "non-la"' },
      { status: 200, body: '', wrong: 'an empty answer' },
    ];
    for (const { status, body, wrong } of answers) {
      const target = await answering((_request, response) => void response.writeHead(status).end(body));
      const measured = await askHttp({ ...load, target, questions: [{ path: '/', holds: '"non-la"' }] });
      expect(measured.done).to.equal(0);
      expect(Object.keys(measured.wrong)).to.deep.equal([wrong]);
      server?.close();
      server?.closeAllConnections();
    }
  });

  it('unpacks some of the packed pages to look into them', async () => {
    const target = await answering((_request, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync('<html>another page</html>'));
    });
    const measured = await askHttp({ ...load, target, questions: [{ path: '/', holds: 'non-la' }] });
    const [times = 0] = Object.values(measured.wrong);
    expect(times).to.be.within(1, measured.done);
  });

  it('comes from many addresses, as readers do', async () => {
    const addresses = new Set<string>();
    const target = await answering((request, response) => {
      addresses.add(String(request.headers['x-forwarded-for']));
      response.end('ok');
    });
    const { done } = await askHttp({ ...load, target, questions: [{ path: '/', holds: 'ok' }] });
    expect(addresses.size).to.be.greaterThan(Math.min(done, 100) / 2);
  });

  it('takes the nearest rank of what it measured', () => {
    const latencies = new Latencies();
    for (let value = 10_000; value >= 1; value--) latencies.add(value);
    expect(latencies.percentiles({ p50: 0.5, p95: 0.95, p99: 0.99, all: 1 })).to.deep.equal({
      p50: 5_000,
      p95: 9_500,
      p99: 9_900,
      all: 10_000,
    });
    expect(new Latencies().percentiles({ p50: 0.5 })).to.deep.equal({ p50: 0 });
  });
});
