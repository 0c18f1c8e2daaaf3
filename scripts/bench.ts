/** `npm run bench [-- --incumbent PATH]`: measures this action, side by side with the incumbent, and writes the figures. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawBars } from './bench/bars.ts';
import { type Actions, oneStepRuns, roundTrips } from './bench/cases.ts';
import { measureGrowth } from './bench/growth.ts';
import { reportOf } from './bench/report.ts';
import { inRounds, type Outcomes, titleOf, valuesOf } from './bench/rounds.ts';
import { startServices } from './bench/services-process.ts';
import { sizesOf } from './bench/sizes.ts';
import { spread } from './bench/statistics.ts';
import { writeFigures } from './figures.ts';

const { values } = parseArgs({
  options: { incumbent: { type: 'string' }, rounds: { type: 'string', default: '31' } },
});
const rounds = Number(values.rounds);
const own = join(import.meta.dirname, '..');
const actions: Actions = { own, incumbent: values.incumbent };
const docs = join(own, 'docs');

function say(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}

if (!actions.incumbent) {
  say('Without --incumbent nothing is measured side by side. To get it:');
  say('  git clone --depth 1 https://github.com/aws-actions/configure-aws-credentials PATH');
}

async function measureSteps(): Promise<Outcomes> {
  const services = await startServices({ accounts: 0 }, roundTrips);
  try {
    const runs = await oneStepRuns(actions, services);
    say(`${runs.length} runs in each of ${rounds} rounds`);
    return await inRounds(runs, rounds, services.traffic, (done) => done % 5 === 0 && say(`${done} rounds`));
  } finally {
    services.stop();
  }
}

function stepBars(steps: Outcomes): string {
  const bars = Object.entries(steps).map(([name, outcome]) => ({
    name: titleOf(name),
    value: spread(valuesOf(outcome, 'wall')),
    isOther: /^(incumbent|node)|alone/.test(name),
  }));
  return drawBars('Milliseconds of one step: median, and the half of all runs around it', 'ms', bars);
}

const steps = await measureSteps();
const growth = await measureGrowth(actions, 3, say);
const sizes = await sizesOf(own);
const incumbentSizes = actions.incumbent ? await sizesOf(actions.incumbent) : undefined;
await writeFile(join(docs, 'performance-steps.svg'), stepBars(steps));
const report = reportOf({ steps, growth, sizes, incumbentSizes }, rounds);
await writeFigures(join(docs, 'performance.md'), report);
process.stdout.write(`${report}\n`);
