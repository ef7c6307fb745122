/** Words at the start of a bracket that belong to the name of the text. */
const PART_OF_NAME = /^(征求意见稿|草案|试行|app_)/;

/**
 * "民法典（2020-05-28通过）" → title 民法典, detail 2020-05-28通过. Only the last bracket is taken off, and
 * 征求意见稿, 草案 and 试行 stay in the title, since a reader must not miss them.
 */
export function splitTitle(law: string): { readonly title: string; readonly detail?: string } {
  const match = /^(.*)（([^（）]*)）$/.exec(law);
  const [name, detail] = [match?.[1], match?.[2]];
  if (name === undefined || detail === undefined || name === '') return { title: law };
  const kept = PART_OF_NAME.exec(detail)?.[0];
  if (kept === undefined) return { title: name, detail };
  if (kept === detail || kept === 'app_') return { title: law };
  return { title: `${name}（${kept}）`, detail };
}
