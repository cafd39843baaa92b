import { z } from 'zod';
import { CannotStart } from '../cannot-start.js';

export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected postgresql://user:password@host/name',
});

/**
 * Reads variables by their schema. Empty counts as unset.
 * @throws CannotStart naming every variable that is missing or malformed
 */
export function parseSettings<Schema extends z.ZodType>(
  schema: Schema,
  env: Record<string, string | undefined>,
): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `${name} is not set.` : `${name} is wrong: ${issue.message}.`;
  });
  throw new CannotStart(lines.join('\n'));
}
