/**
 * Preloaded into the action by NODE_OPTIONS: counts the steps by which it changes the file system, and at a chosen one
 * kills the process, sends it a signal, or has the system refuse that step and all later ones that need room.
 * FILE_STEPS holds the orders as JSON: { entry, at, act, log }.
 */
const fs = require('node:fs');

const { entry, at, act, log } = JSON.parse(process.env.FILE_STEPS);
const append = fs.appendFileSync;
const needRoom = ['mkdir', 'open', 'writeFile', 'append'];
let steps = 0;

function before(name, path, detail = '') {
  steps += 1;
  append(log, `${JSON.stringify([name, String(path), detail])}\n`);
  if (act === 'ENOSPC' && steps >= at && needRoom.includes(name)) {
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${path}'`), { code: 'ENOSPC' });
  }
  if (act !== 'ENOSPC' && steps === at) process.kill(process.pid, act);
}

function patch() {
  for (const name of ['mkdir', 'rename', 'unlink', 'rmdir', 'link']) {
    const real = fs[`${name}Sync`];
    fs[`${name}Sync`] = (path, ...rest) => {
      before(name, name === 'rename' ? rest[0] : path);
      return real(path, ...rest);
    };
  }
  const remove = fs.rm;
  fs.rm = (path, ...rest) => {
    before('rm', path);
    return remove(path, ...rest);
  };
  const written = new Map();
  let isWritingWhole = false;
  const open = fs.openSync;
  fs.openSync = (path, flags, ...rest) => {
    if (isWritingWhole || !/[wa+]/.test(String(flags))) return open(path, flags, ...rest);
    before('open', path);
    const file = open(path, flags, ...rest);
    written.set(file, path);
    return file;
  };
  // A file that is named is opened by this call itself: that is no step of its own.
  const write = fs.writeFileSync;
  fs.writeFileSync = (file, ...rest) => {
    if (written.has(file)) before('writeFile', written.get(file));
    isWritingWhole = typeof file !== 'number';
    try {
      return write(file, ...rest);
    } finally {
      isWritingWhole = false;
    }
  };
  for (const [call, name] of Object.entries({ fchmodSync: 'chmod', fsync: 'sync' })) {
    const real = fs[call];
    fs[call] = (file, ...rest) => {
      if (written.has(file)) before(name, written.get(file));
      return real(file, ...rest);
    };
  }
  fs.appendFileSync = (path, content, ...rest) => {
    before('append', path, String(content).split('<<')[0]);
    return append(path, content, ...rest);
  };
}

if (process.argv[1]?.includes(`/dist/${entry}/`)) patch();
