import type { PlainDate } from '@huxin/calendar';
import type { Fen } from '@huxin/money';

/** One line of a schedule. `amount` = principal + interest + fee. */
export interface Instalment {
  /** 1, 2, 3 … */
  readonly n: number;
  /** The day it has to be paid, after extension and holiday shift. */
  readonly due: PlainDate;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly fee: Fen;
  readonly amount: Fen;
  /** Principal still out after this line, with any draw made on its due day. */
  readonly balanceAfter: Fen;
}
