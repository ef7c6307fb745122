import type { Program } from '../graph/program.ts';
import type { Reach } from '../graph/reach.ts';

/** What looks up the layouts of data binding comes from here. */
const BINDERS = ['androidx.databinding.DataBinderMapper', 'android.databinding.DataBinderMapper'];

/** Which classes hold a resource's number in code that runs. */
export class Holders {
  /** Resource → types. */
  readonly byResource = new Map<number, Set<number>>();
  private readonly program: Program;
  private readonly reach: Reach;
  private readonly binders: readonly number[];
  private done = 0;

  constructor(program: Program, reach: Reach) {
    this.program = program;
    this.reach = reach;
    this.binders = BINDERS.map((one) => program.names.typeNamed(one));
  }

  /** Takes what has come up since and gives the resources that are new; undefined when nothing came up at all. */
  update(): readonly number[] | undefined {
    const { holds } = this.reach;
    if (this.done === holds.length) return undefined;
    const fresh: number[] = [];
    for (; this.done < holds.length; this.done += 2)
      this.add(holds[this.done]!, holds[this.done + 1]!, fresh);
    return fresh;
  }

  private add(resource: number, method: number, fresh: number[]): void {
    const owner = this.program.methods.ownerOf(method);
    const known = this.byResource.get(resource);
    if (known?.has(owner)) return;
    // An R class puts its numbers down; data binding lists all its layouts in one class, shown or not.
    if (this.program.isOfR(method) || this.binders.some((one) => this.reach.comesFrom(owner, one))) return;
    if (known !== undefined) known.add(owner);
    else {
      this.byResource.set(resource, new Set([owner]));
      fresh.push(resource);
    }
  }

  /** Whether a class the system starts is of this class or comes from it: then it is itself what a click is looked up on. */
  isScreen(type: number): boolean {
    return this.reach.started.has(type);
  }
}
