import type { ScanLimits } from '../model.ts';

const MIB = 1024 * 1024;

/**
 * What is read at most. A dex holds 65,536 methods and stays far below 32 MiB; the largest resource table met
 * is 32 MiB. Deflate cannot pack better than 1032 : 1 and real entries over 1 MiB stay below 100 : 1.
 */
export const DEFAULT_LIMITS: ScanLimits = {
  entryBytes: 128 * MIB,
  totalBytes: 1024 * MIB,
  entries: 65_535,
  ratio: 250,
  depth: 3,
};

export const withLimits = (limits: Partial<ScanLimits> | undefined): ScanLimits => ({
  ...DEFAULT_LIMITS,
  ...limits,
});
