import { assertWithSoftwareKey } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ChangeStatus,
  type ChangeStatusInput,
} from '../../services/commerce/dist/src/modules/certificates/index.js';
import { PrepareActToSign, SignAct } from '../../services/commerce/dist/src/modules/signing/index.js';
import type { EnrolledKeys } from './keys.ts';
import type { SeededCooperative } from './people.ts';
import type { SealingHost } from './sealing.ts';

/** Changes a certificate's status as its officer: prepares the act and signs it; the chain has it a little later. */
export async function changeStatus(
  app: INestApplicationContext,
  host: SealingHost,
  { id: cooperativeId, officer }: SeededCooperative,
  keys: EnrolledKeys,
  change: Omit<ChangeStatusInput, 'cooperativeId' | 'userId'>,
): Promise<void> {
  const { actId } = await app.get(ChangeStatus).execute({ ...change, cooperativeId, userId: officer.userId });
  const { digest } = await app.get(PrepareActToSign).execute({ cooperativeId, actId });
  const answer = assertWithSoftwareKey({ privateKey: keys.officer.privateKey, challenge: digest, ...host });
  await app.get(SignAct).execute({ actId, signingKeyId: keys.officerKeyId, answer });
}
