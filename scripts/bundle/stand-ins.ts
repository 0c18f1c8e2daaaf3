/** Parts of packages that something imports and nothing reaches: each would be read and compiled by every step. */
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Whole packages; a module of `stand-ins/` takes the place of each. */
const packages: Readonly<Record<string, string>> = {
  '@aws-sdk/credential-provider-node': 'credential-provider-node.ts',
  '@aws-sdk/signature-v4-multi-region': 'signature-v4-multi-region.ts',
  '@aws/lambda-invoke-store': 'lambda-invoke-store.ts',
};

const smithy = '@smithy/core/dist-es/submodules';

/** Modules, and the functions of theirs that are imported. What stands in for one throws when it is called. */
const unreached: Readonly<Record<string, readonly string[]>> = {
  // No operation here has event streams, or a stream of a browser.
  [`${smithy}/event-streams/index.js`]: ['EventStreamSerde', 'eventStreamSerdeProvider'],
  [`${smithy}/serde/util-stream/sdk-stream-mixin.browser.js`]: ['sdkStreamMixin'],
  // Schemas have a parser of dates of their own.
  [`${smithy}/serde/date-utils.js`]: [
    'dateToUtcString',
    'parseEpochTimestamp',
    'parseRfc3339DateTime',
    'parseRfc3339DateTimeWithOffset',
    'parseRfc7231DateTime',
  ],
  // Node has the hash.
  [`${smithy}/checksum/sha256/Sha256Js.js`]: ['Sha256Js'],
  // Clients are told their region and all that config files could tell: those of the job are nothing for the SDK to read.
  [`${smithy}/config/config-resolver/regionConfig/getInstanceMetadataRegion.js`]: ['getInstanceMetadataRegion'],
  [`${smithy}/config/shared-ini-file-loader/loadSharedConfigFiles.js`]: [
    'CONFIG_PREFIX_SEPARATOR',
    'loadSharedConfigFiles',
  ],
  [`${smithy}/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js`]: ['getEndpointFromConfig'],
  [`${smithy}/endpoints/middleware-endpoint/service-customizations/index.js`]: ['resolveParamsForS3'],
  // Attempts are counted by `src/aws/retrying.ts`.
  [`${smithy}/retry/util-retry/StandardRetryStrategy.js`]: ['StandardRetryStrategy'],
  [`${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`]: ['AdaptiveRetryStrategy'],
};

/** Modules, and the classes of theirs of which instances are made and never used: what stands in for one is empty. */
const unused: Readonly<Record<string, readonly string[]>> = {
  // It formats the headers of events, which the signer would sign as well.
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': ['HeaderFormatter', 'Int64'],
};

/** Fails where a module is no longer where an update of its package has left it. */
export const standIns: Plugin = {
  name: 'stand-ins',
  resolveId: (source) => {
    const file = packages[source];
    return file ? join(import.meta.dirname, 'stand-ins', file) : undefined;
  },
  load(id) {
    const [path] = /(?<=\/node_modules\/)(?!.*\/node_modules\/).*$/.exec(id.replaceAll('\\', '/')) ?? [];
    return (
      path && (unreached[path]?.map(throwing) ?? unused[path]?.map((name) => `export class ${name} {}`))?.join('\n')
    );
  },
  buildEnd() {
    const loaded = [...this.getModuleIds()].map((id) => id.replaceAll('\\', '/'));
    const replaced = Object.keys({ ...unreached, ...unused });
    const lost = replaced.filter((path) => !loaded.some((id) => id.endsWith(`/node_modules/${path}`)));
    if (lost.length > 0) this.error(`nothing stands in for ${lost.join(', ')}: no such module`);
  },
};

function throwing(name: string): string {
  return `export function ${name}() { throw new Error('${name} is not part of this bundle: see scripts/bundle/stand-ins.ts'); }`;
}
