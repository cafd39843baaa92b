import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, Role } from '../../../../api/accounts.js';
import type { Bilingual } from '../../../../api/text.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

export interface NewCooperative {
  id: string;
  slug: string;
  name: Bilingual;
  villageSlug: string | null;
  isDemo: boolean;
}

export interface NewArtisan {
  id: string;
  cooperativeId: string;
  slug: string;
  displayName: string;
  villageSlug: string | null;
  craftSlug: string | null;
  bio: { vi: string; en: string };
  isDemo: boolean;
}

/** An answer to whether something may be published; `textVersion` is the wording that was shown. */
export interface ConsentChoice {
  id: string;
  artisanId: string;
  purpose: ConsentPurpose;
  textVersion: string;
  at: Date;
}

@Injectable()
export class AccountsStore {
  async insertCooperative(tx: Tx, cooperative: NewCooperative): Promise<void> {
    const { id, slug, name, villageSlug, isDemo } = cooperative;
    await tx.query(
      `insert into accounts.cooperatives (id, slug, name_vi, name_en, village_slug, is_demo)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, slug, name.vi, name.en, villageSlug, isDemo],
    );
  }

  async insertArtisan(tx: Tx, artisan: NewArtisan): Promise<void> {
    await tx.query(
      `insert into accounts.artisans
         (id, cooperative_id, slug, display_name, village_slug, craft_slug, bio_vi, bio_en, is_demo)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        artisan.id,
        artisan.cooperativeId,
        artisan.slug,
        artisan.displayName,
        artisan.villageSlug,
        artisan.craftSlug,
        artisan.bio.vi,
        artisan.bio.en,
        artisan.isDemo,
      ],
    );
  }

  /** False when the number belongs to somebody already. */
  async insertUser(
    tx: Tx,
    user: { id: string; name: string; phone: string; mail: string },
  ): Promise<boolean> {
    const { affected } = await tx.query(
      `insert into accounts."user" (id, name, email, "emailVerified", "phoneNumber", "phoneNumberVerified")
       values ($1, $2, $3, false, $4, false) on conflict ("phoneNumber") do nothing`,
      [user.id, user.name, user.mail, user.phone],
    );
    return affected === 1;
  }

  /**
   * The account of somebody who only bought, for whom a cooperative vouches now; undefined when the number belongs to a
   * member. Whoever had the number before may hold a passkey or a session of it, and must not become a member by that:
   * both end, and a code proves whose number it is today.
   */
  async takeOverBuyer(tx: Tx, { phone, name }: { phone: string; name: string }): Promise<string | undefined> {
    const buyer = await maybeRow<{ id: string }>(
      tx,
      `with buyer as (
         update accounts."user" u set name = $2, "phoneNumberVerified" = false
         where "phoneNumber" = $1
           and (select m.id from accounts.members m where m.user_id = u.id limit 1) is null
         returning id),
       passkeys as (delete from accounts.passkey where "userId" = (select id from buyer)),
       sessions as (delete from accounts.session where "userId" = (select id from buyer))
       select id from buyer`,
      [phone, name],
    );
    return buyer?.id;
  }

  async insertMember(
    tx: Tx,
    member: {
      id: string;
      userId: string;
      role: Role;
      cooperativeId: string | null;
      artisanId: string | null;
    },
  ): Promise<void> {
    await tx.query(
      `insert into accounts.members (id, user_id, role, cooperative_id, artisan_id) values ($1, $2, $3, $4, $5)`,
      [member.id, member.userId, member.role, member.cooperativeId, member.artisanId],
    );
  }

  async setAdmission(
    tx: Tx,
    cooperativeId: string,
    cooperativeNumber: string,
    profile: object,
  ): Promise<void> {
    await tx.query('update accounts.cooperatives set cooperative_number = $2, profile = $3 where id = $1', [
      cooperativeId,
      cooperativeNumber,
      JSON.stringify(profile),
    ]);
  }

  /** Given while it stands already: nothing changes, the older date counts. */
  async giveConsent(tx: Tx, consent: ConsentChoice): Promise<void> {
    await tx.query(
      `insert into accounts.consents (id, artisan_id, purpose, text_version, given_at) values ($1, $2, $3, $4, $5)
       on conflict (artisan_id, purpose) where given_at is not null and withdrawn_at is null do nothing`,
      [consent.id, consent.artisanId, consent.purpose, consent.textVersion, consent.at],
    );
  }

  /** Dates what stands; where nothing ever stood, the answer itself is written down, once. */
  async refuseConsent(tx: Tx, consent: ConsentChoice): Promise<void> {
    await tx.query(
      `update accounts.consents set withdrawn_at = $3
       where artisan_id = $1 and purpose = $2 and given_at is not null and withdrawn_at is null`,
      [consent.artisanId, consent.purpose, consent.at],
    );
    await tx.query(
      `insert into accounts.consents (id, artisan_id, purpose, text_version, declined_at)
       select $1, $2, $3, $4, $5
       where not exists (select from accounts.consents where artisan_id = $2 and purpose = $3)
       on conflict (artisan_id, purpose) where declined_at is not null do nothing`,
      [consent.id, consent.artisanId, consent.purpose, consent.textVersion, consent.at],
    );
  }
}
