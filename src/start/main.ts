/** `dist/main/index.js`: starts the step; it checks Node before it imports anything. */
if (Number.parseInt(process.versions.node, 10) >= 24) {
  const { openEarly } = await import('./early-connection.ts');
  const early = openEarly(process.env);
  const { run } = await import('../main.ts');
  await run(early);
} else {
  const { annotation, setErrorCode } = await import('./old-node.ts');
  process.stdout.write(annotation('error'));
  process.exitCode = 1;
  await setErrorCode();
}
