import { expect, test } from '@jest/globals';
import { bashCandidates } from '../../src/outputs/command/bash.ts';

const onWindows = (...folders: readonly string[]) => bashCandidates(folders.join(';'), 'win32');

test('on Windows bash.exe is looked for in the folders of PATH, then beside git.exe', () => {
  expect(onWindows('C:\\tools', '"D:\\My Tools\\"', 'C:/Program Files/Git/cmd')).toEqual([
    ['C:\\tools\\bash.exe'],
    ['D:\\My Tools\\bash.exe'],
    ['C:\\Program Files\\Git\\cmd\\bash.exe'],
    ['C:\\bin\\bash.exe', 'C:\\tools\\git.exe'],
    ['C:\\bin\\bash.exe', 'C:\\tools\\git.exe'],
    ['D:\\bin\\bash.exe', 'D:\\My Tools\\git.exe'],
    ['D:\\bin\\bash.exe', 'D:\\My Tools\\git.exe'],
    ['C:\\Program Files\\Git\\bin\\bash.exe', 'C:\\Program Files\\Git\\cmd\\git.exe'],
    ['C:\\Program Files\\bin\\bash.exe', 'C:\\Program Files\\Git\\cmd\\git.exe'],
  ]);
});

test.each([
  'C:\\Windows\\System32',
  'c:\\windows\\system32\\',
  'C:\\WINDOWS\\Sysnative',
  'C:\\Users\\me\\AppData\\Local\\Microsoft\\WindowsApps',
])('the bash.exe in %s is that of another system', (folder) => {
  expect(onWindows(folder).filter(([, beside]) => !beside)).toEqual([]);
});

test.each(['', '.', '.\\', 'tools', '..\\tools', 'C:tools'])('%j would lead into the checkout', (folder) => {
  expect(onWindows(folder)).toEqual([]);
});

test('elsewhere bash is looked for in the folders of PATH alone', () => {
  expect(bashCandidates('/usr/local/bin:.::bin:/bin', 'linux')).toEqual([['/usr/local/bin/bash'], ['/bin/bash']]);
});
