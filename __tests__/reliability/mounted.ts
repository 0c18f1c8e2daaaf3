/** File systems of a test's own, which root alone can make. */
import { afterTest, temporaryFolder } from '../after-test.ts';
import { asRoot } from './misplaced.ts';

/** A folder with a file system of its own, by options of mount(8) such as `size=32k` and `noexec`; gone after the test. */
export async function mounted(options: string): Promise<string> {
  const folder = await temporaryFolder('mounted-');
  asRoot('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder);
  afterTest(() => asRoot('umount', '--lazy', folder));
  return folder;
}
