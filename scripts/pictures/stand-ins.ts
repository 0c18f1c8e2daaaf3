/** Fixed texts for all that differs from run to run, so that a picture changes only when the action does. */
import type { Job } from '../../runner/index.ts';

/** When the step of every picture starts. */
const epoch = Date.UTC(2026, 2, 2, 9, 0);
/** What lasts for a time lasts for a multiple of this; a step takes far less. */
const grain = 5 * 60_000;

/** A function that replaces them in a line of the job, which has just run. */
export function standInsFor(job: Job, emulatorUrl: string): (line: string) => string {
  const now = Date.now();
  const moved = (time: number) => new Date(epoch + Math.round((time - now) / grain) * grain).toISOString();
  const today = new Date(now).toISOString().slice(0, 10);
  return (line) =>
    line
      .replaceAll(job.temp, '/home/runner/work/_temp')
      .replaceAll(job.workspace, '/home/runner/work/octo-repo/octo-repo')
      .replaceAll(job.home, '/home/runner')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '2c1f6f0e-5a4b-4f3e-9d8c-7b6a59483726')
      .replaceAll(`${emulatorUrl}/device`, 'https://d-1234567890.awsapps.com/start/#/device')
      .replaceAll(/\b[A-Z]{4}-[A-Z]{4}\b/g, 'WDJB-MJHT')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+(\.\d+)?Z/g, (time, fraction = '') =>
        moved(Date.parse(time)).replace('.000', fraction && '.000'),
      )
      .replaceAll(
        /(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC/g,
        (_, day, time) =>
          `${moved(Date.parse(`${day}T${time}:00Z`))
            .slice(0, 16)
            .replace('T', ' ')} UTC`,
      )
      .replaceAll(/in (?:(\d+) h )?(\d+) min/g, (_, hours = '0', minutes) =>
        aheadInWords(60 * Number(hours) + Number(minutes)),
      )
      .replaceAll(/(\d+) min \d+ s\b/g, (_, minutes) => `${Number(minutes) + 1} min`)
      .replaceAll(
        /until (\d\d:\d\d) UTC/g,
        (_, time) => `until ${moved(Date.parse(`${today}T${time}:00Z`)).slice(11, 16)} UTC`,
      );
}

/** Full minutes that are left, a moment after the start. */
function aheadInWords(left: number): string {
  const minutes = Math.ceil((left + 1) / 5) * 5 - 1;
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
