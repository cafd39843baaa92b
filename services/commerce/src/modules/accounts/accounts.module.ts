import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { AccountsQueries } from './data/accounts.queries.js';
import { AccountsStore } from './data/accounts.store.js';
import { Contacts } from './data/contacts.queries.js';
import { Directory } from './data/directory.queries.js';
import { MemberPageQueries } from './data/member-page.queries.js';
import { MembersStore } from './data/members.store.js';
import { Consents } from './data/consents.queries.js';
import { OutboxStore } from './data/outbox.store.js';
import { SessionsStore } from './data/sessions.store.js';
import { SignInCodesStore } from './data/sign-in-codes.store.js';
import { AuthController } from './http/auth.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { OfficeHelpersController } from './http/office-helpers.controller.js';
import { StudioHelpersController } from './http/studio-helpers.controller.js';
import { MeController } from './http/me.controller.js';
import { MembersController } from './http/members.controller.js';
import { OutboxController } from './http/outbox.controller.js';
import { RoleGuard } from './http/require-role.js';
import { DeliverMessage } from './jobs/deliver-message.job.js';
import { ForgetExpired } from './jobs/forget-expired.job.js';
import { MailServer } from './post/mail-server.js';
import { Post } from './post/post.js';
import { SmsGateway } from './post/sms-gateway.js';
import { SignIn } from './sign-in/auth.provider.js';
import { Sessions } from './sign-in/sessions.js';
import { AddArtisan } from './use-cases/add-artisan.js';
import { AddCooperative } from './use-cases/add-cooperative.js';
import { AddMember } from './use-cases/add-member.js';
import { AppointTreasurer } from './use-cases/appoint-treasurer.js';
import { CheckSignInCode } from './use-cases/check-sign-in-code.js';
import { DismissTreasurer } from './use-cases/dismiss-treasurer.js';
import { EndHelper } from './use-cases/end-helper.js';
import { NameHelper } from './use-cases/name-helper.js';
import { QueueMessage } from './use-cases/queue-message.js';
import { RecordAdmission } from './use-cases/record-admission.js';
import { RecordConsent } from './use-cases/record-consent.js';
import { ShowMessages } from './use-cases/show-messages.js';
import { TellSignIn } from './use-cases/tell-sign-in.js';
import { SendSignInCode } from './use-cases/send-sign-in-code.js';

const open = [
  AddArtisan,
  AddCooperative,
  AddMember,
  AccountsQueries,
  Consents,
  Contacts,
  Directory,
  Post,
  QueueMessage,
  RecordAdmission,
  RecordConsent,
  RoleGuard,
  Sessions,
  ShowMessages,
];

@Module({})
export class AccountsModule {
  /** Global, because any controller may require a role. The outbox page is no part of production. */
  static forConfig(config: Config): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      controllers: [
        AuthController,
        ConsentsController,
        MeController,
        MembersController,
        OfficeHelpersController,
        StudioHelpersController,
        ...(config.isProduction ? [] : [OutboxController]),
      ],
      providers: [
        ...open,
        AccountsStore,
        AppointTreasurer,
        DismissTreasurer,
        EndHelper,
        NameHelper,
        MemberPageQueries,
        MembersStore,
        CheckSignInCode,
        SendSignInCode,
        TellSignIn,
        SignIn,
        MailServer,
        OutboxStore,
        SmsGateway,
        SessionsStore,
        SignInCodesStore,
        DeliverMessage,
        ForgetExpired,
      ],
      exports: open,
    };
  }
}
