/** Obeys the workflow commands in a step's output; everything else is log. */

import type { Level } from '../step/log.ts';
import type { Step } from '../step/plan.ts';
import { trim } from '../text/lines.ts';
import {
  addMask,
  addPath,
  failCommand,
  isBlocked,
  isSwitchedOn,
  saveState,
  setEnvironment,
  setOutput,
} from './effects.ts';
import { type Command, parseCommand } from './grammar.ts';

type Obey = (step: Step, command: Command) => void;

/** `omitEcho`: its line is not shown even when echo is on. Problem matchers are registered and ignored. */
const COMMANDS: Readonly<Record<string, { readonly obey: Obey; readonly omitEcho?: true }>> = {
  'set-env': { obey: obeySetEnv },
  'set-output': { obey: (step, command) => setOutput(step, requiredName(command), command.data) },
  'save-state': { obey: (step, command) => saveState(step, requiredName(command), command.data) },
  'add-path': { obey: obeyAddPath },
  'add-mask': { obey: obeyAddMask, omitEcho: true },
  'add-matcher': { obey: () => {} },
  'remove-matcher': { obey: () => {} },
  warning: { obey: obeyIssue('warning'), omitEcho: true },
  error: { obey: obeyIssue('error'), omitEcho: true },
  notice: { obey: obeyIssue('notice'), omitEcho: true },
  debug: { obey: (step, command) => step.log.debug(command.data), omitEcho: true },
  group: { obey: (step, command) => step.log.output(`##[group]${command.data}`) },
  endgroup: { obey: (step) => step.log.output('##[endgroup]') },
};

/** Names that make a line a command; `echo` and `stop-commands` concern the handler itself. */
export const registeredCommands: readonly string[] = [...Object.keys(COMMANDS), 'echo', 'stop-commands'];

/** Takes each line of a step's output, of either stream, in order. */
export function createCommandHandler(step: Step): (line: string) => void {
  let echo = step.job.debug;
  let stopToken: string | undefined;
  const isRegistered = (name: string) => registeredCommands.includes(name.toLowerCase()) || isSame(name, stopToken);

  // The runner catches no refusal here: it ends the step at once, and its process goes on unheard.
  const stopCommands = (line: string, token: string) => {
    const isAllowed = token !== '' && !isRegistered(token) && !isSame(token, 'pause-logging');
    if (!isAllowed && !isSwitchedOn(step, 'ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS')) throw new Error(BAD_STOP_TOKEN);
    stopToken = token;
    if (token.length > 6) step.job.masks.add(token);
    step.log.output(line);
  };
  const obey = (line: string, command: Command) => {
    const name = command.name.toLowerCase();
    const known = COMMANDS[name];
    if (name === 'stop-commands') return stopCommands(line, command.data);
    if (echo && known?.omitEcho !== true) step.log.output(line);
    if (echo && name === 'add-mask' && trim(command.data) !== '') step.log.output('::add-mask::***');
    try {
      if (name === 'echo') echo = parseEcho(command.data);
      else known?.obey(step, command);
    } catch (error) {
      failCommand(step, `command '${known?.omitEcho ? name : line}'`, error);
    }
  };

  return (line) => {
    const command = parseCommand(line, isRegistered);
    if (command !== undefined && stopToken === undefined) obey(line, command);
    else if (command !== undefined && isSame(command.name, stopToken)) {
      step.log.output(line);
      stopToken = undefined;
    } else step.log.output(line.replace(/##\[(start|end)-action/g, '##[\\$1-action'));
  };
}

const BAD_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";

function isSame(name: string, other: string | undefined): boolean {
  return other !== undefined && name.toUpperCase() === other.toUpperCase();
}

function parseEcho(value: string): boolean {
  const wanted = trim(value).toLowerCase();
  if (wanted === 'on' || wanted === 'off') return wanted === 'on';
  throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`);
}

function requiredName(command: Command): string {
  const name = command.properties.get('name');
  if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
  return name;
}

function refuseUnlessUnsecure(step: Step, command: string): void {
  if (isSwitchedOn(step, 'ACTIONS_ALLOW_UNSECURE_COMMANDS')) return;
  throw new Error(
    `The \`${command}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`,
  );
}

function obeySetEnv(step: Step, command: Command): void {
  refuseUnlessUnsecure(step, 'set-env');
  const name = requiredName(command);
  if (!isBlocked(name)) setEnvironment(step, name, command.data);
  else step.log.issue('error', "Can't update NODE_OPTIONS environment variable using ::set-env:: command.");
}

function obeyAddPath(step: Step, command: Command): void {
  refuseUnlessUnsecure(step, 'add-path');
  addPath(step, command.data);
}

function obeyAddMask(step: Step, command: Command): void {
  if (trim(command.data) !== '') addMask(step, command.data);
  else step.log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
}

function obeyIssue(level: Level): Obey {
  return (step, command) => {
    const properties = command.properties.entries().map(([key, value]) => [key.toLowerCase(), value] as const);
    const { file, ...others } = Object.fromEntries(properties);
    const prefix = `${step.job.workspace}/`;
    const relative = file?.startsWith(prefix) ? file.slice(prefix.length) : file;
    step.log.issue(level, command.data, { ...others, ...(relative !== undefined && { file: relative }) });
  };
}
