import { expect } from 'chai';
import { keepUnanswered } from './keep-unanswered';

function sending(serverAction: () => Promise<unknown>) {
  const body = new URLSearchParams({ '/text': 'Vành gãy', step: 'send' });
  return {
    request: new Request('http://localhost/vi/office/orders', { method: 'POST', body }),
    serverAction,
  };
}

describe('a form that is sent from a browser', () => {
  it('comes to what our server answers', async () => {
    const answer = await keepUnanswered(
      sending(() => Promise.resolve('taken')),
      () => 'kept',
    );
    expect(answer).to.equal('taken');
  });

  it('stays as it was where the network failed it, and nothing is loaded anew', async () => {
    const answer = await keepUnanswered(
      sending(() => Promise.reject(new TypeError('Failed to fetch'))),
      (attempt, form) => ({ attempt, step: form.get('step') }),
    );
    expect(answer).to.deep.include({
      data: {
        attempt: { typed: { '/text': 'Vành gãy' }, errors: [], problem: null, isUnanswered: true },
        step: 'send',
      },
    });
    expect((answer as { init: ResponseInit }).init.status).to.equal(503);
  });

  it('is kept also where sending has read it', async () => {
    const one = sending(() => Promise.reject(new TypeError('Load failed')));
    const answer = await keepUnanswered(
      { ...one, serverAction: () => one.request.text().then(one.serverAction) },
      (attempt) => attempt.typed,
    );
    expect((answer as { data: unknown }).data).to.deep.equal({ '/text': 'Vành gãy' });
  });

  it('goes where it is sent, and shows what is no matter of the network', async () => {
    for (const thrown of [Response.redirect('http://localhost/vi'), new Error('a fault of ours')]) {
      const answer = keepUnanswered(
        sending(() => Promise.reject(thrown)),
        () => 'kept',
      );
      expect(await answer.catch((error: unknown) => error)).to.equal(thrown);
    }
  });
});
