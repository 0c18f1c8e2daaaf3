/** How much of its matrices a run tries: `npm test` each kind in each place once, `npm run test:all` the whole product. */

/** Whether this run tries every combination. */
export const triesAll = process.env.TEST_ALL === 'true';

/**
 * What a matrix tries of its rows when several matrices have the same ones: all of them in a whole run, else every
 * `of`th from the one of index `part`, so that together they try each row once.
 */
export function shareOf<Row>(rows: readonly Row[], { part, of }: { part: number; of: number }): readonly Row[] {
  return triesAll ? rows : rows.filter((_, index) => index % of === part);
}
