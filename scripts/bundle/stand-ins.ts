/** Parts of packages that something imports and nothing reaches: each would be read and compiled by every step. */
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Whole modules and packages; a module of `stand-ins/` takes the place of each. */
const wholes: Readonly<Record<string, string>> = {
  'node:fs/promises': 'fs-promises.ts',
  '@aws-sdk/credential-provider-node': 'credential-provider-node.ts',
  '@aws-sdk/signature-v4-multi-region': 'signature-v4-multi-region.ts',
  '@smithy/signature-v4': 'signature-v4.ts',
};
const folder = join(import.meta.dirname, 'stand-ins');

const smithy = '@smithy/core/dist-es/submodules';
const aws = '@aws-sdk/core/dist-es/submodules';

/** Modules of packages, and the text that takes the place of each. */
const parts: Readonly<Record<string, string>> = {
  // No operation here has event streams, or a stream as its answer. To ask for the streams of a browser loads them.
  [`${smithy}/event-streams/index.js`]: throwing('EventStreamSerde', 'eventStreamSerdeProvider'),
  [`${smithy}/serde/util-stream/sdk-stream-mixin.js`]: throwing('sdkStreamMixin'),
  [`${smithy}/serde/util-stream/stream-type-check.js`]: denying('isBlob', 'isReadableStream'),
  // Schemas have a parser of dates of their own.
  [`${smithy}/serde/date-utils.js`]: throwing(
    ...['dateToUtcString', 'parseEpochTimestamp', 'parseRfc3339DateTime', 'parseRfc3339DateTimeWithOffset'],
    'parseRfc7231DateTime',
  ),
  // Node has the hash.
  [`${smithy}/checksum/sha256/Sha256Js.js`]: throwing('Sha256Js'),
  // Clients are told their region and all that config files could tell: those of the job are nothing for the SDK to read.
  [`${smithy}/config/config-resolver/regionConfig/getInstanceMetadataRegion.js`]: throwing('getInstanceMetadataRegion'),
  [`${smithy}/config/shared-ini-file-loader/loadSharedConfigFiles.js`]: throwing(
    ...['CONFIG_PREFIX_SEPARATOR', 'loadSharedConfigFiles'],
  ),
  [`${smithy}/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js`]: throwing('getEndpointFromConfig'),
  [`${smithy}/endpoints/middleware-endpoint/service-customizations/index.js`]: throwing('resolveParamsForS3'),
  // Attempts are counted by `src/aws/retrying.ts`.
  [`${smithy}/retry/util-retry/StandardRetryStrategy.js`]: throwing('StandardRetryStrategy'),
  [`${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`]: throwing('AdaptiveRetryStrategy'),
  [`${smithy}/retry/middleware-retry/retryMiddleware.js`]: `
    export const retryMiddlewareOptions = { name: 'retryMiddleware', step: 'finalizeRequest', priority: 'high', override: true };
    export const bindRetryMiddleware = () => ({ retryStrategy }) => (next) => async (args) => (await retryStrategy()).retry(next, args);
    export const bindGetRetryPlugin = () => (options) => ({
      applyToStack: (stack) => stack.add(bindRetryMiddleware()(options), retryMiddlewareOptions),
    });`,
  // Formats the headers of events, which the signer would sign as well; signs for several Regions.
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': unused('HeaderFormatter', 'Int64'),
  [`${aws}/httpAuthSchemes/aws_sdk/AwsSdkSigV4ASigner.js`]: unused('AwsSdkSigV4ASigner'),
  // Clients get no logger, and a job is no Lambda function.
  [`${smithy}/client/smithy-client/schemaLogFilter.js`]: throwing('schemaLogFilter'),
  [`${aws}/client/middleware-logger/loggerMiddleware.js`]: `${addingNothing('getLoggerPlugin')}\n${throwing('loggerMiddleware', 'loggerMiddlewareOptions')}`,
  [`${aws}/client/middleware-recursion-detection/getRecursionDetectionPlugin.js`]:
    addingNothing('getRecursionDetectionPlugin'),
  ...Object.fromEntries(['sso', 'sso-oidc', 'sts'].map(withoutExtensions)),
};

/** Fails where a module is no longer where an update of its package has left it. */
export const standIns: Plugin = {
  name: 'stand-ins',
  resolveId: (source, importer) => {
    const path = wholes[source] && join(folder, wholes[source]);
    // A stand-in may load what it stands in for.
    return path === importer ? undefined : path;
  },
  load(id) {
    const [path] = /(?<=\/node_modules\/)(?!.*\/node_modules\/).*$/.exec(id.replaceAll('\\', '/')) ?? [];
    return path && parts[path];
  },
  buildEnd() {
    const loaded = [...this.getModuleIds()].map((id) => id.replaceAll('\\', '/'));
    const lost = Object.keys(parts).filter((path) => !loaded.some((id) => id.endsWith(`/node_modules/${path}`)));
    if (lost.length > 0) this.error(`nothing stands in for ${lost.join(', ')}: no such module`);
  },
};

/** Functions that nothing calls. */
function throwing(...names: readonly string[]): string {
  return lines(names, (name) => {
    const message = `${name} is not part of this bundle: see scripts/bundle/stand-ins.ts`;
    return `export function ${name}() { throw new Error('${message}'); }`;
  });
}

/** Classes of which instances are made, and nothing else. */
function unused(...names: readonly string[]): string {
  return lines(names, (name) => `export class ${name} {}`);
}

/** Questions of which the answer is no. */
function denying(...names: readonly string[]): string {
  return lines(names, (name) => `export const ${name} = () => false;`);
}

/** Plugins of clients. */
function addingNothing(...names: readonly string[]): string {
  return lines(names, (name) => `export const ${name} = () => ({ applyToStack() {} });`);
}

/** The configuration of a client, as it is without extensions. */
function withoutExtensions(client: string): readonly [string, string] {
  const text = `export function resolveRuntimeExtensions(config, extensions) {
    if (extensions.length > 0) throw new Error('Extensions are not part of this bundle: see scripts/bundle/stand-ins.ts');
    return config;
  }`;
  return [`@aws-sdk/client-${client}/dist-es/runtimeExtensions.js`, text];
}

function lines(names: readonly string[], line: (name: string) => string): string {
  return names.map(line).join('\n');
}
