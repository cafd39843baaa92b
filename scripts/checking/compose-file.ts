export function composeComplaint(): string | undefined {
  return undefined;
}
