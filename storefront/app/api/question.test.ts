import { expect } from 'chai';
import type { Question, Route } from './question';

/** Does nothing; what counts is that the compiler lets it pass. */
const asked = <R extends Route>(question: Question<R>): Question<R> => question;

describe('a question to the service, as the compiler sees it', () => {
  it('has the fields of its request, and no others', () => {
    asked({ to: 'POST /office/parcels/:id/undo', at: { id: '1' }, body: { move: 'sent' } });
    // @ts-expect-error -- a field that the request does not have
    asked({ to: 'POST /office/parcels/:id/undo', at: { id: '1' }, body: { move: 'sent', why: 'x' } });
    // @ts-expect-error -- a value that the request does not take
    asked({ to: 'POST /office/parcels/:id/undo', at: { id: '1' }, body: { move: 'lost' } });
    // @ts-expect-error -- a request without its body
    asked({ to: 'POST /office/parcels/:id/undo', at: { id: '1' } });
    expect(asked({ to: 'GET /home' })).to.deep.equal({ to: 'GET /home' });
  });

  it('has a body only where one is read', () => {
    asked({ to: 'POST /office/keys' });
    // @ts-expect-error -- nobody reads it
    asked({ to: 'POST /office/keys', body: { kind: 'signer' } });
    expect(true).to.equal(true);
  });

  it('fills each place of its address', () => {
    const { at } = asked({ to: 'DELETE /studio/pieces/:id/photographs/:cid', at: { id: '1', cid: 'b' } });
    expect(at).to.deep.equal({ id: '1', cid: 'b' });
    // @ts-expect-error -- a place is left open
    asked({ to: 'DELETE /studio/pieces/:id/photographs/:cid', at: { id: '1' } });
    // @ts-expect-error -- there is no such place
    asked({ to: 'GET /home', at: { id: '1' } });
  });

  it('asks only for what a search knows', () => {
    const { query } = asked({ to: 'GET /office/orders', query: { state: 'sent', cursor: null } });
    expect(query).to.deep.equal({ state: 'sent', cursor: null });
    // @ts-expect-error -- a link from outside carried it
    asked({ to: 'GET /office/orders', query: { utm_source: 'mail' } });
    // @ts-expect-error -- no such state
    asked({ to: 'GET /office/orders', query: { state: 'lost' } });
  });

  it('begins with a method', () => {
    // @ts-expect-error -- a path alone
    asked({ to: '/home' });
    expect(asked({ to: 'GET /studio' }).to).to.equal('GET /studio');
  });
});
