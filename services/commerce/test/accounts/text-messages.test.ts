import { expect } from 'chai';
import { Post, QueueMessage, type Message } from '../../src/modules/accounts/index.js';
import { DeliverMessage } from '../../src/modules/accounts/jobs/deliver-message.job.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { startService, type RunningService } from '../support/service.js';
import {
  GATEWAY_TOKEN,
  startSmsGatewayStandIn,
  type SmsGatewayStandIn,
} from '../support/sms-gateway-stand-in.js';

const TEXT = '123456 là mã đăng nhập Dấu Làng';

describe('a text message, with a gateway', () => {
  let gateway: SmsGatewayStandIn;
  let service: RunningService;

  before(async () => {
    gateway = await startSmsGatewayStandIn();
    service = await startService({ jobs: false, env: { SMS_URL: gateway.url } });
  });
  after(async () => {
    await service.stop();
    await gateway.stop();
  });
  beforeEach(() => gateway.calls.splice(0));

  const aText = (to = '+84905123456'): Message => ({ channel: 'sms', to, subject: null, text: TEXT });

  /** Its id in the outbox. */
  const queue = async (message = aText(), usefulUntil: Date | null = null): Promise<string> => {
    await service.get(UnitOfWork).run((tx) => service.get(QueueMessage).within(tx, message, usefulUntil));
    const { rows } = await service
      .get(Database)
      .query<{ id: string }>('select id from accounts.outbox order by created_at desc limit 1');
    return rows[0]!.id;
  };
  const deliver = (messageId: string) => service.get(DeliverMessage).handle({ messageId });
  const standing = async (id: string) => {
    const { rows } = await service
      .get(Database)
      .query('select sent_at is not null as sent, failure, text from accounts.outbox where id = $1', [id]);
    return rows[0];
  };
  const failureOf = (work: Promise<void>) =>
    work.then(
      () => undefined,
      (error: unknown) => String(error),
    );

  it('is handed over once, with its name and our token, and its text is not kept', async () => {
    const id = await queue();
    await deliver(id);
    await deliver(id);
    expect(gateway.calls).to.deep.equal([
      { to: '+84905123456', text: TEXT, id, authorization: `Bearer ${GATEWAY_TOKEN}` },
    ]);
    expect(await standing(id)).to.deep.equal({ sent: true, failure: null, text: '' });
  });

  it('goes again by the same name when the gateway is busy, and says nothing of whom it was for', async () => {
    const id = await queue();
    for (const status of [429, 503, 500, 401, 403, 302]) {
      gateway.answerNext(status);
      const failure = await failureOf(deliver(id));
      expect(failure, String(status)).to.contain(String(status)).and.not.to.contain('905');
    }
    await deliver(id);
    expect(new Set(gateway.calls.map((call) => call.id))).to.deep.equal(new Set([id]));
    expect(gateway.taken.filter((message) => message.id === id)).to.have.length(1);
  });

  it('never goes again when the gateway refuses it', async () => {
    const id = await queue();
    gateway.answerNext(422);
    await deliver(id);
    await deliver(id);
    expect(gateway.calls).to.have.length(1);
    expect(await standing(id)).to.deep.equal({ sent: false, failure: 'refused', text: '' });
  });

  it('does not go when nobody wants it any more', async () => {
    const id = await queue(aText(), service.get(Clock).now());
    await deliver(id);
    expect(gateway.calls).to.deep.equal([]);
    expect(await standing(id)).to.deep.equal({ sent: false, failure: 'too-late', text: '' });
  });

  it('that went out twice before it was noted is taken once', async () => {
    const id = await queue();
    // The process was killed between the sending and the note.
    await service.get(Post).send({ ...aText(), id });
    await deliver(id);
    expect(gateway.calls).to.have.length(2);
    expect(gateway.taken.filter((message) => message.id === id)).to.have.length(1);
  });

  it('waits for a gateway that does not answer', async () => {
    const silent = await startService({
      beside: service,
      jobs: false,
      env: { SMS_URL: 'http://127.0.0.1:9/messages' },
    });
    const id = await queue();
    const failure = await failureOf(silent.get(DeliverMessage).handle({ messageId: id }));
    expect(failure).to.contain('unreachable').and.not.to.contain('905');
    expect(await standing(id)).to.deep.equal({ sent: false, failure: null, text: TEXT });
    await silent.stop();
  });
});
