import { expect, test } from '@jest/globals';
import { ActionError } from '../../src/job/errors.ts';
import { processLine } from '../../src/outputs/profiles/process-profile.ts';

test.each([
  ['/home/runner/work/_temp', '/bin/sh /home/runner/work/_temp/credential-process dev_1.x@corp+read-only'],
  ['/Users/me/my runner', '/bin/sh "/Users/me/my runner/credential-process" dev_1.x@corp+read-only'],
  ["/o'neill", `/bin/sh "/o'neill/credential-process" dev_1.x@corp+read-only`],
  ['/日本', '/bin/sh "/日本/credential-process" dev_1.x@corp+read-only'],
  ['/a&b|c(d)<e>*?[f]', '/bin/sh "/a&b|c(d)<e>*?[f]/credential-process" dev_1.x@corp+read-only'],
])('the folder %s gives a credential_process line, quoted where a shell needs quotes', (folder, line) => {
  expect(processLine(`${folder}/credential-process`, 'dev_1.x@corp+read-only')).toBe(line);
});

// A shell expands some of these in quotes, cmd.exe others, and where a value ends at # or ; tools do not agree.
test.each([...'"$`%!\\#;\t\n\r\0\u0085'])('a folder with the character %j is refused', (character) => {
  expect(() => processLine(`/a${character}b/credential-process`, 'dev')).toThrow(ActionError);
});
