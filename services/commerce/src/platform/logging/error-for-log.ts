/** What a log line, or a failed job's row, keeps of an error. */
export interface LoggedError {
  type: string;
  message: string;
  stack: string | undefined;
  code?: string;
  cause?: LoggedError;
}

/**
 * Leaves out everything else an error carries: a failed statement brings its parameters and Postgres's detail
 * (`Key (phone)=(+84…) already exists`), which are people's data and have no place in logs.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Not an error was thrown.', stack: undefined };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause !== undefined && depth < 3 ? { cause: errorForLog(error.cause, depth + 1) } : {}),
  };
}
