import { ProblemNotice } from '~/components/problem-notice';
import { type Attempt, unplaced } from './attempt';

/** Why a form did not go through, as far as its fields do not say it themselves. */
export function FormTrouble({ attempt }: { attempt: Attempt | null | undefined }) {
  if (!attempt?.problem) return null;
  const left = unplaced(attempt);
  const isSaidAtFields = attempt.errors.length > 0 && left.length === 0;
  if (isSaidAtFields) return null;
  return <ProblemNotice problem={{ ...attempt.problem, errors: left }} />;
}
