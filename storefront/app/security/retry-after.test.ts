import { expect } from 'chai';
import { heedRetryAfter, passRetryAfter } from './retry-after.server';

/** A page whose service answers with these, one after the other, and which itself has this status. */
async function pageOver(
  answers: Response[],
  status: number,
  headers: HeadersInit = {},
): Promise<string | null> {
  const page = async () => {
    await Promise.resolve();
    for (const answer of answers) heedRetryAfter(answer);
    return new Response(null, { status, headers });
  };
  const response = await passRetryAfter({} as Parameters<typeof passRetryAfter>[0], page);
  return (response as Response).headers.get('retry-after');
}

const busy = (seconds: string, status = 503) =>
  new Response(null, { status, headers: { 'retry-after': seconds } });

describe('how long a reader is sent away for', () => {
  it('is as long as the service asked for', async () => {
    expect(await pageOver([busy('17')], 503)).to.equal('17');
    expect(await pageOver([busy('60', 429)], 429)).to.equal('60');
  });

  it('is the longest of several', async () => {
    expect(await pageOver([busy('3'), busy('30'), busy('7')], 503)).to.equal('30');
  });

  it('is a moment where nobody said', async () => {
    expect(await pageOver([], 503)).to.equal('5');
    expect(await pageOver([busy('soon')], 503)).to.equal('5');
  });

  it('is not said with a page that is there', async () => {
    expect(await pageOver([busy('17')], 200)).to.equal(null);
    expect(await pageOver([busy('17')], 404)).to.equal(null);
  });

  it('is what the page itself says, if it does', async () => {
    expect(await pageOver([busy('17')], 503, { 'retry-after': '90' })).to.equal('90');
  });

  it('heeds nothing but an answer that asks to wait', async () => {
    expect(await pageOver([busy('17', 200)], 503)).to.equal('5');
  });

  it('is each reader’s own, though many are answered at once', async () => {
    const waits = await Promise.all([
      pageOver([busy('11')], 503),
      pageOver([busy('22')], 503),
      pageOver([], 503),
    ]);
    expect(waits).to.deep.equal(['11', '22', '5']);
  });
});
