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
  const standing = new Map(drafts.map((draft) => [draft.id, progressOf(draft, drafts, record)]));
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
  return { actions, plan: { planned, added, next, says: sayPlan(actions) } };
}

/** By kind of step, then by deadline, then by id. */
function inOrder(a: Draft, b: Draft): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [left, right] = [a.by ?? '9999', b.by ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

type Progress = Known<'action'>['fact']['state'] | 'none';

/**
 * How far the record says this step got. Only a word since the cause began counts, and a word without a target only
 * where one step of its kind stands; about money and permissions the facts speak, not the word.
 */
function progressOf(draft: Draft, drafts: readonly Draft[], record: Case): Progress {
  if (draft.byFacts) return 'none';
  const alone = drafts.filter((other) => other.kind === draft.kind).length === 1;
  const said = record.actions.findLast(
    ({ fact }) =>
      fact.action === draft.kind &&
      (fact.target === draft.target || (fact.target === undefined && alone)) &&
      (draft.since === undefined || fact.on >= draft.since),
  );
  return said?.fact.state ?? 'none';
}

function viewOf(draft: Draft, chosen: ReadonlySet<string>, progress: Progress | undefined): ActionView {
  const { rank: _rank, hits: _hits, since: _since, byFacts: _byFacts, otherwise, ...view } = draft;
  if (progress === 'done') return { ...view, standing: 'done' };
  const says = progress === 'refused' ? `上次被拒。${view.ifRefused}` : view.says;
  return { ...view, says, standing: chosen.has(draft.id) ? 'planned' : otherwise };
}

/** What the plan reaches and what it does not; no promise beyond the paths it names. */
function sayPlan(actions: readonly ActionView[]): string {
  const planned = actions.filter((action) => action.standing === 'planned');
  const added = actions.filter((action) => action.standing === 'added');
  if (planned.length === 0 && added.length === 0) return '没有要马上做的。';
  const closes = new Set(planned.flatMap((action) => action.closes)).size;
  const first =
    planned.length === 0
      ? '现在没有哪一步能把路关上。'
      : closes > 0
        ? `先做 ${planned.length} 步：做到并确认以后，${closes} 条路关上或不会被触发。`
        : `先做 ${planned.length} 步，按时做完就不会逾期。`;
  if (added.length === 0) return first;
  return planned.length === 0
    ? `${first}这 ${added.length} 步也该做。`
    : `${first}另外 ${added.length} 步也该做，但关不上路。`;
}
