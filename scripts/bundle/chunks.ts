/** Which modules share a file of `dist`: few files, for each takes a third of a millisecond, and none with code in vain. */
import type { CodeSplittingGroup } from 'rolldown';

const sdk = /\/node_modules\/@(aws|aws-sdk|smithy)\//;

/** Earlier groups take what they need first. Each module that a single file needs lies in that file. */
export const sharedFiles: readonly CodeSplittingGroup[] = [
  // What all clients of services share, and what those with JSON share besides.
  { name: 'aws-sdk', test: sdk, minShareCount: 3 },
  { name: 'aws-sdk-json', test: sdk, minShareCount: 2 },
  // All that the credential process needs while its cache is good; then what the post step needs; then the rest.
  neededBy('answer', /\/src\/credential-process\.ts$/, 3),
  neededBy('undo', /\/src\/post\.ts$/, 2),
  neededBy(
    'credentials',
    /\/src\/(outputs\/(profiles\/process-renewal|command\/command-runs)|credentials\/identity-center)\.ts$/,
    1,
  ),
];

function neededBy(name: string, entry: RegExp, priority: number): CodeSplittingGroup {
  return {
    debugName: name,
    priority,
    minShareCount: 2,
    test: /\/src\//,
    name: (module, context) => {
      // What is loaded later does not count as an importer.
      const users = new Set([module]);
      for (const user of users)
        for (const importer of context.getModuleInfo(user)?.importers ?? []) users.add(importer);
      return [...users].some((user) => entry.test(user)) ? name : null;
    },
  };
}
