/** `npm run demo`: the committed action in the emulated runner against the emulated AWS, as its user sees it. */
import { startEmulator } from '../emulator/index.ts';
import { findAwsCli } from './demo/aws-cli.ts';
import {
  type Play,
  showBrokenLink,
  showCachedToken,
  showLongJob,
  showManyAccounts,
  showOneCommand,
  showOwnIdentity,
} from './demo/chapters.ts';
import { setStage } from './demo/stage.ts';
import { check, conclude, printedText, say } from './demo/terminal.ts';
import { showUndo } from './demo/undo.ts';

say('aws-sso-credentials: the action of this checkout, on an emulated runner, against an emulated AWS.', 'bold', 0);
say('One job, step by step. Nothing leaves this machine. Folders are shown as $RUNNER_TEMP and $HOME.', 'dim', 0);

const emulator = await startEmulator();
const cli = await findAwsCli(emulator);
const stage = await setStage(emulator, cli ? { ...cli.env, PATH: `${cli.folder}:/usr/local/bin:/usr/bin:/bin` } : {});
try {
  await demonstrate({ emulator, stage, cli });
} finally {
  stage.job.dispose();
  await cli?.dispose();
  await emulator.close();
}
check('No secret was printed anywhere above.', ![...emulator.issuedSecrets].some((it) => printedText().includes(it)));
conclude();

async function demonstrate(play: Play): Promise<void> {
  await showOwnIdentity(play);
  await showCachedToken(play);
  await showManyAccounts(play);
  await showOneCommand(play);
  await showBrokenLink(play);
  await showLongJob(play);
  await showUndo(play);
}
