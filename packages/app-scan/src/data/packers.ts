import type { PackerRow } from './packer-row.ts';
import { CHINA_PACKERS } from './packers-china.ts';
import { OTHER_PACKERS } from './packers-elsewhere.ts';
import { ORDINARY_PARTS } from './packers-ordinary.ts';

export type { PackerRow } from './packer-row.ts';

/** Every known sign of packing, and the names that only look like one. */
export const PACKER_ROWS: readonly PackerRow[] = [...CHINA_PACKERS, ...OTHER_PACKERS, ...ORDINARY_PARTS];
