/** What a step says, as people get to see it: masked log lines and the annotations beside them. */
import type { Masks } from '../text/masks.ts';

export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: Level;
  /** Masked, and cut to 4096 characters. */
  readonly message: string;
  /** The runner masks the message alone: a secret in a title shows. */
  readonly title?: string;
  readonly file?: string;
  readonly [property: string]: string | undefined;
}

export interface StepLog {
  readonly lines: readonly string[];
  readonly annotations: readonly Annotation[];
  output(message: string): void;
  /** Logs and annotates; the eleventh and later ones of a level are logged alone. */
  issue(level: Level, message: string, properties?: Readonly<Record<string, string>>): void;
  /** Shown only with step debug logging. */
  debug(message: string): void;
}

const LONGEST_MESSAGE = 4096;
const ANNOTATIONS_PER_LEVEL = 10;

/** A log that masks with what is registered at the time of each message and hands every line on to `onLine` as well. */
export function createStepLog(options: {
  readonly masks: Masks;
  readonly debug: boolean;
  readonly onLine: (line: string) => void;
}): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const output = (message: string) => {
    // Masked as a whole first: a secret that spans lines counts.
    for (const line of options.masks.mask(message).split(/\r?\n/)) {
      lines.push(line);
      options.onLine(line);
    }
  };
  return {
    lines,
    annotations,
    output,
    issue(level, message, properties = {}) {
      const masked = options.masks.mask(message).slice(0, LONGEST_MESSAGE);
      if (annotations.filter((annotation) => annotation.level === level).length < ANNOTATIONS_PER_LEVEL) {
        annotations.push({ ...properties, level, message: masked });
      }
      if (masked !== '') output(`##[${level}]${masked}`);
    },
    debug(message) {
      if (!options.debug) return;
      for (const line of message.split(/\r?\n/)) output(`##[debug]${line}`);
    },
  };
}

/** The `env:` part of a step's header. */
export function sayEnvironment(log: StepLog, environment: Readonly<Record<string, string>>): void {
  const variables = Object.entries(environment);
  if (variables.length > 0) log.output('env:');
  for (const [name, value] of variables) log.output(`  ${name}: ${value}`);
}
