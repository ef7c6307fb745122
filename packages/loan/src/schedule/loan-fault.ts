import type { Fault, FaultKind } from '@huxin/basis';
import type { EntryId, TermName } from '@huxin/fact';
import type { Contract } from '../contract/contract.ts';
import type { Setting } from '../contract/setting.ts';

/** A fault of one setting of one loan. `hint` is a plain Chinese sentence with the likely fix. */
export interface LoanFault extends Fault {
  readonly loan: string;
  readonly name: TermName;
  readonly hint: string;
  readonly entry?: EntryId;
}

/** `at` is `/LOAN/TERM`, escaped as a JSON pointer. */
export function loanFault(
  contract: Contract,
  name: TermName,
  setting: Setting<unknown> | undefined,
  expected: string,
  hint: string,
  kind: FaultKind = 'impossible-term',
): LoanFault {
  return {
    kind,
    at: `/${contract.loan.replaceAll('~', '~0').replaceAll('/', '~1')}/${name}`,
    value: setting?.value,
    expected,
    hint,
    loan: contract.loan,
    name,
    ...(setting?.entry === undefined ? {} : { entry: setting.entry }),
  };
}
