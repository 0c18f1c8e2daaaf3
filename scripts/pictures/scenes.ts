/** What the pictures show: a step, what its log says, and what stands on the run's page. */
import { drawPicture, heading, type Panel } from './canvas.ts';
import { type House, openHouse, type Shown } from './house.ts';
import { listing, logView } from './log-view.ts';
import { annotationView, summaryView } from './summary-view.ts';

interface Scene {
  /** For readers who cannot see the picture. */
  readonly title: string;
  readonly workflow: string;
}

const identity = `
      application-arn: arn:aws:sso::111111111111:application/ssoins-1234567890abcdef/apl-1234567890abcdef
      role-to-assume: arn:aws:iam::111111111111:role/github-identity-center`;

/** By the name of the picture's file. */
const scenes: Readonly<Record<string, Scene>> = {
  'one-account': {
    title: 'Credentials of one account: the step, its log and the job summary',
    workflow: `
      sso-token: \${{ secrets.AWS_SSO_TOKEN }}
      account: dev
      permission-set: ReadOnlyAccess
      aws-region: ap-northeast-1`,
  },
  'several-profiles': {
    title: 'Several profiles in one step: the step, its log and the job summary',
    workflow: `
      sso-token: \${{ secrets.AWS_SSO_TOKEN }}
      aws-region: ap-northeast-1
      profiles: |
        prod                 = 222233334444/Deploy
        staging              = "Staging (EU)"/Deploy  region=eu-west-1
        audit-{account-name} = */SecurityAudit        output=json`,
  },
  'dry-run': {
    title: 'A dry run in which a check fails: the step, its log and the job summary',
    workflow: `
      sso-region: ap-northeast-1
      account: prod
      permission-set: ReadOnlyAcess${identity}
      dry-run: true`,
  },
  'sign-in': {
    title: 'A job that asks a person to sign in: the step, its log and the job summary',
    workflow: `
      sso-start-url: https://d-1234567890.awsapps.com/start
      sso-region: ap-northeast-1
      account: prod
      permission-set: ReadOnlyAccess
      credential-source: device-code`,
  },
  failure: {
    title: 'A step that failed: its log and the annotation on the page of the run',
    workflow: `
      role-to-assume: arn:aws:iam::222233334444:role/releases
      aws-region: eu-west-1`,
  },
};

/** Runs every scene and draws it: SVG texts by the names of their files. */
export async function drawPictures(): Promise<ReadonlyMap<string, string>> {
  const house = await openHouse();
  try {
    const pictures = new Map<string, string>();
    for (const [name, scene] of Object.entries(scenes)) pictures.set(`${name}.svg`, await draw(scene, house));
    return pictures;
  } finally {
    await house.close();
  }
}

async function draw({ title, workflow }: Scene, house: House): Promise<string> {
  const steps = `steps:\n  - uses: OWNER/aws-sso-credentials@v1\n    with:${workflow}\n`;
  const shown = await house.run(steps);
  return drawPicture(title, [
    ...[heading('The step'), listing(steps.replace('steps:\n', ''))],
    ...[heading('Its log'), logView(shown.log)],
    ...resultOf(shown),
  ]);
}

function resultOf({ summary, error }: Shown): readonly Panel[] {
  if (summary) return [heading('The job summary'), ...summaryView(summary)];
  return error ? [heading('The page of the run'), annotationView(error.title, error.message)] : [];
}
