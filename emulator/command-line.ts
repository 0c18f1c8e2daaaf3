/** The command line of `npm run emulator`: its options, and what it says of one that it does not take. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly autoApprove: boolean;
  readonly dataPath: string | undefined;
}

export const usage = `Usage: npm run emulator -- [option…]

An IAM Identity Center, STS and GitHub's ID tokens with a demo organization, for trying AWS tools on this machine.

  --port PORT        port to listen on; default: a free one
  --auto-approve     approve every sign-in at once, without a person at a page
  --data-path DIR    write endpoint rule sets to DIR as well: with AWS_DATA_PATH=DIR they lead an AWS CLI older than
                     2.17 here from any home folder
  --help
`;

/**
 * @returns undefined when help was asked for
 * @throws Error that says which argument is wrong, and what to do
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [loose] = positionals;
  if (loose !== undefined) {
    throw new Error(`${loose} belongs to no option. npm keeps options for itself unless -- stands before them.`);
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) throw new Error(`--port takes 0 to 65535, not ${values.port}.`);
  if (values['data-path'] === '') throw new Error('--data-path takes a folder.');
  return { port, autoApprove: values['auto-approve'], dataPath: values['data-path'] };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '0' },
        'auto-approve': { type: 'boolean', default: false },
        'data-path': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Node goes on about positional arguments, which there are none of here.
    throw new Error((error as Error).message.replace(/\. To specify a positional.*/s, '.'));
  }
}
