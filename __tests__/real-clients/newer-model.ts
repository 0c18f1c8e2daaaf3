/** Members of sso-admin's API model that an AWS CLI older than 2.38 does not read, for that CLI to read them as well. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

const folders = new Set<string>();
afterEach(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
  folders.clear();
});

/** As the model of the AWS SDK for JavaScript 3.1138 has them; the names of shapes are the older model's. */
const merge = {
  shapes: {
    InstanceMetadata: { members: { PrimaryRegion: { shape: 'RegionName' } } },
    DescribeInstanceResponse: { members: { PermissionSetsEnabled: { shape: 'IsPrimaryRegion' } } },
  },
};

/** @returns the variable that leads an AWS CLI there. */
export async function writeNewerModel(): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'model-'));
  folders.add(folder);
  const place = join(folder, 'sso-admin/2020-07-20');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'service-2.sdk-extras.json'), JSON.stringify({ version: 1.0, merge }));
  return { AWS_DATA_PATH: folder };
}
