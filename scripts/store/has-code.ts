/** Whether an error is one of the system's, with this code (`EEXIST`). */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
