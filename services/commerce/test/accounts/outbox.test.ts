import { expect } from 'chai';
import { QueueMessage, type Message } from '../../src/modules/accounts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import type { OutboxPage } from '../../api/accounts.js';
import { eventually } from '../support/eventually.js';
import { startService, type RunningService } from '../support/service.js';
import { startSmtpStandIn, type SmtpStandIn } from '../support/smtp-stand-in.js';

const aLetter = (change: Partial<Message> = {}): Message => ({
  channel: 'mail',
  to: 'buyer@shop.example',
  subject: 'Đơn hàng của bạn',
  text: 'Cảm ơn bạn đã mua hàng.',
  ...change,
});

const send = (service: RunningService, letter: Message) =>
  service.get(UnitOfWork).run((tx) => service.get(QueueMessage).within(tx, letter));

const outboxOf = async (service: RunningService) =>
  (await service.client().get<OutboxPage>('/api/v1/outbox')).body.messages;

describe('a letter, with a mail server', () => {
  let service: RunningService;
  let smtp: SmtpStandIn;

  before(async () => {
    smtp = await startSmtpStandIn();
    service = await startService({ env: { SMTP_URL: smtp.url } });
  });
  after(async () => {
    await service.stop();
    await smtp.stop();
  });

  it('goes out once, again after a refusal, and its text is not kept', async () => {
    smtp.refuseNext();
    await send(service, aLetter());
    await eventually('the letter came', async () => smtp.letters.length > 0);
    expect(smtp.letters.map(({ to }) => to)).to.deep.equal(['buyer@shop.example']);
    expect(smtp.letters[0]?.content).to.contain('Subject: =?UTF-8?');
    const rows = await eventually('the sending was noted', async () => {
      const result = await service
        .get(Database)
        .query('select text from accounts.outbox where sent_at is not null');
      return result.affected === 1 && result.rows;
    });
    expect(rows).to.deep.equal([{ text: '' }]);
    expect(await outboxOf(service)).to.deep.equal([]);
  });

  it('is given up when the server knows no such address, and no job keeps the address', async () => {
    smtp.refuseNext('550 no <nobody@shop.example> here');
    await send(service, aLetter({ to: 'nobody@shop.example' }));
    const rows = await eventually('it was given up', async () => {
      const result = await service
        .get(Database)
        .query(
          `select failure, text from accounts.outbox where recipient = 'nobody@shop.example' and failed_at is not null`,
        );
      return result.affected === 1 && result.rows;
    });
    expect(rows).to.deep.equal([{ failure: 'refused', text: '' }]);
    const kept = await service
      .get(Database)
      .query(`select 1 from jobs.job where output::text like '%shop.example%'`);
    expect(kept.rows).to.deep.equal([]);
  });

  it('is not written to an address that only stands in for a phone number', async () => {
    await send(service, aLetter({ to: 'someone@phone.invalid' }));
    const { rows } = await service
      .get(Database)
      .query("select 1 from accounts.outbox where recipient like '%phone.invalid'");
    expect(rows).to.deep.equal([]);
  });
});

describe('a message, without a way to send it', () => {
  let service: RunningService;

  before(async () => {
    service = await startService({ jobs: false });
  });
  after(() => service.stop());

  it('stays on the outbox page, newest first, with what people write made harmless', async () => {
    await send(service, aLetter());
    await send(service, aLetter({ subject: '<script>alert(1)</script>' }));
    expect((await outboxOf(service)).map(({ subject }) => subject)).to.deep.equal([
      '<script>alert(1)</script>',
      'Đơn hàng của bạn',
    ]);
    const page = (await service.client().get<Buffer>('/api/outbox')).body.toString();
    expect(page).to.contain('&lt;script>alert(1)').and.not.to.contain('<script>');
  });

  it('is not in the outbox when its transaction failed', async () => {
    const before = (await outboxOf(service)).length;
    await service
      .get(UnitOfWork)
      .run(async (tx) => {
        await service.get(QueueMessage).within(tx, aLetter());
        throw new Error('the order was refused');
      })
      .catch(() => undefined);
    expect(await outboxOf(service)).to.have.length(before);
  });
});
