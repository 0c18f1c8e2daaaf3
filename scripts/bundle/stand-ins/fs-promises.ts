/**
 * Stands in for what this action uses of node:fs/promises. Quick calls are done when they return: a step has nothing else
 * to do meanwhile. Node's pool of threads takes a tenth of a millisecond for each, and to load node:fs/promises takes more
 * than one.
 */
import * as fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';

export const { constants } = fs;

export const access = returning(fs.accessSync);
export const link = returning(fs.linkSync);
export const lstat = returning(fs.lstatSync);
export const mkdir = returning(fs.mkdirSync);
export const mkdtemp = returning(fs.mkdtempSync);
export const readdir = returning(fs.readdirSync);
export const readFile = returning(fs.readFileSync);
export const realpath = returning(fs.realpathSync.native);
export const rename = returning(fs.renameSync);
export const rmdir = returning(fs.rmdirSync);
export const stat = returning(fs.statSync);
export const unlink = returning(fs.unlinkSync);
export const writeFile = returning(fs.writeFileSync);

// These work on whole trees.
export const cp = promisify(fs.cp);
export const rm = promisify(fs.rm);

/** What this action uses of an open file. */
type OpenFile = Pick<FileHandle, 'stat' | 'readFile' | 'writeFile' | 'chown' | 'chmod' | 'utimes' | 'sync' | 'close'>;

export const open = returning((path: string, flags: string | number, mode?: number): OpenFile => {
  let file = fs.openSync(path, flags, mode);
  const on = (call: (file: number, ...given: never[]) => unknown) =>
    returning((...given: never[]) => call(file, ...given)) as never;
  return {
    stat: on(fs.fstatSync),
    readFile: on(fs.readFileSync),
    writeFile: on(fs.writeFileSync),
    chown: on(fs.fchownSync),
    chmod: on(fs.fchmodSync),
    utimes: on(fs.futimesSync),
    // Waits for the disk, while a lock has to be touched.
    sync: async () => promisify(fs.fsync)(file),
    close: async () => {
      // Once closed, the number may be that of another file.
      const open = file;
      file = closed;
      if (open !== closed) fs.closeSync(open);
    },
  };
});

/** No file has this number, so every other call fails. */
const closed = -1;

function returning<Given extends unknown[], Result>(call: (...given: Given) => Result) {
  return async (...given: Given): Promise<Result> => call(...given);
}
