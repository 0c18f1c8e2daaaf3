/** `strategy.matrix`: the combinations that a job is run for. */

type Combination = Readonly<Record<string, unknown>>;

/**
 * Every combination of the lists, or the list under `include`; both together are not known here.
 *
 * @param matrix with its expressions filled.
 */
export function combinationsOf(matrix: Combination): readonly Combination[] {
  const { include, exclude, ...lists } = matrix;
  if (exclude !== undefined) throw new Error('exclude is not known to the emulated workflow');
  if (include === undefined) {
    return Object.entries(lists).reduce<readonly Combination[]>(
      (all, [name, values]) => all.flatMap((one) => listOf(name, values).map((value) => ({ ...one, [name]: value }))),
      [{}],
    );
  }
  if (Object.keys(lists).length > 0) throw new Error('include beside lists is not known to the emulated workflow');
  return listOf('include', include) as readonly Combination[];
}

/** GitHub fails a job whose matrix is empty, or has more than 256 combinations. */
function listOf(name: string, values: unknown): readonly unknown[] {
  if (!Array.isArray(values) || values.length === 0)
    throw new Error(`Matrix vector '${name}' does not contain any values`);
  if (values.length > 256) throw new Error(`Matrix vector '${name}' has ${values.length} values; 256 are allowed`);
  return values;
}
