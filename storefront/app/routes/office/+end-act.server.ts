import { data, redirectDocument } from 'react-router';
import { cancelAct, linkToSignAct } from '~/api/office.server';
import { refused } from '~/forms/attempt';

/**
 * What the buttons of a waiting act ask for: `intent=cancel` gives it up, else the way to sign it.
 */
export async function endAct(request: Request, form: FormData) {
  const actId = String(form.get('act'));
  if (form.get('intent') === 'cancel') {
    const { problem } = await cancelAct(request, actId);
    return data({ attempt: problem && refused(form, problem) }, { status: problem?.status ?? 200 });
  }
  const { value, problem } = await linkToSignAct(request, actId);
  if (problem) return data({ attempt: refused(form, problem) }, { status: problem.status });
  throw redirectDocument(value.sealing.url);
}
