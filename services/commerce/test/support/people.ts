import { AddArtisan, AddCooperative, AddMember } from '../../src/modules/accounts/index.js';
import type { OutboxPage, Role } from '../../api/accounts.js';
import type { HelperList } from '../../api/members.js';
import type { HttpClient } from './http-client.js';
import type { RunningService } from './service.js';

let counter = 0;

/** A number of its own for each person of a test: +8490…, which no network gives out in this form. */
export const nextPhone = () => `+8490${String(1_000_000 + (counter += 1))}`;

export interface TestCooperative {
  id: string;
  slug: string;
}

export interface TestPerson {
  userId: string;
  phone: string;
  cooperativeId: string | null;
  artisanId: string | null;
  /** Signed in. */
  client: HttpClient;
}

/** `aCooperative().inVillage('my-lam').at(service)` */
export function aCooperative() {
  const number = (counter += 1);
  let villageSlug: string | null = null;
  const builder = {
    inVillage(slug: string) {
      villageSlug = slug;
      return builder;
    },
    async at(service: RunningService): Promise<TestCooperative> {
      const slug = `hop-tac-xa-${number}`;
      const id = await service.get(AddCooperative).execute({
        slug,
        name: { vi: `Hợp tác xã ${number}`, en: `Cooperative ${number}` },
        villageSlug,
        isDemo: true,
      });
      return { id, slug };
    },
  };
  return builder;
}

/** `anArtisan().of(cooperative).at(service)`: added, and signed in through the outbox's code. */
export const anArtisan = () => aPerson('artisan');
export const anOfficer = () => aPerson('officer');
export const anAuthority = () => aPerson('authority');

/** Somebody whom the artisan names their helper, signed in. */
export async function aHelper(artisan: TestPerson, service: RunningService): Promise<TestPerson> {
  const phone = nextPhone();
  const named = await artisan.client.post<HelperList>('/api/v1/studio/helpers', {
    ...{ displayName: `Người giúp ${phone.slice(-3)}`, phone },
  });
  if (named.status !== 200) throw new Error(`Nobody was made helper: ${JSON.stringify(named.body)}`);
  const client = service.client();
  await signIn(client, phone);
  const { userId } = named.body.helpers.find((it) => it.phone === phone)!;
  return { ...artisan, userId, phone, client };
}

/** An officer of the same cooperative, whom `by` makes its treasurer. */
export async function aTreasurer(by: TestPerson, service: RunningService): Promise<TestPerson> {
  const treasurer = await anOfficer().of({ id: by.cooperativeId! }).at(service);
  const made = await by.client.post(`/api/v1/office/members/${treasurer.userId}/treasurer`);
  if (made.status !== 200) throw new Error(`Nobody was made treasurer: ${JSON.stringify(made.body)}`);
  return treasurer;
}

function aPerson(role: Role) {
  const number = (counter += 1);
  let cooperative: Pick<TestCooperative, 'id'> | undefined;
  const builder = {
    of(theirs: Pick<TestCooperative, 'id'>) {
      cooperative = theirs;
      return builder;
    },
    async at(service: RunningService): Promise<TestPerson> {
      const cooperativeId =
        role === 'authority' ? null : (cooperative ?? (await aCooperative().at(service))).id;
      const phone = nextPhone();
      const displayName = `Người thử ${number}`;
      const artisanId =
        role === 'artisan' && cooperativeId
          ? await service.get(AddArtisan).execute({
              cooperativeId,
              slug: `nguoi-thu-${number}`,
              displayName,
              villageSlug: null,
              craftSlug: null,
              bio: { vi: '', en: '' },
              isDemo: true,
            })
          : null;
      const userId = await service
        .get(AddMember)
        .execute({ displayName, phone, role, cooperativeId, artisanId });
      const client = service.client();
      await signIn(client, phone);
      return { userId, phone, cooperativeId, artisanId, client };
    },
  };
  return builder;
}

/** Signs in as a person does in a trial: asks for a code and reads it from the outbox. */
export async function signIn(client: HttpClient, phone: string): Promise<void> {
  const asked = await client.post('/api/v1/auth/phone-number/send-otp', { phoneNumber: phone });
  if (asked.status !== 200) throw new Error(`No code was sent: ${JSON.stringify(asked.body)}`);
  const answer = await client.post('/api/v1/auth/phone-number/verify', {
    phoneNumber: phone,
    code: await latestCode(client, phone),
  });
  if (answer.status !== 200)
    throw new Error(`The code did not let ${phone} in: ${JSON.stringify(answer.body)}`);
}

/** The newest sign-in code on the outbox page. */
export async function latestCode(client: HttpClient, phone: string): Promise<string> {
  const { body } = await client.get<OutboxPage>('/api/v1/outbox');
  const message = body.messages.find(
    ({ to, channel, text }) => to === phone && channel === 'sms' && /^\d{6}/.test(text),
  );
  const code = /^\d{6}/.exec(message?.text ?? '')?.[0];
  if (!code) throw new Error(`No code for ${phone} is in the outbox.`);
  return code;
}
