/** 0: nothing to do. 1: something was found. 2: the input could not be used. */
export const EXIT = { fine: 0, findings: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
