/** `dist/main/index.js`: the step, where Node can run it; nothing is imported before that is known. */
if (Number.parseInt(process.versions.node, 10) >= 24) await import('../main.ts');
else {
  const { annotation, setErrorCode } = await import('./old-node.ts');
  process.stdout.write(annotation('error'));
  process.exitCode = 1;
  await setErrorCode();
}
