/** The door of accounts: who people are, what they may do, and the way to write to them. */
export { AccountsModule } from './accounts.module.js';
export { Consents } from './data/consents.queries.js';
export { Contacts, type Contact } from './data/contacts.queries.js';
export { Directory, type Artisan } from './data/directory.queries.js';
export type { Actor, ArtisanActor, OfficerActor, StudioActor } from './domain/actor.js';
export {
  CurrentActor,
  CurrentUserId,
  RequireRole,
  RequireSession,
  TreasurersOwn,
} from './http/require-role.js';
export { Accounts1763800100000 } from './migrations/1763800100000-accounts.js';
export { ArtisansByName1796000800000 } from './migrations/1796000800000-artisans-by-name.js';
export { ConsentsOfArtisan1796300321000 } from './migrations/1796300321000-consents-of-artisan.js';
export { ConfirmedPhones1796300390110 } from './migrations/1796300390110-confirmed-phones.js';
export { CooperativeNumber1796259600000 } from './migrations/1796259600000-cooperative-number.js';
export { CodesOfADevice1796000500000 } from './migrations/1796000500000-codes-of-a-device.js';
export { OfficersOfCooperative1796300370010 } from './migrations/1796300370010-officers-of-cooperative.js';
export { MessagesThatFail1796300370000 } from './migrations/1796300370000-messages-that-fail.js';
export { AddArtisan } from './use-cases/add-artisan.js';
export { AddCooperative } from './use-cases/add-cooperative.js';
export { AddMember } from './use-cases/add-member.js';
export { Sessions } from './sign-in/sessions.js';
export { NotDelivered, type NotDeliveredBecause } from './post/not-delivered.js';
export { Post, type Message, type NamedMessage } from './post/post.js';
export { QueueMessage } from './use-cases/queue-message.js';
export { RecordAdmission } from './use-cases/record-admission.js';
export { RecordConsent } from './use-cases/record-consent.js';
export { ShowMessages } from './use-cases/show-messages.js';
export { ShownMakers1796259560200 } from './migrations/1796259560200-shown-makers.js';
export { ShownArtisans1796300100020 } from './migrations/1796300100020-shown-artisans.js';
export { WatchedMakers1796300331010 } from './migrations/1796300331010-watched-makers.js';
export { TreasurersAndHelpers1796301600100 } from './migrations/1796301600100-treasurers-and-helpers.js';
