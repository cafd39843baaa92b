import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema accounts');
    // As `getMigrations(…).compileMigrations()` of better-auth 1.7.6 writes them; a test sees that nothing is
    // left to migrate, so an update of the library shows itself there.
    await runner.query(`
      set local search_path = accounts;
      create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "phoneNumber" text unique, "phoneNumberVerified" boolean);
      create table "session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);
      create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
      create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
      create table "passkey" ("id" text not null primary key, "name" text, "publicKey" text not null, "userId" text not null references "user" ("id") on delete cascade, "credentialID" text not null, "counter" integer not null, "deviceType" text not null, "backedUp" boolean not null, "transports" text, "createdAt" timestamptz, "aaguid" text);
      create index "session_userId_idx" on "session" ("userId");
      create index "account_userId_idx" on "account" ("userId");
      create index "verification_identifier_idx" on "verification" ("identifier");
      create index "passkey_userId_idx" on "passkey" ("userId");
      create index "passkey_credentialID_idx" on "passkey" ("credentialID");
      set local search_path = public;
    `);
    await runner.query(`
      create table accounts.cooperatives (
        id uuid primary key,
        slug text not null unique,
        name_vi text not null,
        name_en text not null,
        village_slug text,
        -- Its number in CraftRegistry; null until the authority has admitted it.
        chain_id bigint unique check (chain_id > 0),
        -- What the digest on chain is taken of, once admitted.
        profile jsonb,
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );

      create table accounts.artisans (
        id uuid primary key,
        cooperative_id uuid not null references accounts.cooperatives,
        slug text not null unique,
        display_name text not null,
        village_slug text,
        craft_slug text,
        bio_vi text not null default '',
        bio_en text not null default '',
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      create index on accounts.artisans (cooperative_id);

      -- What a person may do. One row for each role; only the authority stands above the cooperatives.
      create table accounts.members (
        id uuid primary key,
        user_id text not null references accounts."user" on delete cascade,
        role text not null check (role in ('artisan', 'officer', 'authority')),
        cooperative_id uuid references accounts.cooperatives,
        artisan_id uuid unique references accounts.artisans,
        created_at timestamptz not null default now(),
        unique (user_id, role),
        check ((role = 'authority') = (cooperative_id is null)),
        check ((role = 'artisan') = (artisan_id is not null))
      );

      -- What an artisan agrees to have published. Withdrawing dates the row, giving again makes a new one. Who
      -- declined before ever agreeing has one row that says so: "no" is an answer, and not asked for again.
      create table accounts.consents (
        id uuid primary key,
        artisan_id uuid not null references accounts.artisans,
        purpose text not null check (purpose in ('name', 'portrait')),
        -- Which wording was shown.
        text_version text not null,
        given_at timestamptz,
        withdrawn_at timestamptz check (withdrawn_at >= given_at),
        declined_at timestamptz,
        check ((given_at is null) <> (declined_at is null)),
        check (given_at is not null or withdrawn_at is null)
      );
      create unique index consents_standing on accounts.consents (artisan_id, purpose)
        where given_at is not null and withdrawn_at is null;
      create unique index consents_declined on accounts.consents (artisan_id, purpose)
        where declined_at is not null;

      -- One live code a number. The hash is keyed, so a copy of the table does not give the code away.
      create table accounts.sign_in_codes (
        phone text primary key,
        code_hash bytea not null,
        attempts integer not null default 0,
        expires_at timestamptz not null
      );

      -- Letters and text messages, written in the transaction that causes them and delivered by a job.
      create table accounts.outbox (
        id uuid primary key,
        channel text not null check (channel in ('sms', 'mail')),
        recipient text not null,
        subject text,
        text text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      );
      create index on accounts.outbox (created_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema accounts cascade');
  }
}
