import type { Case, Known } from '@huxin/case';
import { type Draft, RANK } from '../actions/draft.ts';
import type { ActionView, Plan } from '../assessment.ts';
import { chooseActions } from './hitting-set.ts';

/** Steps shown at once (spec 计划-5). */
const AT_MOST = 3;

export interface Planned {
  readonly actions: readonly ActionView[];
  readonly plan: Plan;
}

/** Decides where each draft stands and puts them in the order of doing. */
export function makePlan(drafts: readonly Draft[], record: Case): Planned {
  const standing = new Map(drafts.map((draft) => [draft.id, progressOf(draft, record)]));
  const live = drafts.filter((draft) => standing.get(draft.id) !== 'proved');
  const targets = [...new Set(live.flatMap((draft) => draft.hits))];
  const chosen = new Set(
    chooseActions(
      targets,
      live.map((draft) => ({
        id: draft.id,
        hits: draft.hits,
        late: draft.by !== null && draft.by < record.now,
        fen: draft.cost.fen,
        minutes: draft.cost.minutes,
      })),
    ),
  );
  const views = [...live]
    .sort(inOrder)
    .map((draft) => ({ draft, view: viewOf(draft, chosen, standing.get(draft.id)) }));
  const actions = views.map(({ view }) => view);
  const next = views
    .filter(
      ({ draft, view }) =>
        view.standing === 'planned' ||
        view.standing === 'added' ||
        (draft.rank === RANK.tell && view.standing === 'offered'),
    )
    .slice(0, AT_MOST)
    .map(({ view }) => view.id);
  const planned = actions.filter((action) => action.standing === 'planned').map((action) => action.id);
  const added = actions.filter((action) => action.standing === 'added').map((action) => action.id);
  return { actions, plan: { planned, added, next, says: sayPlan(planned.length, added.length) } };
}

/** By kind of step, then by deadline, then by id. */
function inOrder(a: Draft, b: Draft): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [left, right] = [a.by ?? '9999', b.by ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Progress = Known<'action'>['fact']['state'] | 'none';

/** How far the record says this step got; the latest word counts, and only about the state it was said of. */
function progressOf(draft: Draft, record: Case): Progress {
  const said = record.actions.findLast(
    ({ fact }) => fact.action === draft.kind && (fact.target === undefined || fact.target === draft.target),
  );
  return said?.fact.state ?? 'none';
}

function viewOf(draft: Draft, chosen: ReadonlySet<string>, progress: Progress | undefined): ActionView {
  const { rank: _rank, hits: _hits, otherwise, ...view } = draft;
  if (progress === 'done') return { ...view, standing: 'done' };
  const says = progress === 'refused' ? `上次被拒。${view.ifRefused}` : view.says;
  return { ...view, says, standing: chosen.has(draft.id) ? 'planned' : otherwise };
}

function sayPlan(planned: number, added: number): string {
  if (planned === 0 && added === 0) return '没有要马上做的。';
  const first =
    planned > 0 ? `这 ${planned} 步做完并确认，能关的路就都关上了。` : '现在没有哪一步能把路关上。';
  return added > 0 ? `${first}另外 ${added} 步只能要求或留证，结果由不得我们。` : first;
}
