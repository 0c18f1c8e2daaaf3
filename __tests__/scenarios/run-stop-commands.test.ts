/** A command that tells the runner to stop obeying commands: what the action says afterwards is obeyed all the same. */
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { playSignedIn, type Scene } from './play.ts';
import { lines, organizationOf } from './several.ts';

/** Alice's session lasts so short that keys are renewed before each turn: new secrets, which need masks. */
const renewing = () =>
  playSignedIn({}, (emulator) => {
    organizationOf(emulator).permissionSets.set('Deploy', { name: 'Deploy', sessionSeconds: 899 });
  });
const turns = lines('a = dev/Deploy', 'b = prod/Deploy', 'c = dev/Deploy');

/** Every mask of the step was obeyed: its two rounds of keys are known to the runner, and no secret is in the log. */
function expectMasked({ emulator }: Scene, { log, masked }: StepResult): void {
  expect(log.filter((line) => line.startsWith('turn '))).toEqual(['turn a', 'turn b', 'turn c']);
  expect(masked.filter((text) => /^ASIA/.test(text))).toHaveLength(6);
  expect([...emulator.issuedSecrets].filter((secret) => log.some((line) => line.includes(secret)))).toEqual([]);
}

test.each([
  ['a word', 'echo "::stop-commands::the-word"'],
  ['the older form', 'echo "##[stop-commands]the-word"'],
  ['another case, behind blanks', 'echo "   ::STOP-Commands::The-Word"'],
  ['a word of base64', 'echo "::stop-commands::a+b/c=="'],
  ['a word on stderr', 'echo "::stop-commands::the-word" >&2'],
  ['words on both', 'echo "::stop-commands::one-word" >&2; echo "::stop-commands::another-word"; sleep 0.1'],
  ['a word cut in two', 'printf "::stop-comma"; sleep 0.2; printf "nds::the-"; sleep 0.2; echo word'],
  [
    'a word cut in two by the other stream',
    'printf "::stop-comma"; sleep 0.2; echo x >&2; sleep 0.2; echo nds::the-word',
  ],
  ['no line end behind it', 'printf "::stop-commands::the-word"'],
  ['a carriage return behind it', String.raw`printf 'text\r::stop-commands::the-word\rmore'`],
  ['several words', 'for i in 1 2 3; do echo "::stop-commands::the-word-$i"; done'],
  ['several words, some resumed', 'echo "::stop-commands::one"; echo "::ONE::"; echo "::stop-commands::two"'],
  [
    'words resumed in other forms',
    'echo "::stop-commands::one"; echo "##[one]"; echo "::stop-commands::two"; echo ":: ::::two a=b::"; echo "::two a=b::"; echo "::stop-commands::three"',
  ],
  ['a word that nothing resumes', 'echo "::stop-commands::the word"; echo "::stop-commands::the::word"'],
  ['an escaped word', 'echo "::stop-commands::the%0Aword"; echo "##[stop-commands]the%5Dword"'],
  ['properties', 'echo "::stop-commands a=b::the-word"; echo "##[stop-commands a=b;c]the-word"'],
  ['text before the older form', 'echo "text ##[stop-commands]the-word"'],
])('%s', async (_, stop) => {
  const scene = await renewing();
  const step = await scene.step({ ...turns, run: `echo "turn $AWS_SSO_PROFILE"; ${stop}` });
  expect(step.outcome).toBe('success');
  expectMasked(scene, step);
});

test.each(['add-mask', 'Add-Mask', 'endgroup', 'stop-commands', 'pause-logging', ''])(
  'the word %j, where the runner is told to take unsafe ones',
  async (word) => {
    const scene = await playSignedIn({ env: { ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS: 'true' } }, (emulator) => {
      organizationOf(emulator).permissionSets.set('Deploy', { name: 'Deploy', sessionSeconds: 899 });
    });
    const step = await scene.step({ ...turns, run: `echo "turn $AWS_SSO_PROFILE"; echo "::stop-commands::${word}"` });
    expectMasked(scene, step);
    expect(step.log).toContain(`::stop commands::${word.replace('stop-', 'stop ')}`);
  },
);

test('the error of a failed command is an annotation, whatever the command has stopped', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...lines('a = dev/Deploy'), run: 'echo "::stop-commands::the-word"; exit 4' });
  expect(step.annotations.at(-1)?.title).toBe('command-failed');
  expect(step.log).toContain('::***::');
});

test('what a command prints between the word and its end is text, byte for byte, and nothing is added', async () => {
  const scene = await playSignedIn();
  const text = ['::warning::no', '##[error]no', '  ::notice::no', 'see "stop-commands" of GitHub', '::other::x'];
  const run = `echo "::stop-commands::the-word"\ncat <<'END'\n${text.join('\n')}\nEND\necho "::the-word::"\necho "::notice::yes"`;
  const step = await scene.step({ ...lines('a = dev/Deploy'), run });
  const from = step.log.indexOf('::stop-commands::***');
  expect(step.log.slice(from + 1)).toEqual([...text, '::***::', '##[notice]yes']);
});
