/** A file that profiles are put into, before that: what AWS tools would refuse of it, and what of other files goes on in it. */
import { readIfRegular, readIfThere } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { isOwn } from '../job/own-folder.ts';
import type { Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import { listedSettings } from './kept-settings.ts';
import { copySections, putProfiles } from './sections/edits.ts';
import { ownerOf, plainOwnerOf, refuseAliases } from './sections/header.ts';
import { type ConfigFile, parseIni, type Section, withoutComment } from './sections/ini.ts';
import { isInWorkspace } from './shared-files.ts';

/** A file before profiles are put into it. */
export interface OpenedFile {
  readonly path: string;
  readonly file: ConfigFile;
  /** What they are put into; undefined where there is nothing. */
  readonly start: Buffer | undefined;
}

/** Which file is to be written, and what it starts from. */
interface Start {
  readonly path: string;
  /** The file in force, whose profiles stay visible; it may be the one to be written. */
  readonly base: string;
  readonly file: ConfigFile;
  /** Profiles that this job has put there: they stay before those of the base. */
  readonly own: ReadonlySet<string>;
  /** Profiles and sessions that will be put there. */
  readonly names: readonly string[];
}

interface Means {
  readonly job: Job;
  readonly report: Report;
}

/**
 * Reads a file that is to be written, and the one in force. Their secrets are masked; of a base in the workspace, which
 * a pull request may have written, only what neither runs programs nor leads requests elsewhere is taken.
 *
 * @throws ActionError `unreadable-config` where AWS tools would take another section for one that is written; `unsafe-file`
 */
export async function openFile(start: Start, means: Means): Promise<OpenedFile> {
  const { path, base, file, own } = start;
  const there = await inspect(await readIfThere(path), path, start, means);
  if (base === path) return { path, file, start: there };
  const inForce = await inspect(await readIfRegular(base), base, start, means);
  return {
    path,
    file,
    start: there && inForce ? copySections(there, inForce, file, (name) => own.has(name)) : (there ?? inForce),
  };
}

/** What is taken of a file, with warnings of what AWS tools refuse of it and what is left out. */
async function inspect(bytes: Buffer | undefined, from: string, start: Start, { job, report }: Means) {
  if (!bytes) return undefined;
  const { file, own, names } = start;
  const { sections, faults } = parseIni(bytes);
  for (const secret of secretsIn(sections)) report.mask(secret);
  const isWritten = (owner: string) => own.has(owner) || names.includes(owner);
  refuseAliases(sections, file, from, isWritten);
  // What is copied into the job's own folder was told when it was, by the path that its author knows.
  if (isOwn(from, job.temp)) return bytes;
  const isReplaced = (section: Section) => isWritten(plainOwnerOf(section, file) ?? '');
  const lasting = faults.filter(({ line }) => {
    const faulty = sections.findLast((section) => section.line <= line);
    return line === 1 || !faulty || !isReplaced(faulty);
  });
  if (lasting.length > 0) {
    const lines = listed(
      lasting.map(({ line, what }) => `line ${line} ${what}`),
      3,
    );
    report.warning(
      `The AWS CLI and boto3 refuse the AWS ${file} file ${from}, and every profile in it: ${lines}. Correct it.`,
    );
  }
  if (!(await isInWorkspace(from, job))) return bytes;
  const selections = sections.map((section) => ({ section, ...harmlessOf(section, file) }));
  const leftOut = selections.filter(({ section }) => !isReplaced(section)).flatMap((one) => one.leftOut);
  const isCopied = from !== start.path;
  if (leftOut.length > 0) {
    const fate = isCopied ? 'The copy for AWS tools leaves out' : 'Later steps are led to all that it holds';
    report.warning(
      `The AWS ${file} file ${from} lies in the workspace, where a pull request may edit it. ${fate}: ${leftOut.join('; ')}.`,
    );
  }
  const kept = new Map(selections.flatMap(({ name, settings }) => (name === undefined ? [] : [[name, settings]])));
  return isCopied
    ? putProfiles(
        undefined,
        file,
        [...kept].map(([name, settings]) => ({ name, settings })),
      ).content
    : bytes;
}

const secretKeys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'];

function secretsIn(sections: readonly Section[]): readonly string[] {
  const values = sections.flatMap(({ settings }) => secretKeys.flatMap((key) => settings.get(key) ?? []));
  // Whole, and as the tools read them that cut comments off.
  return values.flatMap((value) => [value, withoutComment(value)]);
}

/** Of a section that is spelled plainly, the settings that are known to be harmless; and what is not. */
function harmlessOf(section: Section, file: ConfigFile) {
  const name = plainOwnerOf(section, file);
  if (name === undefined || name !== ownerOf(section, file)) return { leftOut: [`[${section.header}]`] };
  const { kept, leftOut } = listedSettings(section.settings);
  return { name, settings: kept, leftOut: leftOut.length > 0 ? [`${leftOut.join(', ')} of [${section.header}]`] : [] };
}
