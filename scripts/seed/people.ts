import type { INestApplicationContext } from '@nestjs/common';
import {
  AddArtisan,
  AddCooperative,
  AddMember,
  RecordConsent,
} from '../../services/commerce/dist/src/modules/accounts/index.js';
import type { SeedPeople, SeedPerson } from './content.ts';

export interface SeededMember extends SeedPerson {
  userId: string;
}
export interface SeededArtisan extends SeededMember {
  artisanId: string;
  village: string;
}
export interface SeededCooperative {
  id: string;
  slug: string;
  name: { vi: string; en: string };
  villages: string[];
  officer: SeededMember;
  secondOfficer: SeededMember;
  artisans: SeededArtisan[];
}

/** Makes the demo's cooperatives with their officers and artisans, and the authority's account. */
export async function seedPeople(
  app: INestApplicationContext,
  people: SeedPeople,
  craftOf: (village: string) => string,
): Promise<SeededCooperative[]> {
  const addMember = app.get(AddMember);
  await addMember.execute({ ...people.authority, role: 'authority', cooperativeId: null, artisanId: null });
  return Promise.all(
    people.cooperatives.map(async ({ slug, name, villages, officer, secondOfficer }) => {
      const id = await app.get(AddCooperative).execute({
        slug,
        name,
        villageSlug: villages[0] as string,
        isDemo: true,
      });
      const asOfficer = async (person: SeedPerson): Promise<SeededMember> => ({
        ...person,
        userId: await addMember.execute({ ...person, role: 'officer', cooperativeId: id, artisanId: null }),
      });
      const artisans: SeededArtisan[] = [];
      for (const artisan of people.artisans.filter(({ village }) => villages.includes(village))) {
        artisans.push(await seedArtisan(app, id, artisan, craftOf(artisan.village)));
      }
      return {
        id,
        slug,
        name,
        villages,
        officer: await asOfficer(officer),
        secondOfficer: await asOfficer(secondOfficer),
        artisans,
      };
    }),
  );
}

async function seedArtisan(
  app: INestApplicationContext,
  cooperativeId: string,
  { village, displayName, phone, bio, isNew }: SeedPeople['artisans'][number],
  craftSlug: string,
): Promise<SeededArtisan> {
  const artisanId = await app.get(AddArtisan).execute({
    cooperativeId,
    slug: slugOf(displayName),
    displayName,
    villageSlug: village,
    craftSlug,
    bio,
    isDemo: true,
  });
  for (const purpose of isNew ? [] : (['name', 'portrait'] as const)) {
    await app.get(RecordConsent).execute({ artisanId, purpose, given: true, textVersion: 'demo' });
  }
  const userId = await app
    .get(AddMember)
    .execute({ displayName, phone, role: 'artisan', cooperativeId, artisanId });
  return { artisanId, userId, village, displayName, phone };
}

/** `Nguyễn Thị Sen Hồng` → `nguyen-thi-sen-hong` */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
