/** Workflows for aws-actions/configure-aws-credentials, played with nothing changed but what `uses:` says. */
import { parse } from 'yaml';
import type { StepResult } from '../../runner/index.ts';
import { action, type Scene } from './play.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the steps of a job in their order. Expressions may name `steps.ID.outputs.NAME` and what `contexts` has.
 *
 * @param text the list of steps, as YAML.
 * @param contexts values by their path, such as `secrets.ROLE`.
 */
export async function playSteps(
  text: string,
  { job }: Scene,
  contexts: Readonly<Record<string, string>> = {},
): Promise<readonly StepResult[]> {
  const known = new Map(Object.entries(contexts));
  const fill = (value: unknown) =>
    String(value).replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, path: string) => known.get(path) ?? '');
  const fillAll = (values: Step['with']) =>
    Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, fill(value)]));
  const results: StepResult[] = [];
  for (const step of parse(text) as readonly Step[]) {
    const options = { env: fillAll(step.env), ...(step.id && { id: step.id }) };
    const isSwapped = step.uses?.startsWith('aws-actions/configure-aws-credentials@');
    const result = isSwapped
      ? await job.uses(action, { ...options, with: fillAll(step.with) })
      : await job.run(fill(step.run), options);
    for (const [name, value] of Object.entries(result.outputs)) known.set(`steps.${step.id}.outputs.${name}`, value);
    results.push(result);
  }
  return results;
}
