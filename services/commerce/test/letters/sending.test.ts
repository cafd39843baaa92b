import { expect } from 'chai';
import { LEASE_MS, MOST_ATTEMPTS } from '../../src/modules/letters/domain/retry.js';
import { SendLetters } from '../../src/modules/letters/use-cases/send-letters.js';
import { WriteLetters } from '../../src/modules/letters/use-cases/write-letters.js';
import { Database } from '../../src/platform/database/database.js';
import { eventually } from '../support/eventually.js';
import { letterRows, lettersOfParcel, takeTurn } from '../support/letters.js';
import { layDownWork } from '../support/lay-down-work.js';
import { parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder } from '../support/orders.js';
import { aWorker } from '../support/process.js';
import { aProduct } from '../support/products.js';
import { startService, type RunningService } from '../support/service.js';
import { startSmsGatewayStandIn, type SmsGatewayStandIn } from '../support/sms-gateway-stand-in.js';
import { startSmtpStandIn, type SmtpStandIn } from '../support/smtp-stand-in.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

/** Two workers beside the shop, with ways out; nobody takes turns but the tests. */
describe('letters on their way', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];
  let smtp: SmtpStandIn;
  let gateway: SmsGatewayStandIn;
  let workers: [RunningService, RunningService];
  let env: Record<string, string>;

  before(async () => {
    staffed = await openStaffedShop(aProduct().withPieces(40));
    ({ shop } = staffed);
    await layDownWork(shop.service);
    smtp = await startSmtpStandIn();
    gateway = await startSmsGatewayStandIn();
    env = { SMTP_URL: smtp.url, SMS_URL: gateway.url };
    const options = { beside: shop.service, jobs: false, env };
    workers = [await startService(options), await startService(options)];
  });
  after(async () => {
    for (const worker of workers) await worker.stop();
    await shop.stop();
    await smtp.stop();
    await gateway.stop();
  });
  beforeEach(() => {
    smtp.letters.splice(0);
    gateway.taken.splice(0);
  });

  const buy = () => anOrder().of(staffed.hat);
  const mailsTo = (email: string) => smtp.letters.filter(({ to }) => to === email);
  const nameOf = ({ content }: { content: string }) => /^Message-ID: (.*)$/im.exec(content)![1];
  /** As if so much time had gone by. */
  const later = (milliseconds: number) =>
    shop.query(`update letters.letters set due_at = due_at - $1 * interval '1 millisecond'`, [milliseconds]);

  it('are text and page of one content, with a name of their own', async () => {
    const buyer = aBuyer();
    await buy().with({ buyer }).placedAt(shop);
    await takeTurn(workers[0]);
    const [mail] = mailsTo(buyer.email);
    expect(mail?.content).to.match(/^Message-ID: <[0-9a-f-]{36}@localhost>/im);
    expect(mail?.content).to.contain('text/plain').and.contain('text/html').and.contain('Auto-Submitted');
  });

  it('go once, whoever works: two workers hear of everything and send together', async () => {
    const buyers = Array.from({ length: 12 }, aBuyer);
    for (const buyer of buyers) await buy().with({ buyer }).placedAt(shop);
    await Promise.all([...workers, ...workers].map((worker) => worker.get(WriteLetters).execute()));
    await Promise.all([...workers, ...workers].map((worker) => worker.get(SendLetters).execute('mail')));
    for (const { email } of buyers) expect(mailsTo(email), email).to.have.length(1);
  });

  it('go again by the same name when who sent them was killed before noting it', async function () {
    this.timeout(90_000);
    const buyer = aBuyer();
    const order = await buy().with({ buyer }).placedAt(shop);
    const taken = smtp.takeWithoutAnswer();
    const worker = await aWorker(shop.service, env);
    await taken;
    await worker.kill();
    expect(mailsTo(buyer.email)).to.have.length(1);
    // Nobody else has it until its time is over.
    const [other] = workers;
    await takeTurn(other);
    expect(mailsTo(buyer.email)).to.have.length(1);
    await later(LEASE_MS + 1_000);
    await takeTurn(other);
    await takeTurn(other);
    const [first, second, ...more] = mailsTo(buyer.email);
    expect(more).to.deep.equal([]);
    expect(nameOf(second!)).to.equal(nameOf(first!));
    expect((await letterRows(shop, order))[0]).to.deep.include({ isSent: true, attempts: 2 });
  });

  it('are tried again after a refusal for now, and one that fails holds up no other', async () => {
    const [refused, fine] = [aBuyer(), aBuyer()];
    const order = await buy().with({ buyer: refused }).placedAt(shop);
    smtp.refuseNext('451 try again later');
    await takeTurn(workers[0]);
    await buy().with({ buyer: fine }).placedAt(shop);
    await takeTurn(workers[0]);
    expect([mailsTo(refused.email).length, mailsTo(fine.email).length]).to.deep.equal([0, 1]);
    await later(31_000);
    await takeTurn(workers[0]);
    expect(mailsTo(refused.email)).to.have.length(1);
    expect((await letterRows(shop, order))[0]).to.deep.include({ isSent: true, attempts: 2 });
  });

  it('that were given up stand in the office with the reason, and an officer has them tried anew', async () => {
    const { officer, stranger } = staffed;
    const buyer = aBuyer();
    const order = await buy().with({ buyer }).paidAt(shop);
    const { id } = await parcelOf(officer, order);
    smtp.refuseNext('550 no such address');
    gateway.answerNext(...Array.from({ length: 4 }, () => 503));
    await takeTurn(workers[0]);
    const standing = await lettersOfParcel(officer, id);
    expect(standing.orderCode).to.equal(order.code);
    const paid = standing.letters.find(({ name }) => name.en === 'Paid')!;
    expect(paid).to.deep.include({ to: 'buyer', channel: 'mail', state: 'failed', because: 'refused' });
    expect(paid).to.deep.include({ address: `h•••@example.com`, canTryAgain: true });
    const sold = standing.letters.find(({ to }) => to === 'artisan')!;
    expect(sold).to.deep.include({ state: 'waiting', because: null, canTryAgain: false });
    expect(JSON.stringify(standing)).not.to.contain(buyer.email).and.not.to.contain(staffed.artisan.phone);

    const again = (person: typeof officer, letterId: string) =>
      person.client.post(`/api/v1/office/parcels/${id}/letters/${letterId}/again`, {});
    expect((await stranger.client.get(`/api/v1/office/parcels/${id}/letters`)).status).to.equal(404);
    expect((await again(stranger, paid.id)).status).to.equal(404);
    expect((await shop.service.client().get(`/api/v1/office/parcels/${id}/letters`)).status).to.equal(401);
    expect((await staffed.artisan.client.get(`/api/v1/office/parcels/${id}/letters`)).status).to.equal(403);
    expect((await letterRows(shop, order)).find(({ kind }) => kind === 'paid')?.failure).to.equal('refused');

    for (let time = 0; time < 2; time += 1) expect((await again(officer, paid.id)).status).to.equal(200);
    await takeTurn(workers[0]);
    await again(officer, paid.id);
    await takeTurn(workers[0]);
    expect(mailsTo(buyer.email)).to.have.length(1);
    const now = (await lettersOfParcel(officer, id)).letters.find((letter) => letter.id === paid.id);
    expect(now).to.deep.include({ state: 'sent', because: null });
  });

  it('are given up after a day of silence', async () => {
    const silent = await startService({
      beside: shop.service,
      jobs: false,
      env: { SMTP_URL: 'smtp://127.0.0.1:9', SMS_URL: 'http://127.0.0.1:9/messages' },
    });
    const order = await buy().placedAt(shop);
    await silent.get(WriteLetters).execute();
    await shop.query(`update letters.letters set attempts = $1 where due_at is not null`, [
      MOST_ATTEMPTS - 1,
    ]);
    await takeTurn(silent);
    await silent.stop();
    expect((await letterRows(shop, order))[0]).to.deep.include({ failure: 'unreachable', isSent: false });
  });

  it('leave no name, address or link in the log of a worker, whatever a server says', async function () {
    this.timeout(90_000);
    const buyer = aBuyer();
    const order = await buy().with({ buyer }).paidAt(shop);
    smtp.refuseNext(`550 <${buyer.email}> is nobody here`);
    gateway.answerNext(422, 503);
    const worker = await aWorker(shop.service, { ...env, LOG_LEVEL: 'debug' });
    try {
      await eventually('the refusals are noted', async () => {
        const rows = await letterRows(shop, order);
        return rows.filter(({ attempts }) => attempts > 0).length >= 3;
      });
      await eventually('they are logged', async () => worker.said.text.includes('A letter '));
    } finally {
      await worker.kill();
    }
    const persons = [buyer.email, buyer.phone, buyer.name, staffed.artisan.phone, staffed.officer.phone];
    for (const personal of [...persons, order.secret]) {
      expect(worker.said.text).not.to.contain(personal);
    }
    const { rows } = await shop.service
      .get(Database)
      .query<{ output: string | null }>('select output::text from jobs.job where output is not null');
    expect(JSON.stringify(rows)).not.to.contain(buyer.email);
  });
});
