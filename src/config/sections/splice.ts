/** Replaces, removes and adds sections in the text of a file, in one pass. */
import type { Section } from './ini.ts';

/** What takes the place of a section. */
interface NewBody {
  readonly body: string;
  /** Line breaks to remove before the section if nothing takes its place. */
  readonly lead?: string | undefined;
}

interface Edit extends NewBody {
  readonly section: Section;
}

/** The edits that replace the first section of each name, and remove further ones. */
export function editsOf(
  sections: readonly Section[],
  nameIn: (section: Section) => string | undefined,
  bodies: ReadonlyMap<string, NewBody>,
): readonly Edit[] {
  const seen = new Set<string>();
  return sections.flatMap((section) => {
    const name = nameIn(section) ?? '';
    const first = bodies.get(name);
    if (!first) return [];
    const isFurther = seen.has(name);
    seen.add(name);
    return [{ section, ...(isFurther ? { body: '' } : first) }];
  });
}

/** Applies edits in one pass, so that the time grows only with the file. */
export function edited(text: string, edits: readonly Edit[]): string {
  const newline = newlineOf(text);
  const parts: string[] = [];
  const prepend = (part: string) => {
    if (part !== '') parts.push(part);
  };
  let end = text.length;
  // From the end: what follows a section, after its own edits, decides how the section may end.
  for (const { section, body, lead = '' } of edits.toReversed()) {
    prepend(text.slice(section.end, end));
    const next = parts.at(-1) ?? '';
    prepend(ended(body, next, newline));
    end = body === '' ? startOfLead(text, section.start, lead, next) : section.start;
  }
  prepend(text.slice(0, end));
  return parts.toReversed().join('');
}

/** Adds sections at the end. @returns the text, and the line breaks that precede each section. */
export function appended<Added extends NewBody>(text: string, sections: readonly Added[], newline: string) {
  const parts = [text];
  const added = sections.map((one) => {
    const lead = leadAfter(parts.at(-1) ?? '', newline);
    parts.push(lead + one.body);
    return { ...one, lead };
  });
  return { text: parts.join(''), added };
}

/** Adds a line break to a section without one if another line follows directly. */
function ended(body: string, next: string, newline: string): string {
  return body === '' || body.endsWith('\n') || next === '' || /^\r?\n/.test(next) ? body : body + newline;
}

/**
 * Returns where the line breaks before a removed section start. Others may have changed the text around it, and lines
 * must not run together.
 */
function startOfLead(text: string, start: number, lead: string, next: string): number {
  if (lead === '') return start;
  const left = start - lead.length;
  const mayEndHere = left === 0 || text.endsWith('\n', left) || next === '' || /^\r?\n/.test(next);
  const isThere = left >= 0 && text.endsWith(lead, start);
  return isThere && mayEndHere ? left : startOfLead(text, start, lead.replace(/^\r?\n/, ''), next);
}

/** Returns the line breaks before a new section at the end of a file. */
function leadAfter(text: string, newline: string): string {
  if (text === '') return '';
  return text.endsWith('\n') ? newline : newline + newline;
}

/** Returns the line break that the file uses, so that a file edited on Windows keeps its own. */
export function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
