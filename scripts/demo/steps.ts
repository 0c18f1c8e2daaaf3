/** The steps of the demonstration's job. What is shown is what is run: inputs are read from these texts. */

const identity = `\
    sso-region: ap-northeast-1
    application-arn: arn:aws:sso::111111111111:application/ssoins-1234567890abcdef/apl-1234567890abcdef
    role-to-assume: arn:aws:iam::111111111111:role/github-identity-center
`;

/** What the job's `env:` says. */
export const jobEnvironment = { AWS_REGION: 'eu-west-1' };

export const ownIdentity = `\
- uses: OWNER/aws-sso-credentials@v1
  with:
${identity}\
    account: dev
    permission-set: ReadOnlyAccess
    aws-region: ap-northeast-1
`;

export const cachedToken = `\
- uses: OWNER/aws-sso-credentials@v1
  with:
    sso-token: \${{ secrets.AWS_SSO_TOKEN }}
    account: prod
    permission-set: ReadOnlyAccess
    aws-region: us-west-2
`;

export const manyAccounts = `\
- uses: OWNER/aws-sso-credentials@v1
  with:
    sso-token: \${{ secrets.AWS_SSO_TOKEN }}
    profiles: |
      deploy         = dev/Deploy  region=us-east-1
      {account-name} = */SecurityAudit
`;

export const oneCommand = `\
- uses: OWNER/aws-sso-credentials@v1
  with:
    sso-token: \${{ secrets.AWS_SSO_TOKEN }}
    account: archive
    permission-set: ReadOnlyAccess
    run: |
      echo "In $AWS_SSO_ACCOUNT_NAME as $AWS_SSO_ROLE_NAME, with a key \${AWS_ACCESS_KEY_ID:0:4}..."
`;

export const brokenLink = `\
- uses: OWNER/aws-sso-credentials@v1
  with:
${identity}\
    account: dev
    permission-set: ReadOnlyAcess
    dry-run: true
  continue-on-error: true
`;

export const longJob = `\
- uses: OWNER/aws-sso-credentials@v1
  with:
${identity}\
    account: dev
    permission-set: ReadOnlyAccess
    aws-profile: long
    profile-type: process
`;
