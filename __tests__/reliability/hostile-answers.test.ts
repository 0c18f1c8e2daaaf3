/** Hostile text in what services answer, and in what GitHub says of a job. */
import { jsonAnswer } from '../../emulator/index.ts';
import { dev } from '../scenarios/play.ts';
import { roads } from './calls.ts';
import { hostileInput } from './hostile.ts';
import { answering, named, testPlaces } from './hostile-places.ts';

const [exchange, webIdentity] = roads.toReversed().map(({ inputs }) => inputs);
const once = { env: { AWS_MAX_ATTEMPTS: '1' } };

testPlaces([
  {
    name: 'name of the account that is asked for',
    text: hostileInput.map((text) => text.trim()).filter((text) => text !== '' && !/^\d/.test(text)),
    arrange: named,
    inputs: (text) => ({ ...dev, account: text }),
  },
  { name: 'names of other accounts', arrange: named, inputs: () => ({ ...dev, account: 'devv' }) },
  {
    name: "words of the portal's refusal",
    arrange: answering('GetRoleCredentials', (text) =>
      jsonAnswer(403, { message: text, __type: 'ForbiddenException' }),
    ),
  },
  {
    name: "name and words of the portal's error",
    options: () => once,
    arrange: answering('GetRoleCredentials', (text) =>
      jsonAnswer(400, { message: text, __type: text, error: text, code: text }),
    ),
  },
  {
    name: "name and words of OIDC's error",
    arrange: answering('CreateToken', (text) =>
      jsonAnswer(400, { error: text, error_description: text, reason: text }),
    ),
  },
  {
    name: "name and words of STS's error",
    options: () => ({ claims: {} }),
    arrange: answering('AssumeRoleWithWebIdentity', (text) => ({
      kind: 'answer',
      status: 400,
      headers: { 'content-type': 'text/xml' },
      body: `<ErrorResponse><Error><Code><![CDATA[${text}]]></Code><Message><![CDATA[${text}]]></Message></Error></ErrorResponse>`,
    })),
    inputs: () => webIdentity ?? {},
  },
  {
    name: "GitHub's refusal of an ID token",
    options: () => ({ claims: {}, ...once }),
    arrange: answering('GetIdToken', (text) => jsonAnswer(403, { message: text })),
    inputs: () => webIdentity ?? {},
  },
  {
    name: 'a body without form, as JSON or XML',
    options: () => ({ claims: {}, ...once }),
    arrange: answering('AssumeRoleWithWebIdentity', (text) => ({ kind: 'answer', status: 200, body: text })),
    inputs: () => webIdentity ?? {},
  },
  {
    name: 'claims of the ID token, as a branch or workflow names them',
    options: (text) => ({ claims: { sub: text, ref: text, repository: text, repository_id: text } }),
    inputs: () => exchange ?? {},
  },
  {
    name: 'members of role credentials',
    isSecret: true,
    arrange: answering('GetRoleCredentials', (text) => {
      const keys = { accessKeyId: text, secretAccessKey: text, sessionToken: text };
      return jsonAnswer(200, { roleCredentials: { ...keys, expiration: 1e300 } });
    }),
  },
  {
    name: 'lists of accounts of another form',
    options: () => once,
    arrange: answering('ListAccounts', (text) => {
      const account = { accountId: text, accountName: { [text]: text }, emailAddress: 5 };
      return jsonAnswer(200, {
        accountList: [account, null, text, [], { accountId: '111122223333' }],
        nextToken: null,
      });
    }),
    inputs: () => ({ ...dev, account: 'dev' }),
  },
]);
