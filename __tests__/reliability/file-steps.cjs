/**
 * Preloaded into the action by NODE_OPTIONS: counts the steps by which it changes the file system, and at a chosen one
 * kills the process, sends it a signal, or has the system refuse that step and all later ones that need room.
 * FILE_STEPS holds the orders as JSON: { entry, at, act, log }.
 */
const fs = require('node:fs');
const promises = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');

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
  for (const name of ['mkdir', 'rename', 'unlink', 'rm', 'rmdir', 'link']) {
    const real = promises[name];
    promises[name] = async (path, ...rest) => {
      before(name, name === 'rename' ? rest[0] : path);
      return real(path, ...rest);
    };
  }
  const open = promises.open;
  promises.open = async (path, flags, ...rest) => {
    if (!/[wa+]/.test(String(flags))) return open(path, flags, ...rest);
    before('open', path);
    const handle = await open(path, flags, ...rest);
    for (const name of ['writeFile', 'chmod', 'sync']) {
      const real = handle[name].bind(handle);
      handle[name] = async (...args) => {
        before(name, path);
        return real(...args);
      };
    }
    return handle;
  };
  fs.appendFileSync = (path, content, ...rest) => {
    before('append', path, String(content).split('<<')[0]);
    return append(path, content, ...rest);
  };
  syncBuiltinESMExports();
}

if (process.argv[1]?.includes(`/dist/${entry}/`)) patch();
