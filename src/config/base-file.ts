/** Reads a file before profiles are added: warns about what AWS tools reject, and copies what must stay visible. */
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

/** A file before profiles are added to it. */
export interface OpenedFile {
  readonly path: string;
  readonly file: ConfigFile;
  /** The content to add them to; undefined if there is none. */
  readonly start: Buffer | undefined;
}

/** Which file to write, and what it starts from. */
interface Start {
  readonly path: string;
  /** The file that AWS tools use now, whose profiles stay visible. It may be the file to write. */
  readonly base: string;
  readonly file: ConfigFile;
  /** Profiles that this job added. They take precedence over those of the base. */
  readonly own: ReadonlySet<string>;
  /** Profiles and sessions that will be added. */
  readonly names: readonly string[];
}

interface Means {
  readonly job: Job;
  readonly report: Report;
}

/**
 * Reads the file to write and its base, and masks their secrets. From a base in the workspace, which a pull request may
 * have written, only settings are copied that neither run programs nor redirect requests.
 *
 * @throws ActionError `unreadable-config` if AWS tools would read another section as a profile to write; `unsafe-file`
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

/** Returns the content to use from a file, and warns about what AWS tools reject in it and what is left out. */
async function inspect(bytes: Buffer | undefined, from: string, start: Start, { job, report }: Means) {
  if (!bytes) return undefined;
  const { file, own, names } = start;
  const { sections, faults } = parseIni(bytes);
  for (const secret of secretsIn(sections)) report.mask(secret);
  const isWritten = (owner: string) => own.has(owner) || names.includes(owner);
  refuseAliases(sections, file, from, isWritten);
  // An earlier use already warned about the content that it copied to the job's own folder.
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
      `The AWS CLI and boto3 reject the AWS ${file} file ${from} and every profile in it: ${lines}. Correct the file.`,
    );
  }
  if (!(await isInWorkspace(from, job))) return bytes;
  const selections = sections.map((section) => ({ section, ...harmlessOf(section, file) }));
  const leftOut = selections.filter(({ section }) => !isReplaced(section)).flatMap((one) => one.leftOut);
  const isCopied = from !== start.path;
  if (leftOut.length > 0) {
    const fate = isCopied ? 'The copy for AWS tools leaves out' : 'Later steps use all of it, including';
    report.warning(
      `The AWS ${file} file ${from} is in the workspace, where a pull request can edit it. ${fate}: ${leftOut.join('; ')}.`,
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
  // The whole value, and without a comment, as some tools read it.
  return values.flatMap((value) => [value, withoutComment(value)]);
}

/** Returns the settings of a section that are known to be harmless, and what is left out. */
function harmlessOf(section: Section, file: ConfigFile) {
  const name = plainOwnerOf(section, file);
  if (name === undefined || name !== ownerOf(section, file)) return { leftOut: [`[${section.header}]`] };
  const { kept, leftOut } = listedSettings(section.settings);
  return { name, settings: kept, leftOut: leftOut.length > 0 ? [`${leftOut.join(', ')} of [${section.header}]`] : [] };
}
