/** Hostile text in each input, in variables of the job, and in the event that started it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { triesAll } from '../extent.ts';
import { action, dev } from '../scenarios/play.ts';
import { hostileInput } from './hostile.ts';
import { type Place, testPlaces } from './hostile-places.ts';

const manifest = parse(await readFile(join(action, 'action.yml'), 'utf8'));
// The text of `run` is the author's own program.
const inputNames = Object.keys(manifest.inputs).filter((name) => name !== 'run');

testPlaces([
  {
    name: 'the event that started the run',
    options: (text) => {
      // A variable cannot contain it.
      const variable = text.replaceAll('\0', '');
      return {
        event: { name: variable.slice(0, 5), payload: { pull_request: { [text]: text, user: text } } },
        github: { actor: variable },
      };
    },
  },
  {
    name: 'variables of the job',
    text: hostileInput,
    options: (text) => ({
      env: {
        AWS_PROFILE: text,
        AWS_CONFIG_FILE: text,
        AWS_REGION: text,
        AWS_MAX_ATTEMPTS: text,
        AWS_SECURITY_TOKEN: text,
      },
    }),
  },
  {
    name: 'an endpoint and a proxy',
    text: hostileInput,
    options: (text) => ({
      env: { AWS_ENDPOINT_URL_SSO: text, HTTPS_PROXY: text, NO_PROXY: text, AWS_MAX_ATTEMPTS: '1' },
    }),
  },
  ...inputNames.map(
    (name): Place => ({
      name: `input ${name}`,
      text: hostileInput,
      runs: triesAll ? 2 : 1,
      options: () => ({ claims: {} }),
      inputs: (text) => ({ ...(name === 'role-to-assume' ? {} : dev), [name]: text }),
      ...(name === 'sso-token' && { isSecret: true }),
    }),
  ),
]);
